/** Ties whose strength is known, as a network of the same people. */
import { graphOf, type Graph } from '../graph/csr.ts';
import type { World } from './world.ts';

export interface RatedTies {
  readonly graph: Graph;
  /** Strength of each edge of `graph`. */
  readonly strength: Float64Array;
  /** Ties left out, as their history is too short to tell a rate. */
  readonly unrated: number;
}

export function ratedTies({ graph, ties }: Pick<World, 'graph' | 'ties'>): RatedTies {
  const isRated = (_: number, e: number): boolean => !Number.isNaN(ties.strength[e]);
  const strength = ties.strength.filter(isRated);
  const unrated = graph.m - strength.length;
  if (unrated === 0) return { graph, strength, unrated };
  const rated = graphOf(graph.n, graph.from.filter(isRated), graph.to.filter(isRated));
  return { graph: rated, strength, unrated };
}
