/** Columns of local time beside columns of instants. */
import type { Clock } from '../base/clock.ts';
import { SECONDS_PER_DAY } from '../base/time.ts';

/** Local day and minute of the day of instants: zones are resolved here, never in SQL. */
export function local(instants: Float64Array, clock: Clock) {
  const localDay = new Int32Array(instants.length);
  const localMinute = new Int16Array(instants.length);
  instants.forEach((instant, i) => {
    localDay[i] = clock.day(instant);
    localMinute[i] = clock.minute(instant);
  });
  return { local_day: localDay, local_minute: localMinute };
}

/** The next local midnight after each instant: no imputed visit lasts beyond it. */
export function midnights(instants: Float64Array, clock: Clock): Float64Array {
  const known = new Map<number, number>();
  return instants.map((instant) => {
    const day = clock.day(instant) + 1;
    const midnight = known.get(day) ?? clock.instantOf(day * SECONDS_PER_DAY);
    known.set(day, midnight);
    return midnight;
  });
}
