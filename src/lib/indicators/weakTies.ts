import { TIE_CLASS } from '../evidence/tie.ts';
import type { World } from './world.ts';

/** Number of weak ties of each active member, in the order of the graph's nodes. */
export function weakTiesByMember({ graph, ties }: World): Uint32Array {
  const counts = new Uint32Array(graph.n);
  for (let e = 0; e < graph.m; e++) {
    if (ties.tieClass[e] !== TIE_CLASS.weak) continue;
    counts[graph.from[e]!]!++;
    counts[graph.to[e]!]!++;
  }
  return counts;
}
