import { directedTriangles } from '../../graph/directedTriangles.ts';
import { strongComponents } from '../../graph/strongComponents.ts';
import { permuteReceivers } from '../../nulls/helpReceivers.ts';
import { helpGraph, helpOf, type HelpGraph } from '../helpGraph.ts';
import { inOwnOrder, NO_HELP_LOG } from '../helpRecords.ts';
import { defineIndicator } from '../indicator.ts';
import { personJackknife } from '../personJackknife.ts';
import type { World } from '../world.ts';

/** Fewest people among whom help goes round, rather than back and forth. */
const ROUND = 3;

/** Share of help exchanged where it comes round: each can reach each from helper to helped, 3 at least. */
export default defineIndicator({
  id: 'circulating-help',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['time'],
  scale: 'logit',
  nullModel: 'helped',
  references: ['D3', 'K29', 'Baker & Bulkley 2014'],
  measure: (world) => {
    const help = helpOf(world);
    if (help === null) return NO_HELP_LOG;
    const { graph } = help;
    const n = graph.total;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    const { inside, persons } = circulating(graph);
    return {
      value: inside / n,
      n,
      successes: inside,
      persons,
      ...(world.without === null ? { parts: { triangles: triangles(graph) } } : {}),
    };
  },
  interval: (world) => {
    const help = helpOf(world);
    if (help === null || help.graph.total === 0) return null;
    const shareOf = (graph: HelpGraph): number | null =>
      graph.total === 0 ? null : circulating(graph).inside / graph.total;
    return personJackknife(
      shareOf(help.graph) ?? 0,
      inOwnOrder(world, help.records),
      'logit',
      (left) => shareOf(helpGraph(world, help.records, left)),
    );
  },
  intervalMethod: 'person-jackknife',
  drawn,
});

/** Records between people of one round, and the fewest people on either side. */
function circulating({ n, from, to, times, ...arcs }: HelpGraph): {
  readonly inside: number;
  readonly persons: number;
} {
  const { of, sizes } = strongComponents(n, { ...arcs, from, to });
  const people: [Set<number>, Set<number>] = [new Set(), new Set()];
  let inside = 0;
  from.forEach((a, arc) => {
    const b = to[arc]!;
    const isInside = of[a] === of[b] && (sizes[of[a]!] ?? 0) >= ROUND;
    if (isInside) inside += times[arc]!;
    people[isInside ? 0 : 1].add(a).add(b);
  });
  const sides = people.map(({ size }) => size).filter((size) => size > 0);
  return { inside, persons: Math.min(...sides) };
}

function triangles(graph: HelpGraph): { readonly count: number; readonly persons: number } {
  const { count, nodes } = directedTriangles(graph.n, graph);
  return { count, persons: nodes };
}

/** Everybody helps and is helped as often as observed, whom is left to chance (METHODS D3). */
function drawn(world: World) {
  const help = helpOf(world);
  if (help === null || help.graph.total < 2) return null;
  const rank = new Map(Array.from(inOwnOrder(world, help.records), (person, at) => [person, at]));
  const rankOf = (person: number): number => rank.get(person) ?? 0;
  const rows = Array.from(help.records.helper.keys()).sort(
    (x, y) =>
      rankOf(help.records.helper[x]!) - rankOf(help.records.helper[y]!) ||
      rankOf(help.records.helped[x]!) - rankOf(help.records.helped[y]!),
  );
  const helper = Uint32Array.from(rows, (row) => help.records.helper[row]!);
  const helped = Uint32Array.from(rows, (row) => help.records.helped[row]!);
  const given = { helper, helped, stratum: new Int32Array(helper.length) };
  return (which: Parameters<typeof permuteReceivers>[2]): number => {
    const graph = helpGraph(world, { helper, helped: permuteReceivers(given, () => 1, which) });
    return circulating(graph).inside / graph.total;
  };
}
