/**
 * From check-ins to visits: merged, closed and in one zone at a time (METHODS A1, K11-K13).
 * O(check-ins) but for the medians, O(v log v) of each person's visits.
 */
import type { Clock } from '../base/time.ts';
import { SECONDS_PER_DAY } from '../base/time.ts';
import type { Checkins, Zone } from '../logs/logs.ts';
import { identity, sortByKey, sortBySecond, takeFloat64, takeUint32, takeUint8 } from './order.ts';
import { usualDurations } from './usualDurations.ts';

/** Clean visits, sorted by (zone, start, person). Half-open: [start, end). */
export interface Visits {
  readonly length: number;
  readonly person: Uint32Array;
  readonly zone: Uint32Array;
  /** Instants. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Local day of the start. */
  readonly day: Int32Array;
  /** 1 where the end was missing and imputed. */
  readonly imputed: Uint8Array;
  /** What cleaning did, for the quality report. */
  readonly findings: VisitFindings;
}

export interface VisitFindings {
  /** Visits whose missing end was imputed. */
  readonly imputed: number;
  /** Check-ins without an end and without any median to close them by: no effect. */
  readonly noEffect: number;
  /** Visits cut or dropped because the person was already somewhere else. */
  readonly overlapping: number;
}

/** Columns that grow as visits are made, in the order (person, start). */
interface Draft {
  length: number;
  readonly person: Uint32Array;
  readonly zone: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly imputed: Uint8Array;
}

/**
 * @param persons number of persons, bound of the indices
 * @param gapMinutes pauses up to this long are bridged within a zone
 */
export function cleanVisits(
  checkins: Checkins,
  zones: readonly Zone[],
  persons: number,
  clock: Clock,
  gapMinutes: number,
): Visits {
  const rows = byPerson(checkins, persons);
  const gap = gapMinutes * 60;
  const known = merge(rows, rows, zones.length, gap, (row) => !Number.isNaN(rows.end[row]!));
  const closed = closeMissing(rows, known, zones, persons, clock);
  const merged =
    closed.imputed === 0 ? known : merge(rows, closed.draft, zones.length, gap, () => true);
  const single = oneZoneAtATime(merged);
  return finish(single.draft, zones.length, clock, {
    imputed: closed.imputed,
    noEffect: closed.noEffect,
    overlapping: single.overlapping,
  });
}

/** The check-ins in the order (person, start, zone). */
function byPerson(checkins: Checkins, persons: number): Draft {
  const byTime = sortBySecond(identity(checkins.length), checkins.start);
  const order = sortByKey(byTime, checkins.person, persons);
  const rows: Draft = {
    length: checkins.length,
    person: takeUint32(checkins.person, order),
    zone: takeUint32(checkins.zone, order),
    start: takeFloat64(checkins.start, order),
    end: takeFloat64(checkins.end, order),
    imputed: new Uint8Array(checkins.length),
  };
  settle(rows);
  return rows;
}

/** Insertion pass over rows already ordered to the second: settles fractions and equal starts. */
function settle(rows: Draft): void {
  for (let i = 1; i < rows.length; i++) {
    for (let j = i; j > 0 && isAfter(rows, j - 1, j); j--) swap(rows, j - 1, j);
  }
}

const isAfter = (rows: Draft, x: number, y: number): boolean =>
  rows.person[x] === rows.person[y] &&
  (rows.start[x]! > rows.start[y]! ||
    (rows.start[x] === rows.start[y] && rows.zone[x]! > rows.zone[y]!));

function swap(rows: Draft, x: number, y: number): void {
  for (const column of [rows.zone, rows.start, rows.end, rows.imputed]) {
    const kept = column[x]!;
    column[x] = column[y]!;
    column[y] = kept;
  }
}

const draftOf = (length: number): Draft => ({
  length: 0,
  person: new Uint32Array(length),
  zone: new Uint32Array(length),
  start: new Float64Array(length),
  end: new Float64Array(length),
  imputed: new Uint8Array(length),
});

function push(draft: Draft, from: Draft, row: number): void {
  const at = draft.length++;
  draft.person[at] = from.person[row]!;
  draft.zone[at] = from.zone[row]!;
  draft.start[at] = from.start[row]!;
  draft.end[at] = from.end[row]!;
  draft.imputed[at] = from.imputed[row]!;
}

/**
 * Merges the chosen visits of a person in a zone whose pause is at most `gap` seconds and holds no
 * check-in elsewhere. `visits` and the result are in the order (person, start).
 */
function merge(
  checkins: Draft,
  visits: Draft,
  zones: number,
  gap: number,
  chosen: (row: number) => boolean,
): Draft {
  const merged = draftOf(visits.length);
  const latest = new Int32Array(zones).fill(-1); // latest merged visit of each zone, whoever's
  let first = 0; // the person's first merged visit
  let cursor = 0; // last check-in of the person before the visit at hand
  for (let row = 0; row < visits.length; row++) {
    if (!chosen(row)) continue;
    const person = visits.person[row]!;
    if (merged.length > first && merged.person[merged.length - 1] !== person) first = merged.length;
    const zone = visits.zone[row]!;
    const open = latest[zone]! >= first ? latest[zone]! : -1;
    const start = visits.start[row]!;
    while (cursor < checkins.length && !comesAfter(checkins, cursor, person, start)) cursor++;
    if (open >= 0 && bridges(checkins, cursor - 1, merged, open, start, gap)) {
      if (visits.end[row]! > merged.end[open]!) merged.end[open] = visits.end[row]!;
      if (visits.imputed[row] === 1) merged.imputed[open] = 1;
    } else {
      latest[zone] = merged.length;
      push(merged, visits, row);
    }
  }
  return merged;
}

