import { degree, type Graph } from './csr.ts';

/** Weighted local clustering of each node by two definitions, 0 … 1; NaN below two neighbours. */
export interface WeightedClustering {
  /** Geometric mean of the three weights of a triangle over the largest of the network. */
  readonly onnela: Float64Array;
  /** Share of the weight of neighbour pairs that lies on linked pairs. */
  readonly barrat: Float64Array;
}

/**
 * Weighted clustering after Onnela et al. 2005 and Barrat et al. 2004, for weights
 * above 0, one an edge. Walks the neighbours of all neighbours: O(sum of squared degrees) time.
 */
export function weightedClustering(graph: Graph, weight: Float64Array): WeightedClustering {
  const { n, offsets, neighbours, edges } = graph;
  const onnela = new Float64Array(n).fill(NaN);
  const barrat = new Float64Array(n).fill(NaN);
  const top = weight.reduce((most, w) => Math.max(most, w), 0);
  const edgeTo = new Uint32Array(n); // edge + 1 from the current node; 0: none
  for (let i = 0; i < n; i++) {
    const k = degree(graph, i);
    if (k < 2) continue;
    let strength = 0;
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      edgeTo[neighbours[arc]!] = edges[arc]! + 1;
      strength += weight[edges[arc]!]!;
    }
    let products = 0;
    let sums = 0;
    // Each triangle comes up twice, once from either of its other corners.
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      const j = neighbours[arc]!;
      const ij = weight[edges[arc]!]!;
      for (let next = offsets[j]!; next < offsets[j + 1]!; next++) {
        const back = edgeTo[neighbours[next]!]!;
        if (back === 0) continue;
        const ih = weight[back - 1]!;
        products += Math.cbrt((ij / top) * (ih / top) * (weight[edges[next]!]! / top));
        sums += (ij + ih) / 2;
      }
    }
    onnela[i] = products / (k * (k - 1));
    barrat[i] = sums / (strength * (k - 1));
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) edgeTo[neighbours[arc]!] = 0;
  }
  return { onnela, barrat };
}
