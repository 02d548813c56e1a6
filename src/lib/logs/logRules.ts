/** The columns of a log and the rules of its rows (DESIGN 3, METHODS K11). */
import type { LogName } from './logs.ts';

/**
 * What a cell holds.
 * - `person`, `place`, `zone`, `event`, `id`: identifiers of at most 300 characters
 * - `persons`: identifiers parted by `;`
 * - `text`: any text; `label`: a text of a person or event, kept as it is
 * - `time`: an instant; `date`: a local day; `number`: a number not below `min`
 * - `word`: one of the `words`
 */
export type ColumnKind =
  | 'person'
  | 'place'
  | 'zone'
  | 'event'
  | 'id'
  | 'persons'
  | 'text'
  | 'label'
  | 'time'
  | 'date'
  | 'number'
  | 'word';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly required?: true;
  /** A cell as people should write it, for templates. */
  readonly example: string;
  /** `number`: the least value allowed. */
  readonly min?: number;
  /** `word`: each word in lower case and its code; `''` is the code of an empty cell. */
  readonly words?: Readonly<Record<string, number>>;
}

/** What is particular to a log, as data. */
export interface LogRules {
  readonly name: LogName;
  readonly columns: readonly Column[];
  /** Columns that together name a row; people are merged by theirs. */
  readonly naturalKey: readonly string[];
  /** Of rows with one key the one that ends last is kept, not the first. */
  readonly latestEndWins?: true;
  /** The two columns of persons whose order means nothing. */
  readonly unordered?: readonly [string, string];
  /** Two columns that must not name the same person. */
  readonly distinct?: readonly [string, string];
  /** An end not before its start. */
  readonly interval?: {
    readonly start: string;
    readonly end: string;
    readonly zeroLength: 'kept' | 'set aside';
  };
  /** Unknown columns are kept as attributes of persons. */
  readonly attributes?: true;
}
