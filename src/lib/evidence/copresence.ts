/**
 * Co-presence by overlapping intervals, kept per pair and local day (METHODS A1, K2, K13-K15,
 * K46). One sweep a zone over visits in time order finds every overlap once, at the later start.
 * O(visits log visits + overlaps) time; memory grows with visits and with pair-days, never N².
 */
import type { Task } from '../base/task.ts';
import { breathe } from '../base/task.ts';
import type { Zone } from '../logs/logs.ts';
import { Overlaps } from './overlaps.ts';
import { PairDays, type PairDayRows } from './pairDays.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import type { Visits } from './visits.ts';

export interface CopresenceRules {
  /** Segments with more persons than this make no pair. */
  readonly crowdCap: number;
  /** A small group has at most so many persons. */
  readonly smallGroup: number;
  /** Pauses of an encounter up to this many minutes are bridged. */
  readonly gapMergeMinutes: number;
}

/** Evidence of co-presence: one row per pair and local day, grouped by pair. */
export interface Copresence extends PairDayRows {
  /** Person-hours in crowds above the cap, given to no pair. */
  readonly crowdHours: number;
}

/** A batch is grouped when it holds this many overlaps and the zone is empty. */
const BATCH = 1 << 16;

/**
 * @param hidden 1 for persons who appear in no pair (opted out), though they count in the crowd
 */
export async function copresenceOf(
  visits: Visits,
  zones: readonly Zone[],
  hidden: Uint8Array,
  rules: CopresenceRules,
  task: Task,
): Promise<Copresence> {
  const days = new PairDays(hidden.length);
  const overlaps = new Overlaps(BATCH * 2);
  const gap = rules.gapMergeMinutes * 60;
  let crowdSeconds = 0;
  let breath = 0;
  for (let from = 0, to = 0; from < visits.length; from = to) {
    const zone = visits.zone[from]!;
    while (to < visits.length && visits.zone[to] === zone) to++;
    const timeline = timelineOf(
      visits.start.subarray(from, to),
      visits.end.subarray(from, to),
      rules.crowdCap,
      rules.smallGroup,
    );
    crowdSeconds += timeline.crowdSeconds;
    const coarse = zones[zone]?.name === null;
    sweep({ visits, timeline, from, to, hidden, gap, coarse, overlaps, days });
    if (to - breath > 50_000) {
      breath = to;
      await breathe(task, { step: 'pairing', done: to, total: visits.length });
    }
  }
  return { ...days.finish(), crowdHours: crowdSeconds / 3600 };
}

interface Sweep {
  readonly visits: Visits;
  readonly timeline: Timeline;
  readonly from: number;
  readonly to: number;
  readonly hidden: Uint8Array;
  readonly gap: number;
  readonly coarse: boolean;
  readonly overlaps: Overlaps;
  readonly days: PairDays;
}

/** Sweeps the visits `from … to` of one zone; batches end where the zone has been empty for a gap. */
function sweep(zone: Sweep): void {
  const { visits, from, to, overlaps, days, gap, coarse } = zone;
  const active = new Uint32Array(to - from);
  let present = 0;
  let emptySince = -Infinity;
  for (let v = from; v < to; v++) {
    const start = visits.start[v]!;
    let kept = 0;
    for (let k = 0; k < present; k++) {
      const u = active[k]!;
      const end = visits.end[u]!;
      if (end > start) active[kept++] = u;
      else if (end > emptySince) emptySince = end;
    }
    present = kept;
    if (present === 0 && overlaps.length > BATCH && start - emptySince > gap) {
      days.add(overlaps, gap, coarse);
      overlaps.length = 0;
    }
    if (zone.hidden[visits.person[v]!] === 0) {
      for (let k = 0; k < present; k++) meet(zone, active[k]!, v);
    }
    active[present++] = v;
  }
  if (overlaps.length > 0) days.add(overlaps, gap, coarse);
  overlaps.length = 0;
}

/** Records the overlap of visit `v` with visit `u`, which began before it and is still on. */
function meet(zone: Sweep, u: number, v: number): void {
  const { visits, timeline, from, overlaps } = zone;
  const p = visits.person[u]!;
  const q = visits.person[v]!;
  if (zone.hidden[p] === 1) return;
  const first = (visits.end[u]! < visits.end[v]! ? u : v) - from;
  const start = visits.start[v]!;
  const end = visits.end[first + from]!;
  const together = timeline.togetherAtEnd[first]! - timeline.togetherAtStart[v - from]!;
  if (together <= 0) return;
  const a = p < q ? p : q;
  const b = p < q ? q : p;
  const attention = timeline.attentionAtEnd[first]! - timeline.attentionAtStart[v - from]!;
  const small = timeline.smallAtEnd[first]! - timeline.smallAtStart[v - from]!;
  if (timeline.crowds.length > 0 && together < end - start) {
    for (const piece of betweenCrowds(timeline, start, end, v - from, first)) {
      overlaps.push(a, b, visits.day[v]!, ...piece);
    }
  } else overlaps.push(a, b, visits.day[v]!, start, end, together, attention, small);
}

type Piece = [start: number, end: number, together: number, attention: number, small: number];

/** An overlap partly lost in crowds, as the pieces between them: encounters must see the pauses. */
function betweenCrowds(
  timeline: Timeline,
  start: number,
  end: number,
  later: number,
  first: number,
): Piece[] {
  const pieces: Piece[] = [];
  let at = {
    to: start,
    together: timeline.togetherAtStart[later]!,
    attention: timeline.attentionAtStart[later]!,
    small: timeline.smallAtStart[later]!,
  };
  const close = (until: number, together: number, attention: number, small: number): void => {
    if (together <= at.together) return;
    pieces.push([at.to, until, together - at.together, attention - at.attention, small - at.small]);
  };
  for (let c = firstCrowdAfter(timeline, start); c < timeline.crowds.length; c++) {
    const crowd = timeline.crowds[c]!;
    if (crowd.from >= end) break;
    close(crowd.from, crowd.together, crowd.attention, crowd.small);
    at = crowd;
  }
  close(
    end,
    timeline.togetherAtEnd[first]!,
    timeline.attentionAtEnd[first]!,
    timeline.smallAtEnd[first]!,
  );
  return pieces;
}

function firstCrowdAfter({ crowds }: Timeline, instant: number): number {
  let low = 0;
  let high = crowds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (crowds[middle]!.to <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
