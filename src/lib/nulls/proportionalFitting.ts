/**
 * Iterative proportional fitting of a symmetric sparse matrix: α_i α_j w_ij with given row sums
 * (METHODS C7: ties expected if only time together counted; Deming & Stephan 1940). One row after
 * the other is set right, which is the exact minimum along it of a convex function: it comes ever
 * nearer where the sums can be had at all (Sinkhorn 1964).
 */
import { graphOf, type Graph } from '../graph/csr.ts';

/** A symmetric matrix without a diagonal: pairs `a < b`, sorted, each once. */
export interface Weights {
  /** Rows. */
  readonly n: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Above 0, in any unit. */
  readonly weight: Float64Array;
}

export interface Fitted {
  /** α_i α_j w_ij of each pair, in the unit of the sums. */
  readonly expected: Float64Array;
  /** How far each row is from its sum, over that sum; 1 where it has to have one and nobody to have it with. */
  readonly miss: Float64Array;
  /** The largest of them. */
  readonly residual: number;
  readonly sweeps: number;
  /** Some row stayed further from its sum than asked. */
  readonly reason?: 'NOT_CONVERGED';
}

export interface FittingOptions {
  /** Largest difference from a sum, over that sum, that is borne. */
  readonly tolerance?: number;
  /** Sweeps over all rows after which it is given up. */
  readonly mostSweeps?: number;
}

/** Differences below are rounding. */
const ROUNDING = 1e-12;

/**
 * What the sums force is settled first: who has one other to be tied to has all with them, who has
 * all already has none with others. The rest is then inside, where sweeps are few; cells that other
 * sums force to 0 are only neared, slowly. Where two cannot both have their sum with a third, who
 * comes first has it. O(pairs) a sweep.
 *
 * @param sums of the rows, at least 0
 * @throws RangeError where there is not one sum a row
 */
export function fitProportionally(
  weights: Weights,
  sums: ArrayLike<number>,
  { tolerance = 1e-9, mostSweeps = 1000 }: FittingOptions = {},
): Fitted {
  if (sums.length !== weights.n) throw new RangeError('one sum a row');
  const graph = graphOf(weights.n, weights.a, weights.b);
  const settled = settle(graph, sums);
  const { left, isOpen, expected } = settled;
  const totals = openTotals(graph, weights.weight, isOpen);
  // Exact where all have the same time with all.
  const alpha = totals.map((total, i) => (total === 0 ? 0 : Math.sqrt(left[i]! / total)));
  // In an order of their own, so that other numbers for the same people give the same.
  const order = Uint32Array.from(left.keys())
    .filter((i) => left[i]! > 0)
    .sort((i, j) => totals[i]! - totals[j]! || left[i]! - left[j]!);
  let [sweeps, furthest] = [0, Infinity];
  while (sweeps < mostSweeps && furthest > tolerance / 2) {
    furthest = sweep(graph, order, weights.weight, left, isOpen, alpha);
    sweeps++;
  }
  for (let pair = 0; pair < graph.m; pair++) {
    if (isOpen[pair] === 0) continue;
    expected[pair] = alpha[graph.from[pair]!]! * alpha[graph.to[pair]!]! * weights.weight[pair]!;
  }
  const miss = missesOf(graph, expected, sums);
  const residual = miss.reduce((most, one) => Math.max(most, one), 0);
  const found = { expected, miss, residual, sweeps };
  return residual > tolerance ? { ...found, reason: 'NOT_CONVERGED' } : found;
}

interface Settled {
  /** What of each sum is left to be fitted; 0 for rows without an open pair. */
  readonly left: Float64Array;
  /** 1 for pairs that nothing forces. */
  readonly isOpen: Uint8Array;
  /** Of the pairs that are forced. */
  readonly expected: Float64Array;
}

/** What the sums force, from pairs that are alone in a row on to what follows from them. O(pairs). */
function settle({ n, m, offsets, neighbours, edges }: Graph, sums: ArrayLike<number>): Settled {
  const left = Float64Array.from(sums);
  const isOpen = new Uint8Array(m).fill(1);
  const expected = new Float64Array(m);
  const open = Uint32Array.from({ length: n }, (_, i) => offsets[i + 1]! - offsets[i]!);
  const waiting = Array.from({ length: n }, (_, i) => n - 1 - i);
  const close = (arc: number, node: number): void => {
    isOpen[edges[arc]!] = 0;
    open[node]!--;
    open[neighbours[arc]!]!--;
    waiting.push(neighbours[arc]!);
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (open[node] === 0) {
      left[node] = 0;
      continue;
    }
    const isDone = left[node]! <= ROUNDING * sums[node]!;
    if (!isDone && open[node]! > 1) continue;
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      if (isOpen[edges[arc]!] === 0) continue;
      if (!isDone) {
        const other = neighbours[arc]!;
        const share = Math.min(left[node]!, left[other]!);
        expected[edges[arc]!] = share;
        left[other]! -= share;
        left[node] = 0;
      }
      close(arc, node);
    }
  }
  return { left, isOpen, expected };
}

/** Sum of the open weights of each row. */
function openTotals(
  { n, m, from, to }: Graph,
  weight: Float64Array,
  isOpen: Uint8Array,
): Float64Array {
  const totals = new Float64Array(n);
  for (let pair = 0; pair < m; pair++) {
    if (isOpen[pair] === 0) continue;
    totals[from[pair]!]! += weight[pair]!;
    totals[to[pair]!]! += weight[pair]!;
  }
  return totals;
}

/** Sets each row right in turn. Returns how far the furthest was, over its sum, when its turn came. */
function sweep(
  { offsets, neighbours, edges }: Graph,
  order: Uint32Array,
  weight: Float64Array,
  left: Float64Array,
  isOpen: Uint8Array,
  alpha: Float64Array,
): number {
  let furthest = 0;
  for (const i of order) {
    let sum = 0;
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      if (isOpen[edges[arc]!] === 1) sum += weight[edges[arc]!]! * alpha[neighbours[arc]!]!;
    }
    if (!(sum > 0)) continue; // all whom it could be with went to 0: told by its miss
    furthest = Math.max(furthest, Math.abs(alpha[i]! * sum - left[i]!) / left[i]!);
    alpha[i] = left[i]! / sum;
  }
  return furthest;
}

function missesOf(
  { n, m, from, to }: Graph,
  expected: Float64Array,
  sums: ArrayLike<number>,
): Float64Array {
  const had = new Float64Array(n);
  for (let pair = 0; pair < m; pair++) {
    had[from[pair]!]! += expected[pair]!;
    had[to[pair]!]! += expected[pair]!;
  }
  return had.map((sum, i) => {
    const wanted = sums[i]!;
    return wanted === 0 ? Number(sum > 0) : Math.abs(sum - wanted) / wanted;
  });
}
