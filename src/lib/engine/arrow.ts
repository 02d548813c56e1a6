/** Columns to and from Apache Arrow, the form in which DuckDB in WebAssembly takes and gives tables. */
import { DataType, makeData, makeVector, Table, tableToIPC, Utf8, type Vector } from 'apache-arrow';
import type { DuckDBConfig } from '@duckdb/duckdb-wasm';
import { isText, type Columns, type TextColumn } from '../models/columns.ts';

/** How a database opens: in memory, and sums of integers (wide decimals in Arrow) as plain numbers. */
export const OPTIONS: DuckDBConfig = { path: ':memory:', query: { castDecimalToDouble: true } };

/** An IPC stream of these columns: arrays of numbers go in as they are, in one batch. */
export function streamOf({ names, columns }: Columns): Uint8Array {
  const vectors: Record<string, Vector> = {};
  columns.forEach((column, i) => {
    vectors[names[i] ?? ''] = isText(column) ? textVector(column) : makeVector(column);
  });
  return tableToIPC(new Table(vectors), 'stream');
}

/**
 * Texts laid out by hand: Arrow's own builder makes a function from a string, which a strict
 * content security policy forbids.
 */
function textVector(column: TextColumn): Vector<Utf8> {
  const encoder = new TextEncoder();
  const parts = column.map((text) => encoder.encode(text ?? ''));
  const valueOffsets = new Int32Array(column.length + 1);
  parts.forEach((part, i) => (valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + part.length));
  const data = new Uint8Array(valueOffsets[column.length] ?? 0);
  const nullBitmap = new Uint8Array(Math.ceil(column.length / 8));
  let nullCount = 0;
  parts.forEach((part, i) => {
    data.set(part, valueOffsets[i]);
    if (column[i] === null) nullCount++;
    else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
  });
  const length = column.length;
  return makeVector(
    makeData({ type: new Utf8(), length, nullCount, nullBitmap, valueOffsets, data }),
  );
}

/**
 * Columns of an answer: every number as a Float64Array (NaN for null), texts as they are.
 * @throws TypeError for a column that is neither: cast it in the query
 */
export function columnsOfArrow(table: Table): Columns {
  const names = table.schema.fields.map(({ name }) => name);
  const columns = names.map((name, i) => {
    const vector = table.getChildAt(i);
    if (!vector) return new Float64Array(0);
    if (DataType.isUtf8(vector.type)) return Array.from(vector, (text: string | null) => text);
    if (DataType.isInt(vector.type) || DataType.isFloat(vector.type)) return floats(vector);
    throw new TypeError(`column ${name} is neither number nor text`);
  });
  return { names, columns, length: table.numRows };
}

function floats(vector: Vector): Float64Array {
  const out = new Float64Array(vector.length);
  for (let i = 0; i < out.length; i++) {
    const value: unknown = vector.get(i);
    out[i] = value === null ? NaN : Number(value);
  }
  return out;
}
