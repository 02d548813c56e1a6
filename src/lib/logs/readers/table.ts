/** What is found in a file of any kind: tables, each with the bytes of a CSV to read it from. */
import type { PasserelleError } from '../../base/errors.ts';
import type { Source } from '../logs.ts';

/** Parts the names of what lies inside one another: archive, file, sheet. */
const INSIDE = ' › ';

/** A line of JSON Lines, or an element of a list in JSON, that is no record. */
export interface BrokenLine {
  /** Line of the CSV (record n of the file is line n + 1); it is empty there. */
  readonly line: number;
  /** What stands there, cut to 200 characters. */
  readonly value: string;
}

export interface Table {
  /**
   * Unique among the tables found together, and sayable: the names of the file, of what lies in
   * the archive and of the sheet, as `export.zip › 2026/mars.xlsx › Feuil1`.
   */
  readonly name: string;
  /** What the file is, whatever its name says. */
  readonly form:
    | 'csv'
    | 'xlsx'
    | 'json'
    | 'jsonl'
    | 'parquet'
    | 'gexf'
    | 'graphml'
    | 'slack'
    | 'mattermost'
    | 'ics'
    | 'openagenda';
  /**
   * The table as CSV in UTF-8. Line n is what the person who looks at the file sees as line or row
   * n; record n of JSON, JSON Lines and Parquet, which have no header line, is line n + 1 (unless
   * lists inside records have become rows). A file of text stays as it is, whatever parts its
   * cells; everything else has commas, one record a line, and `; ` for a line feed inside a cell.
   *
   * `size` is that of the file or part it comes from, and so only an estimate of how many bytes
   * will come. Sheets and Parquet are converted when the bytes are first asked for, and may then
   * fail with the errors of their format; whoever reads them stops by reading no further.
   */
  readonly source: Source;
  /** The first rows of it, where having them all takes long. */
  readonly head?: Source;
  /** Records that could not be read: each of them is one more row read and set aside. */
  readonly broken: readonly BrokenLine[];
}

/** Something inside an archive that is no table, and why: the code of an error and its facts. */
export interface Skipped {
  readonly name: string;
  readonly code: string;
  readonly context: PasserelleError['context'];
}

/** What a file holds: at least one table, and what was passed over. */
export interface Tables {
  readonly tables: readonly Table[];
  readonly skipped: readonly Skipped[];
}

/** Name of what is called `part` inside `whole`. */
export const nameInside = (whole: string, part: string): string => whole + INSIDE + part;
