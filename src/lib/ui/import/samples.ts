/** A few cells of a table as a person sees them, and what becomes of them. */
import { folded } from '../../logs/mapped/fold.ts';
import type { Column } from '../../logs/logRules.ts';
import type { CellSource, Mapping, TimeForm, Wide } from '../../logs/mapped/mapping.ts';
import type { HeadedTable } from '../../logs/mapped/tableHeaders.ts';
import { isoTime } from '../../logs/mapped/timeText.ts';
import { format } from '../../text/current.ts';
import { undatedIn } from './gridByHand.ts';
import { isTime, joinedCells } from './columnSource.ts';

const MOST = 3;
const LONGEST = 60;

/** Different cells that a column would be read from, the first three, cut. */
export function samplesOf(table: HeadedTable, column: Column, source: CellSource): string[] {
  switch (source.from) {
    case 'headers':
      return firstOf(joinedCells(table, source.headers, isTime(column)));
    case 'duration':
      return firstOf(joinedCells(table, [source.header]));
    case 'fixed':
    case 'wide header':
    case 'wide cell':
      return [];
  }
}

function firstOf(cells: readonly string[]): string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    if (cell !== '') found.add(cut(cell));
    if (found.size === MOST) break;
  }
  return [...found];
}

/** A text of at most sixty characters. */
export const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

/** One time as it is written, and as it is read; null: it cannot be read so. */
export interface TimeSample {
  readonly written: string;
  readonly read: string | null;
}

/**
 * A time that shows how a column is read: one that the other order of day and month would change,
 * where there is one. null where there is nothing to read.
 */
export function timeSample(
  cells: readonly string[],
  form: TimeForm | null,
  tails = false,
): TimeSample | null {
  const filled = cells.filter((cell) => cell !== '').slice(0, 50);
  const read = (cell: string): string | null => isoTime(cell, form ?? 'iso', tails);
  const telling = filled.find((cell) => {
    const orders = [isoTime(cell, 'dmy', tails), isoTime(cell, 'mdy', tails)];
    return !orders.includes(null) && orders[0] !== orders[1];
  });
  const unread = filled.find((cell) => read(cell) === null);
  const written = unread ?? telling ?? filled[0];
  if (written === undefined) return null;
  const iso = read(written);
  return { written: cut(written), read: iso === null ? null : sayTime(iso) };
}

/** How many times of the first lines cannot be read as the mapping reads them. */
export function unreadTimes(
  table: HeadedTable,
  mapping: Mapping,
  columns: readonly Column[],
): number {
  let count = 0;
  for (const column of columns.filter(isTime)) {
    const source = mapping.columns[column.name];
    if (source?.from === 'wide header') count += undatedIn(mapping.wide, source).length;
    if (source?.from !== 'headers') continue;
    const cells = joinedCells(table, source.headers, true).filter((cell) => cell !== '');
    count += cells.filter((cell) => isoTime(cell, source.time ?? 'iso') === null).length;
  }
  return count;
}

/** `5 mars 2026, 18:30` of a time in ISO 8601. */
export function sayTime(iso: string): string {
  const [date = '', hour = ''] = iso.split(/[T ]/);
  const zone = /Z$/.test(hour) ? ' UTC' : (/[+-]\d\d:\d\d$/.exec(hour)?.[0] ?? '');
  const day = format().date(date);
  return hour === '' ? day : `${day}, ${hour.slice(0, 5)}${zone === '' ? '' : ` ${zone.trim()}`}`;
}

/** What cells of a column become: the words met in the first lines, at most six. */
export function wordsMet(
  table: HeadedTable,
  headers: readonly string[],
  words: Readonly<Record<string, string>>,
): { readonly written: string; readonly word: string }[] {
  const met = new Map<string, { written: string; word: string }>();
  for (const written of joinedCells(table, headers)) {
    const key = folded(written.slice(0, LONGEST));
    if (met.has(key) || met.size === 6) continue;
    const word = Object.hasOwn(words, key) ? words[key] : written === '' ? undefined : words['*'];
    if (word !== undefined && word !== '') met.set(key, { written: cut(written), word });
  }
  return [...met.values()];
}

/** A sign of a grid: how it is compared, how it is written, how often it stands there. */
export interface Sign {
  readonly key: string;
  readonly written: string;
  readonly count: number;
}

/** The signs in the cells of wide columns, the most frequent first, at most twelve. */
export function signsOf(table: HeadedTable, { headers }: Wide): Sign[] {
  const met = new Map<string, Sign>();
  const at = headers.map((header) => table.headers.indexOf(header));
  for (const row of table.rows) {
    for (const column of at) {
      const written = row[column]?.trim() ?? '';
      if (written === '') continue;
      const key = folded(written.slice(0, LONGEST));
      const known = met.get(key) ?? { key, written: cut(written), count: 0 };
      met.set(key, { ...known, count: known.count + 1 });
    }
  }
  return [...met.values()].sort((a, b) => b.count - a.count).slice(0, 12);
}

/** Words that are compared folded, as they are written in the first lines of a table where they are. */
export function writtenAs(
  table: HeadedTable,
  header: string,
  words: readonly string[],
): readonly string[] {
  const cells = joinedCells(table, [header]);
  return words.map((word) => {
    const written = cells.find((cell) => folded(cell.slice(0, LONGEST)) === word);
    return written === undefined ? word : cut(written);
  });
}
