import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { nullBand } from '../../src/lib/nulls/nullBand.ts';

const finite = fc.double({ min: -1e3, max: 1e3, noNaN: true });

describe('band of a null', () => {
  it('is what is worked out by hand', () => {
    const band = nullBand(9, [4, 2, 1, 3, 5]);
    // Type 7: 1 + 0.025 · 4 = the 1.1st of five.
    expect(band).toMatchObject({ observed: 9, draws: 5, undefined: 0, mean: 3, excess: 6 });
    expect(band?.lo).toBeCloseTo(1.1, 12);
    expect(band?.hi).toBeCloseTo(4.9, 12);
    expect(band?.sd).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(band?.z).toBeCloseTo(6 / Math.sqrt(2.5), 12);
    expect(band?.p).toBeCloseTo(2 / 6, 12); // none as large: (1 + 0) / (1 + 5), twice
    expect(band).not.toHaveProperty('reason');
  });

  it('counts draws that equal the observed value on both sides, also but for rounding', () => {
    expect(nullBand(4, [1, 2, 3, 4])?.p).toBeCloseTo(4 / 5, 12); // 2 of 5 as large or larger
    expect(nullBand(0.1 + 0.2, [0.1, 0.2, 0.3, 0])?.p).toBeCloseTo(4 / 5, 12);
    expect(nullBand(2.5, [1, 2, 3, 4])?.p).toBe(1);
    expect(nullBand(-1, [1, 2, 3, 4])?.p).toBeCloseTo(2 / 5, 12);
  });

  it('has no z and no p where all draws are equal', () => {
    const expected = { mean: 0.5, sd: 0, lo: 0.5, hi: 0.5, z: null, p: null };
    expect(nullBand(2, [0.5, 0.5, 0.5])).toMatchObject({ ...expected, reason: 'NO_VARIANCE' });
    expect(nullBand(2, [0.1 + 0.2, 0.3])).toMatchObject({ sd: 0, reason: 'NO_VARIANCE' });
    expect(nullBand(0, [0, 0])).toMatchObject({ z: null, reason: 'NO_VARIANCE' });
  });

  it('leaves out draws without a value and counts them; is nothing without any', () => {
    expect(nullBand(1, [NaN, 2, 4, NaN])).toMatchObject({ draws: 2, undefined: 2, mean: 3 });
    expect([nullBand(1, []), nullBand(1, [NaN]), nullBand(NaN, [1, 2])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test.prop([finite, fc.array(finite, { minLength: 2 })])(
    'does not see the order',
    (value, draws) => {
      expect(nullBand(value, [...draws].reverse())).toEqual(nullBand(value, draws));
    },
  );

  test.prop([fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2 }), fc.nat()])(
    'rejects no more often than it says: p is at most α for at most α of the values pooled',
    (values, pick) => {
      // Each of R + 1 values in turn against the others: exchangeable, so the test is exact.
      const ps = values.map((value, i) => nullBand(value, values.toSpliced(i, 1))?.p ?? 1);
      const alpha = ps[pick % ps.length] ?? 1;
      const rejected = ps.filter((p) => p <= alpha + 1e-9).length;
      expect(rejected / ps.length).toBeLessThanOrEqual(alpha + 1e-9);
    },
  );
});
