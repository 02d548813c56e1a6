/**
 * How the columns of a table that was not made for Passerelle become those of a log. Plain data: a
 * preset holds one, the import screen edits one, a mapping file keeps one.
 */
import type { LogName } from '../logs.ts';

export interface Mapping {
  readonly log: LogName;
  /**
   * Line of the (first) header; 1 = first line of the table, 0 = no header. How columns are called,
   * those without a header too: tableHeaders.ts.
   */
  readonly headerLine: number;
  /** Header lines, one below the other: their cells are joined by a space. */
  readonly headerLines: 1 | 2;
  /** Column of the log → where its cells come from. A column that is not named stays empty. */
  readonly columns: Readonly<Record<string, CellSource>>;
  /** people only: attribute to keep → the header it is read from. Nothing else is stored. */
  readonly attributes: Readonly<Record<string, string>>;
  /** A row is read where all of these hold; the others are set aside as `LEFT_OUT`. */
  readonly only: readonly Condition[];
  /** Columns that stand for one row each, as in a sign-in grid (un-pivot). */
  readonly wide: Wide | null;
  /** Headers of merged cells: an empty cell below holds what stands above it. */
  readonly fillDown?: readonly string[];
  /** `day`: events of a door become one visit a person, place and local day, first to last (K12). */
  readonly collapse: 'day' | null;
  /** What else a row tells of its person: read to propose who is the same, never part of a log. */
  readonly hints?: Hints;
}

/** Headers that say what the person of `person_id` is called. A header the table lacks says nothing. */
export interface Hints {
  /** Name: the cells joined by a space (first name and last name). */
  readonly name?: readonly string[];
  /** E-mails. */
  readonly email?: readonly string[];
  /**
   * Name of whom the e-mail belongs to, where it may be another's: in a row where it is not the name
   * of the person, the e-mail says nothing of them.
   */
  readonly owner?: readonly string[];
}

/** Where the cells of one column come from. */
export type CellSource =
  | {
      readonly from: 'headers';
      /**
       * Cells that are not empty, joined by a space: first name and last name, atelier and date. A
       * time needs them all: a day without its hour leaves the time empty. Lists of persons are
       * joined by `;`.
       */
      readonly headers: readonly string[];
      /**
       * Cell → what it becomes; cells compare folded (case, accents, spaces aside). `*` stands for
       * any other cell that is not empty, `''` for an empty one. null: cells stay as they are.
       */
      readonly words: Readonly<Record<string, string>> | null;
      /** Times and dates: how they are written. null: ISO 8601. */
      readonly time: TimeForm | null;
      /** Persons: what kind of name the cells hold, so that one person written twice is met once. */
      readonly person: PersonForm | null;
      /** Times without an offset are UTC, not those of the place. */
      readonly utc?: true;
      /** Text before each cell that is not empty: it keeps events of two files apart. */
      readonly prefix?: string;
    }
  /** The same text in every row: a place, the name of an event that is one file. */
  | { readonly from: 'fixed'; readonly text: string }
  /**
   * Un-pivot: the header of the wide column. As a time: its date and the hour that may follow;
   * other words behind the date (a moment of a poll) say nothing.
   */
  | {
      readonly from: 'wide header';
      readonly time: TimeForm | null;
      readonly prefix?: string;
      /** Times only: header that tells no day → its day or instant in ISO 8601, told by hand. */
      readonly days?: Readonly<Record<string, string>>;
    }
  /** Un-pivot: the cell of the wide column. */
  | { readonly from: 'wide cell'; readonly words: Readonly<Record<string, string>> | null }
  /** An end that is given as a duration after `start`. */
  | { readonly from: 'duration'; readonly header: string; readonly unit: 'hours' | 'minutes' };

/** Every header that is read to know what persons are called. */
export const hintedHeaders = ({ hints = {} }: Mapping): ReadonlySet<string> =>
  new Set([...(hints.name ?? []), ...(hints.email ?? []), ...(hints.owner ?? [])]);

/**
 * How times are written: `iso`; `ymd`, `dmy` and `mdy` in digits, decided for a whole column,
 * never a cell (an hour may follow, in 12 or 24 hours); `words` with the month in letters, French or
 * English; `epoch` and `epoch ms` as seconds or milliseconds since 1970.
 */
export type TimeForm = 'iso' | 'ymd' | 'dmy' | 'mdy' | 'words' | 'epoch' | 'epoch ms';

/** `id` stays as written; `email` and `name` are compared folded, tokens of a name in any order. */
export type PersonForm = 'id' | 'email' | 'name';

export interface Condition {
  readonly header: string;
  /** Folded cells that hold; `*` any that is not empty, `''` an empty one. */
  readonly is: readonly string[];
}

export interface Wide {
  /** Headers of the columns that become rows. */
  readonly headers: readonly string[];
  /** Folded cells that make a row; `*` any that is not empty. The others make none. */
  readonly present: readonly string[];
}
