import { type ArcRows, inRows, outRows } from './arcRows.ts';
import type { Graph } from './csr.ts';
import type { TieEnds } from './labels.ts';

/** On how many shortest ways between others a node or an edge lies; each unordered pair once. */
export interface Betweenness {
  readonly nodes: Float64Array;
  readonly edges: Float64Array;
}

/** Betweenness by counting shortest ways from every node (Brandes 2001), O(n · m), unweighted. */
export function betweenness(graph: Graph): Betweenness {
  const along = new Float64Array(graph.m);
  const rows = { offsets: graph.offsets, ends: graph.neighbours };
  const through = shortestWays(graph.n, rows, rows, (arc, part) => {
    along[graph.edges[arc]!]! += part;
  });
  // Every pair was counted from both ends.
  return { nodes: through.map((sum) => sum / 2), edges: along.map((sum) => sum / 2) };
}

/**
 * The same for nodes along arcs: shortest directed ways, each ordered pair once. O(n · m).
 * @param arcs each ordered pair of different nodes at most once
 */
export const directedBetweenness = (n: number, arcs: TieEnds): Float64Array =>
  shortestWays(n, outRows(n, arcs), inRows(n, arcs), () => undefined);

/**
 * Shares of shortest ways between others that lead through each node.
 * @param along told the share of every arc of `into`, once a source
 */
function shortestWays(
  n: number,
  out: ArcRows,
  into: ArcRows,
  along: (arc: number, part: number) => void,
): Float64Array {
  const through = new Float64Array(n);
  const steps = new Int32Array(n);
  const ways = new Float64Array(n);
  const share = new Float64Array(n);
  const queue = new Uint32Array(n);
  for (let source = 0; source < n; source++) {
    steps.fill(-1);
    ways.fill(0);
    share.fill(0);
    steps[source] = 0;
    ways[source] = 1;
    let filled = 0;
    queue[filled++] = source;
    for (let next = 0; next < filled; next++) {
      const node = queue[next]!;
      for (let arc = out.offsets[node]!; arc < out.offsets[node + 1]!; arc++) {
        const end = out.ends[arc]!;
        if (steps[end] === -1) {
          steps[end] = steps[node]! + 1;
          queue[filled++] = end;
        }
        if (steps[end] === steps[node]! + 1) ways[end]! += ways[node]!;
      }
    }
    // Back from the farthest: each node passes its share on to those one step nearer.
    while (filled > 1) {
      const node = queue[--filled]!;
      for (let arc = into.offsets[node]!; arc < into.offsets[node + 1]!; arc++) {
        const nearer = into.ends[arc]!;
        if (steps[nearer] !== steps[node]! - 1) continue;
        const part = (ways[nearer]! / ways[node]!) * (1 + share[node]!);
        share[nearer]! += part;
        along(arc, part);
      }
      through[node]! += share[node]!;
    }
  }
  return through;
}
