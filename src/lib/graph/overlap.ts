import { degree, type Graph } from './csr.ts';

/** Arcs kept only towards the end of higher rank, so that every triangle has one lowest corner. */
interface Oriented {
  readonly offsets: Uint32Array;
  readonly heads: Uint32Array;
  readonly edges: Uint32Array;
}

/**
 * Common neighbours of the two ends of each edge, in persons; length m.
 *
 * One pass over the triangles by the forward algorithm (Schank & Wagner 2005): arcs point from
 * lower to higher degree, which bounds out-degrees, so the pass takes O(m · arboricity) steps and
 * O(n + m) memory.
 */
export function commonNeighbours(graph: Graph): Uint32Array {
  const { offsets, heads, edges } = oriented(graph);
  const common = new Uint32Array(graph.m);
  // edge + 1 that leads from the current corner to a node; 0: no such edge
  const edgeTo = new Uint32Array(graph.n);
  for (let u = 0; u < graph.n; u++) {
    const begin = offsets[u]!;
    const end = offsets[u + 1]!;
    if (end - begin < 2) continue;
    for (let arc = begin; arc < end; arc++) edgeTo[heads[arc]!] = edges[arc]! + 1;
    for (let arc = begin; arc < end; arc++) {
      const v = heads[arc]!;
      for (let next = offsets[v]!; next < offsets[v + 1]!; next++) {
        const closing = edgeTo[heads[next]!]!;
        if (closing === 0) continue;
        common[edges[arc]!]!++;
        common[edges[next]!]!++;
        common[closing - 1]!++;
      }
    }
    for (let arc = begin; arc < end; arc++) edgeTo[heads[arc]!] = 0;
  }
  return common;
}

function oriented(graph: Graph): Oriented {
  const { n, m, from, to } = graph;
  const pointsUp = (e: number): boolean => {
    const difference = degree(graph, from[e]!) - degree(graph, to[e]!);
    return difference <= 0; // equal degrees: the lower number first, and from < to
  };
  const offsets = new Uint32Array(n + 1);
  for (let e = 0; e < m; e++) offsets[(pointsUp(e) ? from[e]! : to[e]!) + 1]!++;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const heads = new Uint32Array(m);
  const edges = new Uint32Array(m);
  for (let e = 0; e < m; e++) {
    const up = pointsUp(e);
    const arc = next[up ? from[e]! : to[e]!]!++;
    heads[arc] = up ? to[e]! : from[e]!;
    edges[arc] = e;
  }
  return { offsets, heads, edges };
}

/**
 * Neighbourhood overlap of each edge, 0 … 1 (METHODS B1): common neighbours over all other
 * neighbours of the two ends. NaN where neither end has another neighbour. O(m).
 */
export function overlaps(graph: Graph, common: Uint32Array): Float64Array {
  const overlap = new Float64Array(graph.m);
  for (let e = 0; e < graph.m; e++) {
    const others = degree(graph, graph.from[e]!) + degree(graph, graph.to[e]!) - 2 - common[e]!;
    overlap[e] = others === 0 ? NaN : common[e]! / others;
  }
  return overlap;
}
