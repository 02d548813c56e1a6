/** When the log was alive: its days, its open weeks, and the window to report on (METHODS K3-K6). */
import { mondayOf, weekdayOf, weekOf } from '../base/time.ts';

/** A stretch of whole weeks, Monday to Monday; `to` is excluded. Local days. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Week numbers of a window, in order. */
export const weeksOf = (window: Window): number[] =>
  Array.from({ length: (window.to - window.from) / 7 }, (_, w) => weekOf(window.from) + w);

export interface Calendar {
  /** Local day of the first and of the last activity record. */
  readonly first: number;
  readonly last: number;
  /** Weeks that hold an activity record. */
  readonly open: ReadonlySet<number>;
  /** Number of the last whole week, or null where no week is whole. */
  readonly lastWholeWeek: number | null;
}

/** @param days local days of all activity records, in any order, with repeats */
export function calendarOf(days: Iterable<number>): Calendar | null {
  const present = new Set(days);
  if (present.size === 0) return null;
  let first = Infinity;
  let last = -Infinity;
  const weekdays = new Map<number, Set<number>>(); // weekday → weeks with a record on it
  const latest = new Map<number, number>(); // week → its latest weekday with a record
  for (const day of present) {
    first = Math.min(first, day);
    last = Math.max(last, day);
    const week = weekOf(day);
    const weekday = weekdayOf(day);
    const weeks = weekdays.get(weekday);
    if (weeks) weeks.add(week);
    else weekdays.set(weekday, new Set([week]));
    latest.set(week, Math.max(latest.get(week) ?? 0, weekday));
  }
  const all = weekOf(last) - weekOf(first) + 1;
  const usual = [...weekdays].filter(([, weeks]) => weeks.size >= all / 2).map(([day]) => day);
  const lastUsual = usual.length === 0 ? Math.max(...weekdays.keys()) : Math.max(...usual);
  const whole = [...latest].filter(([, day]) => day >= lastUsual).map(([week]) => week);
  return {
    first,
    last,
    open: new Set(latest.keys()),
    lastWholeWeek: whole.length === 0 ? null : Math.max(...whole),
  };
}

/** The window of `weeks` whole weeks that ends with the last whole week; null without one. */
export function defaultWindow(calendar: Calendar, weeks: number): Window | null {
  if (calendar.lastWholeWeek === null) return null;
  const to = mondayOf(calendar.lastWholeWeek + 1);
  return { from: to - 7 * weeks, to };
}
