import { defineIndicator } from '../indicator.ts';
import { burnIn, newTies } from '../newTies.ts';

/** New acquaintances per member and month: both ends of a new tie make one. */
export default defineIndicator({
  id: 'new-ties-rate',
  headline: 1,
  unit: 'per-member-month',
  range: [0, Infinity],
  better: 'more',
  needs: ['ties', 'time'],
  scale: 'log',
  references: ['E1', 'K31'],
  against: 'before',
  measure: (world) => {
    const early = burnIn(world);
    if (early) return early;
    const { count: n, persons } = newTies(world);
    const { memberMonths } = world;
    if (memberMonths === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    // A rate speaks of everyone at risk, also when it is low: the active members stand behind it.
    return {
      value: (2 * n) / memberMonths,
      n,
      persons: world.nodes.length,
      ...(n === 0 ? {} : { fewest: persons }),
      parts: { newTies: { count: n, persons: world.nodes.length }, memberMonths },
    };
  },
});
