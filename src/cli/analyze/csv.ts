import { csvFormatRows } from 'd3';

/** A cell: numbers as JavaScript writes them (shortest exact form), nothing for the undefined. */
export type CsvCell = string | number | null;

/**
 * A table as comma-separated values with a header. Ids stand verbatim, quoted where the format
 * needs it: this is no file for spreadsheets (DESIGN 8).
 */
export function csvOf(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const cells = Array.from(rows, (row) => row.map(textOf));
  return `${csvFormatRows([[...columns], ...cells])}\n`;
}

const textOf = (cell: CsvCell): string => (cell === null || Number.isNaN(cell) ? '' : String(cell));
