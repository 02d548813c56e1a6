/**
 * Circles: groups of people more tied to each other than to the rest, for naming parts of the
 * picture and for nothing else (no indicator rests on them).
 *
 *   circlesOf({ n, from, to, strength, seed }, task): Promise<Int32Array>
 *
 * Circle of each person, numbered from 0 by size (largest first); −1 for people without ties, and
 * −1 for everyone where circles are not to be shown: fewer than 50 people with ties or fewer than 3
 * ties a person (METHODS 0.8), or runs that disagree (mean pairwise adjusted Rand below 0.6, B8).
 * Seeded Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) run ten times; the partition kept is
 * the one that agrees most with the others. Progress in step `drawing`; throws `CANCELLED`.
 */
import louvain from 'graphology-communities-louvain';
import { UndirectedGraph } from 'graphology';
import { breathe, type Task } from '../base/task.ts';
import { adjustedRand } from './adjustedRand.ts';
import { chanceOf } from '../base/random.ts';
import type { Ties } from './ties.ts';

export interface CirclesInput extends Ties {
  readonly seed: number;
}

const RUNS = 10;
/** Runs where the network is so large that each takes long. */
const RUNS_LARGE = 3;
const LARGE = 200_000;
const LEAST_PEOPLE = 50;
const LEAST_DEGREE = 3;
const LEAST_AGREEMENT = 0.6;

/** @throws PasserelleError `CANCELLED` */
export async function circlesOf(input: CirclesInput, task: Task = {}): Promise<Int32Array> {
  const none = new Int32Array(input.n).fill(-1);
  const tied = [...new Set([...input.from, ...input.to])].sort((a, b) => a - b);
  const ties = input.from.length;
  if (tied.length < LEAST_PEOPLE || 2 * ties < LEAST_DEGREE * tied.length) return none;
  const runs: number[][] = [];
  const total = ties > LARGE ? RUNS_LARGE : RUNS;
  for (let run = 0; run < total; run++) {
    const rng = chanceOf(input.seed + run).unit;
    // The order in which people are visited is what runs differ by, so it is drawn anew.
    const graph = graphOfTies(input, shuffled(tied, rng));
    const found = louvain(graph, { getEdgeWeight: 'weight', rng });
    runs.push(tied.map((person) => found[person] ?? 0));
    await breathe(task, { step: 'drawing', done: run + 1, total });
  }
  const kept = mostAgreeing(runs);
  if (kept === null) return none;
  for (const [at, circle] of bySize(kept).entries()) none[tied[at] ?? 0] = circle;
  return none;
}

/** People with ties only, in the order given: the others belong to no circle. */
function graphOfTies({ from, to, strength }: Ties, people: readonly number[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const person of people) graph.addNode(person);
  for (const [tie, weight] of strength.entries()) {
    graph.addUndirectedEdge(from[tie], to[tie], { weight });
  }
  return graph;
}

/** Fisher and Yates' shuffle of a copy. */
function shuffled(items: readonly number[], draw: () => number): number[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const at = Math.floor(draw() * (last + 1));
    [order[last], order[at]] = [order[at] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** The run that agrees most with the others, or null where they agree too little. */
function mostAgreeing(runs: readonly number[][]): number[] | null {
  const agreement = runs.map(
    (a) =>
      runs.reduce((sum, b) => (a === b ? sum : sum + (adjustedRand(a, b) ?? 0)), 0) /
      (runs.length - 1),
  );
  const mean = agreement.reduce((sum, value) => sum + value, 0) / runs.length;
  if (mean < LEAST_AGREEMENT) return null;
  return runs[agreement.indexOf(Math.max(...agreement))] ?? null;
}

/** The same partition with circles numbered from the largest; equal sizes by first person. */
function bySize(partition: readonly number[]): number[] {
  const size = new Map<number, number>();
  for (const circle of partition) size.set(circle, (size.get(circle) ?? 0) + 1);
  const order = [...size].sort((a, b) => b[1] - a[1]).map(([circle]) => circle);
  const rank = new Map(order.map((circle, at) => [circle, at]));
  return partition.map((circle) => rank.get(circle) ?? 0);
}
