/** What goes round in three in a directed network. */
import { outRows } from './arcRows.ts';
import type { TieEnds } from './labels.ts';

/**
 * Directed triangles a → b → c → a, and the nodes in one. O(arcs · mean number of arcs of a node).
 * @param arcs each once, none from a node to itself
 */
export function directedTriangles(
  n: number,
  arcs: TieEnds,
): { readonly count: number; readonly nodes: number } {
  const { offsets, ends } = outRows(n, arcs);
  const leadsTo = new Set<number>();
  arcs.from.forEach((node, arc) => leadsTo.add(node * n + arcs.to[arc]!));
  const nodes = new Set<number>();
  let corners = 0;
  arcs.from.forEach((a, arc) => {
    const b = arcs.to[arc]!;
    for (let at = offsets[b]!; at < offsets[b + 1]!; at++) {
      const c = ends[at]!;
      if (c === a || !leadsTo.has(c * n + a)) continue;
      corners++;
      nodes.add(a);
    }
  });
  return { count: corners / 3, nodes: nodes.size };
}
