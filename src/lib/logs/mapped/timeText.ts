/** Times as people write them, written anew in ISO 8601. */
import { dayOf } from '../../base/time.ts';
import { folded } from './fold.ts';
import type { TimeForm } from './mapping.ts';
import {
  DAY_MONTH,
  DIGITS,
  EPOCH,
  ISO,
  MONTH_DAY,
  MONTHS,
  TIME_OF_DAY,
  YEAR_FIRST,
} from './timePatterns.ts';

/** Longest cell that is looked at: longer ones are no times. */
const LONGEST = 80;

/**
 * A time written in `form` as `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or that with an offset; null where
 * it is none. An hour of twelve is read as such, a year of two digits as one of this century (70 to
 * 99: the last).
 * @param tails whether other words may follow the date, as in the headers of a poll
 */
export function isoTime(cell: string, form: TimeForm, tails = false): string | null {
  const text = cell
    .slice(0, 10 * LONGEST)
    .trim()
    .replace(/\s+/gu, ' ');
  const whole = text.length > LONGEST ? null : written(text, form);
  if (whole !== null || !tails) return whole;
  const head = text.slice(0, LONGEST);
  for (let end = head.lastIndexOf(' '); end > 0; end = head.lastIndexOf(' ', end - 1)) {
    const found = written(head.slice(0, end).replace(/[,–-]$/u, ''), form);
    if (found !== null) return found;
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

const written = (text: string, form: TimeForm): string | null => FORMS[form](text);

/** Each form, read from a text without needless spaces. */
const FORMS: Readonly<Record<TimeForm, (text: string) => string | null>> = {
  iso: (text) => {
    const groups = ISO.exec(text)?.groups;
    return groups === undefined ? null : withHour(groups['day'] ?? '', groups['rest']);
  },
  ymd: (text) => {
    const groups: Groups = YEAR_FIRST.exec(text)?.groups ?? {};
    return dated(groups['year'], groups['m'], groups['d'], groups['rest']);
  },
  dmy: (text) => {
    const groups: Groups = DIGITS.exec(text)?.groups ?? {};
    return dated(groups['year'], groups['b'], groups['a'], groups['rest']);
  },
  mdy: (text) => {
    const groups: Groups = DIGITS.exec(text)?.groups ?? {};
    return dated(groups['year'], groups['a'], groups['b'], groups['rest']);
  },
  words: (text) => {
    const groups: Groups = DAY_MONTH.exec(text)?.groups ?? MONTH_DAY.exec(text)?.groups ?? {};
    const month = MONTHS.get(folded(groups['w'] ?? ''));
    const year = /\d{4}/.exec(groups['y'] ?? '')?.[0];
    return dated(year, month?.toString(), groups['d'], groups['rest']);
  },
  epoch: (text) => (EPOCH.test(text) ? instant(Number(text) * 1000) : null),
  'epoch ms': (text) => (EPOCH.test(text) ? instant(Number(text)) : null),
};

function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rest: string | undefined,
): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  return withHour(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rest);
}

/** A date with the hour that follows it, if one does. */
function withHour(date: string, rest: string | undefined): string | null {
  if (dayOf(date) === null) return null;
  if (rest === undefined) return date;
  const groups = TIME_OF_DAY.exec(rest)?.groups;
  const hour = groups && hourOf(Number(groups['h']), groups['half']);
  if (!groups || hour === undefined) return null;
  const [minute, second] = [groups['min'] ?? '00', groups['s'] ?? '00'];
  if (Number(minute) > 59 || Number(second) > 59) return null;
  const fraction = groups['f'] === undefined ? '' : `.${groups['f']}`;
  const offset = offsetOf(groups['zone'], groups['sign'], groups['oh'], groups['om']);
  return `${date}T${String(hour).padStart(2, '0')}:${minute}:${second}${fraction}${offset}`;
}

/** Hour of the day, 0 to 23; undefined where there is no such hour. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour > 23 ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/p/i.test(half) ? 12 : 0);
}

function offsetOf(
  zone: string | undefined,
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): string {
  if (sign === undefined || hours === undefined) return zone === undefined ? '' : 'Z';
  return `${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}

function instant(millis: number): string | null {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
