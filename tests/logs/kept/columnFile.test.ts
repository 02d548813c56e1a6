import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { columnsOf, parquetOf, shapeOf } from '../../../src/lib/logs/kept/columnFile.ts';

/** More rows than one group of the file holds, with every kind of column and its extremes. */
const LENGTH = 120_003;
const COLUMNS = {
  flag: Uint8Array.from({ length: LENGTH }, (_, i) => i % 256),
  file: Uint16Array.from({ length: LENGTH }, (_, i) => (i * 7) % 65_536),
  person: Uint32Array.from({ length: LENGTH }, (_, i) => (i % 3 === 0 ? 2 ** 32 - 1 : i)),
  day: Int32Array.from({ length: LENGTH }, (_, i) => i - 60_000),
  start: Float64Array.from({ length: LENGTH }, (_, i) => (i % 5 === 0 ? NaN : 1.7e9 + i / 4)),
  note: Array.from({ length: LENGTH }, (_, i) => (i % 4 === 0 ? null : `é${i % 11}`)),
};

describe('a file of columns', () => {
  it('gives back every number and text', async () => {
    const found = await columnsOf(parquetOf(COLUMNS), shapeOf(COLUMNS));
    expect(Object.keys(found)).toEqual(Object.keys(COLUMNS));
    for (const [name, given] of Object.entries(COLUMNS)) {
      const column = found[name] ?? [];
      expect(column.constructor).toBe(given.constructor);
      expect(column.length).toBe(LENGTH);
      const cells: (number | string | null)[] = [...given];
      const other = cells.findIndex((value, row) => !Object.is(value, column[row]));
      expect(other, `first row of ${name} that differs`).toBe(-1);
    }
  });

  it('is read by another reader of Parquet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
    try {
      writeFileSync(join(folder, 'columns.parquet'), parquetOf(COLUMNS));
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const reader = await connection.runAndReadAll(
        `select count(*)::integer, sum(flag)::double, sum(file)::double,
          count(*) filter (person = -1)::integer, min(day), max(day),
          count(*) filter (isnan(start))::integer, max(start) filter (not isnan(start)),
          count(note)::integer, count(distinct note)::integer
        from read_parquet('${join(folder, 'columns.parquet')}')`,
      );
      const sum = (column: ArrayLike<number>): number =>
        Array.from(column).reduce((total, value) => total + value, 0);
      expect(reader.getRows()[0]).toEqual([
        ...[LENGTH, sum(COLUMNS.flag), sum(COLUMNS.file), 40_001, -60_000, 60_002],
        ...[24_001, 1.7e9 + 120_002 / 4, LENGTH - 30_001, 11],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that has dictionaries, as it was written before, is read as well', async () => {
    const data = Int32Array.from({ length: 2000 }, (_, i) => i % 10);
    const columnData = [{ name: 'person', data, type: 'INT32' as const, nullable: false }];
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' }));
    const shape = { length: 2000, kinds: { person: 'u32' as const } };
    expect(await columnsOf(bytes, shape)).toEqual({ person: Uint32Array.from(data) });
  });
});
