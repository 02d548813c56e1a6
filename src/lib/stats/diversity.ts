/**
 * Diversity of counts by category (METHODS C1): how many categories of equal size would be as
 * diverse. Categories nobody has play no part. O(categories).
 */
export interface Diversity {
  /** Units counted. */
  readonly n: number;
  /** Hill number of order 0: categories seen. */
  readonly richness: number;
  /** Hill number of order 1, exp(Shannon): the effective number of categories, 1 … richness. */
  readonly hill1: number;
  /** Hill number of order 2, 1 / Σ p². */
  readonly hill2: number;
  /** Σ −p ln p, nats. */
  readonly shannon: number;
  /** 1 − Σ p²: chance that two draws with replacement differ (Blau 1977), 0 … 1 − 1/richness. */
  readonly blau: number;
  /** The same without replacement: 1 − Σ x(x − 1) / n(n − 1). null for one unit. */
  readonly blauUnbiased: number | null;
  /** Shannon / ln(richness), 0 … 1. null where there is one category. */
  readonly evenness: number | null;
}

/** @param counts units in each category, ≥ 0. null where there are none */
export function diversityOf(counts: ArrayLike<number>): Diversity | null {
  let [n, richness, squares, pairs] = [0, 0, 0, 0];
  for (let a = 0; a < counts.length; a++) {
    const x = counts[a]!;
    if (x <= 0) continue;
    n += x;
    richness++;
    squares += x * x;
    pairs += x * (x - 1);
  }
  if (n === 0) return null;
  let shannon = 0;
  for (let a = 0; a < counts.length; a++) {
    const p = counts[a]! / n;
    if (p > 0) shannon -= p * Math.log(p);
  }
  return {
    n,
    richness,
    hill1: Math.exp(shannon),
    hill2: (n * n) / squares,
    shannon,
    blau: 1 - squares / (n * n),
    blauUnbiased: n < 2 ? null : 1 - pairs / (n * (n - 1)),
    evenness: richness < 2 ? null : shannon / Math.log(richness),
  };
}
