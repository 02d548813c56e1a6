import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { valueRuns } from '../../src/lib/stats/valueRuns.ts';

/** Few different values, so that many are equal. */
const values = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(-0, 0.1, 1e-300, -1e300, 1e12)),
);

describe('runs of equal values', () => {
  it('are numbered by value, from the least', () => {
    const { of, starts } = valueRuns([3, 1, 3, 2, 1, 3]);
    expect([...of]).toEqual([2, 0, 2, 1, 0, 2]);
    expect([...starts]).toEqual([0, 2, 3, 6]);
  });

  it('are none without values', () => {
    const { of, starts } = valueRuns([]);
    expect([[...of], [...starts]]).toEqual([[], [0]]);
  });

  test.prop([values])('have as many values before them as are less', (all) => {
    const { of, starts } = valueRuns(all);
    all.forEach((value, i) => {
      expect(starts[of[i]!]).toBe(all.filter((one) => one < value).length);
      expect(starts[of[i]! + 1]).toBe(all.filter((one) => one <= value).length);
    });
  });
});
