import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { pearson, spearman } from '../../src/lib/stats/correlation.ts';

describe('correlation', () => {
  it('is worked out by hand', () => {
    // Deviations −1.5 −0.5 0.5 1.5 and −1.5 0.5 −0.5 1.5: 4 / 5.
    expect(pearson([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12);
    expect(spearman([1, 2, 3, 40], [1, 30, 2, 400])).toBeCloseTo(0.8, 12);
    // Ranks 1.5 1.5 3 and 1 2 3: 1.5 / sqrt(1.5 × 2).
    expect(spearman([5, 5, 9], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(3), 12);
  });

  it('is unknown where a column does not vary', () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(pearson([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull();
    expect(spearman([1, 2], [3, 3])).toBeNull();
    expect(pearson([1], [1])).toBeNull();
    expect(spearman([], [])).toBeNull();
  });

  test.prop([
    fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))),
  ])('lies between −1 and 1, and is the same from either side', (rows) => {
    const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
    const r = spearman(x, y);
    if (r === null) return;
    expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12);
    expect(spearman(y, x)).toBeCloseTo(r, 12);
    expect(
      spearman(
        x.map((v) => v ** 3),
        y,
      ),
    ).toBeCloseTo(r, 12);
  });
});
