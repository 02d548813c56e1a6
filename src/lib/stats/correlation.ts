/** Correlation of two columns. */

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
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[a]! - values[b]!,
  );
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let after = first + 1;
    while (after < order.length && values[order[after]!] === values[order[first]!]) after++;
    for (let k = first; k < after; k++) ranks[order[k]!] = (first + 1 + after) / 2;
    first = after;
  }
  return ranks;
}
