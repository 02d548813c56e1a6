/** Rows of the lab's tables, and the columns they are loaded as. */
import { mondayOf, weekOf } from '../../base/time.ts';
import type { Columns } from '../../models/columns.ts';
import { labColumns, type LabTableName } from '../../models/lab/tables.ts';

type Cell = string | number | boolean | null;

/** A row by the names of its columns; what is not named is not known. */
export type LabRow = Readonly<Record<string, Cell>>;

/** What people are called in the lab: their pseudonym number, by person. */
export type NumberOf = (person: number) => number;

/** The Monday of a day's week, as a day; null for no day. */
export const mondayOfDay = (day: number): number | null =>
  Number.isNaN(day) ? null : mondayOf(weekOf(day));

/** Rows by these whole numbers, sorted in place: their order says nothing of the order of ids. */
export const inOrderOf = (rows: LabRow[], names: readonly string[]): LabRow[] =>
  rows.sort((x, y) => {
    for (const name of names) {
      const difference = Number(x[name]) - Number(y[name]);
      if (difference !== 0) return difference;
    }
    return 0;
  });

/** Rows as the columns the table has: NaN where no number is known, days for dates, 0 and 1. */
export function columnsOfRows(table: LabTableName, rows: readonly LabRow[]): Columns {
  const types = Object.entries(labColumns(table));
  return {
    names: types.map(([name]) => name),
    columns: types.map(([name, type]) =>
      type === 'VARCHAR'
        ? rows.map((row) => textOf(row[name] ?? null))
        : Float64Array.from(rows, (row) => numberOf(row[name] ?? null)),
    ),
    length: rows.length,
  };
}

const textOf = (cell: Cell): string | null => (cell === null ? null : String(cell));
const numberOf = (cell: Cell): number => (cell === null ? NaN : Number(cell));
