import { fewestForHalf } from '../../stats/lorenz.ts';
import { nullBand } from '../../nulls/nullBand.ts';
import { helpLoad, loadByChance, loadInterval, loadsByChance } from '../helpLoad.ts';
import { NO_HELP_LOG } from '../helpRecords.ts';
import { defineIndicator } from '../indicator.ts';

/** Smallest share of the members who give half of all help. */
export default defineIndicator({
  id: 'half-of-help-share',
  headline: 8,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['time'],
  scale: 'logit',
  nullModel: 'equal-load',
  references: ['D4', 'K29', 'Lorenz 1905'],
  measure: (world) => {
    const load = helpLoad(world);
    if (load === null) return NO_HELP_LOG;
    const n = world.members;
    const fewest = fewestForHalf(load.given)?.least;
    if (fewest === undefined) return { value: null, reason: 'EMPTY', n, persons: 0 };
    const draws = world.without === null ? world.definitions.nullDraws : 0;
    const byChance = loadsByChance(load, draws, (counts) => shareFor(counts, n) ?? NaN);
    const band = byChance && nullBand(fewest / n, byChance);
    return {
      value: fewest / n,
      n,
      successes: fewest,
      // The number tells of those who give most: they are the people behind it.
      persons: fewest,
      parts: {
        helpers: { count: load.helpers, persons: load.helpers },
        byChance: band && band.mean,
        byChanceLow: band && band.lo,
        byChanceHigh: band && band.hi,
      },
    };
  },
  interval: (world) => {
    const load = helpLoad(world);
    const fewest = load && fewestForHalf(load.given)?.least;
    if (fewest === null || fewest === undefined) return null;
    // A count of people moves by leaps: the last of them counts in part.
    return loadInterval(world, fewest / world.members, 'logit', ({ given }) => {
      const half = fewestForHalf(given);
      return half && half.smooth / given.length;
    });
  },
  intervalMethod: 'person-jackknife',
  drawn: (world) => {
    const load = helpLoad(world);
    return load && loadByChance(load, (counts) => shareFor(counts, world.members) ?? NaN);
  },
});

const shareFor = (counts: Uint32Array, members: number): number | null => {
  const half = fewestForHalf(counts);
  return half && half.least / members;
};
