import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { UPPER_QUANTILE, type Interval } from './interval.ts';

/**
 * Wilson's 95 % interval of a share (Wilson 1927), for `successes` of `n` units. Stays within
 * 0 … 1 and has a width at 0 and 1 too. null where n is 0.
 */
export function wilson(successes: number, n: number): Interval | null {
  if (n <= 0) return null;
  const z = quantile(UPPER_QUANTILE, 0, 1);
  const share = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At the ends the formula gives exactly 0 and 1 but for rounding.
  return {
    lo: successes === 0 ? 0 : centre - half,
    hi: successes === n ? 1 : centre + half,
  };
}
