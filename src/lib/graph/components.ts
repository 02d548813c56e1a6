import type { Graph } from './csr.ts';

/** Connected components; an isolated node is a component of one. */
export interface Components {
  readonly count: number;
  /** Component of each node, numbered by their lowest node; length n. */
  readonly of: Uint32Array;
  /** Nodes in each component. */
  readonly sizes: Uint32Array;
  /** Nodes in the largest one; 0 in a graph without nodes. */
  readonly giant: number;
}

/** Parts a graph into its connected components, breadth-first, O(n + m). */
export function components(graph: Graph): Components {
  const { n, offsets, neighbours } = graph;
  const of = new Uint32Array(n);
  const seen = new Uint8Array(n);
  const queue = new Uint32Array(n);
  const sizes: number[] = [];
  for (let root = 0; root < n; root++) {
    if (seen[root] === 1) continue;
    let filled = 0;
    queue[filled++] = root;
    seen[root] = 1;
    for (let next = 0; next < filled; next++) {
      const node = queue[next]!;
      of[node] = sizes.length;
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const neighbour = neighbours[arc]!;
        if (seen[neighbour] === 1) continue;
        seen[neighbour] = 1;
        queue[filled++] = neighbour;
      }
    }
    sizes.push(filled);
  }
  const giant = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  return { count: sizes.length, of, sizes: Uint32Array.from(sizes), giant };
}

/** Nodes of the largest component (of equal ones, the one with the lowest node), ascending. */
export function largestComponent(graph: Graph): Uint32Array {
  const { of, sizes, giant } = components(graph);
  const largest = sizes.indexOf(giant);
  return Uint32Array.from(of.keys()).filter((i) => of[i] === largest);
}

/** Nodes without any edge. */
export function isolates(graph: Graph): number {
  let alone = 0;
  for (let i = 0; i < graph.n; i++) if (graph.offsets[i] === graph.offsets[i + 1]) alone++;
  return alone;
}

/** Edges over possible edges, 0 … 1; null below two nodes. */
export const density = (graph: Graph): number | null =>
  graph.n < 2 ? null : (2 * graph.m) / (graph.n * (graph.n - 1));
