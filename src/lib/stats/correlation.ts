/**
 * Pearson correlation of two columns of equal length, -1 … 1. null with fewer than two pairs or
 * where a column does not vary. O(n).
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = x.length;
  if (n < 2) return null;
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  // The mean of equal numbers can be off by rounding, so equality is looked at by itself.
  if (allEqual(x) || allEqual(y)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/**
 * Spearman correlation, -1 … 1: Pearson of the ranks, equal values sharing the mean of their ranks
 * (METHODS B2). null as for `pearson`. O(n log n).
 */
export const spearman = (x: ArrayLike<number>, y: ArrayLike<number>): number | null =>
  pearson(averageRanks(x), averageRanks(y));

/** Rank of each value from 1, equal values sharing the mean of their ranks. O(n log n). */
function averageRanks(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  order.sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(n);
  for (let begin = 0, end = 0; begin < n; begin = end) {
    while (end < n && values[order[end]!] === values[order[begin]!]) end++;
    for (let i = begin; i < end; i++) ranks[order[i]!] = (begin + 1 + end) / 2;
  }
  return ranks;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function allEqual(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
