/**
 * From check-ins to visits: merged, closed and in one zone at a time (METHODS A1, K11-K13), one
 * person after the other. O(check-ins) where they come in the order of time, but for the medians.
 */
import type { Clock } from '../base/clock.ts';
import { SECONDS_PER_DAY } from '../base/time.ts';
import type { Checkins, Zone } from '../logs/logs.ts';
import type { PastDurations } from '../logs/past.ts';
import { checkinRows, loadPerson, type CheckinRows } from './checkinRows.ts';
import { Merger, Stays } from './stays.ts';
import { earlierDurations, ownMedian, PlaceDurations } from './usualDurations.ts';

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

/**
 * @param persons number of persons, bound of the indices
 * @param gapMinutes pauses up to this long are bridged within a zone
 * @param past durations of visits whose rows were deleted: they count in the medians
 */
export function cleanVisits(
  checkins: Checkins,
  zones: readonly Zone[],
  persons: number,
  clock: Clock,
  gapMinutes: number,
  past: PastDurations | null = null,
): Visits {
  const rows = checkinRows(checkins, persons);
  const cleaner = new PersonCleaner(rows, zones, clock, gapMinutes * 60, past);
  const kept: Kept = {
    length: 0,
    end: new Float64Array(checkins.length),
    state: new Uint8Array(checkins.length),
  };
  const waiting: number[] = []; // for the medians of places, which need everybody's visits
  for (let person = 0; person < persons; person++) {
    if (rows.offsets[person] === rows.offsets[person + 1]) continue;
    if (cleaner.meet(person)) keep(kept, cleaner.clean());
    else waiting.push(person);
  }
  for (const person of waiting) {
    cleaner.load(person);
    keep(kept, cleaner.clean());
  }
  return byZone(rows, kept, zones.length, clock, cleaner.findings);
}

function keep(kept: Kept, { length, row, end, imputed }: Stays): void {
  for (let s = 0; s < length; s++) {
    kept.end[row[s]!] = end[s]!;
    kept.state[row[s]!] = imputed[s] === 1 ? IMPUTED : KNOWN;
  }
  kept.length += length;
}

/** The check-ins that begin a clean visit, and its end. */
interface Kept {
  length: number;
  readonly end: Float64Array;
  /** 0 where the check-in begins no visit. */
  readonly state: Uint8Array;
}

const KNOWN = 1;
const IMPUTED = 2;

/** Cleans the check-ins of one person after the other; what it returns is valid until the next. */
class PersonCleaner {
  readonly findings = { imputed: 0, noEffect: 0, overlapping: 0 };
  private readonly rows: CheckinRows;
  private readonly clock: Clock;
  private readonly merger: Merger;
  private readonly places: PlaceDurations;
  private readonly earlier: (person: number) => Float64Array;
  private readonly checkins = new Stays();
  private readonly known = new Stays();
  private readonly closed = new Stays();
  private readonly merged = new Stays();
  private readonly single = new Stays();
  private missing = 0;
  private own: number | null = null;

  constructor(
    rows: CheckinRows,
    zones: readonly Zone[],
    clock: Clock,
    gap: number,
    past: PastDurations | null,
  ) {
    this.rows = rows;
    this.clock = clock;
    this.merger = new Merger(zones.length, gap);
    this.places = new PlaceDurations(zones, rows.row.length, past);
    this.earlier = earlierDurations(past, rows.offsets.length - 1);
  }

  /** Loads a person for the first time; false where cleaning needs the medians of places. */
  meet(person: number): boolean {
    this.load(person);
    this.places.add(this.known);
    return this.missing === 0 || this.own !== null;
  }

  /** Loads the check-ins of a person, and merges those that have an end. */
  load(person: number): void {
    const { checkins, known } = this;
    loadPerson(this.rows, person, checkins);
    this.merger.merge(checkins, checkins, known);
    this.missing = countMissing(checkins);
    this.own = this.missing === 0 ? null : ownMedian(known, this.earlier(person));
  }

  /** The clean visits of the person loaded. */
  clean(): Stays {
    const { checkins, known, closed, merged, missing } = this;
    if (missing === 0) return this.oneZoneAtATime(known);
    const imputed = this.closeMissing();
    this.findings.imputed += imputed;
    this.findings.noEffect += missing - imputed;
    if (imputed === 0) return this.oneZoneAtATime(known);
    this.merger.merge(checkins, closed, merged);
    return this.oneZoneAtATime(merged);
  }

