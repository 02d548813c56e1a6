import { notComputed } from './notFollowed.ts';
import type { Table } from './oracle.ts';
import type { Report } from './report.ts';
import { compareColumn, TOLERANCE } from './tolerance.ts';

/** Our value for the row of these names; undefined where we have no such row. */
export type OwnColumn = (names: readonly string[]) => number | undefined;

export interface OwnTable {
  /** Number of columns in front that name a row. */
  readonly keys: number;
  readonly columns: Readonly<Record<string, OwnColumn>>;
}

/** One name for an unordered pair. */
export const pairKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** Betweenness sums many roundings: its own tolerance (DESIGN 8). */
export const toleranceOf = (measure: string): number =>
  measure.includes('betweenness') ? 1e-6 : TOLERANCE;

/** Adds one line a column of the reference's table. */
export function verifyTable(where: string, table: Table, own: OwnTable, report: Report): void {
  const rows = table.rows.map((row) => ({ row, names: row.slice(0, own.keys).map(String) }));
  for (const [c, column] of table.columns.entries()) {
    if (c < own.keys) continue;
    const valueOf = own.columns[column];
    if (valueOf === undefined) {
      report.add(`${where}.${column}`, notComputed(column));
      continue;
    }
    const compared = rows.map(({ row, names }) => ({
      name: names.join(' - '),
      ours: valueOf(names),
      theirs: row[c],
    }));
    report.add(`${where}.${column}`, compareColumn(compared, toleranceOf(column)));
  }
}
