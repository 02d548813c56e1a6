/** Which check-ins can be deleted without a trace in what the others say. */
import type { Definitions } from '../base/definitions.ts';
import { makeClock, type Clock } from '../base/clock.ts';
import { SECONDS_PER_DAY } from '../base/time.ts';
import type { Logs } from '../logs/logs.ts';
import { checkinRows, type CheckinRows } from './checkinRows.ts';
import { nextMidnight } from './visits.ts';

/**
 * Number of check-ins that {@link purgeVisits} would delete at `cut`, and the local day of the
 * first that it would leave; null where it would leave none.
 */
export function dueAt(
  logs: Logs,
  { gapMergeMinutes }: Pick<Definitions, 'gapMergeMinutes'>,
  cut: number,
): { readonly due: number; readonly firstLeft: number | null } {
  const { checkins } = logs;
  if (checkins === null) return { due: 0, firstLeft: null };
  const clock = makeClock(logs.timezone);
  const rows = checkinRows(checkins, logs.persons.length);
  const keptFrom = keptCheckins(rows, clock, gapMergeMinutes, cut);
  let [due, first] = [0, Infinity];
  for (let row = 0; row < checkins.length; row++) {
    const start = checkins.start[row]!;
    if (start < keptFrom[checkins.person[row]!]!) due++;
    else if (start < first) first = start;
  }
  return { due, firstLeft: first === Infinity ? null : clock.day(first) };
}

/**
 * Start of the first check-in of each person that must stay; Infinity where none must. Check-ins
 * are taken in stretches that nothing ties together: the pause between them is never bridged, and
 * no visit of one cuts a visit of another. A stretch stays where it reaches the last pause that an
 * encounter going on after the cut could bridge. A missing end may be as late as midnight.
 */
export function keptCheckins(
  rows: CheckinRows,
  clock: Clock,
  gapMinutes: number,
  cut: number,
): Float64Array {
  const gap = gapMinutes * 60;
  const limit = clock.instantOf(cut * SECONDS_PER_DAY) - gap;
  const persons = rows.offsets.length - 1;
  const keptFrom = new Float64Array(persons).fill(Infinity);
  for (let person = 0; person < persons; person++) {
    let [begun, until] = [-Infinity, -Infinity];
    for (let i = rows.offsets[person]!; i < rows.offsets[person + 1]!; i++) {
      const start = rows.start[rows.row[i]!]!;
      if (start - until > gap) {
        if (until >= limit) break;
        begun = start;
      }
      const end = rows.end[rows.row[i]!]!;
      until = Math.max(until, Number.isNaN(end) ? nextMidnight(start, clock) : end);
    }
    if (until >= limit) keptFrom[person] = begun;
  }
  return keptFrom;
}
