import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { spearmanInBands } from '../../src/lib/stats/bandedCorrelation.ts';
import { spearman } from '../../src/lib/stats/correlation.ts';

describe('rank correlation in bands', () => {
  it('is worked out by hand', () => {
    // One band has .8 (see correlation), the other −1: (3 × .8 − 2 × 1) / 5.
    const x = [1, 9, 2, 8, 3, 7, 4];
    const y = [1, 1, 3, 2, 2, 3, 4];
    const band = [4, 5, 4, 5, 4, 5, 4];
    const found = spearmanInBands(x, y, band);
    expect(found?.value).toBeCloseTo(0.08, 12);
    expect(found).toMatchObject({ rows: 7, bands: 2 });
  });

  it('knows nothing of what goes with the bands alone', () => {
    // All together rise in step; inside a band they fall.
    const x = [1, 2, 11, 12];
    const y = [2, 1, 12, 11];
    expect(spearmanInBands(x, y, [0, 0, 1, 1])?.value).toBe(-1);
    expect(spearman(x, y)).toBeCloseTo(0.6, 12);
  });

  it('leaves out bands without a correlation', () => {
    expect(spearmanInBands([1, 2, 5, 5], [1, 2, 3, 4], [0, 0, 1, 1])).toMatchObject({
      ...{ value: 1, rows: 2, bands: 1 },
    });
    expect(spearmanInBands([1, 2], [1, 2], [0, 1])).toBeNull();
    expect(spearmanInBands([], [], [])).toBeNull();
  });

  test.prop([fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 2 })])(
    'is that of all where there is one band',
    (rows) => {
      const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
      const found = spearmanInBands(
        x,
        y,
        rows.map(() => 7),
      );
      const whole = spearman(x, y);
      if (whole === null) expect(found).toBeNull();
      else expect(found?.value).toBeCloseTo(whole, 12);
    },
  );
});
