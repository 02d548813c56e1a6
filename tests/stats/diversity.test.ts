import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { diversityOf } from '../../src/lib/stats/diversity.ts';
import { completenessOf, rarefied } from '../../src/lib/stats/rarefaction.ts';

/** METHODS G8. */
const G8 = [10, 6, 3, 2, 1, 1, 1];

const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 });
const twoOrMore = counts.filter((x) => x.reduce((sum, value) => sum + value, 0) >= 2);

describe('diversity of counts', () => {
  it('has the values of the reference vector', () => {
    const all = diversityOf(G8);
    expect(all).toMatchObject({ n: 24, richness: 7 });
    expect(all?.blau).toBeCloseTo(0.736111, 6);
    expect(all?.blauUnbiased).toBeCloseTo(0.768116, 6);
    expect(all?.shannon).toBeCloseTo(1.575615, 6);
    expect(all?.hill1).toBeCloseTo(4.833712, 6);
    expect(all?.hill2).toBeCloseTo(3.789474, 6);
    expect(all?.evenness).toBeCloseTo(1.575615 / Math.log(7), 6);
  });

  it('is unknown where nobody is counted, and 1 where one person is', () => {
    expect(diversityOf([])).toBeNull();
    expect(diversityOf([0, 0])).toBeNull();
    expect(diversityOf([1])).toMatchObject({ hill1: 1, hill2: 1, blau: 0 });
    expect(diversityOf([1])?.blauUnbiased).toBeNull();
    expect(diversityOf([3])?.evenness).toBeNull();
  });

  it('doubles when every category is split into two halves', () => {
    const [whole, halves] = [diversityOf([4, 8, 2]), diversityOf([2, 2, 4, 4, 1, 1])];
    expect(halves?.hill1).toBeCloseTo(2 * (whole?.hill1 ?? 0), 12);
    expect(halves?.hill2).toBeCloseTo(2 * (whole?.hill2 ?? 0), 12);
  });

  test.prop([twoOrMore])('orders its Hill numbers and does not see empty categories', (x) => {
    const all = diversityOf(x);
    if (all === null) throw new Error('counted nobody');
    expect(all.hill1).toBeLessThanOrEqual(all.richness + 1e-9);
    expect(all.hill2).toBeLessThanOrEqual(all.hill1 + 1e-9);
    expect(all.hill2).toBeGreaterThanOrEqual(1 - 1e-12);
    expect(diversityOf([...x, 0, 0])).toEqual(all);
  });
});

describe('sample coverage and rarefaction', () => {
  it('has the values of the reference vector', () => {
    expect(completenessOf(G8)).toMatchObject({ once: 3, twice: 1 });
    expect(completenessOf(G8)?.coverage).toBeCloseTo(0.878521, 6);
    expect(completenessOf(G8)?.chao1).toBeCloseTo(11.3125, 9);
    for (const [m, hill0, hill1, hill2, coverage] of [
      [5, 3.277997, 2.924383, 2.593985, 0.645742],
      [10, 4.717626, 3.854318, 3.239437, 0.779434],
      [12, 5.145275, 4.079769, 3.379592, 0.80451],
    ] as const) {
      const small = rarefied(G8, m);
      expect(small?.hill0).toBeCloseTo(hill0, 6);
      expect(small?.hill1).toBeCloseTo(hill1, 6);
      expect(small?.hill2).toBeCloseTo(hill2, 6);
      expect(small?.coverage).toBeCloseTo(coverage, 6);
    }
  });

  it('uses the form without doubletons where there are none', () => {
    // Ĉ = 1 − (3/8) · [7·2 / (7·2 + 2)]; S + (7/8) · 3·2/2.
    expect(completenessOf([5, 1, 1, 1])?.coverage).toBeCloseTo(1 - (3 / 8) * (14 / 16), 12);
    expect(completenessOf([5, 1, 1, 1])?.chao1).toBeCloseTo(4 + (7 / 8) * 3, 12);
  });

  it('is complete where nobody is alone, and unknown where nobody is counted', () => {
    expect(completenessOf([9, 9, 5])).toMatchObject({ coverage: 1, chao1: 3 });
    expect(completenessOf([0])).toBeNull();
  });

  it('draws fewer than there are, and at least one', () => {
    for (const m of [0, 24, 30, NaN]) expect(rarefied(G8, m)).toBeNull();
    expect(rarefied(G8, 1)).toMatchObject({ hill1: 1 });
    expect(rarefied(G8, 1)?.hill0).toBeCloseTo(1, 9);
  });

  test.prop([twoOrMore])('one draw less than all is the mean over who is left out', (x) => {
    const n = x.reduce((sum, value) => sum + value, 0);
    const mean = x.reduce((sum, value, at) => {
      const less = x.map((other, a) => (a === at ? other - 1 : other));
      return value === 0 ? sum : sum + (value / n) * (diversityOf(less)?.richness ?? 0);
    }, 0);
    expect(rarefied(x, n - 1)?.hill0).toBeCloseTo(mean, 8);
  });
});
