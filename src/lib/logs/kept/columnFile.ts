/** Columns of numbers and texts as one Parquet file, and back, kind by kind. */
import { parquetRead, type DecodedArray } from 'hyparquet';
import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
/** Kinds of numbers, as they are called where they are kept. */
const KINDS = {
  u8: (length: number): Numbers => new Uint8Array(length),
  u16: (length: number): Numbers => new Uint16Array(length),
  u32: (length: number): Numbers => new Uint32Array(length),
  i32: (length: number): Numbers => new Int32Array(length),
  f64: (length: number): Numbers => new Float64Array(length),
} as const;
type Kind = keyof typeof KINDS;
type Texts = readonly (string | null)[];
type Column = Numbers | Texts;
export type Columns = Readonly<Record<string, Column>>;

/** How many rows columns have, and what kind each of them is. */
export interface Shape {
  readonly length: number;
  readonly kinds: Readonly<Record<string, Kind | 'text'>>;
}

function kindOf(column: unknown): Kind | 'text' {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Uint16Array) return 'u16';
  if (column instanceof Uint32Array) return 'u32';
  if (column instanceof Int32Array) return 'i32';
  return column instanceof Float64Array ? 'f64' : 'text';
}

export const isNumbers = (column: unknown): column is Numbers => kindOf(column) !== 'text';

export function shapeOf(columns: Columns): Shape {
  const kinds = Object.entries(columns).map(([name, column]) => [name, kindOf(column)] as const);
  return { length: Object.values(columns)[0]?.length ?? 0, kinds: Object.fromEntries(kinds) };
}

/**
 * The columns as the bytes of a Parquet file. Numbers are written plainly, in one page for each group
 * of rows: looking for a dictionary takes longer than writing what it would save, and plain numbers
 * are copied whole on the way back.
 */
export function parquetOf(columns: Columns): Uint8Array {
  const columnData = Object.entries(columns).map(([name, column]) => {
    const [type, data] = stored(column);
    if (type === 'STRING') return { name, data, type, nullable: true };
    return { name, data, type, nullable: false, encoding: 'PLAIN' as const };
  });
  return new Uint8Array(
    parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED', statistics: false, pageSize: 0 }),
  );
}

/** A column in a type that every reader of Parquet knows; 2³² − 1, an index of nothing, is −1. */
function stored(column: Column): [BasicType, DecodedArray] {
  if (!isNumbers(column)) return ['STRING', [...column]];
  if (column instanceof Float64Array) return ['DOUBLE', column];
  return ['INT32', new Int32Array(column)];
}

/**
 * The columns of this shape in a Parquet file.
 * @throws whatever is wrong with the file, RangeError where it lacks cells
 */
export async function columnsOf(bytes: Uint8Array | undefined, shape: Shape): Promise<Columns> {
  const { length, kinds } = shape;
  const columns: Record<string, Numbers | (string | null)[]> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    columns[name] = kind === 'text' ? Array.from({ length }, () => null) : KINDS[kind](length);
  }
  if (length === 0) return columns;
  if (bytes === undefined) throw new RangeError('no file');
  let cells = 0;
  await parquetRead({
    file: { byteLength: bytes.length, slice: (from, to) => bytes.slice(from, to).buffer },
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = columns[columnName];
      if (column === undefined) return;
      if (Array.isArray(column)) copyTexts(column, columnData, rowStart);
      else copyNumbers(column, columnData, rowStart);
      cells += columnData.length;
    },
  });
  if (cells !== length * Object.keys(columns).length) throw new RangeError('cells are missing');
  return columns;
}

function copyTexts(to: (string | null)[], from: DecodedArray, start: number): void {
  for (let i = 0; i < from.length; i++) {
    const text: unknown = from[i];
    to[start + i] = typeof text === 'string' ? text : null;
  }
}

function copyNumbers(to: Numbers, from: DecodedArray, start: number): void {
  if (from instanceof Int32Array || from instanceof Float64Array) to.set(from, start);
  else for (let i = 0; i < from.length; i++) to[start + i] = Number(from[i]);
}
