import { degree, type Graph } from './csr.ts';

/**
 * Correlation of the degrees at the two ends of ties, −1 … 1 (Newman 2002). null where all ends
 * have one degree, or there is no tie.
 */
export function degreeAssortativity(graph: Graph): number | null {
  let [ends, squares, products] = [0, 0, 0];
  for (let e = 0; e < graph.m; e++) {
    const [j, k] = [degree(graph, graph.from[e]!), degree(graph, graph.to[e]!)];
    ends += (j + k) / 2;
    squares += (j * j + k * k) / 2;
    products += j * k;
  }
  if (graph.m === 0) return null;
  const mean = ends / graph.m;
  const variance = squares / graph.m - mean * mean;
  return variance <= 1e-12 * mean * mean ? null : (products / graph.m - mean * mean) / variance;
}
