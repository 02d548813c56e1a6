import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/lib/indicators/comparison.ts';
import { changeMethod, changeText, wayOf } from '../../src/lib/text/change.ts';
import { formatOf } from '../../src/lib/text/format.ts';

const change = (given: Partial<Change>): Change => ({
  ...{ before: 0.12, difference: 0.1227, lo: 0.03, hi: 0.21, p: 0.01, q: 0.06, ...given },
});
const french = formatOf('fr');

describe('words about changes', () => {
  it('tell a way only where it is borne out', () => {
    expect(wayOf(change({}))).toBe('up');
    expect(wayOf(change({ difference: -0.1 }))).toBe('down');
    expect(wayOf(change({ q: 0.1 }))).toBe('unclear');
    expect(wayOf(change({ q: null }))).toBeNull();
  });

  it('say what it was, and by how much it changed', () => {
    expect(changeText(change({}), 'share', 'year', french)).toMatch(
      /^▲ En hausse\s: 12\s% un an plus tôt\.$/u,
    );
    expect(changeText(change({ q: 0.5 }), 'share', 'before', french)).toMatch(/Pas de changement/);
    expect(changeText(change({ q: null }), 'ties', 'year', french)).toMatch(/Pour comparer/);
    expect(changeMethod(change({}), 'share', french)).toMatch(
      /\+12,3 points \(entre \+3 et \+21\)/,
    );
    expect(changeMethod(change({ lo: -0.5 }), 'index', french)).toContain('entre −0,5 et +0,21');
    expect(changeMethod(change({ q: 0.00001 }), 'share', french)).toMatch(/\(q\s<\s0,001\)/u);
    expect(changeMethod(change({ lo: null }), 'share', french)).toBeNull();
  });
});
