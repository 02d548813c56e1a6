/**
 * At which moments members come: hours by part of the week, and the rhythm each has (METHODS J1,
 * K36). The day begins at 06:00: a night belongs to the evening before it, or to the weekend.
 */
import { SECONDS_PER_DAY, weekdayOf, weekOf } from '../base/time.ts';
import { eventDurations } from '../evidence/eventDurations.ts';
import type { World } from './world.ts';

/** Parts of the week, in this order. */
export const BANDS = ['morning', 'afternoon', 'evening', 'weekend'] as const;
const WEEKEND = 3;

/** Local hours at which a band begins; the last ends where the next day begins. */
const HOURS = [6, 12, 18] as const;
/** Least share of somebody's hours for the band to be their rhythm. */
const DOMINANT = 0.6;

/** Codes of a rhythm: the number of a band, or one of these. */
export const MIXED = BANDS.length;
const NO_HOURS = -1;

export interface Rhythms {
  /** Of each person: number of a band, {@link MIXED}, or −1 without an hour. */
  readonly of: Int8Array;
  /** Bands in which anyone spent time. */
  readonly bandsInUse: number;
}

/**
 * Rhythms of everyone by the hours of visits and events inside the window, those that begin in the
 * week left out excepted. O(visits + places at events).
 *
 * @param without week left out, or null
 */
export function rhythmsOf(world: World, without = world.without): Rhythms {
  const seconds = secondsByBand(world, without);
  const persons = world.evidence.persons;
  const used = new Float64Array(BANDS.length);
  const of = new Int8Array(persons).fill(NO_HOURS);
  for (let p = 0; p < persons; p++) {
    const own = seconds.subarray(p * BANDS.length, (p + 1) * BANDS.length);
    const total = own.reduce((sum, time) => sum + time, 0);
    if (total === 0) continue;
    const most = own.indexOf(Math.max(...own));
    of[p] = own[most]! >= DOMINANT * total ? most : MIXED;
    if (world.evidence.hidden[p] === 0) own.forEach((time, band) => (used[band]! += time));
  }
  return { of, bandsInUse: used.filter((time) => time > 0).length };
}

/** Whether the hours of the window are still known: deleted visits left only their days. */
export const areHoursKnown = ({ logs, window }: World): boolean =>
  logs.past === null || window === null || window.from >= logs.past.cut;

/**
 * Seconds of each person in each band of {@link BANDS}, one person after the other: visits and events
 * inside the window, those that begin in the week left out excepted. O(visits + places at events).
 */
export function secondsByBand(world: World, without: number | null): Float64Array {
  const { evidence, logs } = world;
  const { visits, coattendance } = evidence;
  const seconds = new Float64Array(evidence.persons * BANDS.length);
  const add = adder(world, seconds);
  for (let v = 0; v < (visits?.length ?? 0); v++) {
    if (weekOf(visits!.day[v]!) === without) continue;
    add(visits!.person[v]!, visits!.start[v]!, visits!.end[v]!);
  }
  if (coattendance === null || logs.attendance === null) return seconds;
  const { size, start, day, offsets, person } = coattendance.rosters;
  const durations = eventDurations(logs.attendance, logs.events, size);
  for (let e = 0; e < size.length; e++) {
    if (size[e] === 0 || weekOf(day[e]!) === without) continue;
    for (let at = offsets[e]!; at < offsets[e + 1]!; at++) {
      add(person[at]!, start[e]!, start[e]! + durations[e]!);
    }
  }
  return seconds;
}

type Add = (person: number, start: number, end: number) => void;

/** Adds a stretch of somebody's time, clipped to the window, to the bands it lies in. */
function adder({ window, evidence: { clock } }: World, seconds: Float64Array): Add {
  const midnight = (day: number): number => clock.instantOf(day * SECONDS_PER_DAY);
  const first = window === null ? -Infinity : midnight(window.from);
  const last = window === null ? Infinity : midnight(window.to);
  const bounds = boundsOfDays(clock);
  return (person, start, end) => {
    const [from, to] = [Math.max(start, first), Math.min(end, last)];
    if (from >= to) return;
    // The hours before six belong to the day before.
    for (let day = clock.day(from) - 1; day <= clock.day(to); day++) {
      const at = bounds(day);
      for (let part = 0; part < HOURS.length; part++) {
        const inside = Math.min(to, at[part + 1]!) - Math.max(from, at[part]!);
        if (inside <= 0) continue;
        const band = weekdayOf(day) > 5 ? WEEKEND : part;
        seconds[person * BANDS.length + band]! += inside;
      }
    }
  };
}

/** Instants at which the bands of a day begin, and the next day's first; each day worked out once. */
function boundsOfDays(clock: World['evidence']['clock']): (day: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (day) => {
    const found = known.get(day);
    if (found) return found;
    const bounds = Float64Array.from([...HOURS, HOURS[0] + 24], (hour) =>
      clock.instantOf(day * SECONDS_PER_DAY + hour * 3600),
    );
    known.set(day, bounds);
    return bounds;
  };
}
