import type { Graph } from './csr.ts';

/** Sum of the weights of each node's edges, added in edge order; length n, 0 for the isolated. */
export function strengths(graph: Graph, weight: Float64Array): Float64Array {
  const strength = new Float64Array(graph.n);
  for (let e = 0; e < graph.m; e++) {
    strength[graph.from[e]!]! += weight[e]!;
    strength[graph.to[e]!]! += weight[e]!;
  }
  return strength;
}
