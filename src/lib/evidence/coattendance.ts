/**
 * Co-attendance at events by Newman's weighting (METHODS A3, K15, K16): two persons at an event of
 * n share 1/(n − 1) of it. One row per pair and event, grouped by pair. O(Σ n²) with n capped.
 */
import type { Clock } from '../base/clock.ts';
import { ATTENDANCE, type Attendance } from '../logs/logs.ts';
import { groupByPair, identity, sortByKey, takeUint32, type PairGroups } from './order.ts';

/** Who was at each event. Columns run over events. */
export interface Rosters {
  /** Distinct persons present, everyone counted. */
  readonly size: Uint32Array;
  /** Instant of the earliest start of the event's rows, whoever came (K16). */
  readonly start: Float64Array;
  /** Local day of the start. */
  readonly day: Int32Array;
  /** Persons present at event e: `person[offsets[e] … offsets[e + 1] - 1]`, ascending. */
  readonly offsets: Uint32Array;
  readonly person: Uint32Array;
}

/** Evidence of co-attendance: rows of pair p are `pairs.offsets[p] … pairs.offsets[p + 1] - 1`. */
export interface Coattendance {
  readonly pairs: PairGroups;
  /** Event of each row, ascending by (start, event) within a pair. */
  readonly event: Uint32Array;
  readonly rosters: Rosters;
}

/** Rosters of the persons really present (status empty or attended). */
export function rostersOf(
  attendance: Attendance,
  events: number,
  persons: number,
  clock: Clock,
): Rosters {
  const start = new Float64Array(events).fill(NaN);
  const rows: number[] = [];
  for (let r = 0; r < attendance.length; r++) {
    const event = attendance.event[r]!;
    if (!(start[event]! <= attendance.start[r]!)) start[event] = attendance.start[r]!;
    if (attendance.status[r] === ATTENDANCE.present) rows.push(r);
  }
  const byPerson = sortByKey(Uint32Array.from(rows), attendance.person, persons);
  const order = sortByKey(byPerson, attendance.event, events);
  const size = new Uint32Array(events);
  const person: number[] = [];
  let before = -1;
  for (const r of order) {
    const same = before >= 0 && attendance.event[before] === attendance.event[r];
    if (same && attendance.person[before] === attendance.person[r]) continue;
    size[attendance.event[r]!]!++;
    person.push(attendance.person[r]!);
    before = r;
  }
  const offsets = new Uint32Array(events + 1);
  for (let e = 0; e < events; e++) offsets[e + 1] = offsets[e]! + size[e]!;
  const day = Int32Array.from(start, (s) => (Number.isNaN(s) ? 0 : clock.day(s)));
  return { size, start, day, offsets, person: Uint32Array.from(person) };
}

/**
 * @param hidden 1 for persons who appear in no pair, though they count in the size of events
 * @param cap events with more persons make no pair
 */
export function coattendanceOf(rosters: Rosters, hidden: Uint8Array, cap: number): Coattendance {
  const rows = countRows(rosters, hidden, cap);
  const a = new Uint32Array(rows);
  const b = new Uint32Array(rows);
  const event = new Uint32Array(rows);
  let at = 0;
  for (const e of byStart(rosters)) {
    if (rosters.size[e]! > cap) continue;
    for (let i = rosters.offsets[e]!; i < rosters.offsets[e + 1]!; i++) {
      const p = rosters.person[i]!;
      if (hidden[p] === 1) continue;
      for (let j = i + 1; j < rosters.offsets[e + 1]!; j++) {
        const q = rosters.person[j]!;
        if (hidden[q] === 1) continue;
        a[at] = p;
        b[at] = q;
        event[at++] = e;
      }
    }
  }
  const pairs = groupByPair(a, b, hidden.length);
  return { pairs, event: takeUint32(event, pairs.order), rosters };
}

function countRows(rosters: Rosters, hidden: Uint8Array, cap: number): number {
  let rows = 0;
  for (let e = 0; e < rosters.size.length; e++) {
    if (rosters.size[e]! > cap) continue;
    let shown = 0;
    for (let i = rosters.offsets[e]!; i < rosters.offsets[e + 1]!; i++) {
      if (hidden[rosters.person[i]!] === 0) shown++;
    }
    rows += (shown * (shown - 1)) / 2;
  }
  return rows;
}

const byStart = ({ start }: Rosters): Uint32Array =>
  identity(start.length)
    .filter((e) => !Number.isNaN(start[e]!))
    .sort((x, y) => start[x]! - start[y]! || x - y);
