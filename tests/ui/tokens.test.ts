import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/lib/ui/tokens.css', import.meta.url), 'utf8');

/** The colours of one block of the file, by name. */
function coloursOf(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', ':root,\n.on-paper'],
  ['dark', ":root[data-theme='dark']"],
])('the %s colours', (_theme, selector) => {
  const colours = coloursOf(selector);
  const on = (name: string, ground: string): number =>
    contrast(colours.get(name) ?? '', colours.get(ground) ?? '');

  it.each(['ink', 'muted', 'weak', 'bridging', 'strong', 'danger'])(
    '%s is read as text on every ground',
    (name) => {
      for (const ground of ['paper', 'raised', 'sunk']) {
        expect(on(name, ground), ground).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(['weak-soft', 'bridging-soft', 'edge', 'focus'])('%s is seen as a line', (name) => {
    for (const ground of ['paper', 'raised']) {
      expect(on(name, ground), ground).toBeGreaterThanOrEqual(3);
    }
  });
});
