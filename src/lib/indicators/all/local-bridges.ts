import { isLocalBridge, spans } from '../../graph/bridges.ts';
import { POSITION } from '../../graph/position.ts';
import { defineIndicator } from '../indicator.ts';
import { countTies } from '../countTies.ts';
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
  perMember: ({ graph, common, members }) => {
    if (members === 0) return null;
    const bridges = common.filter((_, e) => isLocalBridge(graph, common, e)).length;
    return (2 * bridges) / members;
  },
  references: ['B3', 'K24', 'Granovetter 1973', 'Watts 1999'],
  measure: (world) => {
    const { graph, common, position, ties } = world;
    const bridge = (e: number): boolean => isLocalBridge(graph, common, e);
    let value = 0;
    let pendant = 0;
    for (let e = 0; e < ties.length; e++) {
      if (bridge(e)) value++;
      if (position[e] === POSITION.pendant) pendant++;
    }
    const n = ties.length;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    return {
      value,
      n,
      persons: countTies(world, () => true).persons,
      parts: {
        shareOfTies: value / n,
        pendant,
        // A deleted week only needs the count: spans are searched once.
        ...(world.without === null ? { spans: spanCounts(world) } : {}),
      },
    };
  },
});

function spanCounts({ graph, common }: World): Record<string, number> {
  const { steps, atLeast } = spans(graph, common, SPAN_CAP);
  const counts: Record<string, number> = {};
  for (let e = 0; e < graph.m; e++) {
    if (!isLocalBridge(graph, common, e)) continue;
    const key = steps[e] === Infinity ? 'inf' : atLeast[e] === 1 ? 'more' : String(steps[e]);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
