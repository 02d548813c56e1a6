/** An odds ratio over strata (Mantel & Haenszel 1959; METHODS F1, golden vector G14). */
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { UPPER_QUANTILE, type Interval } from './interval.ts';

/** Counts of one stratum; parts of ones where cases weigh less. */
export interface Stratum {
  readonly caseExposed: number;
  readonly caseUnexposed: number;
  readonly controlExposed: number;
  readonly controlUnexposed: number;
}

/**
 * The Mantel–Haenszel odds ratio with its 95 % interval (Robins, Breslow & Greenland 1986); null
 * where a side is zero in every stratum. O(strata).
 */
export function mantelHaenszel(
  strata: readonly Stratum[],
): (Interval & { readonly ratio: number }) | null {
  let [r, s, pr, cross, qs] = [0, 0, 0, 0, 0];
  for (const {
    caseExposed: a,
    caseUnexposed: b,
    controlExposed: c,
    controlUnexposed: d,
  } of strata) {
    const n = a + b + c + d;
    if (n === 0) continue;
    const [p, q] = [(a + d) / n, (b + c) / n];
    const [up, down] = [(a * d) / n, (b * c) / n];
    r += up;
    s += down;
    pr += p * up;
    cross += p * down + q * up;
    qs += q * down;
  }
  if (r === 0 || s === 0) return null;
  const ratio = r / s;
  const variance = pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s);
  const half = quantile(UPPER_QUANTILE, 0, 1) * Math.sqrt(variance);
  return { ratio, lo: ratio * Math.exp(-half), hi: ratio * Math.exp(half) };
}
