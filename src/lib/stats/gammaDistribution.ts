/** The gamma distribution: what is known of a rate after a count (METHODS J2). */

/** Bernoulli numbers over 2k (2k − 1): Stirling's series of ln Γ. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;
/** From here on the series is exact to the last digit. */
const LARGE = 12;
/** Most steps of a series or a continued fraction; large shapes need about √shape of them. */
const MOST_STEPS = 100_000;
const PRECISION = 1e-15;
const TINY = 1e-300;

/** ln Γ(x), x > 0: Stirling's series, after raising a small x. */
export function lnGamma(x: number): number {
  let [at, raised] = [x, 0];
  for (; at < LARGE; at++) raised += Math.log(at);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) series = series / at ** 2 + STIRLING[k]!;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series / at - raised;
}

/**
 * Share of a gamma distribution of this shape and rate 1 below x: the regularised lower incomplete
 * gamma function P(shape, x), 0 … 1. By its series below the mean, by its continued fraction
 * (Lentz) above. @param shape above 0
 */
export function gammaBelow(x: number, shape: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - lnGamma(shape));
  if (x < shape + 1) {
    let [term, sum] = [1 / shape, 1 / shape];
    for (let k = 1; k < MOST_STEPS && term > sum * PRECISION; k++) {
      term *= x / (shape + k);
      sum += term;
    }
    return Math.min(1, front * sum);
  }
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < MOST_STEPS; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / nonZero(a * d + b);
    c = nonZero(b + a / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return Math.max(0, 1 - front * fraction);
}

const nonZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

/**
 * The value below which a share `p` (0 < p < 1) of the distribution lies: by halving on a
 * logarithmic scale, so that shapes far below 1 have their tiny quantiles too.
 * @param shape and `rate` above 0; the mean is shape / rate
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  let high = Math.log(shape + 1);
  while (gammaBelow(Math.exp(high), shape) < p) high += 1;
  // P(shape, x) ≤ x^shape / Γ(shape + 1): no quantile lies below this.
  let low = Math.min(high, (Math.log(p) + lnGamma(shape + 1)) / shape);
  for (let halvings = 0; halvings < 200 && high - low > 1e-15 * Math.abs(high); halvings++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (gammaBelow(Math.exp(middle), shape) < p) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2) / rate;
}
