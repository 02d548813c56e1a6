/**
 * Co-presence by overlapping intervals, kept per pair and local day (METHODS A1, K2, K13-K15,
 * K46). Each zone is followed in time order once; every overlap is met once, when the first of its
 * two visits ends. O(visits log visits + overlaps) time; memory grows with visits and with
 * pair-days, never N².
 */
import type { Task } from '../base/task.ts';
import { breathe } from '../base/task.ts';
import type { Zone } from '../logs/logs.ts';
import { Occupancy } from './occupancy.ts';
import { joinZones, type PairDays } from './pairDays.ts';
import { ZonePairs, type ZoneRows } from './zonePairs.ts';
import type { Visits } from './visits.ts';

export interface CopresenceRules {
  /** Segments with more persons than this make no pair. */
  readonly crowdCap: number;
  /** A small group has at most so many persons. */
  readonly smallGroup: number;
  /** Pauses of an encounter up to this many minutes are bridged. */
  readonly gapMergeMinutes: number;
}

/** Evidence of co-presence: rows per pair and local day. */
export interface Copresence extends PairDays {
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
  const pairs = new ZonePairs();
  const here = new Occupancy(rules.crowdCap, rules.smallGroup);
  const gap = rules.gapMergeMinutes * 60;
  const found: ZoneRows[] = [];
  let breath = 0;
  const { person, zone, day, start, end } = visits;
  for (let v = 0; v < visits.length;) {
    const at = zone[v]!;
    const coarse = zones[at]?.name === null;
    for (; v < visits.length && zone[v] === at; v++) {
      while (here.nextEnd <= start[v]!) pairs.part(here, here.leave(), hidden, coarse, gap);
      here.enter(person[v]!, day[v]!, start[v]!, end[v]!);
      if (v - breath > BREATH) {
        breath = v;
        await breathe(task, { step: 'pairing', done: v, total: visits.length });
      }
    }
    while (here.count > 0) pairs.part(here, here.leave(), hidden, coarse, gap);
    here.clear();
    found.push(pairs.take(hidden.length));
  }
  return { ...joinZones(found, hidden.length), crowdHours: here.crowdSeconds / 3600 };
}
