/**
 * Rates of several places or moments, each pulled towards what all have in common as far as its own
 * count leaves it open: gamma–Poisson empirical Bayes (METHODS J2).
 */
import { gammaQuantile, lnGamma } from './gammaDistribution.ts';
import { UPPER_QUANTILE, type Interval } from './interval.ts';

/** What was counted in one of them, and over how much. Counts may be sums of halves. */
export interface CountOver {
  readonly count: number;
  /** In the unit of the rate's denominator; above 0. */
  readonly over: number;
}

/** How rates lie around each other: a gamma distribution of mean shape / rate. */
export interface GammaPrior {
  readonly shape: number;
  readonly rate: number;
}

/** Least shape looked at: rates then differ by many powers of ten. */
const LEAST_SHAPE = 1e-3;
/** Steps of the first look over the shapes, and of the search around the best of them. */
const GRID = 60;
const GOLDEN_STEPS = 80;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The prior of greatest marginal likelihood: of each count negative binomial, up to a constant
 * Σ lnΓ(a + n) − lnΓ(a) + a ln b − (a + n) ln(b + t). Where rates differ no more than counts do by
 * chance it grows with a without end: a is at most the sum of all counts, so that a prior never
 * claims to know more than everything counted together does.
 *
 * @returns null with fewer than two, or where nothing was counted: there is nothing in common then
 */
export function fitGammaPoisson(counted: readonly CountOver[]): GammaPrior | null {
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  if (counted.length < 2 || total === 0) return null;
  const at = (logShape: number): number => {
    const shape = Math.exp(logShape);
    return marginal(counted, { shape, rate: rateOf(counted, shape) });
  };
  const [low, high] = [Math.log(LEAST_SHAPE), Math.log(Math.max(total, 2 * LEAST_SHAPE))];
  const step = (high - low) / GRID;
  let best = 0;
  for (let k = 1; k <= GRID; k++) if (at(low + k * step) > at(low + best * step)) best = k;
  let [from, to] = [low + Math.max(0, best - 1) * step, low + Math.min(GRID, best + 1) * step];
  for (let k = 0; k < GOLDEN_STEPS; k++) {
    const [x, y] = [to - GOLDEN * (to - from), from + GOLDEN * (to - from)];
    if (at(x) < at(y)) from = x;
    else to = y;
  }
  // A search inside never meets the end itself.
  const inside = (from + to) / 2;
  const shape = Math.exp(at(high) >= at(inside) ? high : inside);
  return { shape, rate: rateOf(counted, shape) };
}

/** The log marginal likelihood, less what does not depend on the prior. */
export function marginal(counted: readonly CountOver[], { shape, rate }: GammaPrior): number {
  let sum = 0;
  for (const { count, over } of counted) {
    sum += lnGamma(shape + count) - lnGamma(shape) + shape * Math.log(rate);
    sum -= (shape + count) * Math.log(rate + over);
  }
  return sum;
}

/**
 * The best rate b for a shape a, where Σ a/b − (a + n)/(b + t) = 0, that is Σ (a t − n b)/(b + t) = 0:
 * its left side only falls through 0 once.
 */
function rateOf(counted: readonly CountOver[], shape: number): number {
  const slope = (rate: number): number =>
    counted.reduce(
      (sum, { count, over }) => sum + (shape * over - count * rate) / (rate + over),
      0,
    );
  let [low, high] = [-1, 1];
  while (slope(Math.exp(low)) < 0) low -= 2;
  while (slope(Math.exp(high)) > 0) high += 2;
  for (let k = 0; k < 100; k++) {
    const middle = (low + high) / 2;
    if (slope(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** The rate of one of them after its count, (a + n)/(b + t), and the range that holds 95 %. */
export function shrunkRate(
  { count, over }: CountOver,
  { shape, rate }: GammaPrior,
): Interval & { readonly rate: number } {
  const [a, b] = [shape + count, rate + over];
  return {
    rate: a / b,
    lo: gammaQuantile(1 - UPPER_QUANTILE, a, b),
    hi: gammaQuantile(UPPER_QUANTILE, a, b),
  };
}
