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
import { BATCH, sweep } from './sweep.ts';
import { timelineOf } from './timeline.ts';
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

/** Visits between two looks at waiting messages. */
const BREATH = 50_000;

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
  const overlaps = new Overlaps(2 * BATCH);
  const gap = rules.gapMergeMinutes * 60;
  let crowdSeconds = 0;
  let breath = 0;
  for (let from = 0, to = 0; from < visits.length; from = to) {
    const zone = visits.zone[from]!;
    while (to < visits.length && visits.zone[to] === zone) to++;
    const start = visits.start.subarray(from, to);
    const end = visits.end.subarray(from, to);
    const timeline = timelineOf(start, end, rules.crowdCap, rules.smallGroup);
    const coarse = zones[zone]?.name === null;
    const stays = { start, end, day: visits.day.subarray(from, to), timeline, coarse };
    const flush = (): void => {
      days.add(overlaps, stays, gap);
      overlaps.length = 0;
    };
    sweep({ visits, from, to, hidden, pause: gap, overlaps, flush });
    crowdSeconds += timeline.crowdSeconds;
    if (to - breath > BREATH) {
      breath = to;
      await breathe(task, { step: 'pairing', done: to, total: visits.length });
    }
  }
  return { ...days.finish(), crowdHours: crowdSeconds / 3600 };
}
