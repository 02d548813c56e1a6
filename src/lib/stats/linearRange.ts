/**
 * What can be worked out of hidden cells from the sums they stand in: how far each could go up and
 * down while every sum stays what it is and no count falls below zero. Exact, by linear programming
 * (dense simplex of Dantzig 1951 with the rule of Bland 1977, which cannot go round).
 */

/** Hidden cells of one sum that is known, each as often as it counts there. */
export type Sum = readonly { readonly cell: number; readonly times: number }[];

const ZERO = 1e-9;

/** Greatest less least value of a cell that agree with all sums; Infinity where nothing holds it. */
export function rangeOf(cell: number, values: readonly number[], sums: readonly Sum[]): number {
  const up = farthest(cell, 1, values, sums);
  return up === Infinity ? up : up + farthest(cell, -1, values, sums);
}

/** How far a cell can go in one direction from what it is. */
function farthest(
  cell: number,
  sign: 1 | -1,
  values: readonly number[],
  sums: readonly Sum[],
): number {
  const n = values.length;
  // The values themselves agree with the sums: artificial variables, one a sum, are driven out first.
  const rows = sums.map((sum, r) => {
    const row = new Float64Array(n + sums.length + 1);
    for (const { cell: at, times } of sum) {
      row[at]! += times;
      row[n + sums.length]! += times * (values[at] ?? 0);
    }
    // A sum that is a difference may be negative: the simplex starts from none below zero.
    if (row[n + sums.length]! < 0) row.forEach((one, c) => (row[c] = -one));
    row[n + r] = 1;
    return row;
  });
  const basis = sums.map((_, r) => n + r);
  const phase = new Float64Array(n + sums.length + 1);
  for (const row of rows) for (let c = 0; c < n; c++) phase[c]! += row[c]!;
  solve(rows, basis, phase, n);
  // What is left in the basis is zero and stays so: a sum that others tell already.
  rows.forEach((row, r) => {
    if (basis[r]! < n) return;
    const enters = row.findIndex((one, c) => c < n && Math.abs(one) > ZERO);
    if (enters >= 0) pivot(rows, basis, new Float64Array(row.length), r, enters);
  });
  const goal = new Float64Array(n + sums.length + 1);
  goal[cell] = sign;
  rows.forEach((row, r) => {
    if (basis[r] === cell) row.forEach((one, c) => (goal[c]! -= sign * one));
  });
  if (!solve(rows, basis, goal, n)) return Infinity;
  const at = basis.indexOf(cell);
  const found = at < 0 ? 0 : rows[at]![n + sums.length]!;
  return Math.abs(found - (values[cell] ?? 0));
}

/** Makes the goal as large as it gets; false where nothing holds it. */
function solve(rows: Float64Array[], basis: number[], goal: Float64Array, n: number): boolean {
  for (;;) {
    const enters = goal.findIndex((one, c) => c < n && one > ZERO);
    if (enters < 0) return true;
    let leaves = -1;
    let least = Infinity;
    rows.forEach((row, r) => {
      if (row[enters]! <= ZERO) return;
      const ratio = row[row.length - 1]! / row[enters]!;
      const isLess = ratio < least - ZERO;
      if (isLess || (ratio < least + ZERO && basis[r]! < (basis[leaves] ?? Infinity))) {
        least = Math.min(least, ratio);
        leaves = r;
      }
    });
    if (leaves < 0) return false;
    pivot(rows, basis, goal, leaves, enters);
  }
}

function pivot(
  rows: Float64Array[],
  basis: number[],
  goal: Float64Array,
  leaves: number,
  enters: number,
): void {
  const own = rows[leaves]!;
  const by = own[enters]!;
  own.forEach((one, c) => (own[c] = one / by));
  for (const row of [...rows, goal]) {
    if (row === own || Math.abs(row[enters]!) <= ZERO) continue;
    const times = row[enters]!;
    own.forEach((one, c) => (row[c]! -= times * one));
  }
  basis[leaves] = enters;
}
