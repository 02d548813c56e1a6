import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianRange, midmean } from '../../src/lib/stats/midmean.ts';

describe('midmean', () => {
  it('is the mean of the middle half, and of parts of values at its ends', () => {
    expect(midmean([9, 1, 4, 2, 100, 3, 5, 0])).toBe((2 + 3 + 4 + 5) / 4);
    // Of five values the middle half is one and a quarter on either side.
    expect(midmean([1, 2, 4, 8, 50])).toBeCloseTo((0.75 * 2 + 4 + 0.75 * 8) / 2.5, 12);
    expect(midmean([7])).toBe(7);
    expect(midmean([])).toBeNull();
  });

  it('moves with the values, and lies between the least and the greatest', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (all, by) => {
        const middle = midmean(all)!;
        expect(midmean(all.map((value) => value + by))).toBeCloseTo(middle + by, 9);
        expect(midmean(all.map((value) => value * by))).toBeCloseTo(middle * by, 9);
        expect(middle).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(middle).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
    );
  });
});

describe('range of a median', () => {
  /** SE² = ⅔ · Σ (ln x − mean)² = ⅔ · 2 · 0.1² of −0.1, 0, 0.1; t(0.975, 2) = 4.30265. */
  const factor = Math.exp(4.302652729911275 * Math.sqrt((4 / 3) * 0.01));

  it('is that of the midmean, by the same factor', () => {
    const deletions = [-0.1, 0, 0.1].map((by) => 8 * Math.exp(by));
    const range = medianRange(10, 8, deletions)!;
    expect(range.lo).toBeCloseTo(10 / factor, 9);
    expect(range.hi).toBeCloseTo(10 * factor, 9);
  });

  it('is by the same distance where the median or a deletion is 0', () => {
    const half = 4.302652729911275 * Math.sqrt((4 / 3) * 0.01);
    const none = medianRange(0, 0.5, [0.4, 0.5, 0.6])!;
    expect(none.lo).toBeCloseTo(-half, 9);
    expect(none.hi).toBeCloseTo(half, 9);
    expect(medianRange(1, 0.1, [0, 0.1, 0.2])!.hi).toBeCloseTo(1 + half, 9);
    expect(medianRange(1, 1, [1])).toBeNull();
  });
});
