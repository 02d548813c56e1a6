import type { Graph } from './csr.ts';

/** On how many shortest ways between others a node or an edge lies; each unordered pair once. */
export interface Betweenness {
  readonly nodes: Float64Array;
  readonly edges: Float64Array;
}

/** Betweenness by counting shortest ways from every node (Brandes 2001), O(n · m), unweighted. */
export function betweenness(graph: Graph): Betweenness {
  const { n, offsets, neighbours, edges } = graph;
  const through = new Float64Array(n);
  const along = new Float64Array(graph.m);
  const steps = new Int32Array(n);
  const ways = new Float64Array(n);
  const share = new Float64Array(n);
  const queue = new Uint32Array(n);
  for (let source = 0; source < n; source++) {
    steps.fill(-1);
    ways.fill(0);
    share.fill(0);
    steps[source] = 0;
    ways[source] = 1;
    let filled = 0;
    queue[filled++] = source;
    for (let next = 0; next < filled; next++) {
      const node = queue[next]!;
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const neighbour = neighbours[arc]!;
        if (steps[neighbour] === -1) {
          steps[neighbour] = steps[node]! + 1;
          queue[filled++] = neighbour;
        }
        if (steps[neighbour] === steps[node]! + 1) ways[neighbour]! += ways[node]!;
      }
    }
    // Back from the farthest: each node passes its share on to those one step nearer.
    while (filled > 1) {
      const node = queue[--filled]!;
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
        const nearer = neighbours[arc]!;
        if (steps[nearer] !== steps[node]! - 1) continue;
        const part = (ways[nearer]! / ways[node]!) * (1 + share[node]!);
        share[nearer]! += part;
        along[edges[arc]!]! += part;
      }
      through[node]! += share[node]!;
    }
  }
  // Every pair was counted from both ends.
  return { nodes: through.map((sum) => sum / 2), edges: along.map((sum) => sum / 2) };
}
