/**
 * In which zone two people met in a small group on a given day (METHODS K14, K37): for the few pairs
 * that are asked about, from the visits themselves, as the rows of pairs and days keep no zone.
 */
import type { Clock } from '../base/clock.ts';
import type { Zone } from '../logs/logs.ts';
import type { CopresenceRules } from './copresence.ts';
import type { Visits } from './visits.ts';

/** Two people on a local day. */
export interface PairDay {
  readonly a: number;
  readonly b: number;
  readonly day: number;
}

export interface SmallMeeting {
  readonly zone: number;
  /** Instant the encounter began. */
  readonly start: number;
}

/**
 * The first encounter of the two that begins that day and is long enough in a small group; null
 * where there was none in a named zone. O(visits log visits) once, then the visits of the two.
 *
 * @param minimum seconds an encounter must last, and in a small group (K14)
 */
export function smallMeetingFinder(
  visits: Visits,
  zones: readonly Zone[],
  rules: CopresenceRules,
  minimum: number,
  clock: Clock,
): (asked: PairDay) => SmallMeeting | null {
  const ofPerson = visitsByPerson(visits);
  const stepsOf = stepsByZone(visits);
  return ({ a, b, day }) => {
    const near = (person: number): number[] =>
      (ofPerson.get(person) ?? []).filter((v) => Math.abs(visits.day[v]! - day) <= 1);
    const shared = overlapsOf(visits, near(a), near(b));
    let first: SmallMeeting | null = null;
    for (const [zone, overlaps] of shared) {
      if (zones[zone]?.name === null) continue;
      const pieces = overlaps.flatMap((overlap) => outsideCrowds(overlap, stepsOf(zone), rules));
      const start = firstStart(pieces, rules.gapMergeMinutes * 60, minimum, (instant) => {
        return clock.day(instant) === day;
      });
      if (start !== null && (first === null || start < first.start)) first = { zone, start };
    }
    return first;
  };
}

function visitsByPerson({ length, person }: Visits): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let v = 0; v < length; v++) {
    const own = found.get(person[v]!);
    if (own) own.push(v);
    else found.set(person[v]!, [v]);
  }
  return found;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches that both spend in a zone, by zone, in the order of time. */
function overlapsOf(
  { zone, start, end }: Visits,
  ofA: readonly number[],
  ofB: readonly number[],
): ReadonlyMap<number, readonly Stretch[]> {
  const found = new Map<number, Stretch[]>();
  for (const v of ofA) {
    for (const w of ofB) {
      if (zone[v] !== zone[w]) continue;
      const both = { start: Math.max(start[v]!, start[w]!), end: Math.min(end[v]!, end[w]!) };
      if (both.start >= both.end) continue;
      const own = found.get(zone[v]!);
      if (own) own.push(both);
      else found.set(zone[v]!, [both]);
    }
  }
  for (const own of found.values()) own.sort((x, y) => x.start - y.start);
  return found;
}

/** How many are in a zone: `count[i]` from `time[i]` until `time[i + 1]`. */
interface Steps {
  readonly time: Float64Array;
  readonly count: Int32Array;
}

/** Steps of a zone, worked out when it is first asked for. */
function stepsByZone({ length, zone, start, end }: Visits): (zone: number) => Steps {
  const known = new Map<number, Steps>();
  return (asked) => {
    const before = known.get(asked);
    if (before) return before;
    // Visits come by zone, then by start.
    let from = 0;
    while (from < length && zone[from] !== asked) from++;
    let to = from;
    while (to < length && zone[to] === asked) to++;
    const steps = stepsOf(start.subarray(from, to), end.slice(from, to).sort());
    known.set(asked, steps);
    return steps;
  };
}

/** @param starts and `ends`, each ascending */
function stepsOf(starts: Float64Array, ends: Float64Array): Steps {
  const time = new Float64Array(2 * starts.length);
  const count = new Int32Array(2 * starts.length);
  let [s, e] = [0, 0];
  for (let at = 0; at < time.length; at++) {
    // Half-open: who leaves at an instant is gone when the next comes.
    if (s < starts.length && starts[s]! < ends[e]!) time[at] = starts[s++]!;
    else time[at] = ends[e++]!;
    count[at] = s - e;
  }
  return { time, count };
}

/** A stretch outside crowds, and its seconds in a small group. */
interface Piece extends Stretch {
  readonly small: number;
}

function outsideCrowds({ start, end }: Stretch, steps: Steps, rules: CopresenceRules): Piece[] {
  const { time, count } = steps;
  const pieces: { start: number; end: number; small: number }[] = [];
  for (let at = lastAtOrBefore(time, start); at < time.length && time[at]! < end; at++) {
    const from = Math.max(start, time[at]!);
    const to = Math.min(end, time[at + 1] ?? end);
    if (from >= to || count[at]! > rules.crowdCap) continue;
    const small = count[at]! <= rules.smallGroup ? to - from : 0;
    const last = pieces.at(-1);
    if (last?.end === from) {
      last.end = to;
      last.small += small;
    } else pieces.push({ start: from, end: to, small });
  }
  return pieces;
}

function lastAtOrBefore(time: Float64Array, instant: number): number {
  let [low, high] = [0, time.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle]! <= instant) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Start of the first encounter, pauses up to `gap` bridged, that is long enough and counted. */
function firstStart(
  pieces: readonly Piece[],
  gap: number,
  minimum: number,
  isCounted: (start: number) => boolean,
): number | null {
  let [start, until, total, small] = [NaN, -Infinity, 0, 0];
  for (const piece of pieces) {
    if (piece.start - until > gap) [start, total, small] = [piece.start, 0, 0];
    until = piece.end;
    total += piece.end - piece.start;
    small += piece.small;
    if (small > 0 && total >= minimum && small >= minimum && isCounted(start)) return start;
  }
  return null;
}
