/**
 * Who was in which zone in which half of which day: the unit in which presence is held against
 * chance, as quarters of an hour one after the other are no independent observations (METHODS A2).
 */
import type { Clock } from '../base/clock.ts';
import { SECONDS_PER_DAY } from '../base/time.ts';
import type { Visits } from './visits.ts';

/** Local hours at which the bands of a day begin and end; the hours before the first are in none. */
const HOURS = [8, 13, 18, 24] as const;
/** Bands of a day: morning 0, afternoon 1, evening 2. */
export const BANDS = HOURS.length - 1;

/** Band of a local minute of the day; null before the first one. */
export function bandOf(minute: number): number | null {
  const band = HOURS.findLastIndex((hour) => minute >= hour * 60);
  return band < 0 ? null : band;
}

/** Local days, `to` excluded. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Half-days of zones with somebody there, by zone, day and band; parallel columns. */
export interface HalfDays {
  readonly length: number;
  readonly zone: Uint32Array;
  /** Local day. */
  readonly day: Int32Array;
  /** 0 … {@link BANDS} − 1. */
  readonly band: Uint8Array;
  /** Persons of half-day h: `person[offsets[h] … offsets[h + 1] - 1]`, distinct, ascending. */
  readonly offsets: Uint32Array;
  readonly person: Uint32Array;
}

/**
 * The half-days of a period, by the clock of the place. A person is present in each one that a
 * visit overlaps (K41), be it by seconds: a shortest stay would make the answer depend on whether
 * one visit is written as two. Visits are half-open, so that who leaves at 13:00 is not there in
 * the afternoon. Time before 08:00, also that of a visit over midnight, is in no band; a visit that
 * goes on until the next morning counts there too. O(visits + half-days of visits · log).
 *
 * @param visits clean, each of positive length
 * @param period of the half-days, not of the starts of visits
 */
export function halfDaysOf(
  visits: Pick<Visits, 'length' | 'person' | 'zone' | 'start' | 'end'>,
  clock: Clock,
  { from, to }: Period,
): HalfDays {
  const bounds = boundsOfDays(clock);
  const present = new Map<number, number[]>();
  for (let v = 0; v < visits.length; v++) {
    const [start, end] = [visits.start[v]!, visits.end[v]!];
    const last = Math.min(clock.day(end), to - 1);
    for (let day = Math.max(clock.day(start), from); day <= last; day++) {
      const at = bounds(day);
      for (let band = 0; band < BANDS; band++) {
        if (start >= at[band + 1]! || end <= at[band]!) continue;
        const key = (visits.zone[v]! * (to - from) + day - from) * BANDS + band;
        const there = present.get(key);
        if (there) there.push(visits.person[v]!);
        else present.set(key, [visits.person[v]!]);
      }
    }
  }
  return inOrder(present, { from, to });
}

/** Instants at which the bands of a day begin and end, each day worked out once. */
function boundsOfDays(clock: Clock): (day: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (day) => {
    const found = known.get(day);
    if (found) return found;
    const bounds = Float64Array.from(HOURS, (hour) =>
      clock.instantOf(day * SECONDS_PER_DAY + hour * 3600),
    );
    known.set(day, bounds);
    return bounds;
  };
}

function inOrder(present: ReadonlyMap<number, readonly number[]>, { from, to }: Period): HalfDays {
  const keys = Float64Array.from(present.keys()).sort();
  const offsets = new Uint32Array(keys.length + 1);
  const zone = new Uint32Array(keys.length);
  const day = new Int32Array(keys.length);
  const band = new Uint8Array(keys.length);
  const persons = Array.from(keys, (key, h) => {
    const days = Math.floor(key / BANDS);
    zone[h] = Math.floor(days / (to - from));
    day[h] = (days % (to - from)) + from;
    band[h] = key % BANDS;
    const distinct = Uint32Array.from(new Set(present.get(key))).sort();
    offsets[h + 1] = offsets[h]! + distinct.length;
    return distinct;
  });
  const person = new Uint32Array(offsets[keys.length]!);
  persons.forEach((list, h) => {
    person.set(list, offsets[h]);
  });
  return { length: keys.length, zone, day, band, offsets, person };
}
