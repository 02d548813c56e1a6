/** What a known export is: how it is met by its headers, and how it becomes a log. */
import { findHeader, cellsOf, type HeadedTable } from '../mapped/tableHeaders.ts';
import type { LogName } from '../logs.ts';
import type {
  CellSource,
  Condition,
  Hints,
  PersonForm,
  TimeForm,
  Wide,
} from '../mapped/mapping.ts';
import { timeFormOf } from './timeForm.ts';
import { folded, wordsOf } from '../mapped/fold.ts';

export interface Preset {
  /** Name of the export, as the interface names it: `luma`, `helloasso-tickets`. */
  readonly id: string;
  /** Headers the table must have; of each list, one. Others may stand beside them. */
  readonly needs: readonly (readonly string[])[];
  /** Headers the export never has: what keeps it apart from another. */
  readonly never?: readonly string[];
  /** How many lines its header has; several are tried in this order. One where not said. */
  readonly headerLines?: readonly (1 | 2)[];
  /** What headers alone do not tell. */
  readonly fits?: (table: HeadedTable) => boolean;
  /** What the table becomes: the usual log first, then others it can be read as. */
  readonly read: (table: HeadedTable) => readonly [Draft, ...Draft[]];
}

/** A mapping as a preset says it: what is not said is empty. */
export interface Draft {
  readonly log: LogName;
  /** null: the table has no such column. */
  readonly columns: Readonly<Record<string, CellSource | null>>;
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly only?: readonly (Condition | null)[];
  readonly wide?: Wide;
  readonly collapse?: 'day';
  readonly fillDown?: readonly string[];
  /** Columns of the log to ask once for the table. */
  readonly ask?: readonly string[];
  readonly warnings?: readonly (string | null)[];
  /** Column → 0 … 1, where the mapping was guessed. */
  readonly confidence?: Readonly<Record<string, number>>;
  /** What else a row tells of its person. */
  readonly hints?: Hints | null;
  /** The order of day and month is known from the export, whatever the cells show. */
  readonly timesKnown?: true;
}

/** Declares a known export; a file of `presets/` has it as its default export. */
export const definePreset = (preset: Preset): Preset => preset;

/** Codes of warnings that say why a table cannot become a log at all. */
export const REFUSALS: ReadonlySet<string> = new Set(['NO_PERSONS', 'NO_REPLIES', 'UNRECOGNISED']);

type Names = readonly string[];

/** Cells of the first of these headers that the table has. */
export function text(table: HeadedTable, ...names: Names): CellSource | null {
  return joined(table, names);
}

/** Cells of several headers joined, of each list the first header the table has. */
export function joined(table: HeadedTable, ...lists: readonly Names[]): CellSource | null {
  const headers = lists.flatMap((names) => findHeader(table, names) ?? []);
  return headers.length === 0 ? null : source(headers);
}

/** Cells of which each word becomes another. */
export function words(
  table: HeadedTable,
  names: Names,
  becomes: Readonly<Record<string, string>>,
): CellSource | null {
  const header = findHeader(table, names);
  return header === null ? null : source([header], { words: becomes });
}

/** Times of the first of these headers; their form is what the cells show, or the usual one. */
export function time(
  table: HeadedTable,
  names: Names,
  usual: TimeForm | null = null,
): CellSource | null {
  const header = findHeader(table, names);
  return header === null ? null : source([header], { time: shownForm(table, header, usual) });
}

function shownForm(table: HeadedTable, header: string, usual: TimeForm | null): TimeForm | null {
  const { form, share, doubt } = timeFormOf(cellsOf(table, header));
  const shown = share > 0.5 && doubt !== 'undecided' ? form : (usual ?? form);
  return shown === 'iso' ? null : shown;
}

/** Persons of one header, or of a first and a last name. */
export function person(
  table: HeadedTable,
  form: PersonForm,
  ...lists: readonly Names[]
): CellSource | null {
  const headers = lists.flatMap((names) => findHeader(table, names) ?? []);
  return headers.length === 0 ? null : source(headers, { person: form });
}

/**
 * What a row tells of its person beside the column of the person: of each list, the first header the
 * table has. null where it has none.
 * @param owner the name of whom the e-mail belongs to, where it may be another's
 */
export function hints(
  table: HeadedTable,
  lists: Readonly<Record<'name' | 'email', readonly Names[]>> & {
    readonly owner?: readonly Names[];
  },
): Hints | null {
  const found = (of: readonly Names[]): string[] =>
    of.flatMap((names) => findHeader(table, names) ?? []);
  const [name, email, owner] = [found(lists.name), found(lists.email), found(lists.owner ?? [])];
  // Whose an e-mail is that may be another's, its owner tells: without one it is not read.
  const owned = lists.owner === undefined || owner.length > 0;
  const said = {
    ...(name.length > 0 ? { name } : {}),
    ...(email.length > 0 && owned ? { email } : {}),
    ...(owner.length > 0 && email.length > 0 ? { owner } : {}),
  };
  return Object.keys(said).length === 0 ? null : said;
}

/** A condition on the first of these headers; null where the table has none. */
export function only(table: HeadedTable, names: Names, is: readonly string[]): Condition | null {
  const header = findHeader(table, names);
  return header === null ? null : { header, is };
}

export const fixed = (words: string): CellSource => ({ from: 'fixed', text: words });

/** Cells of these headers, as they stand unless told otherwise. */
export function source(
  headers: readonly string[],
  how: {
    words?: Readonly<Record<string, string>>;
    time?: TimeForm | null;
    person?: PersonForm;
  } = {},
): CellSource & { readonly from: 'headers' } {
  const { words: becomes = null, time: form = null, person: kind = null } = how;
  return { from: 'headers', headers, words: becomes, time: form, person: kind };
}

/**
 * Persons of an export with an e-mail and names: the e-mail, unless several names share one (families,
 * or whoever paid for all), which makes the names the better choice.
 */
export function emailOrName(
  table: HeadedTable,
  emails: Names,
  ...names: readonly Names[]
): { readonly person: CellSource | null; readonly warning: string | null } {
  const email = findHeader(table, emails);
  const parts = names.flatMap((list) => findHeader(table, list) ?? []);
  const byName = parts.length === 0 ? null : source(parts, { person: 'name' });
  if (email === null) return { person: byName, warning: null };
  if (byName !== null && isShared(table, email, parts)) {
    return { person: byName, warning: 'SHARED_EMAIL' };
  }
  return { person: source([email], { person: 'email' }), warning: null };
}

/** Whether one e-mail stands beside two names. */
function isShared(table: HeadedTable, email: string, names: readonly string[]): boolean {
  const columns = names.map((name) => table.headers.indexOf(name));
  const at = table.headers.indexOf(email);
  const owner = new Map<string, string>();
  return table.rows.some((row) => {
    const address = folded((row[at] ?? '').slice(0, 300));
    const written = columns.flatMap((column) => wordsOf((row[column] ?? '').slice(0, 300)));
    const name = written.sort().join(' ');
    if (address === '' || name === '') return false;
    const before = owner.get(address) ?? name;
    owner.set(address, before);
    return before !== name;
  });
}

/** Whether more than half of the cells below the first of these headers are one of these words. */
export function mostAre(table: HeadedTable, names: Names, are: readonly string[]): boolean {
  const header = findHeader(table, names);
  const cells = header === null ? [] : cellsOf(table, header);
  return cells.filter((cell) => are.includes(folded(cell))).length * 2 > cells.length;
}
