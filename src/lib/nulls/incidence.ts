/** Who was at which event: a matrix of zeros and ones in compressed sparse rows. */
export interface Incidence {
  /** Number of rows (people) and of columns (events). */
  readonly rows: number;
  readonly columns: number;
  /** Columns of row i are `column[offsets[i] … offsets[i + 1] - 1]`, ascending. */
  readonly offsets: Uint32Array;
  readonly column: Uint32Array;
}

/** Ones in each row. */
export const rowSums = ({ rows, offsets }: Incidence): Uint32Array =>
  Uint32Array.from({ length: rows }, (_, i) => offsets[i + 1]! - offsets[i]!);

/** Ones in each column. */
export function columnSums({ columns, column }: Incidence): Uint32Array {
  const sums = new Uint32Array(columns);
  for (const e of column) sums[e]!++;
  return sums;
}

/** Columns that two rows share. O(ones of both). */
export function shared({ offsets, column }: Incidence, i: number, j: number): number {
  let [a, b] = [offsets[i]!, offsets[j]!];
  const [endA, endB] = [offsets[i + 1]!, offsets[j + 1]!];
  let count = 0;
  while (a < endA && b < endB) {
    const [x, y] = [column[a]!, column[b]!];
    if (x === y) count++;
    if (x <= y) a++;
    if (y <= x) b++;
  }
  return count;
}
