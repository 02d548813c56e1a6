import { defineIndicator } from '../indicator.ts';
import { burnIn, newTies, pairMonthsAtRisk } from '../newTies.ts';

/** New ties per month among pairs who could still make one: comparable when a place saturates. */
export default defineIndicator({
  id: 'new-ties-hazard',
  headline: null,
  unit: 'per-pair-month',
  range: [0, Infinity],
  better: 'more',
  needs: ['ties', 'time'],
  scale: 'log',
  references: ['E1', 'K31', 'K43', 'Butts 2008'],
  measure: (world) => {
    const early = burnIn(world);
    if (early) return early;
    const { count: n, persons } = newTies(world);
    const pairMonths = pairMonthsAtRisk(world);
    if (pairMonths === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    return {
      value: n / pairMonths,
      n,
      persons: world.nodes.length,
      ...(n === 0 ? {} : { fewest: persons }),
      parts: { pairMonths },
    };
  },
});
