import type { Graph } from './csr.ts';

/** A network losing its ties in order of a value; step 0 is the whole network. */
export interface Percolation {
  /** Ties removed up to each step, ascending from 0 to m. */
  readonly removed: Uint32Array;
  /** Nodes in the largest component at each step, over all nodes, 0 … 1. */
  readonly giant: Float64Array;
  /** Sum of squared sizes of all components but the largest, over the number of nodes. */
  readonly susceptibility: Float64Array;
}

/**
 * Removes ties by ascending or descending value; values equal when rounded to 1e-12 go together
 * (METHODS B4, K25; Onnela et al. 2007). Isolated nodes count. Ties are added back in reverse by
 * union-find: O(m log m) for the sort, then nearly O(n + m). null without nodes.
 */
export function percolation(
  graph: Graph,
  value: ArrayLike<number>,
  order: 'ascending' | 'descending',
): Percolation | null {
  const { n, m } = graph;
  if (n === 0) return null;
  const sign = order === 'ascending' ? 1 : -1;
  const keys = Float64Array.from({ length: m }, (_, e) => sign * Math.round(value[e]! * 1e12));
  const edges = Uint32Array.from({ length: m }, (_, e) => e);
  edges.sort((a, b) => keys[a]! - keys[b]!);
  const removed = [0];
  for (let k = 1; k <= m; k++) {
    if (k === m || keys[edges[k]!] !== keys[edges[k - 1]!]) removed.push(k);
  }
  const steps = removed.length;
  const giant = new Float64Array(steps);
  const susceptibility = new Float64Array(steps);
  const parts = new Parts(n);
  for (let step = steps - 1, standing = m; step >= 0; step--) {
    while (standing > removed[step]!) {
      const edge = edges[--standing]!;
      parts.join(graph.from[edge]!, graph.to[edge]!);
    }
    giant[step] = parts.largest / n;
    susceptibility[step] = (parts.squares - parts.largest ** 2) / n;
  }
  return { removed: Uint32Array.from(removed), giant, susceptibility };
}

/**
 * Area between the curves of the largest component, strong ties first less weak ties first, -1 … 1
 * (METHODS B4). Above 0: weak ties hold the network together. The curves run straight between
 * steps (K25). null without ties or where all strengths are equal to 1e-12.
 */
export function percolationGap(graph: Graph, strength: ArrayLike<number>): number | null {
  const weakFirst = percolation(graph, strength, 'ascending');
  const strongFirst = percolation(graph, strength, 'descending');
  if (weakFirst === null || strongFirst === null || weakFirst.removed.length < 3) return null;
  return area(strongFirst) - area(weakFirst);
}

/** Area under the curve of the largest component over the share of ties removed, by trapezoids. */
function area({ removed, giant }: Percolation): number {
  let sum = 0;
  for (let step = 1; step < removed.length; step++) {
    sum += ((giant[step]! + giant[step - 1]!) / 2) * (removed[step]! - removed[step - 1]!);
  }
  return sum / removed[removed.length - 1]!;
}

/** Components that grow as ties come (union by size, path halving). */
class Parts {
  readonly #parent: Uint32Array;
  readonly #size: Uint32Array;
  largest = 1;
  /** Sum of the squared sizes of all components. */
  squares: number;

  constructor(n: number) {
    this.#parent = Uint32Array.from({ length: n }, (_, i) => i);
    this.#size = new Uint32Array(n).fill(1);
    this.squares = n;
  }

  join(a: number, b: number): void {
    let [large, small] = [this.#root(a), this.#root(b)];
    if (large === small) return;
    if (this.#size[large]! < this.#size[small]!) [large, small] = [small, large];
    this.#parent[small] = large;
    this.squares += 2 * this.#size[large]! * this.#size[small]!;
    this.#size[large]! += this.#size[small]!;
    this.largest = Math.max(this.largest, this.#size[large]!);
  }

  #root(node: number): number {
    let at = node;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }
}
