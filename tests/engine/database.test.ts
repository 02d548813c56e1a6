import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/lib/engine/database.ts';
import { openDatabase } from '../../src/lib/engine/node.ts';
import { columnsOf } from '../../src/lib/models/columns.ts';
import { openWasmDatabase } from './wasmDatabase.ts';

const MAKERS = [
  ['native', openDatabase],
  ['WebAssembly', openWasmDatabase],
] as const;

describe.each(MAKERS)('database, %s', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('gives back what was loaded, nulls and awkward texts too', async () => {
    const names = ["O'Neil", 'é «ü»\u202f', null, '"; DROP TABLE t; --'];
    await database.load(
      't',
      columnsOf({
        small: Uint8Array.of(0, 1, 2, 255),
        file: Uint16Array.of(0, 1, 2, 65535),
        person: Uint32Array.of(0, 1, 2, 0xffffffff),
        day: Int32Array.of(-1, 0, 1, 20000),
        minute: Int16Array.of(0, 1, 1439, 7),
        instant: Float64Array.of(1.25, -3, NaN, 1.7e9),
        name: names,
      }),
    );
    const table = await database.table('SELECT * FROM t');
    expect(table.names).toEqual(['small', 'file', 'person', 'day', 'minute', 'instant', 'name']);
    expect(table.length).toBe(4);
    expect(table.columns.map((column) => Array.from<unknown>(column))).toEqual([
      [0, 1, 2, 255],
      [0, 1, 2, 65535],
      [0, 1, 2, 0xffffffff],
      [-1, 0, 1, 20000],
      [0, 1, 1439, 7],
      [1.25, -3, NaN, 1.7e9],
      names,
    ]);
  });

  it('answers sums, counts and nulls as numbers', async () => {
    await database.load('n', columnsOf({ x: Int32Array.of(1, 2, 3) }));
    const table = await database.table(
      'SELECT SUM(x) AS s, COUNT(*) AS c, AVG(x) AS a, CAST(NULL AS INTEGER) AS n, 1.5 AS d FROM n',
    );
    expect(table.columns.map((column) => column[0])).toEqual([6, 3, 2, NaN, 1.5]);
  });

  it('loads and replaces tables of no rows, and more rows than a chunk holds', async () => {
    await database.load('big', columnsOf({ x: Float64Array.from({ length: 5000 }, (__, i) => i) }));
    expect((await database.table('SELECT SUM(x) AS s FROM big')).columns[0]?.[0]).toBe(12497500);
    await database.load('big', columnsOf({ x: new Float64Array(0), name: [] }));
    const empty = await database.table('SELECT * FROM big');
    expect([empty.names, empty.length]).toEqual([['x', 'name'], 0]);
  });

  it('keeps a column of texts a column of texts when all are null', async () => {
    await database.load('nothing', columnsOf({ name: [null, null] }));
    expect((await database.table('SELECT * FROM nothing')).columns[0]).toEqual([null, null]);
  });

  it('refuses columns that are neither number nor text', async () => {
    await expect(database.table("SELECT DATE '2026-01-01' AS d")).rejects.toThrow();
  });

  it('refuses names that our own code would not give', async () => {
    const columns = columnsOf({ x: Float64Array.of(1) });
    await expect(database.load('t"; DROP TABLE t; --', columns)).rejects.toThrow();
  });

  it('still loads and answers once locked, but opens no file and unlocks no setting', async () => {
    await database.lock();
    await database.lock(); // once is enough, twice is no fault
    await database.load('after', columnsOf({ x: Float64Array.of(4), name: ['ok'] }));
    expect((await database.table('SELECT x, name FROM after')).columns[1]?.[0]).toBe('ok');
    await expect(database.table("SELECT * FROM read_csv('/etc/hostname')")).rejects.toThrow();
    await expect(database.run('SET enable_external_access = true')).rejects.toThrow();
    await expect(database.run("COPY after TO '/tmp/after.csv'")).rejects.toThrow();
    await expect(database.run("LOAD '/tmp/some.duckdb_extension'")).rejects.toThrow();
  });
});
