import type { Counted } from './result.ts';
import type { World } from './world.ts';

/** The chosen ties, counted, with the number of distinct persons at their ends. */
export function countTies({ graph }: World, chosen: (edge: number) => boolean): Counted {
  const seen = new Uint8Array(graph.n);
  let count = 0;
  for (let e = 0; e < graph.m; e++) {
    if (!chosen(e)) continue;
    count++;
    seen[graph.from[e]!] = seen[graph.to[e]!] = 1;
  }
  return { count, persons: seen.reduce((sum, mark) => sum + mark, 0) };
}
