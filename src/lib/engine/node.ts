/** DuckDB on Node, native: the same core version as the browser's. */
import {
  DuckDBDataChunk,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTypeId,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import { PasserelleError } from '../base/errors.ts';
import { isText, type Columns } from '../models/columns.ts';
import { createTable, LOCK, type Database } from './database.ts';
import { isOutOfMemory } from './memory.ts';

/**
 * A new database in memory.
 * @throws PasserelleError `DATABASE_FAILED`, `DATABASE_OUT_OF_MEMORY`, here and from its methods
 */
export async function openDatabase(): Promise<Database> {
  const instance = await coded(
    DuckDBInstance.create(':memory:', {
      autoload_known_extensions: 'false',
      autoinstall_known_extensions: 'false',
    }),
  );
  const connection = await coded(instance.connect());
  // A connection does one thing after the other, as the browser's does.
  let last: Promise<unknown> = Promise.resolve();
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return coded(done);
  };
  let locked: Promise<unknown> | null = null;
  return {
    run: async (sql) => void (await next(() => connection.run(sql))),
    table: (sql) => next(() => table(connection, sql)),
    load: (name, columns) => next(() => load(connection, name, columns)),
    lock: async () => void (await (locked ??= next(() => connection.run(LOCK)))),
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

async function table(connection: DuckDBConnection, sql: string): Promise<Columns> {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.columnNames();
  const columns = reader.getColumns();
  return {
    names,
    columns: names.map((name, i) =>
      reader.columnTypeId(i) === DuckDBTypeId.VARCHAR
        ? (columns[i] ?? []).map((value) => (typeof value === 'string' ? value : null))
        : floats(name, columns[i] ?? []),
    ),
    length: reader.currentRowCount,
  };
}

const floats = (name: string, values: readonly DuckDBValue[]): Float64Array =>
  Float64Array.from(values, (value) => {
    if (value === null) return NaN;
    if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
    if (value instanceof DuckDBDecimalValue) return value.toDouble();
    throw new TypeError(`column ${name} is neither number nor text`);
  });

/** Rows that one data chunk holds. */
const CHUNK = 2048;

async function load(connection: DuckDBConnection, name: string, columns: Columns): Promise<void> {
  await connection.run(createTable(name, columns));
  const appender = await connection.createAppender(name);
  const types = columns.names.map((_, i) => appender.columnType(i));
  for (let from = 0; from < columns.length; from += CHUNK) {
    const rows = Math.min(CHUNK, columns.length - from);
    const chunk = DuckDBDataChunk.create(types, rows);
    columns.columns.forEach((column, i) => {
      chunk.setColumnValues(
        i,
        isText(column)
          ? column.slice(from, from + rows)
          : Array.from(column.subarray(from, from + rows)),
      );
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function coded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new PasserelleError(
      isOutOfMemory(cause) ? 'DATABASE_OUT_OF_MEMORY' : 'DATABASE_FAILED',
      {},
      cause,
    );
  }
}
