import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { pearson, spearman } from '../../src/lib/stats/correlation.ts';

const numbers = fc.array(
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
);

describe('correlations', () => {
  it('gives values worked by hand', () => {
    expect(pearson([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 · 5).
    expect(spearman([10, 20, 20, 90], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
    expect(spearman([1, 2, 3], [1, 10, 1000])).toBeCloseTo(1, 12);
  });

  it('is undefined where nothing varies', () => {
    expect(pearson([], [])).toBeNull();
    expect(spearman([1], [2])).toBeNull();
    expect(pearson([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull();
    expect(spearman([1, 2, 3], [7, 7, 7])).toBeNull();
  });

  test.prop([numbers])('Spearman sees order only, and both ways alike', (pairs) => {
    const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
    const rho = spearman(x, y);
    const bent = spearman(
      x.map((a) => a ** 3),
      y,
    );
    if (rho === null) expect(bent).toBeNull();
    else {
      expect(bent).toBeCloseTo(rho, 12);
      expect(spearman(y, x)).toBeCloseTo(rho, 12);
    }
  });
});
