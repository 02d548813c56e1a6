/**
 * Whether something first rises and then falls: two straight lines, one on each side of a break
 * (Simonsohn 2018). A parabola finds such a turn also where there is none.
 */
import quantileOfNormal from '@stdlib/stats-base-dists-normal-quantile';
import { dyadRobust } from './dyadRobust.ts';
import { UPPER_QUANTILE, type Interval } from './interval.ts';
import { addOuter, inverseOf, times, type Matrix } from './symmetricMatrix.ts';

/** A pair of people in a matched set. */
export interface Observation {
  readonly a: number;
  readonly b: number;
  readonly set: number;
  readonly weight: number;
  /** What the shape is asked of. */
  readonly x: number;
  /** 1 for a case, 0 for a control. */
  readonly y: number;
}

/** Change of y a unit of x. */
export interface Slope extends Interval {
  readonly slope: number;
}

export interface TwoLines {
  /** The first x of the second line. */
  readonly breakAt: number;
  readonly below: Slope;
  readonly above: Slope;
}

/** How far from the ends the top of the curve is looked for, as a share of all x. */
const MARGIN = 0.1;
/** Where the pieces of the curve meet, as shares of all x. */
const KNOTS = [0.05, 0.275, 0.5, 0.725, 0.95];

/**
 * The two lines, each set with a level of its own. The break is where Simonsohn's algorithm puts it:
 * in the flat top (or bottom) of a smooth curve, nearer to the steeper side. The curve is a natural
 * cubic spline of at most five knots, where his program has a penalised one. Ranges are 95 %, for
 * pairs that share persons.
 *
 * @returns null where x has too few values to tell a shape. O(observations)
 */
export function twoLines(observations: readonly Observation[]): TwoLines | null {
  const flat = flatPart(observations);
  if (flat === null) return null;
  const first = linesAt(observations, quantile(flat, 0.5));
  if (first === null) return null;
  const [low, high] = [strengthOf(first.below), strengthOf(first.above)];
  // As many of the flat part before the break as the second line is the surer one.
  const share = low + high === 0 ? 0.5 : high / (low + high);
  return linesAt(observations, quantile(flat, share)) ?? first;
}

/** Absolute value of slope over standard error. */
const strengthOf = ({ slope, hi }: Slope): number =>
  hi === slope ? 0 : Math.abs(slope) / (hi - slope);

/** The two lines with a break that is given; null where one of them has nothing to go by. */
export function linesAt(observations: readonly Observation[], breakAt: number): TwoLines | null {
  const fit = regress(observations, ({ x }) =>
    x < breakAt ? [x - breakAt, 0, 0] : [0, x - breakAt, 1],
  );
  if (fit === null) return null;
  const covariance = dyadRobust(fit.bread, fit.scores);
  const slopeAt = (j: number): Slope => {
    const slope = fit.coefficients[j]!;
    const plain = fit.bread[j * 4]! * fit.variance;
    const half =
      quantileOfNormal(UPPER_QUANTILE, 0, 1) * Math.sqrt(Math.max(covariance[j * 4]!, plain));
    return { slope, lo: slope - half, hi: slope + half };
  };
  return { breakAt, below: slopeAt(0), above: slopeAt(1) };
}

/** The x of all observations near the top of the curve, or the bottom where it is a hollow. */
function flatPart(observations: readonly Observation[]): readonly number[] | null {
  const xs = observations.map(({ x }) => x).sort((x, y) => x - y);
  const knots = [...new Set(KNOTS.map((share) => quantile(xs, share)))];
  const bend = regress(observations, ({ x }) => [x, x * x]);
  if (knots.length < 3 || bend === null) return null;
  const basis = splineOf(knots);
  const curve = regress(observations, ({ x }) => basis(x));
  if (curve === null) return null;
  const side = bend.coefficients[1]! > 0 ? -1 : 1;
  const inside = xs.filter((x) => x >= quantile(xs, MARGIN) && x <= quantile(xs, 1 - MARGIN));
  const heightAt = (x: number): number =>
    side * basis(x).reduce((sum, value, j) => sum + value * curve.coefficients[j]!, 0);
  const top = inside.reduce(
    (best, x) => (heightAt(x) > heightAt(best) ? x : best),
    inside[0] ?? NaN,
  );
  const atTop = basis(top);
  // The level of each set is free: what can be told is how far below the top a place is.
  const isFlat = (x: number): boolean => {
    const apart = basis(x).map((value, j) => value - atTop[j]!);
    const spread = times(curve.bread, apart).reduce((sum, v, j) => sum + v * apart[j]!, 0);
    return heightAt(x) + Math.sqrt(spread * curve.variance) >= heightAt(top);
  };
  return inside.filter(isFlat);
}

/** Natural cubic spline: straight beyond the outer knots (Harrell 2001, restricted cubic spline). */
function splineOf(knots: readonly number[]): (x: number) => number[] {
  const last = knots.at(-1)!;
  const before = knots.at(-2)!;
  const range = (last - knots[0]!) ** 2;
  const cube = (x: number): number => (x > 0 ? x ** 3 : 0);
  return (x) => [
    x,
    ...knots.slice(0, -2).map((knot) => {
      const right = (cube(x - before) * (last - knot)) / (last - before);
      return (
        (cube(x - knot) - right + (cube(x - last) * (before - knot)) / (last - before)) / range
      );
    }),
  ];
}

/** Value below which a share of sorted values lies, between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** Weighted least squares with a level for each set. */
function regress(
  observations: readonly Observation[],
  rowOf: (one: Observation) => readonly number[],
) {
  const rows = observations.map((one) => [...rowOf(one), one.y]);
  const sums = new Map<number, number[]>();
  observations.forEach(({ set, weight }, at) => {
    const sum = sums.get(set) ?? [0, ...rows[at]!.map(() => 0)];
    sum[0]! += weight;
    rows[at]!.forEach((value, j) => (sum[j + 1]! += weight * value));
    sums.set(set, sum);
  });
  const apart = rows.map((row, at) => {
    const sum = sums.get(observations[at]!.set)!;
    return Float64Array.from(row, (value, j) => value - sum[j + 1]! / sum[0]!);
  });
  const n = (apart[0]?.length ?? 1) - 1;
  const gram: Matrix = new Float64Array(n * n);
  const right = new Float64Array(n);
  apart.forEach((row, at) => {
    const { weight } = observations[at]!;
    addOuter(gram, row.subarray(0, n), weight);
    for (let j = 0; j < n; j++) right[j]! += weight * row[j]! * row[n]!;
  });
  const found = n === 0 ? null : inverseOf(gram);
  if (found === null) return null;
  const coefficients = times(found.inverse, right);
  const errors = apart.map((row) =>
    coefficients.reduce((rest, slope, j) => rest - slope * row[j]!, row[n]!),
  );
  const scores = observations.map(({ a, b, set, weight }, at) => {
    const score = apart[at]!.slice(0, n).map((value) => weight * value * errors[at]!);
    return { a, b, set, score };
  });
  const squares = errors.reduce((sum, e, at) => sum + observations[at]!.weight * e * e, 0);
  const all = observations.reduce((sum, { weight }) => sum + weight, 0);
  return { coefficients, bread: found.inverse, scores, variance: squares / all };
}
