/**
 * How many familiar faces timetables alone would make (METHODS K22): people come when they come on
 * such days at such hours, and whoever is there may end up in a small group.
 */
import { chanceOf } from '../base/random.ts';
import { breathe, type Task } from '../base/task.ts';
import { smallGroupHalfDays, type SmallGroupHalfDays } from '../evidence/smallGroupHalfDays.ts';
import { nullBand } from '../nulls/nullBand.ts';
import { presenceMatrix, sameTimetable, type PresenceMatrix } from '../nulls/presenceMatrix.ts';
import { stratifiedNull } from '../nulls/strata.ts';
import type { World } from './world.ts';

/** Days in a small group for which pairs are counted. */
export const DAYS = [3, 5, 10] as const;

/** Pairs with at least so many days in a small group, as timetables alone would make them. */
export interface TimetableFaces {
  readonly days: (typeof DAYS)[number];
  readonly mean: number;
  /** `lo` and `hi` hold 95 % of the draws. */
  readonly lo: number;
  readonly hi: number;
  readonly draws: number;
}

/**
 * One row for each of {@link DAYS}; empty where rooms are not known, visits of the evidence period
 * were deleted, or there is no time. O(draws × presences in half-days).
 *
 * @throws PasserelleError `CANCELLED`
 */
export async function timetableFaces(
  world: World,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  task: Task = {},
): Promise<readonly TimetableFaces[]> {
  const { evidence, window, definitions, logs, nodes, active } = world;
  const { visits } = evidence;
  if (window === null || visits === null || logs.past !== null || evidence.layers.coarse) return [];
  const period = { from: window.to - definitions.evidenceDays, to: window.to };
  const rules = { clock: evidence.clock, period, task };
  const found = await smallGroupHalfDays(visits, logs.zones, active, definitions, rules);
  const matrix = presenceMatrix(found.halfDays, nodes, sameTimetable(found.halfDays));
  if (matrix.columns === 0) return [];
  const chances = chancesOf(found, matrix);
  const model = stratifiedNull(matrix);
  const counts = DAYS.map(() => new Float64Array(draws));
  for (let replicate = 0; replicate < draws; replicate++) {
    await breathe(task, { step: 'judging', done: replicate, total: draws });
    const drawn = { ...matrix, ...model.draw(seed, 'familiar-faces', replicate) };
    const pairs = pairsByDays(drawn, found.halfDays.day, chances, seed, replicate);
    DAYS.forEach((days, d) => {
      const column = counts[d];
      if (column) column[replicate] = pairs.filter((count) => count >= days).length;
    });
  }
  return DAYS.flatMap((days, d) => {
    const band = nullBand(0, counts[d] ?? []);
    return band === null ? [] : [{ days, mean: band.mean, lo: band.lo, hi: band.hi, draws }];
  });
}

/** Of each column the share of the pairs present that are in a small group there. */
function chancesOf({ pairs }: SmallGroupHalfDays, matrix: PresenceMatrix): Float64Array {
  const present = new Float64Array(matrix.columns);
  for (const column of matrix.column) present[column] = (present[column] ?? 0) + 1;
  return Float64Array.from(matrix.halfDay, (h, column) => {
    const people = present[column] ?? 0;
    return people < 2 ? 0 : (pairs[h] ?? 0) / ((people * (people - 1)) / 2);
  });
}

/** Distinct days in a small group of each pair that has any, in a drawn presence. */
function pairsByDays(
  { rows, columns, offsets, column, halfDay }: PresenceMatrix,
  dayOf: Int32Array,
  chances: Float64Array,
  seed: number,
  replicate: number,
): number[] {
  const chance = chanceOf(seed, 'familiar-faces', 'small groups', replicate);
  const there = Array.from({ length: columns }, (): number[] => []);
  for (let row = 0; row < rows; row++) {
    for (const at of column.subarray(offsets[row], offsets[row + 1])) there[at]?.push(row);
  }
  const days = new Map<number, Set<number>>();
  there.forEach((people, at) => {
    const likely = chances[at] ?? 0;
    if (likely === 0) return;
    const day = dayOf[halfDay[at] ?? 0] ?? 0;
    people.forEach((a, i) => {
      for (const b of people.slice(i + 1)) {
        if (chance.unit() >= likely) continue;
        const pair = a * rows + b;
        const known = days.get(pair);
        if (known) known.add(day);
        else days.set(pair, new Set([day]));
      }
    });
  });
  return Array.from(days.values(), ({ size }) => size);
}
