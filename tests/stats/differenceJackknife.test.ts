import { describe, expect, it } from 'vitest';
import { differenceJackknife } from '../../src/lib/stats/differenceJackknife.ts';

/** Means of weeks, each left out in turn. */
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const without = (values: readonly number[]): number[] =>
  values.map((_, at) => mean(values.filter((_one, other) => other !== at)));

describe('the jackknife of a difference', () => {
  it('is Welch’s standard error for two means, and the t of their difference', () => {
    const [now, then] = [
      [5, 7, 6, 9, 8],
      [4, 4, 5, 3, 6],
    ];
    const difference = mean(now) - mean(then);
    const found = differenceJackknife(difference, [
      without(now).map((value) => value - mean(then)),
      without(then).map((value) => mean(now) - value),
    ]);
    // Variances 2.5 and 1.3 over five weeks each: SE² = 0.76.
    expect(found?.se).toBeCloseTo(Math.sqrt(0.76), 12);
    // t = 2.6 / 0.8718 with 8 degrees of freedom: two-sided p 0.01745 (R: 2 * pt(-2.982405, 8)).
    expect(found?.p).toBeCloseTo(0.0175, 3);
    expect(found?.lo).toBeCloseTo(difference - 2.306004135 * Math.sqrt(0.76), 8);
  });

  it('does not take what is lost with any week for a difference', () => {
    // Each week takes two ties of its own with it: the number varies by nothing.
    const lost = differenceJackknife(3, [
      [1, 1, 1],
      [5, 5, 5],
    ]);
    expect(lost).toMatchObject({ se: 0, lo: 3, hi: 3, p: 0 });
  });

  it('is none with too few weeks or an undefined deletion', () => {
    expect(differenceJackknife(1, [[1], [1, 2]])).toBeNull();
    expect(
      differenceJackknife(1, [
        [1, NaN],
        [1, 2],
      ]),
    ).toBeNull();
    expect(
      differenceJackknife(NaN, [
        [1, 2],
        [1, 2],
      ]),
    ).toBeNull();
  });
});
