/** How a network falls apart as its ties are taken away by strength (METHODS B4, K25). */
import { valueRuns, type ValueRuns } from '../stats/valueRuns.ts';
import type { Graph } from './csr.ts';

/** One row a removal, the whole network first; ties of equal value go together. */
export interface Percolation {
  /** Ties removed so far. */
  readonly removed: Uint32Array;
  /** Largest component over all nodes, 0 … 1. */
  readonly giant: Float64Array;
  /** Σ size² of the components but the largest, over all nodes. */
  readonly susceptibility: Float64Array;
}

/** Values closer than this are one value. */
const SAME = 1e-12;

/**
 * Takes ties away in ascending (`weak-first`) or descending (`strong-first`) order of `value`.
 * Computed backwards, by adding ties to nothing: O(m log m + m α(m)) time, O(n + m) memory.
 *
 * @param value one a tie, never NaN
 */
export function percolation(
  graph: Graph,
  value: Float64Array,
  order: 'weak-first' | 'strong-first',
): Percolation {
  return removals(graph, runsOf(value), order);
}

const runsOf = (value: Float64Array): ValueRuns =>
  valueRuns(value.map((one) => Math.round(one / SAME)));

function removals(
  { n, m, from, to }: Graph,
  { of, starts }: ValueRuns,
  order: 'weak-first' | 'strong-first',
): Percolation {
  const runs = starts.length - 1;
  const next = starts.slice();
  const sorted = new Uint32Array(m);
  of.forEach((run, e) => (sorted[next[run]!++] = e));
  const found = {
    removed: new Uint32Array(runs + 1),
    giant: new Float64Array(runs + 1),
    susceptibility: new Float64Array(runs + 1),
  };
  const parts = new Parts(n);
  for (let added = 0, removed = m; added <= runs; added++) {
    if (added > 0) {
      // What goes last comes back first.
      const run = order === 'weak-first' ? runs - added : added - 1;
      for (let k = starts[run]!; k < starts[run + 1]!; k++) {
        parts.join(from[sorted[k]!]!, to[sorted[k]!]!);
        removed--;
      }
    }
    const row = runs - added;
    found.removed[row] = removed;
    found.giant[row] = parts.largest / n;
    found.susceptibility[row] = (parts.squares - parts.largest ** 2) / n;
  }
  return found;
}

/**
 * Area under the share of the largest component over the share of ties removed, 0 … 1, straight
 * between removals. NaN without ties.
 */
export function areaUnder({ removed, giant }: Percolation): number {
  const m = removed[removed.length - 1]!;
  let area = 0;
  for (let s = 1; s < removed.length; s++) {
    area += ((removed[s]! - removed[s - 1]!) / m) * ((giant[s]! + giant[s - 1]!) / 2);
  }
  return m === 0 ? NaN : area;
}

/**
 * Share of the nodes in the largest component once a share of the ties is gone, straight between
 * removals. NaN without ties.
 */
export function giantAt({ removed, giant }: Percolation, share: number): number {
  const m = removed[removed.length - 1]!;
  if (m === 0) return NaN;
  const wanted = share * m;
  let s = 1;
  while (s < removed.length - 1 && removed[s]! < wanted) s++;
  const [from, to] = [removed[s - 1]!, removed[s]!];
  return giant[s - 1]! + ((wanted - from) / (to - from)) * (giant[s]! - giant[s - 1]!);
}

/**
 * Area between both curves of the largest component, strong ties first less weak ties first, −1 … 1
 * (METHODS B4). Above 0 weak ties hold the network together. null without ties, and where all have
 * the same strength.
 */
export function percolationGap(graph: Graph, strength: Float64Array): number | null {
  const runs = runsOf(strength);
  if (runs.starts.length < 3) return null;
  const [weakFirst, strongFirst] = [
    removals(graph, runs, 'weak-first'),
    removals(graph, runs, 'strong-first'),
  ];
  const gap = areaUnder(strongFirst) - areaUnder(weakFirst);
  // Two equal areas differ by the rounding of their sums.
  return Math.abs(gap) < SAME ? 0 : gap;
}

/** Union-find that knows its largest part and the squares of all. */
class Parts {
  largest: number;
  /** Σ size² of all parts. */
  squares: number;
  private readonly parent: Uint32Array;
  private readonly size: Uint32Array;

  constructor(n: number) {
    this.parent = Uint32Array.from({ length: n }, (_, i) => i);
    this.size = new Uint32Array(n).fill(1);
    this.largest = Math.min(1, n);
    this.squares = n;
  }

  join(a: number, b: number): void {
    let [big, small] = [this.rootOf(a), this.rootOf(b)];
    if (big === small) return;
    if (this.size[big]! < this.size[small]!) [big, small] = [small, big];
    this.squares += 2 * this.size[big]! * this.size[small]!;
    this.parent[small] = big;
    this.size[big]! += this.size[small]!;
    this.largest = Math.max(this.largest, this.size[big]!);
  }

  private rootOf(node: number): number {
    let root = node;
    while (this.parent[root] !== root) {
      this.parent[root] = this.parent[this.parent[root]!]!; // halves the way for the next time
      root = this.parent[root]!;
    }
    return root;
  }
}
