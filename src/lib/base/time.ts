/**
 * Days and weeks. An *instant* is seconds since 1970-01-01T00:00:00Z (a number, may carry a
 * fraction). A *day* is a local calendar date as whole days since 1970-01-01. A *week* is a
 * Monday-based week number: week 0 holds 1970-01-01, a Thursday.
 */

export const SECONDS_PER_DAY = 86_400;
/** Mean length of a month in days (365.25 / 12): METHODS 0.2. */
export const DAYS_PER_MONTH = 30.4375;

/** Week number of a day. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);
/** The Monday that begins a week. */
export const mondayOf = (week: number): number => week * 7 - 3;
/** ISO weekday of a day: Monday 1 … Sunday 7. */
export const weekdayOf = (day: number): number => day - mondayOf(weekOf(day)) + 1;

/** `YYYY-MM-DD` of a day. */
export const dateOf = (day: number): string =>
  new Date(day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);

/** Day of a `YYYY-MM-DD` text, or null where it is no date of the calendar. */
export function dayOf(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const millis = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const day = millis / 1000 / SECONDS_PER_DAY;
  return dateOf(day) === text ? day : null;
}

/** `2026-W07` of a week, as ISO 8601 calls it: its year is that of its Thursday. */
export function isoWeekOf(week: number): string {
  const year = dateOf(mondayOf(week) + 3).slice(0, 4);
  const first = weekOf(dayOf(`${year}-01-04`) ?? NaN);
  return `${year}-W${String(week - first + 1).padStart(2, '0')}`;
}
