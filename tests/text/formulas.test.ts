/** Formulas of indicators: each can be drawn, every sign is explained, and its numbers are the place's. */
import temml from 'temml';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/lib/indicators/result.ts';
import { numberHere } from '../../src/lib/text/formulas.ts';
import type { IndicatorText } from '../../src/lib/text/indicatorText.ts';
import { filesOf, nameOf, textOf } from '../meta/tree.ts';

const TEXTS = import.meta.glob<IndicatorText>('../../src/lib/text/indicators/*.ts', {
  eager: true,
  import: 'default',
});
const each = Object.entries(TEXTS).map(([path, text]) => [nameOf(path), text] as const);

const drawn = (tex: string): string =>
  temml.renderToString(tex, { displayMode: true, throwOnError: true });
/** Letters and names of a formula. */
const signsOf = (tex: string): string[] =>
  [...drawn(tex).matchAll(/<mi[^>]*>([^<]*)<\/mi>/g)].map(([, sign]) =>
    (sign ?? '').replace(/\s/gu, ' '),
  );

/** What every reader of formulas knows: functions, "the number of", bars, and e. */
const KNOWN = new Set(['max', 'min', 'arg max', 'ln', 'log', 'exp', '#', '/', '|', 'e']);
/** The number itself. */
const NUMBER = 'V';

describe.each(each)('%s', (_, text) => {
  const { formula, here = {}, fr, en } = text;

  it('has a formula that can be drawn, the number first or where it is said', () => {
    expect(formula.length).toBeGreaterThan(0);
    for (const line of formula) {
      expect(drawn(line)).toContain('<math');
      // Words belong to a language.
      expect(line).not.toMatch(/\\(text|mbox|mathrm\{\w\w)/);
    }
    expect(formula.some((line) => /(^|[^\w\\])V(_|\b)/.test(line))).toBe(true);
  });

  it('explains every sign, in both languages, and none that is not there', () => {
    expect(Object.keys(fr.where)).toEqual(Object.keys(en.where));
    const used = new Set(formula.flatMap(signsOf));
    const explained = new Set(Object.keys(en.where).flatMap(signsOf));
    const isKnown = (sign: string): boolean =>
      KNOWN.has(sign) || explained.has(sign) || sign === NUMBER;
    expect([...used].filter((sign) => !isKnown(sign))).toEqual([]);
    expect([...explained].filter((sign) => !used.has(sign))).toEqual([]);
    for (const words of [...Object.values(fr.where), ...Object.values(en.where)]) {
      expect(words).toMatch(/\S/);
    }
  });

  it('takes numbers from signs that are explained', () => {
    expect(Object.keys(here).filter((sign) => !Object.hasOwn(en.where, sign))).toEqual([]);
  });
});

describe('what a sign is here', () => {
  const result: Result = {
    id: 'members-who-helped',
    value: 0.5,
    unit: 'share',
    n: 62,
    lo: null,
    hi: null,
    level: 0.95,
    method: 'none',
    coverage: 1,
    flags: [],
    parts: { memberMonths: 180.5, closed: null },
    spec: '',
  };

  it('is read from the result', () => {
    expect(numberHere(result, 'n')).toBe(62);
    expect(numberHere(result, 'cases')).toBe(31);
    expect(numberHere(result, 'value')).toBe(0.5);
    expect(numberHere(result, 'memberMonths')).toBe(180.5);
  });

  it('is not told where the result does not tell it', () => {
    const closed = { ...result, value: null };
    expect(numberHere(closed, 'n')).toBeNull();
    expect(numberHere(closed, 'cases')).toBeNull();
    expect(numberHere(result, 'closed')).toBeNull();
    expect(numberHere(result, 'absent')).toBeNull();
  });
});

describe('the application', () => {
  it('puts no text into the page as markup', () => {
    const files = filesOf('src', /\.svelte$/);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((path) => /\{@html|innerHTML/.test(textOf(path)))).toEqual([]);
  });

  it('draws formulas on the Method screen only', () => {
    const drawing = filesOf('src', /\.(svelte|ts)$/).filter((path) =>
      /from '[^']*text\/formulas\.ts'/.test(textOf(path)),
    );
    expect(drawing).toEqual(['src/routes/method/Formula.svelte']);
  });
});
