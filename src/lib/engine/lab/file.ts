/** An answer as a file: CSV for spreadsheets and scripts, Parquet for the tools of statistics. */
import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import { csvOf, type Cell } from '../../exports/csv.ts';
import type { Columns } from '../../models/columns.ts';
import { isNumeric, type LabColumn, type LabFileInput } from './questions.ts';

/** @param table the answer's cells as texts */
export function fileOf(
  columns: readonly LabColumn[],
  table: Columns,
  form: LabFileInput['form'],
): Uint8Array<ArrayBuffer> {
  const cells = columns.map((column, i) => cellsOf(column, table.columns[i] ?? []));
  if (form !== 'parquet') {
    const rows = Array.from({ length: table.length }, (_, row) =>
      cells.map((column) => column[row] ?? null),
    );
    const header = columns.map(({ name }) => name);
    return new TextEncoder().encode(csvOf(header, rows, form));
  }
  const columnData = columns.map((column, i) => {
    const own = cells[i] ?? [];
    const type = parquetType(column, own);
    const data = type === 'BOOLEAN' ? own.map((cell) => cell && cell === 'true') : own;
    return { name: column.name, data, type, nullable: true };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' }));
}

/** Columns of numbers as numbers, unless one of them is more than a number holds exactly. */
function cellsOf(column: LabColumn, texts: ArrayLike<unknown>): Cell[] {
  const cells = Array.from(texts, (text) => (typeof text === 'string' ? text : null));
  if (!isNumeric(column)) return cells;
  const numbers = cells.map((text) => (text === null ? null : (ENDLESS.get(text) ?? Number(text))));
  const isWhole = !/DOUBLE|FLOAT|DECIMAL/u.test(column.type);
  const isExact = numbers.every((n) => n === null || !isWhole || Number.isSafeInteger(n));
  return isExact ? numbers : cells;
}

/** As DuckDB writes them. */
const ENDLESS: ReadonlyMap<string, number> = new Map([
  ['inf', Infinity],
  ['-inf', -Infinity],
  ['nan', NaN],
]);

function parquetType(column: LabColumn, cells: readonly Cell[]): BasicType {
  if (column.type === 'BOOLEAN') return 'BOOLEAN';
  if (!isNumeric(column) || cells.some((cell) => typeof cell === 'string')) return 'STRING';
  return /^(U?(TINY|SMALL)INT|INTEGER)$/u.test(column.type) ? 'INT32' : 'DOUBLE';
}
