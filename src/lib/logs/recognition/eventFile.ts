/** Exports that are one event a file: its title and date stand in the name of the file, or are asked. */
import { dayOf } from '../../base/time.ts';
import { wordsOf } from '../mapped/fold.ts';
import type { CellSource, Mapping } from '../mapped/mapping.ts';

export interface FileEvent {
  readonly title: string;
  /** `YYYY-MM-DD`, or null where the name tells no date. */
  readonly date: string | null;
}

/** Words of names of exports that say nothing of the event. */
const NOISE: ReadonlySet<string> = new Set([
  ...['export', 'exports', 'guests', 'guest', 'attendees', 'attendee', 'summary', 'report', 'list'],
  ...['participants', 'inscrits', 'inscriptions', 'billetterie', 'liste', 'csv', 'paiements'],
]);
const SHEETS = /^(?:feuil|feuille|sheet|tabelle|page)\s?\d*$/i;
const YEAR_FIRST = /(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{2})[-_. ](\d{2})[-_. ](\d{4})(?!\d)/;

/** What the name of a table says of the event it is: `Export/atelier-couture_2026-03-05.csv`. */
export function eventOfFile(name: string): FileEvent {
  const [file = '', sheet = ''] = name.slice(-300).split(' › ');
  const stem = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const bare = stem.replace(/\.[a-z]{2,5}$/i, '');
  const found = dated(YEAR_FIRST.exec(bare), 1, 3) ?? dated(DAY_FIRST.exec(bare), 3, 1);
  const rest = found === null ? bare : bare.replace(found.text, ' ');
  const words = rest.split(/[\s_.-]+/).filter((word) => word !== '' && !isNoise(word));
  const title = [words.join(' ') || bare.trim(), SHEETS.test(sheet.trim()) ? '' : sheet.trim()];
  return { title: title.filter((part) => part !== '').join(' – '), date: found?.date ?? null };
}

const isNoise = (word: string): boolean => wordsOf(word).every((part) => NOISE.has(part));

function dated(match: RegExpExecArray | null, year: number, day: number) {
  if (!match) return null;
  const date = `${match[year] ?? ''}-${match[2] ?? ''}-${match[day] ?? ''}`;
  return dayOf(date) === null ? null : { text: match[0], date };
}

/** The columns of attendance in a file that is one event, as far as its name tells. */
export function fileEventColumns(name: string): Record<string, CellSource> {
  const { title, date } = eventOfFile(name);
  return {
    event_id: { from: 'fixed', text: idOf(title, date ?? '') },
    event_name: { from: 'fixed', text: title },
    ...(date === null ? {} : { start: { from: 'fixed', text: date } }),
  };
}

const idOf = (title: string, start: string): string => `${title} ${start}`.trim();

/**
 * A mapping with what was asked once for the table put in. Where the title or the day of an event is
 * answered, its id follows them, so that a file given again is met as the same event.
 * @param answers column of the log → text; times and dates in ISO 8601
 */
export function withAnswers(mapping: Mapping, answers: Readonly<Record<string, string>>): Mapping {
  const columns: Record<string, CellSource> = { ...mapping.columns };
  for (const [column, text] of Object.entries(answers)) columns[column] = { from: 'fixed', text };
  const title = answers['event_name'];
  const id = columns['event_id'];
  if (id?.from === 'fixed' && id.text === fixedId(mapping.columns)) {
    columns['event_id'] = { from: 'fixed', text: fixedId(columns) };
  } else if (title !== undefined && (id?.from === 'wide header' || id?.from === 'headers')) {
    if (id.prefix !== undefined) columns['event_id'] = { ...id, prefix: `${title} ` };
  }
  return { ...mapping, columns };
}

/** The id of an event that is told by its title and day, and by no export. */
const fixedId = ({ event_name: name, start }: Readonly<Record<string, CellSource>>): string =>
  idOf(textOf(name), textOf(start).slice(0, 10));

const textOf = (source: CellSource | undefined): string =>
  source?.from === 'fixed' ? source.text : '';
