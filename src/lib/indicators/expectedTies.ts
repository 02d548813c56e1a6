/**
 * Ties as time together alone would make them: everybody has as many as observed, with whom follows
 * from the hours of attention of each pair (METHODS C4 iii, C7; K28). Of members with a known label.
 */
import type { Graph } from '../graph/csr.ts';
import type { Labels } from '../graph/labels.ts';
import { fitProportionally, type Weights } from '../nulls/proportionalFitting.ts';
import { opportunityOf, type Opportunity } from './opportunity.ts';
import type { World } from './world.ts';

/** How a tie stands to the hours of its two ends. */
export const MET = { unknown: 0, here: 1, elsewhere: 2 } as const;

/**
 * Of each tie whether its ends have hours in common (`here`) or none (`elsewhere`); `unknown` where
 * the label of one is. O(ties + pairs).
 */
export function metTies({ m, from, to }: Graph, { label }: Labels, { a, b }: Opportunity) {
  const met = new Uint8Array(m).fill(MET.unknown);
  // Both lists are sorted: one pass.
  for (let [e, pair] = [0, 0]; e < m; e++) {
    const [i, j] = [from[e]!, to[e]!];
    if (label[i]! < 0 || label[j]! < 0) continue;
    while (pair < a.length && (a[pair]! < i || (a[pair] === i && b[pair]! < j))) pair++;
    met[e] = a[pair] === i && b[pair] === j ? MET.here : MET.elsewhere;
  }
  return met;
}

/** Pairs with known labels and hours in common: sorted, ends are nodes of the graph, `a < b`. */
export interface ExpectedTies {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Ties expected of each pair. Above 1 where time alone would ask for more than one tie. */
  readonly expected: Float64Array;
  /** Of each tie of the graph, a code of {@link MET}. */
  readonly met: Uint8Array;
}

/** Sweeps after which it is given up: usually a few dozen are enough. */
const MOST_SWEEPS = 300;
/** What is asked of it, so that other numbers for the same people give the same figures. */
const TOLERANCE = 1e-12;
/** So far from somebody's number of ties, as a share of it, nothing is lost beside chance. */
const NEAR_ENOUGH = 0.01;

/**
 * Nobody's number of ties is out of reach: the ties observed are themselves an answer. It may only be
 * neared slowly, where some pairs can have no tie if all others are to have theirs.
 *
 * @returns null where nobody could meet, or where it was not neared. O(pairs) a sweep
 */
export function expectedTies(world: World, labels: Labels): ExpectedTies | null {
  const opportunity = opportunityOf(world);
  if (opportunity === null) return null;
  const { graph } = world;
  const met = metTies(graph, labels, opportunity);
  const sums = new Float64Array(graph.n);
  met.forEach((code, e) => {
    if (code !== MET.here) return;
    sums[graph.from[e]!]!++;
    sums[graph.to[e]!]!++;
  });
  const weights = labelledPairs(graph.n, labels, opportunity);
  const { expected, residual } = fitProportionally(weights, sums, {
    tolerance: TOLERANCE,
    mostSweeps: MOST_SWEEPS,
  });
  return residual > NEAR_ENOUGH ? null : { a: weights.a, b: weights.b, expected, met };
}

function labelledPairs(n: number, { label }: Labels, { a, b, seconds }: Opportunity): Weights {
  const isIn = (_: unknown, pair: number): boolean =>
    label[a[pair]!]! >= 0 && label[b[pair]!]! >= 0;
  return { n, a: a.filter(isIn), b: b.filter(isIn), weight: seconds.filter(isIn) };
}
