/**
 * In which half-days small groups came together: how many pairs have their day of small group there
 * (METHODS K22, K41). The way co-presence is found, zone by zone, with half-days in place of days.
 */
import type { Clock } from '../base/clock.ts';
import type { Task } from '../base/task.ts';
import type { Zone } from '../logs/logs.ts';
import { copresenceOf, type CopresenceRules } from './copresence.ts';
import { BANDS, bandOf, halfDaysOf, type HalfDays, type Period } from './halfDays.ts';
import type { Visits } from './visits.ts';

/** Seconds in a small group within one encounter that make a day of it (METHODS A1, K14). */
const SMALL_GROUP_SECONDS = 15 * 60;
/** Half-days of a day, those in no band too. */
const KINDS = BANDS + 1;

export interface SmallGroupHalfDays {
  readonly halfDays: HalfDays;
  /** Of each half-day, pairs with a qualifying encounter that begins there. */
  readonly pairs: Uint32Array;
}

/**
 * O(visits log visits + overlaps).
 * @param isCounted 1 for persons whose pairs are counted; all others make a group larger
 * @throws PasserelleError `CANCELLED`
 */
export async function smallGroupHalfDays(
  visits: Visits,
  zones: readonly Zone[],
  isCounted: Uint8Array,
  rules: CopresenceRules,
  { clock, period, task }: { readonly clock: Clock; readonly period: Period; readonly task: Task },
): Promise<SmallGroupHalfDays> {
  const halfDays = halfDaysOf(visits, clock, period);
  const at = new Map<string, number>();
  for (let h = 0; h < halfDays.length; h++) {
    at.set(`${halfDays.zone[h]!} ${halfDays.day[h]! * KINDS + halfDays.band[h]!}`, h);
  }
  const pairs = new Uint32Array(halfDays.length);
  const left = isCounted.map((counted) => 1 - counted);
  for (let from = 0; from < visits.length;) {
    const zone = visits.zone[from]!;
    let to = from + 1;
    while (to < visits.length && visits.zone[to] === zone) to++;
    const own = inHalfDays(visits, from, to, clock);
    const { blocks, block, ...found } = await copresenceOf(own, zones, left, rules, task);
    for (let p = 0; p < block.length; p++) {
      const rows = blocks[block[p]!]!;
      for (let row = found.from[p]!; row < found.to[p]!; row++) {
        const h = at.get(`${zone} ${rows.day(row)}`);
        if (h !== undefined && rows.small(row) >= SMALL_GROUP_SECONDS) pairs[h]!++;
      }
    }
    from = to;
  }
  return { halfDays, pairs };
}

/** Visits `from … to - 1`, with the half-day in which each begins for its day. */
function inHalfDays(visits: Visits, from: number, to: number, clock: Clock): Visits {
  const start = visits.start.subarray(from, to);
  return {
    ...visits,
    length: to - from,
    person: visits.person.subarray(from, to),
    zone: visits.zone.subarray(from, to),
    start,
    end: visits.end.subarray(from, to),
    day: visits.day.subarray(from, to).map((day, v) => {
      const band = bandOf(clock.minute(start[v]!));
      return day * KINDS + (band ?? BANDS);
    }),
    imputed: visits.imputed.subarray(from, to),
  };
}
