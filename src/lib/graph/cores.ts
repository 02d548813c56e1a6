import { degree, type Graph } from './csr.ts';

/**
 * Core number of each node: the largest k for which it lies in a group where everybody knows k
 * others of the group. By taking away the least connected first (Batagelj & Zaveršnik 2003), O(n + m).
 */
export function coreNumbers(graph: Graph): Uint32Array {
  const { n, offsets, neighbours } = graph;
  const core = new Uint32Array(n).map((_, i) => degree(graph, i));
  const most = core.reduce((max, k) => Math.max(max, k), 0);
  // Nodes sorted by the degree they have left: `begin[k]` is where degree k begins.
  const begin = new Uint32Array(most + 2);
  for (const k of core) begin[k + 1]!++;
  for (let k = 0; k <= most; k++) begin[k + 1]! += begin[k]!;
  const next = begin.slice();
  const order = new Uint32Array(n);
  const place = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    place[i] = next[core[i]!]!++;
    order[place[i]!] = i;
  }
  for (let at = 0; at < n; at++) {
    const node = order[at]!;
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const other = neighbours[arc]!;
      if (core[other]! <= core[node]!) continue;
      // Swap it with the first of its degree, then let that degree begin one later.
      const first = order[begin[core[other]!]!]!;
      order[place[other]!] = first;
      order[place[first]!] = other;
      [place[other], place[first]] = [place[first]!, place[other]!];
      begin[core[other]!]!++;
      core[other]!--;
    }
  }
  return core;
}
