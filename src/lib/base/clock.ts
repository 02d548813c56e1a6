/**
 * Local time of a place. Apart from days and weeks, which every screen needs: the rules of time
 * zones are heavy, and only what reads logs needs them.
 */
import { offsetsOf } from './offsets.ts';
import { SECONDS_PER_DAY } from './time.ts';

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
