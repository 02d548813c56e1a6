import { wilson } from '../../stats/wilson.ts';
import { firstEncounters } from '../firstEncounters.ts';
import { measureGroups } from '../grouped.ts';
import { defineIndicator } from '../indicator.ts';
import { burnIn } from '../newTies.ts';

/** Fewest new ties for a range by weeks; below, Wilson's over the share expected (METHODS E2). */
const MIN_TIES = 50;

/**
 * Share of new ties that join two groups, over the share that the hours of pairs who had no tie yet
 * would give: 1 is as those hours have it.
 */
export default defineIndicator({
  id: 'cross-first-encounters',
  headline: null,
  unit: 'ratio',
  range: [0, Infinity],
  better: null,
  needs: ['ties', 'time'],
  scale: 'log',
  references: ['E2', 'K32', 'Chetty et al. 2022', 'Currarini, Jackson & Pin 2009'],
  against: () => 1,
  measure: (world) =>
    burnIn(world) ??
    measureGroups(world, (groups) => {
      const found = firstEncounters(world, groups);
      if (found === null) return { value: null, reason: 'NEEDS_LOGS', n: 0, persons: 0 };
      const { ties: n, cross, persons, fewest, expected } = found;
      if (n === 0 || expected === null) return { value: null, reason: 'EMPTY', n, persons };
      if (expected === 0) return { value: null, reason: 'NO_VARIANCE', n, persons };
      const observed = cross / n;
      const share = n < MIN_TIES ? wilson(cross, n) : null;
      return {
        value: observed / expected,
        n,
        persons,
        fewest,
        parts: { observed, expected, difference: observed - expected },
        ...(share && {
          interval: { lo: share.lo / expected, hi: share.hi / expected, method: 'wilson' },
        }),
      };
    }),
});
