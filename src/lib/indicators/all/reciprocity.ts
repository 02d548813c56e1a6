import { helpGraph, helpOf, type HelpGraph } from '../helpGraph.ts';
import { inOwnOrder, NO_HELP_LOG } from '../helpRecords.ts';
import { defineIndicator } from '../indicator.ts';
import { personJackknife } from '../personJackknife.ts';
import type { World } from '../world.ts';

/**
 * How much oftener help goes both ways than it would if as many arcs were thrown at random:
 * ρ = (r − ā) / (1 − ā), 0 as random, 1 where all help is returned (Garlaschelli & Loffredo 2004).
 */
export default defineIndicator({
  id: 'reciprocity',
  headline: null,
  unit: 'index',
  range: [-1, 1],
  better: null,
  needs: ['time'],
  scale: 'identity',
  nullModel: 'data-stream',
  references: ['D2', 'K29', 'Garlaschelli & Loffredo 2004', 'Squartini et al. 2013'],
  measure: (world) => {
    const help = helpOf(world);
    if (help === null) return NO_HELP_LOG;
    const n = help.graph.from.length;
    const found = returned(help.graph);
    if (found === null)
      return { value: null, reason: n === 0 ? 'EMPTY' : 'NO_VARIANCE', n, persons: 0 };
    const { rho, share, density, weighted, sides } = found;
    return {
      value: rho,
      n,
      persons: sides,
      parts: { share, density, weighted },
    };
  },
  interval,
  intervalMethod: 'person-jackknife',
});

/** What is returned, and the fewest people on either side; null where nothing can be said. */
function returned({ n, from, to, times }: HelpGraph): {
  readonly rho: number;
  readonly share: number;
  readonly density: number;
  readonly weighted: number;
  readonly sides: number;
} | null {
  const density = from.length / (n * (n - 1));
  if (from.length === 0 || density === 1) return null;
  const timesOf = new Map<number, number>();
  from.forEach((a, arc) => timesOf.set(a * n + to[arc]!, times[arc]!));
  let [mutual, both, all] = [0, 0, 0];
  const people: [Set<number>, Set<number>] = [new Set(), new Set()];
  from.forEach((a, arc) => {
    const back = timesOf.get(to[arc]! * n + a) ?? 0;
    mutual += Number(back > 0);
    both += Math.min(times[arc]!, back);
    all += times[arc]!;
    people[back > 0 ? 0 : 1].add(a).add(to[arc]!);
  });
  const share = mutual / from.length;
  return {
    rho: (share - density) / (1 - density),
    share,
    density,
    weighted: both / all,
    sides: Math.min(...people.map(({ size }) => size).filter((size) => size > 0)),
  };
}

function interval(world: World) {
  const help = helpOf(world);
  const rho = help && returned(help.graph)?.rho;
  if (help === null || rho === undefined || rho === null) return null;
  const found = personJackknife(rho, inOwnOrder(world, help.records), 'identity', (left) => {
    return returned(helpGraph(world, help.records, left))?.rho ?? null;
  });
  // More than all of it cannot be returned.
  return found && { lo: Math.max(-1, found.lo), hi: Math.min(1, found.hi) };
}
