import { medianInterval } from '../../stats/orderStatistics.ts';
import { median } from '../../stats/median.ts';
import { UNTOLD } from '../../disclosure/gate.ts';
import { classTable } from '../classTable.ts';
import { defineIndicator } from '../indicator.ts';
import { weakTiesByMember } from '../weakTies.ts';

/** Median number of weak ties of an active member, members without any included. */
export default defineIndicator({
  id: 'weak-ties-per-member',
  headline: 2,
  unit: 'ties',
  range: [0, Infinity],
  better: null,
  needs: ['ties'],
  // The jackknife fails for medians (METHODS G1): ranks of the members' counts give the interval.
  scale: null,
  // The mean: a median jumps, and days taken away at random would hardly move it.
  atPresence: {
    of: 'member',
    value: (world) => {
      const total = weakTiesByMember(world).reduce((sum, count) => sum + count, 0);
      return world.members === 0 ? null : total / world.members;
    },
  },
  references: ['A6', 'K26', 'Granovetter 1973'],
  measure: (world) => {
    const counts = weakTiesByMember(world);
    const n = counts.length;
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    // The number of weak ties follows from their mean.
    const isTold = classTable(world).classes.weak !== UNTOLD;
    return {
      value: median(counts),
      n,
      persons: n,
      parts: { mean: { rate: total / n, persons: isTold ? n : 0 } },
    };
  },
  interval: (world) => medianInterval(weakTiesByMember(world)),
  medianOf: weakTiesByMember,
});
