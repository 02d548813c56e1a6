import { TIE_CLASS } from '../../evidence/tie.ts';
import { graphOf } from '../../graph/csr.ts';
import { reachTwo } from '../../graph/distances.ts';
import { median } from '../../stats/median.ts';
import { medianInterval } from '../../stats/orderStatistics.ts';
import { defineIndicator } from '../indicator.ts';
import type { World } from '../world.ts';

/** Median number of others an active member reaches in two steps; 0 for the isolated. */
export default defineIndicator({
  id: 'reach-two',
  headline: null,
  unit: 'ties',
  range: [0, Infinity],
  better: 'more',
  needs: ['ties'],
  scale: null,
  // The share, as the number grows with the place too; and its mean, as a median jumps (B7).
  atPresence: {
    of: 'others',
    value: ({ graph }) => {
      if (graph.n < 2) return null;
      const total = reachTwo(graph).reduce((sum, count) => sum + count, 0);
      return total / (graph.n * (graph.n - 1));
    },
  },
  references: ['B7', 'K26'],
  measure: (world) => {
    const reach = reachTwo(world.graph);
    const n = reach.length;
    const value = median(reach);
    if (value === null) return { value, reason: 'EMPTY', n, persons: 0 };
    const total = reach.reduce((sum, count) => sum + count, 0);
    return {
      value,
      n,
      persons: n,
      parts: {
        medianShare: n < 2 ? null : value / (n - 1),
        mean: total / n,
        lostWithoutWeakTies: total === 0 ? null : 1 - reachWithoutWeak(world) / total,
      },
    };
  },
  interval: (world) => medianInterval(reachTwo(world.graph)),
  medianOf: ({ graph }) => reachTwo(graph),
  byMember: false,
});

/** Others reached in two steps, over all members, had they no weak ties. */
function reachWithoutWeak({ graph, ties }: World): number {
  const isKept = (_: number, e: number): boolean => ties.tieClass[e] !== TIE_CLASS.weak;
  const kept = graphOf(graph.n, graph.from.filter(isKept), graph.to.filter(isKept));
  return reachTwo(kept).reduce((sum, count) => sum + count, 0);
}
