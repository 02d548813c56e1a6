/** What a purge writes down of persons: the days they came, for how long, and how long visits lasted. */
import type { Clock } from '../base/clock.ts';
import type { Checkins, Zone } from '../logs/logs.ts';
import { pastDays, pastDurations, type PastDays, type PastDurations } from '../logs/past.ts';
import { loadPerson, type CheckinRows } from './checkinRows.ts';
import { Merger, Stays } from './stays.ts';

/** Clean visits: whose, where, the local day of the start, and how long. */
interface Begun {
  readonly person: Uint32Array;
  readonly zone: Uint32Array;
  readonly day: Int32Array;
  readonly seconds: Float64Array;
}

/**
 * The days known already, and those of check-ins that are deleted.
 * @param gone rows of the check-ins
 * @param begun the clean visits that these began
 */
export function withDays(
  past: PastDays,
  { checkins, zones }: { readonly checkins: Checkins; readonly zones: readonly Zone[] },
  clock: Clock,
  gone: Uint32Array,
  begun: Begun,
): PastDays {
  const known = past.length;
  const visits = known + gone.length;
  const length = visits + begun.person.length;
  const rows = {
    length,
    person: new Uint32Array(length),
    place: new Uint32Array(length),
    day: new Int32Array(length),
    checkins: new Uint32Array(length).fill(1, known, visits),
    present: new Uint8Array(length).fill(1, visits),
    seconds: new Float64Array(length),
  };
  rows.person.set(past.person);
  rows.place.set(past.place);
  rows.day.set(past.day);
  rows.checkins.set(past.checkins);
  rows.present.set(past.present);
  rows.seconds.set(past.seconds);
  rows.seconds.set(begun.seconds, visits);
  const write = (at: number, person: number, zone: number, day: number): void => {
    rows.person[at] = person;
    rows.place[at] = zones[zone]!.place;
    rows.day[at] = day;
  };
  gone.forEach((row, i) => {
    write(known + i, checkins.person[row]!, checkins.zone[row]!, clock.day(checkins.start[row]!));
  });
  begun.person.forEach((person, v) => write(visits + v, person, begun.zone[v]!, begun.day[v]!));
  return pastDays(rows);
}

/**
 * The durations known already, and those of merged visits with a known end that are deleted.
 * @param keptFrom start of the first check-in of each person that stays
 */
export function withDurations(
  past: PastDurations,
  zones: readonly Zone[],
  rows: CheckinRows,
  keptFrom: Float64Array,
  gapMinutes: number,
): PastDurations {
  const merger = new Merger(zones.length, gapMinutes * 60);
  const [stays, merged] = [new Stays(), new Stays()];
  const person = Array.from(past.person);
  const place = Array.from(past.place);
  const seconds = Array.from(past.seconds);
  for (let p = 0; p < keptFrom.length; p++) {
    loadPerson(rows, p, stays);
    merger.merge(stays, stays, merged);
    for (let s = 0; s < merged.length && merged.start[s]! < keptFrom[p]!; s++) {
      person.push(p);
      place.push(zones[merged.zone[s]!]!.place);
      seconds.push(merged.end[s]! - merged.start[s]!);
    }
  }
  return pastDurations({
    length: person.length,
    person: Uint32Array.from(person),
    place: Uint32Array.from(place),
    seconds: Float64Array.from(seconds),
  });
}
