/** How the times of a whole column are written: decided over all its cells, never for one. */
import type { TimeForm } from '../mapped/mapping.ts';
import { folded } from '../mapped/fold.ts';
import {
  DAY_MONTH,
  DIGITS,
  EPOCH,
  HOUR_ONLY,
  ISO,
  MONTH_DAY,
  MONTHS,
  NO_YEAR,
  YEAR_FIRST,
} from '../mapped/timePatterns.ts';

export interface TimeReading {
  /** null where the cells are no times, tell no year, or are hours without a day. */
  readonly form: TimeForm | null;
  /** Share of the cells that are not empty and are written so, 0 … 1. */
  readonly share: number;
  /**
   * `undecided`: no value above 12 says whether the day or the month comes first, and the form is
   * the more usual one; `mixed`: some cells say one, some the other, and the form is that of most.
   */
  readonly doubt: 'undecided' | 'mixed' | null;
  /** Whether the cells tell the hour of the day; `only`: the hour and no day. */
  readonly hours: 'all' | 'some' | 'none' | 'only';
  /** Days are told without their year. */
  readonly noYear: boolean;
}

/** Longest cell that is looked at: longer ones are no times. */
const LONGEST = 80;

type Kind = 'iso' | 'ymd' | 'dmy' | 'mdy' | 'either' | 'words' | 'epoch' | 'epoch ms';
interface Seen {
  readonly kind: Kind | 'hour' | 'no year' | null;
  readonly hour: boolean;
  /** Hour of twelve: where the month comes first more often. */
  readonly halfDay?: boolean;
}
const NOTHING: Seen = { kind: null, hour: false };

/**
 * How one column is written.
 * @param tails whether words may follow a date, as in the headers of a poll
 */
export function timeFormOf(cells: Iterable<string>, { tails = false } = {}): TimeReading {
  const votes = new TimeFormVotes({ tails });
  for (const cell of cells) votes.add(cell);
  return votes.reading();
}

/** The same, cell by cell, for columns too long to be held. Empty cells say nothing. */
export class TimeFormVotes {
  private readonly tails: boolean;
  private readonly counts = new Map<Seen['kind'], number>();
  private filled = 0;
  private withHour = 0;
  private halfDays = 0;

  constructor({ tails = false } = {}) {
    this.tails = tails;
  }

  add(cell: string): void {
    const text = cell
      .slice(0, 10 * LONGEST)
      .trim()
      .replace(/\s+/gu, ' ');
    if (text === '') return;
    this.filled++;
    let seen = text.length > LONGEST ? NOTHING : seenIn(text);
    if (seen.kind === null && this.tails) seen = beforeTail(text.slice(0, LONGEST));
    this.counts.set(seen.kind, this.count(seen.kind) + 1);
    if (seen.hour) this.withHour++;
    if (seen.halfDay) this.halfDays++;
  }

  reading(): TimeReading {
    const digits = this.count('dmy') + this.count('mdy') + this.count('either');
    const yearFirst = this.count('ymd') === 0 ? 0 : this.count('ymd') + this.count('iso');
    const found: readonly (readonly [TimeForm | 'hour' | 'no year', number])[] = [
      ['iso', this.count('iso')],
      ['ymd', yearFirst],
      [this.order(), digits],
      ['words', this.count('words')],
      ['epoch', this.count('epoch')],
      ['epoch ms', this.count('epoch ms')],
      ['hour', this.count('hour')],
      ['no year', this.count('no year')],
    ];
    const [form, most] = found.reduce((best, next) => (next[1] > best[1] ? next : best));
    const share = this.filled === 0 ? 0 : most / this.filled;
    const none = {
      form: null,
      share,
      doubt: null,
      noYear: form === 'no year' && most > 0,
    } as const;
    if (most === 0) return { ...none, hours: 'none' };
    if (form === 'hour') return { ...none, hours: 'only' };
    if (form === 'no year') return { ...none, hours: 'none' };
    const hours = this.withHour === 0 ? 'none' : this.withHour >= most ? 'all' : 'some';
    return { form, share, doubt: digits === most ? this.doubt() : null, hours, noYear: false };
  }

  private count(kind: Seen['kind']): number {
    return this.counts.get(kind) ?? 0;
  }

  /** Day or month first: what the cells prove, else hours of twelve go with the month first. */
  private order(): 'dmy' | 'mdy' {
    const [day, month] = [this.count('dmy'), this.count('mdy')];
    if (day === 0 && month === 0) return this.halfDays > 0 ? 'mdy' : 'dmy';
    return month > day ? 'mdy' : 'dmy';
  }

  private doubt(): TimeReading['doubt'] {
    const [day, month] = [this.count('dmy'), this.count('mdy')];
    if (day > 0 && month > 0) return 'mixed';
    return day === 0 && month === 0 && this.count('either') > 0 ? 'undecided' : null;
  }
}

function seenIn(text: string): Seen {
  const iso = ISO.exec(text);
  if (iso) return { kind: 'iso', hour: iso.groups?.['rest'] !== undefined };
  if (EPOCH.test(text)) return { kind: /^\d{13}/.test(text) ? 'epoch ms' : 'epoch', hour: true };
  if (HOUR_ONLY.test(text)) return { kind: 'hour', hour: true };
  if (NO_YEAR.test(text)) return { kind: 'no year', hour: false };
  return inDigits(text) ?? inWords(text) ?? NOTHING;
}

function inDigits(text: string): Seen | null {
  const first = YEAR_FIRST.exec(text)?.groups;
  if (first && isDay(first['d']) && isMonth(first['m'])) return told('ymd', first);
  const digits = DIGITS.exec(text)?.groups;
  return digits ? ordered(digits) : null;
}

function inWords(text: string): Seen | null {
  const words = DAY_MONTH.exec(text)?.groups ?? MONTH_DAY.exec(text)?.groups;
  if (!words || !isDay(words['d']) || !MONTHS.has(folded(words['w'] ?? ''))) return null;
  return words['y'] === undefined ? { kind: 'no year', hour: false } : told('words', words);
}

/** The longest beginning, cut at a space, that is a time. */
function beforeTail(text: string): Seen {
  for (let end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
    const seen = seenIn(text.slice(0, end).replace(/[,–-]$/u, ''));
    if (seen.kind !== null && seen.kind !== 'hour') return seen;
  }
  return NOTHING;
}

type Groups = Readonly<Record<string, string | undefined>>;

function ordered(groups: Groups): Seen {
  const [a, b] = [groups['a'], groups['b']];
  const dayFirst = isDay(a) && isMonth(b);
  const monthFirst = isMonth(a) && isDay(b);
  if (dayFirst && monthFirst) return told('either', groups);
  if (!dayFirst && !monthFirst) return NOTHING;
  return told(dayFirst ? 'dmy' : 'mdy', groups);
}

const told = (kind: Kind, { rest }: Groups): Seen => ({
  kind,
  hour: rest !== undefined,
  halfDay: rest !== undefined && /[ap]\.?m/i.test(rest),
});

const isDay = (text: string | undefined): boolean => between(text, 31);
const isMonth = (text: string | undefined): boolean => between(text, 12);
const between = (text: string | undefined, most: number): boolean =>
  Number(text) >= 1 && Number(text) <= most;
