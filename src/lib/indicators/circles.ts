/** The circles of a world: what many runs of a search for communities say together (METHODS B8). */
import {
  communityRuns,
  consensusOf,
  LEAST_STABILITY,
  mayHaveCommunities,
  runsFor,
} from '../graph/communities.ts';
import { modularity } from '../graph/modularity.ts';
import { ratedTies } from './ratedTies.ts';
import type { Ties, World } from './world.ts';

/** Fewest people of a circle, as on the picture: fewer are no circle one could name (H2). */
const LEAST_IN_CIRCLE = 5;
/** The search is the same each time, as the sample of distances is. */
const SEED = 1;
/** A tie lies between circles where its ends are apart in so many of the runs (B3). */
const APART = 0.8;

export interface Circles {
  /** Mean adjusted Rand index of two runs. */
  readonly stability: number;
  /** Of the partition that the runs agree on, by strength, −½ … 1; null where it is undefined. */
  readonly modularity: number | null;
  /** People of each circle of five or more, from the largest; empty where the runs disagree. */
  readonly sizes: readonly number[];
  /** Fewest and most circles of five or more that a run found. */
  readonly least: number;
  readonly most: number;
  /** Circle of each node, from the largest; −1: none, one of fewer than five, or the runs disagree. */
  readonly of: Int32Array;
  /** Whether each tie of the world lies between circles; 0 too where it has no strength. */
  readonly between: Uint8Array;
}

/**
 * Modularity that the search finds, mean over so many runs: what is held against rewired networks,
 * which are searched in the very same way. One run above so many ties.
 */
const RUNS_HELD = 5;
const MANY_TIES = 2_000;

/** By strength, −½ … 1; ties without one are left out. null as {@link circlesOfTies}. O(runs · m). */
export function searchedModularity(world: World): number | null {
  const { graph, strength } = ratedTies(world);
  const rated = { n: graph.n, from: graph.from, to: graph.to, strength };
  if (!mayHaveCommunities(rated)) return null;
  const found = [
    ...communityRuns(rated, { seed: SEED, runs: graph.m > MANY_TIES ? 1 : RUNS_HELD }),
  ].map((of) => {
    const groups = of.reduce((most, one) => Math.max(most, one + 1), 0);
    return modularity(rated, { label: of, groups }, strength) ?? NaN;
  });
  return found.reduce((sum, q) => sum + q, 0) / found.length;
}

/** Each world is asked several times: for the number, its range and the past. */
const known = new WeakMap<Ties, Circles | null>();

/**
 * Ties without a strength are left out. About O(runs · m).
 * @returns null where there are too few people or ties to look for circles
 */
export function circlesOfTies(world: World): Circles | null {
  const { ties } = world;
  const before = known.get(ties);
  if (before !== undefined) return before;
  const found = search(world);
  known.set(ties, found);
  return found;
}

function search(world: World): Circles | null {
  const { ties, definitions } = world;
  const { graph, strength } = ratedTies(world);
  const rated = { n: graph.n, from: graph.from, to: graph.to, strength };
  if (!mayHaveCommunities(rated)) return null;
  const wanted = runsFor(graph.m, definitions.communitySeeds);
  const runs = [...communityRuns(rated, { seed: SEED, runs: wanted })];
  const found = consensusOf(rated, runs);
  const counts = runs.map((of) => largeOnes(sizesOf(of)).length);
  const label = { label: found.of, groups: found.sizes.length };
  const between = new Uint8Array(ties.length);
  let row = 0;
  ties.strength.forEach((one, e) => {
    if (Number.isNaN(one)) return;
    const apart = runs.length - found.together[row++]!;
    between[e] = Number(apart >= APART * runs.length);
  });
  return {
    stability: found.stability,
    modularity: modularity(rated, label, strength),
    sizes: found.stability < LEAST_STABILITY ? [] : largeOnes(found.sizes),
    least: Math.min(...counts),
    most: Math.max(...counts),
    of: found.of.map((one) => {
      const isLarge = (found.sizes[one] ?? 0) >= LEAST_IN_CIRCLE;
      return found.stability >= LEAST_STABILITY && isLarge ? one : -1;
    }),
    between,
  };
}

const largeOnes = (sizes: readonly number[]): readonly number[] =>
  sizes.filter((size) => size >= LEAST_IN_CIRCLE);

function sizesOf(of: Int32Array): readonly number[] {
  const sizes = new Map<number, number>();
  for (const one of of) if (one >= 0) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  return [...sizes.values()];
}
