import { LEVEL, type Interval } from './interval.ts';

/**
 * Distribution-free interval of a median: the narrowest symmetric pair of order statistics that
 * holds it with at least 95 % (David & Nagaraja 2003, 7.1). Assumes independent values, nothing
 * else. null below 6 values, where even the two extremes do not reach 95 %.
 */
export function medianInterval(values: ArrayLike<number>): Interval | null {
  const n = values.length;
  const tail = lowerTailRank(n, (1 - LEVEL) / 2);
  if (tail === null) return null;
  const sorted = Float64Array.from(values).sort();
  return { lo: sorted[tail]!, hi: sorted[n - 1 - tail]! };
}

/**
 * Largest r with P(X ≤ r) ≤ alpha for X ~ Binomial(n, ½); null where P(X = 0) is above it already.
 * Weights are taken relative to the most likely value, so they neither overflow nor all vanish.
 */
function lowerTailRank(n: number, alpha: number): number | null {
  if (n === 0) return null;
  const weight = new Float64Array(n + 1);
  const mode = n >> 1;
  weight[mode] = 1;
  for (let k = mode; k > 0; k--) weight[k - 1] = (weight[k]! * k) / (n - k + 1);
  for (let k = mode; k < n; k++) weight[k + 1] = (weight[k]! * (n - k)) / (k + 1);
  const total = weight.reduce((sum, w) => sum + w, 0);
  let below = 0;
  for (let r = 0; r <= n; r++) {
    below += weight[r]! / total;
    if (below > alpha) return r === 0 ? null : r - 1;
  }
  return null;
}
