/** Rows that were read before, from other files than the one they are read from now. */
import type { LogRows } from './logRows.ts';

/** Of row n (0 = the first below the header): the file, as an index into `files`, and the line there. */
export interface RowOrigins {
  readonly files: readonly string[];
  readonly file: Uint16Array;
  readonly line: Uint32Array;
}

/** Line of the first row below a header. */
const FIRST_LINE = 2;

/**
 * Gives rows `first …` of a log, which hold the lines they were just read from, those of their origin.
 * @param files index of each file of the origins among all files
 */
export function restoreOrigins(
  rows: LogRows,
  first: number,
  { file, line }: RowOrigins,
  files: readonly number[],
): void {
  for (let row = first; row < rows.length; row++) {
    const at = rows.line[row]! - FIRST_LINE;
    rows.file[row] = files[file[at]!]!;
    rows.line[row] = line[at]!;
  }
}
