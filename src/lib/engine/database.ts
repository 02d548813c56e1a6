/** The database as the engine sees it; `browser.ts` and `node.ts` make one each. */
import type { Columns, NumberColumn, TextColumn } from '../models/columns.ts';
import { isText } from '../models/columns.ts';

export interface Database {
  /** Runs statements that answer nothing. */
  run(sql: string): Promise<void>;
  /** Runs one query. Numbers come back as Float64Array (NaN for null), texts as (string | null)[]. */
  table(sql: string): Promise<Columns>;
  /** Makes the table `name` of these columns, in the place of one of that name. */
  load(name: string, columns: Columns): Promise<void>;
  /** Shuts files, network and settings away for good; tables can still be loaded and queried. Once is enough. */
  lock(): Promise<void>;
  close(): Promise<void>;
}

/** Statements that {@link Database.lock} runs. */
export const LOCK = 'SET enable_external_access = false; SET lock_configuration = true;';

const sqlType = (column: NumberColumn | TextColumn): string => {
  if (isText(column)) return 'VARCHAR';
  if (column instanceof Float64Array) return 'DOUBLE';
  if (column instanceof Int32Array) return 'INTEGER';
  if (column instanceof Uint32Array) return 'UINTEGER';
  if (column instanceof Int16Array) return 'SMALLINT';
  if (column instanceof Uint16Array) return 'USMALLINT';
  return 'UTINYINT';
};

/**
 * The statement that makes an empty table for these columns.
 * @throws TypeError where a name is not one our own code would give
 */
export function createTable(name: string, { names, columns }: Columns): string {
  for (const word of [name, ...names]) {
    if (!/^[a-z][a-z_0-9]*$/.test(word)) throw new TypeError(`not a table or column name: ${word}`);
  }
  const list = names.map((column, i) => `"${column}" ${sqlType(columns[i] ?? [])}`);
  return `CREATE OR REPLACE TABLE "${name}" (${list.join(', ')});`;
}
