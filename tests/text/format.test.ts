import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/lib/indicators/result.ts';
import { saidAsFraction } from '../../src/lib/text/cardinals.ts';
import { formatOf } from '../../src/lib/text/format.ts';

const fr = formatOf('fr');
const en = formatOf('en');
const result = (unit: Result['unit'], lo: number | null, hi: number | null): Result => ({
  id: 'x',
  value: 0.5,
  unit,
  n: 100,
  lo,
  hi,
  level: 0.95,
  method: 'none',
  coverage: 1,
  flags: [],
  spec: '',
});
/** Spaces of French typography as plain ones, so that the expectation can be read. */
const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

describe('formatOf', () => {
  it('writes the first of the month as each language says it', () => {
    expect(fr.date('2025-09-01')).toBe('1er septembre 2025');
    expect(fr.date('2025-09-11')).toBe('11 septembre 2025');
    expect(fr.dates('2025-09-01', '2025-12-01')).toMatch(/^1er sept\..*1er déc\. 2025$/);
    expect(en.date('2025-09-01')).toBe('1 September 2025');
  });

  it('never says of something unlikely that it cannot be', () => {
    expect(plain(fr.likelihood(0))).toBe('< 0,001');
    expect(plain(en.likelihood(0.0009))).toBe('< 0.001');
    expect(plain(fr.likelihood(0.004))).toBe('= 0,004');
    expect(plain(en.likelihood(0.0432))).toBe('= 0.04');
    expect(plain(fr.likelihood(1))).toBe('= 1');
  });

  it('says a range once with its percent sign', () => {
    expect(plain(fr.range(result('share', 0.36, 0.48)))).toBe('entre 36 et 48 %');
    expect(en.range(result('share', 0.36, 0.48))).toBe('between 36 and 48%');
  });

  it('tells two ends apart that would round to the same', () => {
    expect(plain(fr.range(result('share', 0.411, 0.414)))).toBe('entre 41,1 et 41,4 %');
    expect(en.range(result('ties', 3, 3.02))).toBe('between 3 and 3.02');
  });

  it('writes counts as whole numbers', () => {
    expect(fr.range(result('count', 51.7, 92.2))).toBe('entre 52 et 92');
    expect(en.value(68.4, 'count')).toBe('68');
  });

  it('writes groups, ratios and indices in their own digits', () => {
    expect(fr.value(5.67392, 'groups')).toBe('5,7');
    expect(fr.value(0.99276, 'ratio')).toBe('0,99');
    expect(en.value(-0.14101, 'index')).toBe('−0.14');
    // Nothing is not less than nothing.
    expect(en.value(-0.001, 'index')).toBe('0');
    expect(en.range(result('index', -0.0282, 0.128))).toBe('between −0.03 and 0.13');
  });

  it('says nothing where there is no interval', () => {
    expect(fr.range(result('share', null, null))).toBeNull();
    expect(fr.inRange(result('share', null, 0.2))).toBe('');
  });

  it('writes rates with two digits and small shares with a decimal', () => {
    expect(fr.value(0.47859, 'per-member-month')).toBe('0,48');
    expect(plain(fr.value(0.01118, 'per-pair-month'))).toBe('1,1 %');
    expect(en.percent(0.004)).toBe('0.4%');
    expect(en.percent(0)).toBe('0%');
  });

  it('uses a narrow space before the percent sign in French', () => {
    expect(fr.percent(0.26)).toMatch(/^26[\u202f\u00a0]%$/);
  });

  it('counts 0 and 1.5 as one in French and as many in English', () => {
    const word = { one: 'lien', other: 'liens' };
    expect([0, 1, 1.5, 2].map((n) => fr.plural(n, word))).toEqual([
      'lien',
      'lien',
      'lien',
      'liens',
    ]);
    expect([0, 1, 1.5, 2].map((n) => en.plural(n, word))).toEqual([
      'liens',
      'lien',
      'liens',
      'liens',
    ]);
  });
});

describe('saidAsFraction', () => {
  it('says what is easily said', () => {
    expect(saidAsFraction(0.25)).toEqual({ part: 1, whole: 4 });
    expect(saidAsFraction(0.132)).toEqual({ part: 1, whole: 8 });
    expect(saidAsFraction(0.66)).toEqual({ part: 2, whole: 3 });
  });

  it('says nothing that would be off by more than rounding', () => {
    for (let share = 0; share <= 1; share += 0.001) {
      const said = saidAsFraction(share);
      if (said !== null)
        expect(Math.abs(said.part / said.whole - share)).toBeLessThanOrEqual(0.012);
    }
    expect(saidAsFraction(0.42)).toBeNull();
    expect(saidAsFraction(0)).toBeNull();
  });
});
