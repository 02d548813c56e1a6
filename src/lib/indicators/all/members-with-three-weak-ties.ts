import { fewestOf, type Counted } from '../../disclosure/gate.ts';
import { defineIndicator } from '../indicator.ts';
import { weakTiesByMember } from '../weakTies.ts';

/** Share of active members with at least three weak ties: unlike a mean, hubs cannot raise it. */
export default defineIndicator({
  id: 'members-with-three-weak-ties',
  headline: 2,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['ties'],
  scale: 'logit',
  references: ['A6', 'I1'],
  // Most members?
  against: () => 0.5,
  measure: (world) => {
    const successes = weakTiesByMember(world).reduce((sum, count) => sum + (count >= 3 ? 1 : 0), 0);
    const n = world.members;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    // The few on either side are the people such a share tells of.
    const persons = fewestOf(counted(successes), counted(n - successes));
    return { value: successes / n, n, successes, persons };
  },
});

const counted = (count: number): Counted => ({ count, persons: count });
