/**
 * The one structure graph algorithms take: an undirected simple graph in compressed sparse rows.
 * Edges are numbered in the order of (i, j), i < j; each edge stands twice among the arcs.
 * Memory: 4(n + 1) + 8·2m bytes; nothing is ever n × n.
 */
export interface Graph {
  /** Number of nodes. */
  readonly n: number;
  /** Number of edges. */
  readonly m: number;
  /** Arcs of node i are `offsets[i] … offsets[i + 1] - 1`; length n + 1. */
  readonly offsets: Uint32Array;
  /** Neighbour of each arc, ascending within a node; length 2m. */
  readonly neighbours: Uint32Array;
  /** Edge number of each arc; length 2m. */
  readonly edges: Uint32Array;
  /** Ends of each edge, `from < to`; length m. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * Builds a graph of `n` nodes from pairs `from[e] < to[e]` sorted by (from, to), without doubles.
 * O(n + m).
 */
export function graphOf(n: number, from: Uint32Array, to: Uint32Array): Graph {
  const m = from.length;
  const offsets = new Uint32Array(n + 1);
  for (let e = 0; e < m; e++) {
    offsets[from[e]! + 1]!++;
    offsets[to[e]! + 1]!++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const neighbours = new Uint32Array(2 * m);
  const edges = new Uint32Array(2 * m);
  const place = (node: number, neighbour: number, edge: number): void => {
    const arc = next[node]!++;
    neighbours[arc] = neighbour;
    edges[arc] = edge;
  };
  // Lower neighbours first, then higher ones: both runs arrive ascending, so rows end up sorted.
  for (let e = 0; e < m; e++) place(to[e]!, from[e]!, e);
  for (let e = 0; e < m; e++) place(from[e]!, to[e]!, e);
  return { n, m, offsets, neighbours, edges, from, to };
}

/** Number of neighbours of a node. */
export const degree = (graph: Graph, node: number): number =>
  graph.offsets[node + 1]! - graph.offsets[node]!;
