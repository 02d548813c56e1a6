/**
 * Small symmetric matrices by rows, as regressions need them: of a handful of columns, never more.
 */

/** Row by row; its length is the square of the number of columns. */
export type Matrix = Float64Array;

/** Of what a pivot has to be left with, over what stood there first, to be no rounding. */
const SMALLEST = 1e-11;

/**
 * The inverse of a positive definite matrix (Cholesky), and the logarithm of its determinant; null
 * where a column follows from others, or it is not positive definite. O(columns³).
 */
export function inverseOf(
  matrix: Matrix,
): { readonly inverse: Matrix; readonly logDeterminant: number } | null {
  const n = Math.round(Math.sqrt(matrix.length));
  const root = matrix.slice();
  let logDeterminant = 0;
  for (let j = 0; j < n; j++) {
    let pivot = root[j * n + j]!;
    for (let k = 0; k < j; k++) pivot -= root[j * n + k]! ** 2;
    if (!(pivot > SMALLEST * matrix[j * n + j]!)) return null;
    logDeterminant += Math.log(pivot);
    const diagonal = Math.sqrt(pivot);
    root[j * n + j] = diagonal;
    for (let i = j + 1; i < n; i++) {
      let sum = root[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= root[i * n + k]! * root[j * n + k]!;
      root[i * n + j] = sum / diagonal;
    }
  }
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const solved = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let sum = Number(i === column);
      for (let k = 0; k < i; k++) sum -= root[i * n + k]! * solved[k]!;
      solved[i] = sum / root[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = solved[i]!;
      for (let k = i + 1; k < n; k++) sum -= root[k * n + i]! * solved[k]!;
      solved[i] = sum / root[i * n + i]!;
      inverse[i * n + column] = solved[i]!;
    }
  }
  return { inverse, logDeterminant };
}

/** A matrix times a column. */
export function times(matrix: Matrix, column: ArrayLike<number>): Float64Array {
  const n = column.length;
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * column[j]!;
    return sum;
  });
}

/** Adds `factor` times the outer product of a column with itself. */
export function addOuter(matrix: Matrix, column: ArrayLike<number>, factor: number): void {
  const n = column.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) matrix[i * n + j]! += factor * column[i]! * column[j]!;
  }
}

/** `bread · meat · bread`: the covariance of a regression whose errors are not all alike. */
export function sandwich(bread: Matrix, meat: Matrix): Matrix {
  const n = Math.round(Math.sqrt(bread.length));
  const product = (left: Matrix, right: Matrix): Matrix =>
    Float64Array.from({ length: n * n }, (_, cell) => {
      const [i, j] = [Math.floor(cell / n), cell % n];
      let sum = 0;
      for (let k = 0; k < n; k++) sum += left[i * n + k]! * right[k * n + j]!;
      return sum;
    });
  return product(product(bread, meat), bread);
}
