/**
 * Looks over the pages of a Parquet file before they are decoded: the decoder believes how long a
 * run of equal values says it is, and would fill memory from a few spoilt bytes.
 */
import type { ColumnMetaData, FileMetaData, SchemaTree } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from 'hyparquet/src/schema.js';
import { readVarInt } from 'hyparquet/src/thrift.js';

type RowGroup = FileMetaData['row_groups'][number];
type PageHeader = ReturnType<typeof parquetHeader>;

/** Values that writers add to fill the last run of packed ones. */
const MOST_FILLING = 512;

/** Runs without any value in them. */
const MOST_EMPTY = 64;

/** Where values lie in a page, and of how many bits each level of nesting is. */
interface Levels {
  readonly repetition: number;
  readonly definition: number;
  /** Whether values are of one bit, packed without a dictionary. */
  readonly bits: boolean;
}

/** Checks the pages of one group of rows; throws where they contradict themselves. */
export function checkGroup(bytes: Uint8Array, group: RowGroup, schema: SchemaTree): void {
  for (const { meta_data: column } of group.columns) {
    if (column) checkColumn(bytes, column, getTreePath(schema, column.path_in_schema));
  }
}

function checkColumn(bytes: Uint8Array, column: ColumnMetaData, path: SchemaTree[]): void {
  const first = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const start = Math.min(first || Infinity, Number(column.data_page_offset));
  const chunk = bytes.subarray(start, start + Number(column.total_compressed_size));
  const reader = { view: viewOf(chunk), offset: 0 };
  const levels: Levels = {
    repetition: bitsOf(getMaxRepetitionLevel(path)),
    definition: bitsOf(getMaxDefinitionLevel(path)),
    bits: column.type === 'BOOLEAN',
  };
  let unpacked = 0;
  while (reader.offset < chunk.length - 1) {
    const header = parquetHeader(reader);
    const packed = header.compressed_page_size;
    const body = chunk.subarray(reader.offset, reader.offset + packed);
    unpacked += header.uncompressed_page_size;
    if (packed < 0 || body.length < packed || unpacked > Number(column.total_uncompressed_size)) {
      throw new RangeError('a page outside its column');
    }
    reader.offset += packed;
    checkPage(header, body, column, levels);
  }
}

function checkPage(
  header: PageHeader,
  body: Uint8Array,
  { codec, num_values: most }: ColumnMetaData,
  levels: Levels,
): void {
  const { data_page_header: one, data_page_header_v2: two, dictionary_page_header: words } = header;
  const count = (one ?? two ?? words)?.num_values ?? 0;
  if (count < 0 || count > Number(most)) throw new RangeError('more values than the column has');
  const unpack: Unpack = (from, size) => viewOf(decompressPage(from, size, codec, compressors));
  if (header.type === 'DATA_PAGE' && one) {
    checkFirst(unpack(body, header.uncompressed_page_size), one.encoding, count, levels);
  } else if (header.type === 'DATA_PAGE_V2' && two) checkSecond(header, two, body, unpack, levels);
}

type Unpack = (from: Uint8Array, size: number) => DataView;

/** A page of the first version: its levels and values are packed together. */
function checkFirst(page: DataView, encoding: string, count: number, levels: Levels): void {
  let at = 0;
  for (const width of [levels.repetition, levels.definition]) {
    if (width === 0) continue;
    checkRuns(page, at + 4, width, count);
    at += 4 + page.getUint32(at, true);
  }
  checkValues(page, at, encoding, count, levels.bits);
}

/** A page of the second version: its levels are not packed. */
function checkSecond(
  { uncompressed_page_size: size }: PageHeader,
  page: NonNullable<PageHeader['data_page_header_v2']>,
  body: Uint8Array,
  unpack: Unpack,
  levels: Levels,
): void {
  const count = page.num_values;
  const repetition = page.repetition_levels_byte_length;
  const nesting = repetition + page.definition_levels_byte_length;
  if (levels.repetition > 0) checkRuns(viewOf(body), 0, levels.repetition, count);
  if (levels.definition > 0) checkRuns(viewOf(body), repetition, levels.definition, count);
  const rest = body.subarray(nesting);
  const values = page.is_compressed === false ? viewOf(rest) : unpack(rest, size - nesting);
  checkValues(values, 0, page.encoding, count, levels.bits);
}

function checkValues(
  page: DataView,
  at: number,
  encoding: string,
  count: number,
  bits: boolean,
): void {
  if (encoding === 'RLE' || (bits && encoding.endsWith('_DICTIONARY'))) {
    if (count > 0 && at + 4 < page.byteLength) checkRuns(page, at + 4, 1, count);
  }
  if (encoding.endsWith('_DICTIONARY') && at < page.byteLength) {
    checkRuns(page, at + 1, page.getUint8(at), count, true);
  }
}

/**
 * Checks that runs at `at` make no more than `count` values of `width` bits each.
 * @param fewer whether there may be fewer, as values that are nothing are not written
 */
function checkRuns(view: DataView, at: number, width: number, count: number, fewer = false): void {
  if (width > 32) throw new RangeError('values too wide');
  const reader = { view, offset: at };
  let seen = 0;
  let empty = 0;
  while (seen < count && !(fewer && reader.offset >= view.byteLength)) {
    const header = readVarInt(reader);
    const packed = (header & 1) === 1;
    const length = packed ? (header >> 1) * 8 : header >>> 1;
    if (length < 0 || seen + length > count + (packed ? MOST_FILLING : 0)) {
      throw new RangeError('a run longer than its page');
    }
    if (length === 0 && ++empty > MOST_EMPTY) throw new RangeError('runs of nothing');
    reader.offset += packed ? Math.max(1, (length / 8) * width) : (width + 7) >> 3;
    seen += length;
  }
}

/** Bits that a level from 0 to `most` takes. */
const bitsOf = (most: number): number => 32 - Math.clz32(most);

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
