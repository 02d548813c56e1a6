import type { Graph } from './csr.ts';

/** How far people are from each other, in steps. */
export interface Distances {
  /** Mean over pairs that have a way between them; NaN where there is none. */
  readonly mean: number;
  /** Longest shortest way. */
  readonly diameter: number;
  /** Sum of 1/d over ordered pairs; unreachable pairs add 0. */
  readonly closeness: number;
}

/** Visits every node by distance from one, reusing its arrays. */
function walker(graph: Graph): (source: number, visit: (steps: number) => void) => void {
  const { n, offsets, neighbours } = graph;
  const steps = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  return (source, visit) => {
    let filled = 0;
    queue[filled++] = source;
    steps[source] = 0;
    for (let next = 0; next < filled; next++) {
      const node = queue[next]!;
      const further = steps[node]! + 1;
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const neighbour = neighbours[arc]!;
        if (steps[neighbour] !== -1) continue;
        steps[neighbour] = further;
        queue[filled++] = neighbour;
        visit(further);
      }
    }
    for (let i = 0; i < filled; i++) steps[queue[i]!] = -1;
  };
}

/** Distances from the given nodes (all of them where none are named), breadth-first: O(sources · m). */
export function distances(graph: Graph, sources?: ArrayLike<number>): Distances {
  const walk = walker(graph);
  const counts: number[] = []; // ordered pairs at each distance
  const count = sources?.length ?? graph.n;
  for (let s = 0; s < count; s++) {
    walk(sources?.[s] ?? s, (steps) => {
      counts[steps] = (counts[steps] ?? 0) + 1;
    });
  }
  let pairs = 0;
  let sum = 0;
  let closeness = 0;
  for (let d = 1; d < counts.length; d++) {
    const at = counts[d] ?? 0;
    pairs += at;
    sum += at * d;
    closeness += at / d;
  }
  return { mean: sum / pairs, diameter: Math.max(0, counts.length - 1), closeness };
}

/**
 * Global efficiency of a graph, 0 … 1 (METHODS B9): mean of 1/d over all ordered pairs, 0 where
 * there is no way. null below two nodes.
 */
export const efficiency = (graph: Graph, { closeness }: Distances): number | null =>
  graph.n < 2 ? null : closeness / (graph.n * (graph.n - 1));

/** Others within two steps of each node, in persons (METHODS B7); 0 for the isolated. O(Σ k²). */
export function reachTwo(graph: Graph): Uint32Array {
  const { n, offsets, neighbours } = graph;
  const seenFrom = new Int32Array(n).fill(-1);
  return new Uint32Array(n).map((_, i) => {
    let reached = 0;
    seenFrom[i] = i;
    const see = (node: number): void => {
      if (seenFrom[node] === i) return;
      seenFrom[node] = i;
      reached++;
    };
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      const friend = neighbours[arc]!;
      see(friend);
      for (let next = offsets[friend]!; next < offsets[friend + 1]!; next++) see(neighbours[next]!);
    }
    return reached;
  });
}
