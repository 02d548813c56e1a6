import type { Counted } from './result.ts';
import type { World } from './world.ts';

/** The chosen ties, counted, with the number of distinct persons at their ends. */
export function countTies({ graph }: World, chosen: (edge: number) => boolean): Counted {
  const persons = new Set<number>();
  let count = 0;
  for (let e = 0; e < graph.m; e++) {
    if (!chosen(e)) continue;
    count++;
    persons.add(graph.from[e]!);
    persons.add(graph.to[e]!);
  }
  return { count, persons: persons.size };
}
