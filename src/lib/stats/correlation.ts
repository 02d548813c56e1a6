/** Correlation of two columns. */
import { valueRuns } from './valueRuns.ts';

/** Pearson's r, −1 … 1; null where a column does not vary or there are fewer than two rows. */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = x.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < n; i++) {
    meanX += x[i]! / n;
    meanY += y[i]! / n;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  // A column that does not vary has a mean that differs from it by rounding alone.
  const vary = xx > n * (1e-12 * meanX) ** 2 && yy > n * (1e-12 * meanY) ** 2;
  return n < 2 || !vary ? null : xy / Math.sqrt(xx * yy);
}

/** Spearman's ρ, −1 … 1: Pearson's r of ranks, equal values sharing their mean rank. */
export const spearman = (x: ArrayLike<number>, y: ArrayLike<number>): number | null =>
  pearson(ranksOf(x), ranksOf(y));

/** Ranks 1 … n; equal values share their mean rank. O(n log n). */
function ranksOf(values: ArrayLike<number>): Float64Array {
  const { of, starts } = valueRuns(values);
  return Float64Array.from(of, (run) => (starts[run]! + 1 + starts[run + 1]!) / 2);
}
