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
  /** People whose number of ties time cannot explain: theirs stay as observed. */
  readonly kept: number;
}

/** So far from somebody's number of ties, as a share of it, nothing is lost beside chance. */
const NEAR_ENOUGH = 0.01;

/** null where nobody could meet, or where no such ties can be had. O(pairs) a sweep. */
export function expectedTies(world: World, labels: Labels): ExpectedTies | null {
  const opportunity = opportunityOf(world);
  if (opportunity === null) return null;
  const { graph } = world;
  const met = metTies(graph, labels, opportunity);
  const weights = labelledPairs(graph.n, labels, opportunity);
  const tied = tiedPairs(graph, met, weights);
  const every = new Uint8Array(graph.n).fill(1);
  const first = fitAmong(every, weights, tied);
  const isIn = Uint8Array.from(first.miss, (miss) => Number(miss <= NEAR_ENOUGH));
  const kept = isIn.reduce((sum, is) => sum + 1 - is, 0);
  const { a, b } = weights;
  if (kept === 0) return { a, b, expected: first.expected, met, kept };
  const again = fitAmong(isIn, weights, tied);
  if (again.miss.some((miss) => miss > NEAR_ENOUGH)) return null;
  return { a, b, expected: again.expected, met, kept };
}

function labelledPairs(n: number, { label }: Labels, { a, b, seconds }: Opportunity): Weights {
  const isIn = (_: unknown, pair: number): boolean =>
    label[a[pair]!]! >= 0 && label[b[pair]!]! >= 0;
  return { n, a: a.filter(isIn), b: b.filter(isIn), weight: seconds.filter(isIn) };
}

/** 1 for pairs that are tied. */
function tiedPairs({ from, to }: Graph, met: Uint8Array, { a, b }: Weights): Uint8Array {
  const tied = new Uint8Array(a.length);
  let pair = 0;
  met.forEach((code, e) => {
    if (code !== MET.here) return;
    while (a[pair] !== from[e] || b[pair] !== to[e]) pair++;
    tied[pair] = 1;
  });
  return tied;
}

/** Fits the ties among the people who are in; of the others each pair keeps its tie, or its none. */
function fitAmong(
  isIn: Uint8Array,
  { n, a, b, weight }: Weights,
  tied: Uint8Array,
): { readonly expected: Float64Array; readonly miss: Float64Array } {
  const expected = Float64Array.from(tied);
  const inside = Uint32Array.from(tied.keys()).filter(
    (p) => isIn[a[p]!] === 1 && isIn[b[p]!] === 1,
  );
  const sums = new Float64Array(n);
  for (const pair of inside) {
    if (tied[pair] === 0) continue;
    sums[a[pair]!]!++;
    sums[b[pair]!]!++;
  }
  const pick = (ends: Uint32Array): Uint32Array => inside.map((pair) => ends[pair]!);
  const among = { n, a: pick(a), b: pick(b), weight: Float64Array.from(inside, (p) => weight[p]!) };
  const fitted = fitProportionally(among, sums);
  inside.forEach((pair, k) => (expected[pair] = fitted.expected[k]!));
  return { expected, miss: fitted.miss };
}
