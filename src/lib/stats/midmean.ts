/**
 * The midmean: mean of the middle half of the values (Tukey 1977). It tells of the same middle as the
 * median, but moves smoothly, so that leaving out a part serves it where it fails for the median.
 */
import type { Interval } from './interval.ts';
import { jackknife } from './jackknife.ts';

/** Values at the ends of the middle half count by as much as lies within it. null without values. */
export function midmean(values: ArrayLike<number>): number | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const [from, to] = [n / 4, (3 * n) / 4];
  let sum = 0;
  for (let i = Math.floor(from); i < to; i++) {
    sum += sorted[i]! * (Math.min(i + 1, to) - Math.max(i, from));
  }
  return sum / (to - from);
}

/**
 * 95 % range of a median as wide as that of the midmean of the same values: by the same factor where
 * both are above 0 whatever is left out, else by the same distance. How often it holds the truth is
 * calibrated, not proved. null with too few deletions.
 *
 * @param deletions midmean without each block
 */
export function medianRange(
  median: number,
  middle: number,
  deletions: ArrayLike<number>,
): Interval | null {
  const byFactor = median > 0 ? jackknife(middle, deletions, 'log') : null;
  if (byFactor !== null) {
    return { lo: (median * byFactor.lo) / middle, hi: (median * byFactor.hi) / middle };
  }
  const apart = jackknife(middle, deletions, 'identity');
  return apart && { lo: median + apart.lo - middle, hi: median + apart.hi - middle };
}
