import type { TieEnds } from './labels.ts';

/** Arcs by one of their ends, in compressed rows: the directed counterpart of a graph's rows. */
export interface ArcRows {
  /** Arcs of node i are `offsets[i] … offsets[i + 1] - 1`; length n + 1. */
  readonly offsets: Uint32Array;
  /** Other end of each arc, in the order given within a node. */
  readonly ends: Uint32Array;
}

/** Where arcs lead to from each node. O(n + m). */
export const outRows = (n: number, { from, to }: TieEnds): ArcRows => rows(n, from, to);

/** Where arcs come from to each node. O(n + m). */
export const inRows = (n: number, { from, to }: TieEnds): ArcRows => rows(n, to, from);

function rows(n: number, from: Uint32Array, to: Uint32Array): ArcRows {
  const offsets = new Uint32Array(n + 1);
  for (const start of from) offsets[start + 1]!++;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const ends = new Uint32Array(from.length);
  for (let e = 0; e < from.length; e++) ends[next[from[e]!]!++] = to[e]!;
  return { offsets, ends };
}