const comesAfter = (rows: Draft, row: number, person: number, start: number): boolean =>
  rows.person[row]! > person || (rows.person[row] === person && rows.start[row]! >= start);

/** Whether the pause between an open visit and the next start is short and spent nowhere else. */
function bridges(
  checkins: Draft,
  before: number,
  merged: Draft,
  open: number,
  start: number,
  gap: number,
): boolean {
  const end = merged.end[open]!;
  if (start <= end) return true;
  if (start - end > gap) return false;
  const person = merged.person[open]!;
  for (let row = before; row >= 0; row--) {
    if (checkins.person[row] !== person || checkins.start[row]! < end) return true;
    if (checkins.zone[row] !== merged.zone[open]) return false;
  }
  return true;
}

/** Gives missing ends the person's median duration, or else the place's, never past midnight. */
function closeMissing(
  rows: Draft,
  known: Draft,
  zones: readonly Zone[],
  persons: number,
  clock: Clock,
): { draft: Draft; imputed: number; noEffect: number } {
  const missing = countMissing(rows);
  if (missing === 0) return { draft: known, imputed: 0, noEffect: 0 };
  const durationOf = usualDurations(known, zones, persons);
  const draft = draftOf(known.length + missing);
  let imputed = 0;
  let next = 0;
  for (let row = 0; row < rows.length; row++) {
    if (!Number.isNaN(rows.end[row]!)) continue;
    // Keep the order (person, start, zone) while weaving the two lists together.
    while (next < known.length && precedes(known, next, rows, row)) push(draft, known, next++);
    const start = rows.start[row]!;
    const duration = durationOf(rows.person[row]!, zones[rows.zone[row]!]!.place);
    if (duration === null || duration === 0) continue;
    push(draft, rows, row);
    draft.end[draft.length - 1] = Math.min(start + duration, nextMidnight(start, clock));
    draft.imputed[draft.length - 1] = 1;
    imputed++;
  }
  while (next < known.length) push(draft, known, next++);
  return { draft, imputed, noEffect: missing - imputed };
}

function countMissing(rows: Draft): number {
  let missing = 0;
  for (let row = 0; row < rows.length; row++) if (Number.isNaN(rows.end[row]!)) missing++;
  return missing;
}

function precedes(x: Draft, i: number, y: Draft, j: number): boolean {
  if (x.person[i] !== y.person[j]) return x.person[i]! < y.person[j]!;
  if (x.start[i] !== y.start[j]) return x.start[i]! < y.start[j]!;
  return x.zone[i]! <= y.zone[j]!;
}

const nextMidnight = (instant: number, clock: Clock): number =>
  clock.instantOf((clock.day(instant) + 1) * SECONDS_PER_DAY);

/** The earlier visit ends where the later one begins and does not resume; of equal starts the longer stays. */
function oneZoneAtATime(visits: Draft): { draft: Draft; overlapping: number } {
  const draft = draftOf(visits.length);
  let overlapping = 0;
  for (let row = 0; row < visits.length; row++) {
    const last = draft.length - 1;
    const samePerson = last >= 0 && draft.person[last] === visits.person[row];
    if (!samePerson || draft.end[last]! <= visits.start[row]!) {
      push(draft, visits, row);
      continue;
    }
    overlapping++;
    if (draft.start[last] === visits.start[row]) {
      if (visits.end[row]! <= draft.end[last]!) continue;
      draft.length--;
    } else draft.end[last] = visits.start[row]!;
    push(draft, visits, row);
  }
  return { draft, overlapping };
}

function finish(draft: Draft, zones: number, clock: Clock, findings: VisitFindings): Visits {
  const starts = draft.start.subarray(0, draft.length);
  // Rows stand in person order, so a stable sort by start and then zone leaves (zone, start, person).
  const byTime = sortBySecond(identity(draft.length), starts);
  const order = sortByKey(byTime, draft.zone, Math.max(zones, 1));
  const visits: Draft = {
    length: draft.length,
    person: takeUint32(draft.person, order),
    zone: takeUint32(draft.zone, order),
    start: takeFloat64(draft.start, order),
    end: takeFloat64(draft.end, order),
    imputed: takeUint8(draft.imputed, order),
  };
  settleZones(visits);
  const day = new Int32Array(visits.length);
  for (let v = 0; v < visits.length; v++) day[v] = clock.day(visits.start[v]!);
  return { ...visits, day, findings };
}

/** Within a zone, settles starts that differ by less than a second. */
function settleZones(visits: Draft): void {
  const wrong = (x: number, y: number): boolean =>
    visits.zone[x] === visits.zone[y] &&
    (visits.start[x]! > visits.start[y]! ||
      (visits.start[x] === visits.start[y] && visits.person[x]! > visits.person[y]!));
  for (let i = 1; i < visits.length; i++) {
    for (let j = i; j > 0 && wrong(j - 1, j); j--) {
      swap(visits, j - 1, j);
      const person = visits.person[j - 1]!;
      visits.person[j - 1] = visits.person[j]!;
      visits.person[j] = person;
    }
  }
}
