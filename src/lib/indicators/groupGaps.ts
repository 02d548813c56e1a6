/**
 * Which groups have more ties, or fewer, than if their members had each other's labels (METHODS 0.6,
 * C4): one event can make dozens of ties at once, so that counts vary far more than if every tie
 * were a draw of its own. All cells are judged together by the largest gap of each draw (Westfall &
 * Young 1993): with few draws it finds a single gap, which false discovery rates could not.
 */
import { deviation, mean } from 'd3';
import { breathe, type Task } from '../base/task.ts';
import type { Labels } from '../graph/labels.ts';
import { permuteLabels, strataOf } from '../nulls/labelPermutation.ts';
import { nullBand } from '../nulls/nullBand.ts';
import { stratumOfMembers } from './relabelledWorlds.ts';
import type { World } from './world.ts';

/** A count of ties against those of the draws; in ties. */
export interface Gap {
  readonly mean: number;
  /** `lo` and `hi` hold 95 % of the draws. */
  readonly lo: number;
  readonly hi: number;
  /** What is observed less the mean, in standard deviations; 0 where all are equal. */
  readonly distance: number;
  /** null where chance could have made it. */
  readonly side: 'more' | 'fewer' | null;
}

export interface GroupGaps {
  readonly draws: number;
  /** Of the cells asked for, in their order. */
  readonly cells: readonly Gap[];
  /** Ties inside groups, all groups asked for together. */
  readonly inside: Gap;
}

/** With fewer ties by chance, a gap says nothing. */
const ENOUGH = 5;
/** Chance that anything at all is said where there is nothing. */
const ERROR = 0.05;

/**
 * O(draws × (people + ties)).
 *
 * @param cells pairs of groups, `a ≤ b`; all of them are judged, so that which may be shown plays no part
 * @param options draws at least 1
 * @throws PasserelleError `CANCELLED`
 */
export async function groupGaps(
  world: World,
  labels: Labels,
  cells: readonly { readonly a: number; readonly b: number }[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
  task: Task = {},
): Promise<GroupGaps> {
  const strata = strataOf(labels, stratumOfMembers(world));
  const count = counterOf(world, labels.groups, cells);
  /** By cell, the inside last: the draws, then what is observed. */
  const counts = Array.from({ length: cells.length + 1 }, () => new Float64Array(draws + 1));
  const enter = (at: number, { label }: Labels): void =>
    count(label).forEach((ties, cell) => (counts[cell]![at] = ties));
  enter(draws, labels);
  for (let replicate = 0; replicate < draws; replicate++) {
    await breathe(task, { step: 'judging', done: replicate, total: draws });
    enter(replicate, permuteLabels(labels, strata, { seed, name: 'groups', replicate }));
  }
  const gaps = judged(counts, draws);
  return { draws, cells: gaps.slice(0, -1), inside: gaps.at(-1)! };
}

/** Counts the ties of each cell, and last those inside groups, under some labels. */
function counterOf(
  { graph }: World,
  groups: number,
  cells: readonly { readonly a: number; readonly b: number }[],
): (label: Int32Array) => Float64Array {
  const place = new Map(cells.map(({ a, b }, cell) => [a * groups + b, cell]));
  return (label) => {
    const ties = new Float64Array(cells.length + 1);
    for (let e = 0; e < graph.m; e++) {
      const [i, j] = [label[graph.from[e]!]!, label[graph.to[e]!]!];
      if (i < 0 || j < 0) continue;
      const cell = place.get(Math.min(i, j) * groups + Math.max(i, j));
      if (cell === undefined) continue;
      ties[cell]!++;
      if (i === j) ties[cells.length]!++;
    }
    return ties;
  };
}

function judged(counts: readonly Float64Array[], draws: number): Gap[] {
  // What is observed is one of the draws where there is nothing: all are measured alike.
  const distances = counts.map((row) => {
    const [middle, sd] = [mean(row) ?? 0, deviation(row) ?? 0];
    return row.map((ties) => (sd === 0 ? 0 : (ties - middle) / sd));
  });
  const largest = new Float64Array(draws);
  counts.forEach((row, cell) => {
    if ((mean(row) ?? 0) < ENOUGH) return;
    largest.forEach((most, at) => {
      largest[at] = Math.max(most, Math.abs(distances[cell]?.[at] ?? 0));
    });
  });
  return counts.map((row, cell): Gap => {
    const distance = distances[cell]?.[draws] ?? 0;
    const band = nullBand(row[draws] ?? NaN, row.subarray(0, draws));
    const reached = largest.filter((most) => most >= Math.abs(distance) - 1e-12).length;
    const isClear =
      (mean(row) ?? 0) >= ENOUGH && distance !== 0 && (1 + reached) / (1 + draws) <= ERROR;
    return {
      mean: band?.mean ?? 0,
      lo: band?.lo ?? 0,
      hi: band?.hi ?? 0,
      distance,
      side: !isClear ? null : distance > 0 ? 'more' : 'fewer',
    };
  });
}
