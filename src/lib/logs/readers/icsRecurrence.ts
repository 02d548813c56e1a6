/** The days on which an event comes back (RFC 5545, RRULE), in bounded time whatever the rule says. */
import { SECONDS_PER_DAY, weekdayOf } from '../../base/time.ts';

export interface Recurrence {
  readonly every: 'day' | 'week' | 'month' | 'year';
  readonly interval: number;
  readonly count: number | null;
  /** As written: a date, or a time in UTC. */
  readonly until: string | null;
  /** Weekdays, Monday 1 … Sunday 7; `nth` 0: each of them, −1: the last. */
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  /** Which of a period's days, from 1, or from its end from −1; empty: all. */
  readonly positions: readonly number[];
  /** Weekday a week begins on. */
  readonly weekStart: number;
}

const EVERY: Readonly<Record<string, Recurrence['every']>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'],
]);

/** What a rule says, or null where it says what is not read here (every hour, weeks of the year…). */
export function recurrenceOf(rule: string): Recurrence | null {
  const parts = partsOf(rule);
  const every = EVERY[parts.get('FREQ') ?? ''];
  const numbers = (name: string): number[] => listOf(parts.get(name)).map(Number);
  const weekdays = listOf(parts.get('BYDAY')).map(weekdayIn);
  const found = {
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until: parts.get('UNTIL') ?? null,
    weekdays: weekdays.filter((weekday) => weekday !== null),
    monthDays: numbers('BYMONTHDAY'),
    months: numbers('BYMONTH'),
    positions: numbers('BYSETPOS'),
    weekStart: Math.max(1, WEEKDAYS.indexOf(parts.get('WKST') ?? '') + 1),
  };
  const unknown = [...parts.keys()].some((name) => !KNOWN.has(name) && !name.startsWith('X-'));
  if (every === undefined || unknown || weekdays.includes(null) || !isSound(found)) return null;
  return { every, ...found };
}

function isSound(rule: Omit<Recurrence, 'every'>): boolean {
  const { interval, count, monthDays, months, positions } = rule;
  const whole = [interval, count ?? 1, ...monthDays, ...months, ...positions];
  return whole.every(Number.isInteger) && interval > 0 && (count ?? 1) > 0;
}

function partsOf(rule: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of rule.slice(0, 1000).toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (name.trim() !== '') parts.set(name.trim(), value.trim());
  }
  return parts;
}

const listOf = (value: string | undefined): string[] =>
  (value ?? '').split(',').filter((part) => part.trim() !== '');

function weekdayIn(text: string): Recurrence['weekdays'][number] | null {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim());
  if (!match) return null;
  return { nth: Number(match[1] ?? 0), weekday: WEEKDAYS.indexOf(match[2] ?? '') + 1 };
}

/**
 * The days of a recurrence, the first being its beginning, up to `last`. `COUNT` is kept to, `UNTIL`
 * is for the caller, who knows the hours.
 * @param look called with the number of days looked at, so that the caller can bound them
 */
export function* recurringDays(
  rule: Recurrence,
  first: number,
  last: number,
  look: (days: number) => void,
): Generator<number> {
  const begins = civil(first);
  let left = rule.count ?? Infinity;
  if (left-- < 1) return;
  yield first;
  for (let at = periodOf(rule, first); at.from <= last; at = nextPeriod(rule, at)) {
    look(at.to - at.from);
    for (const day of chosen(daysIn(rule, at, begins), rule.positions)) {
      if (day <= first) continue;
      if (day > last || left-- < 1) return;
      yield day;
    }
  }
}

/** Days of one period: from `from` on, before `to`. */
interface Period {
  readonly from: number;
  readonly to: number;
}

interface Civil {
  readonly year: number;
  /** 1 … 12. */
  readonly month: number;
  readonly date: number;
}

function civil(day: number): Civil {
  const date = new Date(day * SECONDS_PER_DAY * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** Day of a date; months beyond 12 are those of the years after. */
const dayAt = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 1000 / SECONDS_PER_DAY;

function periodOf({ every, weekStart }: Recurrence, day: number): Period {
  const { year, month } = civil(day);
  switch (every) {
    case 'day':
      return { from: day, to: day + 1 };
    case 'week': {
      const from = day - ((weekdayOf(day) - weekStart + 7) % 7);
      return { from, to: from + 7 };
    }
    case 'month':
      return { from: dayAt(year, month, 1), to: dayAt(year, month + 1, 1) };
    case 'year':
      return { from: dayAt(year, 1, 1), to: dayAt(year + 1, 1, 1) };
  }
}

function nextPeriod({ every, interval }: Recurrence, { from }: Period): Period {
  if (every === 'day') return { from: from + interval, to: from + interval + 1 };
  if (every === 'week') return { from: from + 7 * interval, to: from + 7 * interval + 7 };
  const { year, month } = civil(from);
  const months = every === 'month' ? interval : 12 * interval;
  const length = every === 'month' ? 1 : 12;
  const start = dayAt(year, month + months, 1);
  // Beyond the years that dates can tell there is no next period.
  return Number.isNaN(start)
    ? { from: Infinity, to: Infinity }
    : { from: start, to: dayAt(year, month + months + length, 1) };
}

function daysIn(rule: Recurrence, period: Period, begins: Civil): number[] {
  const days: number[] = [];
  for (let day = period.from; day < period.to; day++) {
    if (fits(rule, day, period, begins)) days.push(day);
  }
  return days;
}

function fits(rule: Recurrence, day: number, period: Period, begins: Civil): boolean {
  const { every, weekdays, monthDays, months } = rule;
  const { year, month, date } = civil(day);
  if (months.length > 0 && !months.includes(month)) return false;
  if (monthDays.length > 0) {
    const length = dayAt(year, month + 1, 1) - dayAt(year, month, 1);
    if (!monthDays.includes(date) && !monthDays.includes(date - length - 1)) return false;
  }
  if (weekdays.length > 0) {
    const within =
      every === 'year' && months.length > 0
        ? { from: dayAt(year, month, 1), to: dayAt(year, month + 1, 1) }
        : period;
    return weekdays.some((one) => isNth(one, day, within));
  }
  if (monthDays.length > 0 || every === 'day') return true;
  if (every === 'week') return (day - dayAt(begins.year, begins.month, begins.date)) % 7 === 0;
  return date === begins.date && (every === 'month' || months.length > 0 || month === begins.month);
}

function isNth(
  { nth, weekday }: Recurrence['weekdays'][number],
  day: number,
  { from, to }: Period,
): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (nth === 0 || to - from <= 7) return true;
  return nth > 0 ? Math.ceil((day - from + 1) / 7) === nth : Math.ceil((to - day) / 7) === -nth;
}

function chosen(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days;
  return days.filter((_, at) => positions.includes(at + 1) || positions.includes(at - days.length));
}
