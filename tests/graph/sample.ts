import { type Graph, graphOf } from '../../src/lib/graph/csr.ts';
import fc from 'fast-check';

/** A graph from pairs in any order, each once. */
export function graphFrom(n: number, pairs: readonly (readonly [number, number])[]): Graph {
  const sorted = pairs
    .map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]))
    .sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  return graphOf(
    n,
    Uint32Array.from(sorted, (p) => p[0]),
    Uint32Array.from(sorted, (p) => p[1]),
  );
}

/** METHODS G7, nodes 1 … 10 as 0 … 9. */
export const g7 = graphFrom(
  10,
  (
    [
      [1, 2],
      [1, 3],
      [2, 3],
      [3, 4],
      [4, 5],
      [4, 6],
      [5, 6],
      [6, 7],
      [8, 9],
    ] as const
  ).map(([a, b]) => [a - 1, b - 1] as const),
);

export interface PlainGraph {
  readonly n: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** Random graphs of up to 12 nodes, sparse to dense. */
export const plainGraphs: fc.Arbitrary<PlainGraph> = fc.integer({ min: 1, max: 12 }).chain((n) => {
  const all: (readonly [number, number])[] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) all.push([a, b]);
  return fc.record({ n: fc.constant(n), pairs: fc.subarray(all) });
});

/** Steps from a to b in a list of pairs, by growing the set of reached nodes; Infinity where none. */
export function stepsBetween(
  { pairs }: PlainGraph,
  a: number,
  b: number,
  without?: readonly [number, number],
): number {
  const kept = pairs.filter((pair) => pair !== without);
  const reached = new Set([a]);
  for (let steps = 0; ; steps++) {
    if (reached.has(b)) return steps;
    const before = reached.size;
    for (const node of [...reached]) {
      for (const [x, y] of kept) {
        if (x === node) reached.add(y);
        if (y === node) reached.add(x);
      }
    }
    if (reached.size === before) return Infinity;
  }
}
