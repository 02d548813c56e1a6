/** Small matrices of people and events, for tests. */
import type { Incidence } from '../../src/lib/nulls/incidence.ts';
import type { Stratified } from '../../src/lib/nulls/strata.ts';

/** Rows by the columns each has, ascending. */
export function incidenceOf(columns: number, rows: readonly (readonly number[])[]): Incidence {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + row.length));
  return { rows: rows.length, columns, offsets, column: Uint32Array.from(rows.flat()) };
}

/** As {@link incidenceOf}, with the first columns of the strata and the number of columns. */
export const stratifiedOf = (
  bounds: readonly number[],
  rows: readonly (readonly number[])[],
): Stratified => ({ ...incidenceOf(bounds.at(-1) ?? 0, rows), bounds: Uint32Array.from(bounds) });

export const rowsOf = ({ rows, offsets, column }: Incidence): number[][] =>
  Array.from({ length: rows }, (_, i) => [...column.slice(offsets[i], offsets[i + 1])]);

/** METHODS, appendix 1, G2: persons a … f as 0 … 5, events e1 … e6 as 0 … 5. */
export const G2 = incidenceOf(6, [[0, 1, 2, 4], [0, 1, 2], [0, 2], [0, 3, 4], [3, 4], [5]]);
