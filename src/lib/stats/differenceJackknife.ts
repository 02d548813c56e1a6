import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { UPPER_QUANTILE, type Interval } from './interval.ts';

export interface Difference extends Interval {
  /** Standard error of the difference. */
  readonly se: number;
  /** Two-sided, of no difference; 1 where nothing varies and there is none. */
  readonly p: number;
}

/**
 * Interval of a difference between two periods, 95 %, by leaving out one week of either in turn
 * (METHODS G2). Each period's deletions are spread around their own mean, so that what is lost with
 * any week cancels: SE² = Σ over both of (B − 1)/B · Σ (d₍₋b₎ − mean)²; t with B₁ + B₂ − 2 degrees
 * of freedom. A week that counts in both moves both, which is what makes it paired.
 *
 * null with fewer than two weeks of either, or where a deletion is undefined.
 *
 * @param difference of the two periods with all weeks
 * @param deletions the difference without each week of the one period, and of the other
 */
export function differenceJackknife(
  difference: number,
  deletions: readonly [ArrayLike<number>, ArrayLike<number>],
): Difference | null {
  let variance = 0;
  for (const values of deletions) {
    const blocks = values.length;
    if (blocks < 2) return null;
    const mean = sum(values, (value) => value) / blocks;
    variance += ((blocks - 1) / blocks) * sum(values, (value) => (value - mean) ** 2);
  }
  if (!Number.isFinite(variance) || !Number.isFinite(difference)) return null;
  const freedom = deletions[0].length + deletions[1].length - 2;
  const se = Math.sqrt(variance);
  const half = quantile(UPPER_QUANTILE, freedom) * se;
  const p = se === 0 ? Number(difference === 0) : 2 * cdf(-Math.abs(difference) / se, freedom);
  return { lo: difference - half, hi: difference + half, se, p };
}

const sum = (values: ArrayLike<number>, of: (value: number) => number): number =>
  Array.from(values).reduce((total, value) => total + of(value), 0);
