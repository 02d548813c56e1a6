import { degree, type Graph } from './csr.ts';

/** Triangles each node is a corner of; length n. O(m), from the common neighbours of each edge. */
export function trianglesOf(graph: Graph, common: Uint32Array): Float64Array {
  const corners = new Float64Array(graph.n);
  for (let e = 0; e < graph.m; e++) {
    corners[graph.from[e]!]! += common[e]!;
    corners[graph.to[e]!]! += common[e]!;
  }
  // Both edges at a corner have counted its triangle.
  for (let i = 0; i < graph.n; i++) corners[i]! /= 2;
  return corners;
}

/** Triangles of the whole graph. */
export const triangles = (common: Uint32Array): number =>
  common.reduce((sum, count) => sum + count, 0) / 3;

/** Share of a node's pairs of neighbours that are linked, 0 … 1; NaN below two neighbours. */
export function localClustering(graph: Graph, common: Uint32Array): Float64Array {
  const corners = trianglesOf(graph, common);
  return corners.map((count, i) => {
    const k = degree(graph, i);
    return k < 2 ? NaN : count / ((k * (k - 1)) / 2);
  });
}

/**
 * Mean of {@link localClustering}, 0 … 1. Nodes with fewer than two neighbours count as 0, or are
 * left out: programs disagree, so the caller says which. null where no node counts.
 */
export function meanClustering(local: Float64Array, belowTwo: 'zero' | 'skip'): number | null {
  let sum = 0;
  let counted = 0;
  for (const value of local) {
    if (Number.isNaN(value) && belowTwo === 'skip') continue;
    sum += Number.isNaN(value) ? 0 : value;
    counted++;
  }
  return counted === 0 ? null : sum / counted;
}

/** Share of paths of two edges that are closed to a triangle, 0 … 1; null where there is none. */
export function transitivity(graph: Graph, common: Uint32Array): number | null {
  let paths = 0;
  for (let i = 0; i < graph.n; i++) {
    const k = degree(graph, i);
    paths += (k * (k - 1)) / 2;
  }
  return paths === 0 ? null : (3 * triangles(common)) / paths;
}
