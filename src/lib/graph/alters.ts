/** Who is around each node, by group (METHODS C6): alters once each, the node itself left out. */
import { diversityOf, type Diversity } from '../stats/diversity.ts';
import type { Graph } from './csr.ts';
import type { Labels } from './labels.ts';

/**
 * Diversity of the alters of a node whose label is known; null where there is none.
 * O(degree · log degree).
 */
export function alterDiversity(graph: Graph, { label }: Labels, node: number): Diversity | null {
  const counts = new Map<number, number>();
  for (let arc = graph.offsets[node]!; arc < graph.offsets[node + 1]!; arc++) {
    const group = label[graph.neighbours[arc]!]!;
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  // In one order whatever the order of alters, so that sums round alike.
  return diversityOf([...counts.values()].sort((x, y) => x - y));
}
