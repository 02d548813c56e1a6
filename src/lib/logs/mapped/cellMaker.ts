/** How each cell of a log's row is made from a record of a mapped table. */
import type { Clock } from '../../base/clock.ts';
import { dateOf, dayOf, SECONDS_PER_DAY } from '../../base/time.ts';
import { folded, wordsOf } from './fold.ts';
import type { NameNotes } from '../identities/nameNotes.ts';
import type { Column, LogRules } from '../logRules.ts';
import type { CellSource, PersonForm, TimeForm } from './mapping.ts';
import { isoTime } from './timeText.ts';

/** The column of a sign-in grid that a row comes from. */
export interface WideCell {
  readonly header: string;
  readonly cell: string;
}

/**
 * Makes the cell of one column: the text in the form the log reads, or the cells as they stand where
 * they are not of that form, so that the row can be set aside by what is written.
 * @param cells by header
 * @param typed what is read in the place of the cells, corrected by hand
 */
export type CellMaker = (
  cells: (header: string) => string,
  wide: WideCell | null,
  made: Readonly<Record<string, string>>,
  typed?: string,
) => string;

/** What cells are read by. */
export interface CellContext {
  /** Clock of the place. */
  readonly clock: Clock;
  /** What stands for a name or an e-mail of a person. */
  readonly keyOf: (name: string) => string;
  /** Notes what persons are called. */
  readonly notes: NameNotes;
}

/** Logs whose times must tell the hour: who was there when. */
const HOURLY: ReadonlySet<string> = new Set(['checkins', 'contacts']);

export function cellMaker(
  log: LogRules,
  column: Column | undefined,
  source: CellSource,
  context: CellContext,
): CellMaker {
  const { clock } = context;
  switch (source.from) {
    case 'fixed': {
      const text = timed(log, column, source.text, null, clock);
      return () => text;
    }
    case 'wide header':
      return (_cells, wide) => {
        const header = wide?.header ?? '';
        if (isTime(column)) {
          const day = dayToldOf(source, header);
          if (day !== null) return timed(log, column, day, 'iso', clock);
          return timed(log, column, header, source.time ?? 'iso', clock, true);
        }
        return header === '' ? '' : (source.prefix ?? '') + header;
      };
    case 'wide cell':
      return (_cells, wide) => worded(wide?.cell ?? '', source.words);
    case 'duration':
      return (cells, _wide, made, typed) =>
        later(made['start'] ?? '', typed ?? cells(source.header), source.unit, clock);
    case 'headers':
      return fromHeaders(log, column, source, context);
  }
}

function fromHeaders(
  log: LogRules,
  column: Column | undefined,
  source: CellSource & { readonly from: 'headers' },
  { clock, keyOf, notes }: CellContext,
): CellMaker {
  const { headers, words, time, person, utc, prefix } = source;
  const apart = column?.kind === 'persons' ? ';' : ' ';
  const told = (text: string, byHand: boolean): string => {
    // Who corrects a time may write it as we do, whatever the form of the others.
    const ours = byHand && isoTime(text, time ?? 'iso') === null;
    const read = timed(log, column, text, ours ? 'iso' : (time ?? 'iso'), clock);
    return utc === true && /T[\d:.]+$/.test(read) ? `${read}Z` : read;
  };
  const named = (text: string, form: PersonForm): string => {
    const persons = apart === ';' ? text.split(';') : [text];
    return persons
      .map((name) => {
        const key = personOf(name, form, keyOf);
        if (form !== 'id') notes.note(key, name, form);
        return key;
      })
      .join(';');
  };
  return (cells, _wide, _made, typed) => {
    const parts = typed === undefined ? headers.map(cells) : [typed.trim()];
    if (isTime(column) && parts.includes('')) return '';
    const whole = parts.filter((part) => part !== '').join(apart);
    const text = typed !== undefined && isWord(column, whole) ? whole : worded(whole, words);
    if (text === '') return '';
    if (isTime(column)) return told(text, typed !== undefined);
    if (person !== null) return named(text, person);
    if (column?.kind === 'number') return text.replace(/\s/gu, '').replace(',', '.');
    return (prefix ?? '') + text;
  };
}

const isTime = (column: Column | undefined): boolean =>
  column?.kind === 'time' || column?.kind === 'date';

/** The day of a wide column that was told by hand, or null. */
export const dayToldOf = (
  { days = {} }: CellSource & { readonly from: 'wide header' },
  header: string,
): string | null => (Object.hasOwn(days, header) ? (days[header] ?? null) : null);

/** Whether a text is one of the log's own words. */
const isWord = (column: Column | undefined, text: string): boolean =>
  text !== '' && Object.hasOwn(column?.words ?? {}, text.toLowerCase());

function worded(cell: string, words: Readonly<Record<string, string>> | null): string {
  if (words === null) return cell;
  const key = cell === '' ? '' : folded(cell);
  const becomes = Object.hasOwn(words, key) ? words[key] : undefined;
  return becomes ?? (cell === '' ? undefined : words['*']) ?? cell;
}

/** One spelling of a person, however they were written; of names and e-mails, its key. */
export function personOf(text: string, form: PersonForm, keyOf: (name: string) => string): string {
  const written = text.trim();
  if (form === 'id' || written === '') return written;
  if (form === 'email') return keyOf(written.toLowerCase());
  const parts = wordsOf(written).sort();
  return keyOf(parts.length === 0 ? written : parts.join(' '));
}

/** A time as the column wants it: an instant, or a local day. */
function timed(
  log: LogRules,
  column: Column | undefined,
  text: string,
  form: TimeForm | null,
  clock: Clock,
  tails = false,
): string {
  if (!isTime(column)) return text;
  const iso = isoTime(text, form ?? 'iso', tails);
  if (iso === null) return text;
  if (column?.kind === 'date') return localDate(iso, clock);
  return iso.length === 10 && !HOURLY.has(log.name) ? `${iso}T00:00:00` : iso;
}

function localDate(iso: string, clock: Clock): string {
  const offset = /(Z|[+-]\d{2}:\d{2})$/.test(iso) && iso.length > 10;
  return offset ? dateOf(clock.day(Date.parse(iso) / 1000)) : iso.slice(0, 10);
}

/** The time so long after a start; empty where either is missing. */
function later(start: string, cell: string, unit: 'hours' | 'minutes', clock: Clock): string {
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:h\s*(\d{1,2})?|min|mn|m)?$/i.exec(cell.trim());
  const begins = instantOf(start, clock);
  if (!match || begins === null) return '';
  const amount = Number((match[1] ?? '').replace(',', '.')) * (unit === 'hours' ? 3600 : 60);
  const more = match[2] === undefined ? 0 : Number(match[2]) * 60;
  return new Date((begins + amount + more) * 1000).toISOString();
}

/** Instant of an ISO time, by the place's clock where it names no offset; null where it is none. */
export function instantOf(iso: string, clock: Clock): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):?(\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(
    iso,
  );
  const day = dayOf(match?.[1] ?? '');
  if (!match || day === null) return null;
  if (match[6] !== undefined) return Date.parse(iso) / 1000;
  const [hour, minute, second] = [match[2], match[3], match[4] ?? '0'].map(Number);
  const wall = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) + Number(match[5] ?? 0);
  return clock.instantOf(day * SECONDS_PER_DAY + wall);
}
