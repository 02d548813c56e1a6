/** A table as CSV text that a spreadsheet opens as it is meant. */
import { dsvFormat } from 'd3';

export type Cell = string | number | null;

/** How a spreadsheet of the reader's country expects numbers and columns. */
export interface CsvDialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** Without the mark in front, which programs that are no spreadsheet take for part of a header. */
  readonly bare?: true;
}

export const POINT: CsvDialect = { separator: ',', decimal: '.' };
/** What Excel expects in France. */
export const COMMA: CsvDialect = { separator: ';', decimal: ',' };
/** What other programs read: Gephi, Kumu, R, Python. */
export const PROGRAM: CsvDialect = { separator: ',', decimal: '.', bare: true };

/** Tells spreadsheets that the bytes are UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** What would make a spreadsheet compute a text instead of showing it. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r]/u;

/**
 * The table with its header, numbers unrounded. Text that would be taken for a formula gets an
 * apostrophe in front; numbers are written by us and need none.
 */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  dialect: CsvDialect,
): string {
  const format = dsvFormat(dialect.separator);
  const text = (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', dialect.decimal);
    return FORMULA.test(cell) ? `'${cell}` : cell;
  };
  const lines = [header, ...rows].map((row) => row.map(text));
  const mark = dialect.bare === true ? '' : BYTE_ORDER_MARK;
  return `${mark}${format.formatRows(lines).replaceAll('\n', '\r\n')}\r\n`;
}
