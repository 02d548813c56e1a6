/** Offsets of a time zone from UTC, worked out for the years that are asked for only. */
import { Temporal } from 'temporal-polyfill';
import { PasserelleError } from './errors.ts';

const FIRST = Date.UTC(1900, 0, 1) / 1000;
const LAST = Date.UTC(2100, 0, 1) / 1000;
/** Seconds whose changes are looked up together: about four years. */
const BLOCK = (LAST - FIRST) / 50;

/** A stretch of instants with one offset: from `from` on, before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Seconds to add to an instant to get local wall-clock seconds. */
  readonly offset: number;
}

/**
 * The stretch that holds an instant, exact from 1900 to 2100 (outside, the nearest offset is used).
 * A stretch may end where its offset goes on: at the end of the years looked up together.
 * @throws PasserelleError `UNKNOWN_TIMEZONE`
 */
export function offsetsOf(timezone: string): (instant: number) => Stretch {
  const blocks = new Map<number, readonly Stretch[]>();
  const blockOf = (index: number): readonly Stretch[] => {
    const known = blocks.get(index);
    if (known) return known;
    const found = stretches(timezone, FIRST + index * BLOCK, FIRST + (index + 1) * BLOCK);
    blocks.set(index, found);
    return found;
  };
  checkZone(timezone);
  return (instant) => {
    const inside = Math.min(Math.max(instant, FIRST), LAST - 1);
    const block = blockOf(Math.floor((inside - FIRST) / BLOCK));
    const found = block.find(({ to }) => inside < to) as Stretch;
    if (inside === instant) return found;
    return instant < FIRST
      ? { ...found, from: -Infinity, to: FIRST }
      : { ...found, from: LAST, to: Infinity };
  };
}

function checkZone(timezone: string): void {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timezone);
  } catch (cause) {
    throw new PasserelleError('UNKNOWN_TIMEZONE', { timezone }, cause);
  }
}

function stretches(timezone: string, first: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(first * 1000).toZonedDateTimeISO(timezone);
  for (let from = first; ;) {
    const next = at.getTimeZoneTransition('next');
    const to = next === null ? end : Math.min(end, next.epochMilliseconds / 1000);
    found.push({ from, to, offset: at.offsetNanoseconds / 1e9 });
    if (next === null || to === end) return found;
    at = next;
    from = to;
  }
}
