/**
 * Days, weeks and local time. An *instant* is seconds since 1970-01-01T00:00:00Z (a number, may
 * carry a fraction). A *day* is a local calendar date as whole days since 1970-01-01. A *week* is
 * a Monday-based week number: week 0 holds 1970-01-01, a Thursday.
 */
import { offsetsOf } from './offsets.ts';

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

/** Local time of one place: turns instants into local days and minutes, and wall clocks into instants. */
export interface Clock {
  readonly timezone: string;
  /** Seconds to add to an instant to get local wall-clock seconds. */
  offsetAt(instant: number): number;
  /** The one offset of a local day and of the hours around it; NaN where it may change. */
  steadyOffset(day: number): number;
  /** Local day of an instant. */
  day(instant: number): number;
  /** Local minute of the day, 0 … 1439. */
  minute(instant: number): number;
  /**
   * Instant of a wall clock, given as if it were UTC. An ambiguous hour is read as its first
   * occurrence, a missing one with the offset before the change (METHODS K1).
   */
  instantOf(wallClock: number): number;
}

/**
 * A clock of an IANA zone, exact from 1900 to 2100 (outside, the nearest offset is used).
 * @throws PasserelleError `UNKNOWN_TIMEZONE`
 */
export function makeClock(timezone: string): Clock {
  const stretchAt = offsetsOf(timezone);
  // Instants arrive in runs: remember the stretch of the last one.
  let [from, to, offset] = [NaN, NaN, NaN];
  const offsetAt = (instant: number): number => {
    if (instant >= from && instant < to) return offset;
    ({ from, to, offset } = stretchAt(instant));
    return offset;
  };
  return {
    timezone,
    offsetAt,
    steadyOffset: (day) => {
      const found = offsetAt((day - 1) * SECONDS_PER_DAY);
      return (day + 2) * SECONDS_PER_DAY <= to ? found : NaN;
    },
    day: (instant) => Math.floor((instant + offsetAt(instant)) / SECONDS_PER_DAY),
    minute: (instant) => {
      const wall = instant + offsetAt(instant);
      return Math.floor((wall - Math.floor(wall / SECONDS_PER_DAY) * SECONDS_PER_DAY) / 60);
    },
    instantOf: (wallClock) => {
      // The offsets in force a day before and a day after cover every change of the clock.
      const before = offsetAt(wallClock - SECONDS_PER_DAY);
      const after = offsetAt(wallClock + SECONDS_PER_DAY);
      const early = wallClock - before;
      if (offsetAt(early) === before) return early;
      const late = wallClock - after;
      return offsetAt(late) === after ? late : early;
    },
  };
}
