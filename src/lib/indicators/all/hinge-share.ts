import { activeIn } from '../../evidence/members.ts';
import { fewestOf, type Counted } from '../../disclosure/gate.ts';
import { defineIndicator } from '../indicator.ts';
import { areHoursKnown, MIXED, rhythmsOf } from '../rhythms.ts';
import type { World } from '../world.ts';

/** Share of members who come at several moments of the week, none of them most of their time. */
export default defineIndicator({
  id: 'hinge-share',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['time'],
  scale: 'logit',
  references: ['J1', 'K36', 'K39', 'K47'],
  measure: (world) => {
    if (!areHoursKnown(world)) return { value: null, reason: 'VISITS_DELETED', n: 0, persons: 0 };
    const all = rhythmsOf(world, null);
    const n = withHours(world, all.of);
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    if (all.bandsInUse < 2) return { value: null, reason: 'NO_VARIANCE', n, persons: n };
    const { of } = world.without === null ? all : rhythmsOf(world);
    const hinges = world.nodes.filter((person) => of[person] === MIXED).length;
    return {
      value: hinges / n,
      n,
      // The few on either side are the people such a share tells of.
      persons: fewestOf(counted(hinges), counted(n - hinges)),
      successes: hinges,
      coverage: n / world.members,
    };
  },
});

/** Members with hours when no week is left out: the number of members stays as it is (K39). */
function withHours({ evidence, window, nodes }: World, of: Int8Array): number {
  const { presence, hidden } = evidence;
  const active = window === null ? null : activeIn(presence, hidden, window, null);
  const persons = active === null ? [...nodes] : [...active.keys()].filter((p) => active[p] === 1);
  return persons.filter((person) => of[person]! >= 0).length;
}

const counted = (count: number): Counted => ({ count, persons: count });
