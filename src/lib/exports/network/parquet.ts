/** A table as a Parquet file, as DuckDB, arrow, pandas and polars read it. */
import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import type { Kind, Table } from './table.ts';

const TYPES: Readonly<Record<Kind, BasicType>> = {
  text: 'STRING',
  number: 'DOUBLE',
  whole: 'INT32',
  yes: 'BOOLEAN',
};

/** The bytes of the file. @param notice stands in its metadata, under `notice` */
export const parquetOfTable = ({ columns }: Table, notice: string): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, kind, values }) => ({
        name,
        data: [...values],
        type: TYPES[kind],
        nullable: true,
      })),
      kvMetadata: [{ key: 'notice', value: notice }],
    }),
  );
