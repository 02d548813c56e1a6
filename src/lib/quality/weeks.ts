/** Weeks the logs do not cover: silent, thin, after the last whole one, or before a log begins. */
import { dateOf, mondayOf, weekOf } from '../base/time.ts';
import type { Calendar, Window } from '../evidence/calendar.ts';
import { median } from '../stats/median.ts';
import type { Activity } from './activity.ts';
import type { Finding, LogSpan, WeekRun } from './finding.ts';

/** A pause of more weeks than this is hardly a holiday. */
const LONG = 2;
/** A week with less than this share of the usual check-ins is thin … */
const THIN = 1 / 3;
/** … where a usual week has at least so many. */
const USUAL = 8;
/** Weeks before and after that tell what is usual. */
const AROUND = 6;
/** A log that begins later, or ends earlier, by so many weeks is said to. */
const AWAY = 4;

/** Runs of consecutive week numbers. */
function runsOf(weeks: readonly number[]): WeekRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last && last.to === week - 1) last.to = week;
    else runs.push({ from: week, to: week });
  }
  return runs.map(({ from, to }) => ({
    from: dateOf(mondayOf(from)),
    to: dateOf(mondayOf(to)),
    weeks: to - from + 1,
  }));
}

/** Weeks from the first to the last record that hold none. Week numbers. */
export function closedWeeks({ first, last, open }: Calendar): number[] {
  const closed: number[] = [];
  for (let week = weekOf(first); week <= weekOf(last); week++) {
    if (!open.has(week)) closed.push(week);
  }
  return closed;
}

/** Weeks that are quiet in most places: August and the end of the year (METHODS G2). */
function isQuiet(week: number): boolean {
  const [monday, sunday] = [dateOf(mondayOf(week)), dateOf(mondayOf(week) + 6)];
  const [from, to] = [monday.slice(5), sunday.slice(5)];
  return (from <= '08-31' && to >= '08-01') || to >= '12-24' || to <= '01-06';
}

/**
 * Open weeks with far fewer check-ins than the usual week: the reader was broken, or the sheet lost.
 * The first and last weeks of the log may be cut, and weeks quiet everywhere do not count.
 */
export function thinWeeks(calendar: Calendar, activities: readonly Activity[]): number[] {
  const checkins = activities.find(({ log }) => log === 'checkins');
  if (!checkins) return [];
  const counts = new Map<number, number>();
  for (const week of Array.from(checkins.day, weekOf)) {
    counts.set(week, (counts.get(week) ?? 0) + 1);
  }
  const from = Math.max(Math.min(...counts.keys()), weekOf(calendar.first)) + 1;
  const to = Math.min(Math.max(...counts.keys()), weekOf(calendar.last));
  const thin: number[] = [];
  for (let week = from; week < to; week++) {
    if (!calendar.open.has(week) || isQuiet(week)) continue;
    const usual = usualAround(week, counts);
    if (usual >= USUAL && (counts.get(week) ?? 0) < THIN * usual) thin.push(week);
  }
  return thin;
}

/** Median check-ins of the weeks with any in the quarter around a week: places grow and slow down. */
function usualAround(week: number, counts: ReadonlyMap<number, number>): number {
  const near: number[] = [];
  for (let other = week - AROUND; other <= week + AROUND; other++) {
    const count = counts.get(other);
    if (count !== undefined) near.push(count);
  }
  return median(Float64Array.from(near)) ?? 0;
}

/**
 * @param lastWindow the default period, which ends with the last whole week; null without one
 */
export function weekFindings(
  calendar: Calendar,
  activities: readonly Activity[],
  lastWindow: Window | null,
): Finding[] {
  return [
    ...gapsFinding(calendar, activities),
    ...spansFinding(calendar, activities),
    ...partialFinding(calendar, activities, lastWindow),
  ];
}

function gapsFinding(calendar: Calendar, activities: readonly Activity[]): Finding[] {
  const closed = closedWeeks(calendar);
  const thin = thinWeeks(calendar, activities);
  if (closed.length + thin.length === 0) return [];
  const span = weekOf(calendar.last) - weekOf(calendar.first) + 1;
  const isLong = ({ weeks }: WeekRun): boolean => weeks > LONG;
  const long = runsOf(closed).filter(isLong);
  const lasting = runsOf(closed.filter((week) => !isQuiet(week))).filter(isLong);
  return [
    {
      code: 'gaps',
      level: lasting.length + thin.length > 0 ? 'mend' : 'know',
      share: (closed.length + thin.length) / span,
      facts: {
        closed: closed.length,
        span,
        long,
        thin: thin.map((week) => dateOf(mondayOf(week))),
      },
    },
  ];
}

function spansFinding(calendar: Calendar, activities: readonly Activity[]): Finding[] {
  const span = weekOf(calendar.last) - weekOf(calendar.first) + 1;
  const logs: LogSpan[] = [];
  for (const { log, day } of activities) {
    const [first, last] = extent(day);
    const late = weekOf(first) - weekOf(calendar.first);
    const early = weekOf(calendar.last) - weekOf(last);
    if (early >= AWAY) logs.push({ log, date: dateOf(last), side: 'early', weeks: early });
    if (late >= AWAY) logs.push({ log, date: dateOf(first), side: 'late', weeks: late });
  }
  const most = Math.max(0, ...logs.map(({ weeks }) => weeks));
  return most === 0
    ? []
    : [{ code: 'log-spans', level: 'mend', share: most / span, facts: { logs } }];
}

function partialFinding(
  { last }: Calendar,
  activities: readonly Activity[],
  lastWindow: Window | null,
): Finding[] {
  if (lastWindow === null || last < lastWindow.to) return [];
  const { to } = lastWindow;
  let records = 0;
  for (const { day } of activities) for (const d of day) if (d >= to) records++;
  return [
    {
      code: 'partial-week',
      level: 'know',
      share: null,
      facts: { from: dateOf(to), to: dateOf(last), records },
    },
  ];
}

function extent(days: Int32Array): readonly [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}
