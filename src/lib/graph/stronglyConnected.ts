/** What circulates in a directed network: parts in which everyone can reach everyone, and triangles that close. */
import type { TieEnds } from './labels.ts';

/** Arcs by the node they leave: those of node i lead to `heads[offsets[i] … offsets[i + 1] - 1]`. */
interface Out {
  readonly offsets: Uint32Array;
  readonly heads: Uint32Array;
}

function outOf(n: number, { from, to }: TieEnds): Out {
  const offsets = new Uint32Array(n + 1);
  for (const node of from) offsets[node + 1]!++;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const heads = new Uint32Array(from.length);
  from.forEach((node, arc) => (heads[next[node]!++] = to[arc]!));
  return { offsets, heads };
}

/**
 * Strongly connected components (Tarjan 1972), without recursion. O(n + arcs).
 * @returns the component of each node, and the nodes in each component
 */
export function stronglyConnected(
  n: number,
  arcs: TieEnds,
): { readonly of: Uint32Array; readonly sizes: readonly number[] } {
  const { offsets, heads } = outOf(n, arcs);
  const of = new Uint32Array(n);
  const sizes: number[] = [];
  /** Order of discovery, from 1; 0 where not yet. */
  const found = new Uint32Array(n);
  const lowest = new Uint32Array(n);
  const next = offsets.slice(0, n);
  const isOpen = new Uint8Array(n);
  const open: number[] = [];
  let order = 0;
  for (let root = 0; root < n; root++) {
    if (found[root] !== 0) continue;
    const path = [root];
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (found[node] === 0) {
        found[node] = lowest[node] = ++order;
        isOpen[node] = 1;
        open.push(node);
      }
      if (next[node]! < offsets[node + 1]!) {
        const head = heads[next[node]!++]!;
        if (found[head] === 0) path.push(head);
        else if (isOpen[head] === 1) lowest[node] = Math.min(lowest[node]!, found[head]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[node]!);
      if (lowest[node] !== found[node]) continue;
      let size = 0;
      for (let last = -1; last !== node; size++) {
        last = open.pop()!;
        isOpen[last] = 0;
        of[last] = sizes.length;
      }
      sizes.push(size);
    }
  }
  return { of, sizes };
}

/**
 * Directed triangles a → b → c → a, and the nodes in one. O(arcs · mean number of arcs of a node).
 * @param arcs each once, none from a node to itself
 */
export function directedTriangles(
  n: number,
  arcs: TieEnds,
): { readonly count: number; readonly nodes: number } {
  const { offsets, heads } = outOf(n, arcs);
  const leadsTo = new Set<number>();
  arcs.from.forEach((node, arc) => leadsTo.add(node * n + arcs.to[arc]!));
  const nodes = new Set<number>();
  let corners = 0;
  arcs.from.forEach((a, arc) => {
    const b = arcs.to[arc]!;
    for (let at = offsets[b]!; at < offsets[b + 1]!; at++) {
      const c = heads[at]!;
      if (c === a || !leadsTo.has(c * n + a)) continue;
      corners++;
      nodes.add(a);
    }
  });
  return { count: corners / 3, nodes: nodes.size };
}
