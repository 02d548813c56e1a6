/**
 * A table as columns: what raw tables are loaded from and what queries answer with.
 */

/** Numbers to load; NaN and `NONE` stand as they are (staging turns them into nulls). */
export type NumberColumn =
  Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array;

export type TextColumn = readonly (string | null)[];

export interface Columns {
  readonly names: readonly string[];
  /** One a name. A query answers numbers as Float64Array (NaN for null) and texts as text. */
  readonly columns: readonly (NumberColumn | TextColumn)[];
  readonly length: number;
}

/**
 * Columns of a table given by name.
 * @throws RangeError where they differ in length
 */
export function columnsOf(table: Readonly<Record<string, NumberColumn | TextColumn>>): Columns {
  const names = Object.keys(table);
  const columns = Object.values(table);
  const length = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== length)) throw new RangeError('ragged columns');
  return { names, columns, length };
}

/** True for a column of texts, false for one of numbers. */
export const isText = (column: NumberColumn | TextColumn): column is TextColumn =>
  Array.isArray(column);

/**
 * The column of numbers of that name.
 * @throws TypeError where there is none
 */
export function numbers(table: Columns, name: string): NumberColumn {
  const column = table.columns[table.names.indexOf(name)];
  if (column === undefined || isText(column)) throw new TypeError(`no column of numbers: ${name}`);
  return column;
}

/**
 * The column of texts of that name.
 * @throws TypeError where there is none
 */
export function texts(table: Columns, name: string): TextColumn {
  const column = table.columns[table.names.indexOf(name)];
  if (column === undefined || !isText(column)) throw new TypeError(`no column of texts: ${name}`);
  return column;
}
