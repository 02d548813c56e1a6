/** Questions in SQL over the lab's tables, as the page and the worker speak of them. */
import type { Result } from '../../indicators/result.ts';
import type { CsvDialect } from '../../exports/csv.ts';

export interface LabQuestion {
  readonly sql: string;
  /** The numbers as they are on the screen, disclosed: the table `results`. */
  readonly results: readonly Result[];
}

export interface LabColumn {
  readonly name: string;
  /** As DuckDB calls it. */
  readonly type: string;
}

export interface LabPageInput {
  readonly offset: number;
  readonly limit: number;
  /** Order of the rows; absent: as the question has them. */
  readonly sort?: { readonly column: string; readonly descending: boolean };
}

/** Rows of the last answer: cells in the words of DuckDB, null where there is nothing. */
export interface LabPage {
  readonly offset: number;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** What is known of an answer besides its rows. */
export interface LabAnswer {
  readonly columns: readonly LabColumn[];
  /** Rows kept of it. */
  readonly total: number;
  /** There were more rows than are kept. */
  readonly cut: boolean;
}

/** A CSV in one dialect, or a Parquet file. */
export interface LabFileInput {
  readonly form: CsvDialect | 'parquet';
}

/** Rows kept of an answer. */
export const MOST_ROWS = 1_000_000;
/** Seconds after which a question is stopped. */
export const MOST_SECONDS = 60;

/** Whether a column holds numbers. */
export const isNumeric = ({ type }: LabColumn): boolean =>
  /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL\(.*\))$/u.test(type);
