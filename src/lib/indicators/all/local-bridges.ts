import { gateOf } from '../../disclosure/audience.ts';
import { closeLine } from '../../disclosure/tables.ts';
import { isLocalBridge, spans } from '../../graph/bridges.ts';
import { classTable } from '../classTable.ts';
import { defineIndicator } from '../indicator.ts';
import { countTies } from '../countTies.ts';
import type { Counted } from '../result.ts';
import type { World } from '../world.ts';

/** Longest detour that is searched for: beyond, a local bridge is counted as `more`. */
const SPAN_CAP = 6;

/** Number of ties whose two ends have no contact in common, though each has others. */
export default defineIndicator({
  id: 'local-bridges',
  headline: null,
  unit: 'count',
  range: [0, Infinity],
  better: null,
  needs: ['ties'],
  scale: 'log',
  nullModel: 'data-stream',
  atPresence: {
    of: 'member',
    value: ({ graph, common, members }) => {
      if (members === 0) return null;
      const bridges = common.filter((_, e) => isLocalBridge(graph, common, e)).length;
      return (2 * bridges) / members;
    },
  },
  references: ['B3', 'K24', 'Granovetter 1973', 'Watts 1999'],
  measure: (world) => {
    const { graph, common, ties } = world;
    const bridges = countTies(world, (e) => isLocalBridge(graph, common, e));
    const { count: value } = bridges;
    const n = ties.length;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    return {
      value,
      n,
      persons: countTies(world, () => true).persons,
      ...(value === 0 ? {} : { fewest: bridges.persons }),
      parts: {
        shareOfTies: value / n,
        pendant: classTable(world).places.pendant,
        // A deleted week only needs the count: spans are searched once.
        ...(world.without === null ? { spans: spanCounts(world) } : {}),
      },
    };
  },
});

/** By length; they add up to all local bridges. */
function spanCounts(world: World): Record<string, Counted> {
  const { graph, common, definitions } = world;
  const { steps, atLeast } = spans(graph, common, SPAN_CAP);
  const lengthOf = (e: number): string =>
    steps[e] === Infinity ? 'inf' : atLeast[e] === 1 ? 'more' : String(steps[e]);
  const bridges = [...steps.keys()].filter((e) => isLocalBridge(graph, common, e));
  const lengths = new Set(bridges.map(lengthOf));
  const counts = Object.fromEntries(
    [...lengths].map((length) => {
      const own = new Set(bridges.filter((e) => lengthOf(e) === length));
      return [length, countTies(world, (e) => own.has(e))] as const;
    }),
  );
  return closeLine(counts, gateOf(definitions));
}
