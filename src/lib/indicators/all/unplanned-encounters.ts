import { fewestOf, type Counted } from '../../disclosure/gate.ts';
import { wilson } from '../../stats/wilson.ts';
import { firstOccasions } from '../firstOccasions.ts';
import { defineIndicator } from '../indicator.ts';
import { burnIn } from '../newTies.ts';

/**
 * Share of new ties whose people first met in a small group that no log says was arranged. Rooms
 * booked together are in no log: the true share is lower or the same.
 */
export default defineIndicator({
  id: 'unplanned-encounters',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['ties', 'time'],
  // Wilson's range is prescribed (METHODS E3).
  scale: null,
  references: ['E3'],
  measure: (world) => {
    const early = burnIn(world);
    if (early) return early;
    const { occasions, ties } = firstOccasions(world);
    const n = occasions.length;
    const persons = new Set(occasions.flatMap(({ a, b }) => [a, b])).size;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons };
    const unplanned = occasions.filter(({ isPlanned }) => !isPlanned).length;
    const share = wilson(unplanned, n);
    return {
      value: unplanned / n,
      n,
      persons,
      fewest: fewestOf(
        counted(occasions.filter(({ isPlanned }) => isPlanned)),
        counted(occasions.filter(({ isPlanned }) => !isPlanned)),
      ),
      successes: unplanned,
      coverage: n / ties,
      flags: ['UPPER_BOUND'],
      interval: share && { ...share, method: 'wilson' },
    };
  },
});

const counted = (pairs: readonly { readonly a: number; readonly b: number }[]): Counted => ({
  count: pairs.length,
  persons: new Set(pairs.flatMap(({ a, b }) => [a, b])).size,
});
