import { alterDiversity } from '../../graph/alters.ts';
import { groupSizes } from '../../graph/labels.ts';
import type { Diversity } from '../../stats/diversity.ts';
import { median } from '../../stats/median.ts';
import { medianInterval } from '../../stats/orderStatistics.ts';
import { rarefied } from '../../stats/rarefaction.ts';
import { type Grouped, measureGroups } from '../grouped.ts';
import { groupOfMembers } from '../grouping.ts';
import { defineIndicator } from '../indicator.ts';
import type { World } from '../world.ts';

/** Fewest contacts with a known label for a member's diversity to be told (METHODS C6). */
const MIN_ALTERS = 3;

/** Median over members of the effective number of groups among their contacts (Hill, order 2). */
export default defineIndicator({
  id: 'ego-diversity',
  headline: null,
  unit: 'groups',
  range: [1, Infinity],
  better: null,
  needs: ['ties'],
  // The jackknife fails for medians (METHODS G1): ranks of the members give the interval.
  scale: null,
  references: ['C6', 'C2', 'K27', 'Aral & Van Alstyne 2011'],
  measure: (world) =>
    measureGroups(world, (groups) => {
      const around = contactsOf(world, groups);
      const n = around.length;
      if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
      return {
        value: median(around.map(({ hill2 }) => hill2)),
        n,
        persons: n,
        coverage: n / world.nodes.length,
        parts: {
          blauUnbiased: median(around.map(({ blauUnbiased }) => blauUnbiased ?? 0)),
          contacts: median(around.map((all) => all.n)),
          drawnFromMembers: median(drawn(groups, around)),
        },
      };
    }),
  interval: (world) => {
    const values = diversityByMember(world);
    return values && medianInterval(values);
  },
  medianOf: diversityByMember,
});

function diversityByMember(world: World): number[] | null {
  const grouping = groupOfMembers(world, world.group);
  if (grouping === null) return null;
  const groups = { ...grouping, groups: grouping.labels.length };
  return contactsOf(world, groups).map(({ hill2 }) => hill2);
}

/** Diversity of the contacts of each member who has enough of them. */
function contactsOf(
  { graph }: World,
  groups: Pick<Grouped, 'label' | 'groups'>,
): readonly Diversity[] {
  return Array.from({ length: graph.n }, (_, node) => alterDiversity(graph, groups, node)).filter(
    (all) => all !== null && all.n >= MIN_ALTERS,
  ) as Diversity[];
}

/** What each would have among as many contacts drawn from all members: membership is a bound. */
function drawn(groups: Grouped, around: readonly Diversity[]): number[] {
  const sizes = groupSizes(groups);
  const bySize = new Map<number, number>();
  return around.map(({ n }) => {
    const known = bySize.get(n) ?? rarefied(sizes, n)?.hill2 ?? NaN;
    bySize.set(n, known);
    return known;
  });
}
