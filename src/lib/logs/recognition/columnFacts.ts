/** What the cells of each column of a table show, found once for all guesses. */
import { folded, wordsOf } from '../mapped/fold.ts';
import type { PersonForm } from '../mapped/mapping.ts';
import { cautionOf, type Caution } from './sensitiveColumns.ts';
import { cellsOf, type HeadedTable } from '../mapped/tableHeaders.ts';
import { timeFormOf, type TimeReading } from './timeForm.ts';

export interface ColumnFacts {
  readonly header: string;
  /** The header, folded. */
  readonly whole: string;
  /** The words of the header, plural `s` aside. */
  readonly words: ReadonlySet<string>;
  /** Cells that are not empty. */
  readonly cells: readonly string[];
  readonly times: TimeReading;
  readonly caution: Caution | null;
  /** Share of the cells that are numbers; the next ones are shares too. */
  readonly numbers: number;
  readonly emails: number;
  /** Two to five words with letters only, as names of people are. */
  readonly names: number;
  /** One word of letters and digits, as a number on a badge is. */
  readonly codes: number;
  /** Different cells / cells. */
  readonly distinct: number;
}

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const CODE = /^(?=.*\d)(?=.*[a-z])[a-z\d-]{2,40}$/i;
const NAME = /^\p{L}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){1,4}$/u;
/** Longest header and cell that are looked at. */
const LONGEST = 200;

/** The columns of a table, in its order. */
export function columnFacts(table: HeadedTable): ColumnFacts[] {
  const columns = table.headers.map((header) => factsOf(table, header));
  const decided = columns.find(({ times }) => isDecided(times))?.times.form ?? null;
  if (decided === null) return columns;
  // One hand, one program: what one column shows holds for those that show nothing.
  return columns.map((facts) =>
    facts.times.doubt === 'undecided'
      ? { ...facts, times: { ...facts.times, form: decided, doubt: null } }
      : facts,
  );
}

/** Whether a column shows by itself if the day or the month comes first. */
export const isDecided = ({ form, doubt }: TimeReading): boolean =>
  (form === 'dmy' || form === 'mdy') && doubt === null;

function factsOf(table: HeadedTable, header: string): ColumnFacts {
  const cells = cellsOf(table, header).map((cell) => cell.slice(0, LONGEST));
  const share = (pattern: RegExp): number =>
    cells.filter((cell) => pattern.test(cell)).length / Math.max(1, cells.length);
  return {
    header,
    whole: folded(header.slice(0, LONGEST)),
    words: new Set(wordsOf(header.slice(0, LONGEST)).map(singular)),
    cells,
    times: timeFormOf(cells),
    caution: cautionOf(header, cells),
    numbers: share(NUMBER),
    emails: share(EMAIL),
    names: share(NAME),
    codes: share(CODE),
    distinct: new Set(cells.map(folded)).size / Math.max(1, cells.length),
  };
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

/** A phrase as it is compared. */
interface Phrase {
  readonly whole: string;
  readonly words: readonly string[];
}

/** The phrases of our own lists, made ready once: every header is held against all of them. */
const READY = new WeakMap<readonly string[], readonly Phrase[]>();

function ready(phrases: readonly string[]): readonly Phrase[] {
  const known = READY.get(phrases);
  if (known) return known;
  const made = phrases.map((phrase) => ({
    whole: folded(phrase),
    words: wordsOf(phrase).map(singular),
  }));
  READY.set(phrases, made);
  return made;
}

/** 0.9 where the header is one of the phrases, 0.6 where it holds all words of one, else 0. */
export function namedScore({ whole, words }: ColumnFacts, phrases: readonly string[]): number {
  const list = ready(phrases);
  if (list.some((phrase) => phrase.whole === whole)) return 0.9;
  // Words as short as « de » stand in many headers and mean nothing there.
  const held = list.some(
    (phrase) => phrase.whole.length > 2 && phrase.words.every((word) => words.has(word)),
  );
  return held ? 0.6 : 0;
}

/** What kind of name the cells of a column of persons hold. */
export function personForm({ emails, names, cells }: ColumnFacts): PersonForm {
  if (emails > 0.5) return 'email';
  const letters = cells.filter((cell) => !/\d/.test(cell)).length * 2 > cells.length;
  return names > 0.3 || letters ? 'name' : 'id';
}