  /**
   * Gives missing ends the person's median duration, or else the place's, never past midnight, and
   * weaves the stays in among the known ones; returns how many.
   */
  private closeMissing(): number {
    const { checkins, known, closed } = this;
    closed.length = 0;
    let imputed = 0;
    let next = 0;
    for (let c = 0; c < checkins.length; c++) {
      if (!Number.isNaN(checkins.end[c]!)) continue;
      while (next < known.length && precedes(known, next, checkins, c)) closed.take(known, next++);
      const [zone, start] = [checkins.zone[c]!, checkins.start[c]!];
      const duration = this.own ?? this.places.median(zone);
      if (duration === null || duration === 0) continue;
      const end = Math.min(start + duration, nextMidnight(start, this.clock));
      closed.push(zone, start, end, checkins.row[c]!, 1);
      imputed++;
    }
    while (next < known.length) closed.take(known, next++);
    return imputed;
  }

  /** The earlier stay ends where the later one begins and does not resume; of equal starts the longer stays. */
  private oneZoneAtATime(stays: Stays): Stays {
    const { single } = this;
    single.length = 0;
    for (let s = 0; s < stays.length; s++) {
      const last = single.length - 1;
      if (last >= 0 && single.end[last]! > stays.start[s]!) {
        this.findings.overlapping++;
        if (single.start[last] === stays.start[s]) {
          if (stays.end[s]! <= single.end[last]!) continue;
          single.length--;
        } else single.end[last] = stays.start[s]!;
      }
      single.take(stays, s);
    }
    return single;
  }
}

function countMissing({ length, end }: Stays): number {
  let missing = 0;
  for (let s = 0; s < length; s++) if (Number.isNaN(end[s]!)) missing++;
  return missing;
}

function precedes(x: Stays, i: number, y: Stays, j: number): boolean {
  if (x.start[i] !== y.start[j]) return x.start[i]! < y.start[j]!;
  return x.zone[i]! <= y.zone[j]!;
}

/** The local midnight after an instant: no imputed visit lasts beyond it. */
export const nextMidnight = (instant: number, clock: Clock): number =>
  clock.instantOf((clock.day(instant) + 1) * SECONDS_PER_DAY);

/** The visits kept, by zone; rows come in the order of time and stay so within a zone. */
function byZone(
  rows: CheckinRows,
  kept: Kept,
  zones: number,
  clock: Clock,
  findings: VisitFindings,
): Visits {
  const { length, state } = kept;
  const next = new Uint32Array(zones + 1);
  for (let row = 0; row < state.length; row++) {
    if (state[row] !== 0) next[rows.zone[row]! + 1]!++;
  }
  for (let z = 0; z < zones; z++) next[z + 1]! += next[z]!;
  const visits = {
    length,
    person: new Uint32Array(length),
    zone: new Uint32Array(length),
    start: new Float64Array(length),
    end: new Float64Array(length),
    day: new Int32Array(length),
    imputed: new Uint8Array(length),
    findings,
  };
  for (let row = 0; row < state.length; row++) {
    if (state[row] === 0) continue;
    const zone = rows.zone[row]!;
    const at = next[zone]!++;
    visits.person[at] = rows.person[row]!;
    visits.zone[at] = zone;
    visits.start[at] = rows.start[row]!;
    visits.end[at] = kept.end[row]!;
    visits.day[at] = clock.day(rows.start[row]!);
    visits.imputed[at] = state[row] === IMPUTED ? 1 : 0;
  }
  settleEqualStarts(visits);
  return visits;
}

/** Of visits to a zone that begin together, the lower person comes first. */
function settleEqualStarts({ length, person, zone, start, end, day, imputed }: Visits): void {
  const wrong = (x: number, y: number): boolean =>
    zone[x] === zone[y] && start[x] === start[y] && person[x]! > person[y]!;
  for (let i = 1; i < length; i++) {
    for (let j = i; j > 0 && wrong(j - 1, j); j--) {
      for (const column of [person, end, day, imputed]) {
        const moved = column[j]!;
        column[j] = column[j - 1]!;
        column[j - 1] = moved;
      }
    }
  }
}
