/**
 * Least squares over time, and how far its lines may be off when a week resembles the one before
 * (Newey & West 1987).
 */
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { UPPER_QUANTILE, type Interval } from './interval.ts';
import { addOuter, inverseOf, sandwich, times, type Matrix } from './symmetricMatrix.ts';

export interface Estimated extends Interval {
  readonly value: number;
  readonly se: number;
}

/** Coefficients of least squares; null where a column follows from others, or nothing is left over. */
export function leastSquares(rows: readonly ArrayLike<number>[], values: ArrayLike<number>) {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.length <= columns) return null;
  const gram: Matrix = new Float64Array(columns * columns);
  const right = new Float64Array(columns);
  rows.forEach((row, at) => {
    addOuter(gram, row, 1);
    for (let j = 0; j < columns; j++) right[j]! += row[j]! * values[at]!;
  });
  const found = inverseOf(gram);
  return found && { coefficients: times(found.inverse, right), bread: found.inverse };
}

/**
 * Least squares with Newey–West standard errors: Bartlett weights 1 − l / (lag + 1), times
 * n / (n − columns), t with n − columns degrees of freedom (the settings `prewhite = FALSE,
 * adjust = TRUE` of R's sandwich). O(n · lag).
 *
 * @param rows in the order of time
 * @returns one estimate a column; null where a column follows from others, or nothing varies around
 * the lines
 */
export function neweyWest(
  rows: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  lag: number,
): readonly Estimated[] | null {
  const fit = leastSquares(rows, values);
  if (fit === null) return null;
  const { coefficients, bread } = fit;
  const columns = coefficients.length;
  const errors = rows.map((row, at) =>
    coefficients.reduce((rest, slope, j) => rest - slope * row[j]!, values[at]!),
  );
  if (squares(errors) <= ROUNDING * squares(Array.from(values))) return null;
  const scores = rows.map((row, at) => Float64Array.from(row, (x) => x * errors[at]!));
  const meat: Matrix = new Float64Array(columns * columns);
  for (const [at, score] of scores.entries()) {
    addOuter(meat, score, 1);
    for (let back = 1; back <= Math.min(lag, at); back++) {
      addBoth(meat, score, scores[at - back]!, 1 - back / (lag + 1));
    }
  }
  const free = rows.length - columns;
  const covariance = sandwich(bread, meat);
  return Array.from(coefficients, (value, j): Estimated => {
    const variance = (covariance[j * (columns + 1)]! * rows.length) / free;
    const se = Math.sqrt(Math.max(0, variance));
    const half = quantile(UPPER_QUANTILE, free) * se;
    return { value, se, lo: value - half, hi: value + half };
  });
}

/** Squares of errors over those of values that are rounding. */
const ROUNDING = 1e-24;

const squares = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value * value, 0);

/** Adds a product and its transpose. */
function addBoth(meat: Matrix, one: Float64Array, other: Float64Array, factor: number): void {
  const n = one.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      meat[i * n + j]! += factor * (one[i]! * other[j]! + other[i]! * one[j]!);
  }
}
