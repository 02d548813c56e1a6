/** A Parquet file as a table, one group of rows in memory at a time. */
import { parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, FileMetaData, SchemaTree } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';
import { allOf, MOST_HELD, MOST_INFLATED } from './bounds.ts';
import { CsvWriter } from './csvBytes.ts';
import { distinct } from './jsonRecords.ts';
import { checkGroup } from './parquetPages.ts';
import { parquetCell, parquetColumns, RAW_PARSERS, type ParquetColumn } from './parquetValues.ts';
import { MOST_COLUMNS } from './sheetXml.ts';
import type { Table } from './table.ts';

/** Values of one group of rows: they are all in memory at once. */
const MOST_VALUES = 60_000_000;
/** Rows written between two pieces. */
const ROWS_AT_ONCE = 8192;

/**
 * The table of a Parquet file. Fields of groups become columns named by their path, a list of
 * plain values is joined with `;`, and what is nested further stays as JSON. Instants are ISO 8601
 * in UTC where the file says that they are adjusted to it, else without a zone.
 * @throws PasserelleError `PARQUET_BROKEN` {file} where it is cut off or damaged, `TABLE_TOO_LARGE`
 * {file}, `TOO_MANY_COLUMNS` {file, most}, `CANCELLED`
 */
export async function parquetTable(source: Source, task: Task): Promise<Table> {
  const { name, size } = source;
  const { columns } = await opened(source, task);
  if (columns.length > MOST_COLUMNS) {
    throw new PasserelleError('TOO_MANY_COLUMNS', { file: name, most: MOST_COLUMNS });
  }
  await breathe(task, { step: 'reading', done: size, total: size });
  return {
    name,
    form: 'parquet',
    source: { name, size, bytes: () => rowsOf(source) },
    broken: [],
  };
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly schema: SchemaTree;
  readonly columns: readonly ParquetColumn[];
}

async function opened(source: Source, task: Task): Promise<Opened> {
  const bytes = await allOf(source, task, MOST_HELD, 'TABLE_TOO_LARGE');
  const file: AsyncBuffer = {
    byteLength: bytes.length,
    slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
  };
  return sound(source.name, async () => {
    const metadata = await parquetMetadataAsync(file, { parsers: RAW_PARSERS, geoparquet: false });
    boundGroups(source.name, metadata);
    const schema = parquetSchema(metadata);
    return { bytes, file, metadata, schema, columns: parquetColumns(schema) };
  });
}

/** Refuses groups of rows that would not fit into memory, by what the file says of them. */
function boundGroups(file: string, { row_groups: groups }: FileMetaData): void {
  for (const group of groups) {
    const values = group.columns.map(({ meta_data: data }) => Number(data?.num_values ?? 0));
    const widest = values.reduce((most, count) => Math.max(most, count), Number(group.num_rows));
    const size = group.columns.reduce(
      (sum, { meta_data: data }) => sum + Number(data?.total_uncompressed_size ?? 0),
      0,
    );
    if (widest * group.columns.length > MOST_VALUES || size > MOST_INFLATED) {
      throw new PasserelleError('TABLE_TOO_LARGE', { file });
    }
  }
}

async function* rowsOf(source: Source): AsyncGenerator<Uint8Array> {
  const { bytes, file, metadata, schema, columns } = await opened(source, {});
  const writer = new CsvWriter(source.name);
  writer.row(distinct(columns.map(({ header }) => header)));
  const options = { file, metadata, compressors, parsers: RAW_PARSERS, geoparquet: false };
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const range = { rowStart, rowEnd };
    const values = await sound(source.name, async () => {
      checkGroup(bytes, group, schema);
      // A scan of its own, as one keeps in memory what it has read.
      const scan = await parquetScan({ ...options, rowStart, rowEnd });
      const read = new Map<string, ArrayLike<unknown>>();
      for (const { column } of columns) {
        if (!read.has(column)) read.set(column, await scan.readColumn({ column, ...range }));
      }
      return read;
    });
    const sources = columns.map((column) => ({ column, of: values.get(column.column) ?? [] }));
    for (let row = 0; row < rowEnd - rowStart; row++) {
      writer.row(sources.map(({ column, of }) => parquetCell(column, of[row])));
      if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield* writer.take();
    }
    rowStart = rowEnd;
  }
  yield* writer.take();
}

/** Runs what reads the file; any failure of it means that the file is damaged. */
async function sound<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof PasserelleError) throw thrown;
    throw new PasserelleError('PARQUET_BROKEN', { file }, thrown);
  }
}
