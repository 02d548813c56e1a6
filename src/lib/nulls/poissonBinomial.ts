/** Number of successes of independent trials, each with a probability of its own. */
import cdf from '@stdlib/stats-base-dists-normal-cdf';

/** P(X ≥ least), exactly, by dynamic programming up to `least`. O(trials · least). */
export function poissonBinomialTail(probability: ArrayLike<number>, least: number): number {
  if (least <= 0) return 1;
  if (least > probability.length) return 0;
  // P(exactly k so far) for k < least; what reaches `least` stays there.
  const below = new Float64Array(least);
  below[0] = 1;
  let reached = 0;
  for (let t = 0; t < probability.length; t++) {
    const p = probability[t]!;
    reached += below[least - 1]! * p;
    for (let k = least - 1; k > 0; k--) below[k] = below[k]! * (1 - p) + below[k - 1]! * p;
    below[0] *= 1 - p;
  }
  return reached;
}

/**
 * P(X ≥ least) by the normal distribution with a correction for skewness (Volkova 1996), cut to
 * 0 … 1; exact where nothing is left to chance. O(trials).
 */
export function refinedNormalTail(probability: ArrayLike<number>, least: number): number {
  let [mean, variance, third] = [0, 0, 0];
  for (let t = 0; t < probability.length; t++) {
    const p = probability[t]!;
    mean += p;
    variance += p * (1 - p);
    third += p * (1 - p) * (1 - 2 * p);
  }
  const sd = Math.sqrt(variance);
  if (sd === 0) return least <= Math.round(mean) ? 1 : 0;
  const x = (least - 1 + 0.5 - mean) / sd;
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const below = cdf(x, 0, 1) + ((third / sd ** 3) * (1 - x * x) * density) / 6;
  return Math.min(1, Math.max(0, 1 - below));
}
