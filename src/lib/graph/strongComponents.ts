import { outRows } from './arcRows.ts';
import type { TieEnds } from './labels.ts';

/** Strongly connected components: each node reaches each other of its own along arcs, and back. */
export interface StrongComponents {
  readonly count: number;
  /** Component of each node; length n. An arc between components leads to a lower number. */
  readonly of: Uint32Array;
  /** Nodes in each component. */
  readonly sizes: Uint32Array;
}

/** Lowest-reachable-ancestor search (Tarjan 1972) without recursion, O(n + m). */
export function strongComponents(n: number, arcs: TieEnds): StrongComponents {
  const { offsets, ends } = outRows(n, arcs);
  const of = new Uint32Array(n);
  const entered = new Uint32Array(n); // order of discovery, from 1; 0: not yet seen
  const lowest = new Uint32Array(n);
  const isOpen = new Uint8Array(n);
  const arc = offsets.slice(0, n);
  const open = new Uint32Array(n); // seen, of no component yet
  const way = new Uint32Array(n); // from the root to the node at hand
  const sizes: number[] = [];
  let [seen, opened] = [0, 0];
  for (let root = 0; root < n; root++) {
    if (entered[root] !== 0) continue;
    let depth = 0;
    const enter = (node: number): void => {
      entered[node] = lowest[node] = ++seen;
      isOpen[node] = 1;
      open[opened++] = node;
      way[depth++] = node;
    };
    enter(root);
    while (depth > 0) {
      const node = way[depth - 1]!;
      if (arc[node]! < offsets[node + 1]!) {
        const end = ends[arc[node]!++]!;
        if (entered[end] === 0) enter(end);
        else if (isOpen[end] === 1) lowest[node] = Math.min(lowest[node]!, entered[end]!);
        continue;
      }
      depth--;
      if (depth > 0) lowest[way[depth - 1]!] = Math.min(lowest[way[depth - 1]!]!, lowest[node]!);
      if (lowest[node] !== entered[node]) continue;
      const first = opened;
      do {
        opened--;
        isOpen[open[opened]!] = 0;
        of[open[opened]!] = sizes.length;
      } while (open[opened] !== node);
      sizes.push(first - opened);
    }
  }
  return { count: sizes.length, of, sizes: Uint32Array.from(sizes) };
}
