import { deviation, mean } from 'd3';
import { gini, shareOfMost } from '../../stats/lorenz.ts';
import { helpLoad, loadByChance, loadInterval, loadsByChance, type HelpLoad } from '../helpLoad.ts';
import { NO_HELP_LOG } from '../helpRecords.ts';
import { defineIndicator } from '../indicator.ts';
import type { RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** The most active tenth of the members. */
const TENTH = 10;
/** Steps of all draws of the jackknife together, and its fewest draws: it stays quick in large places. */
const STEPS = 2e7;
const FEWEST_DRAWS = 9;

/**
 * Gini coefficient of the help given, less the one that luck alone would give with everybody as
 * ready in each hour of presence: raw, the few lines of a log look unequal whoever gives.
 */
export default defineIndicator({
  id: 'help-gini-excess',
  headline: 8,
  unit: 'index',
  range: [-1, 1],
  better: 'less',
  needs: ['time'],
  scale: 'identity',
  nullModel: 'equal-load',
  references: ['D4', 'K29', 'Gini 1912', 'Lorenz 1905'],
  measure: (world) => {
    const load = helpLoad(world);
    if (load === null) return NO_HELP_LOG;
    const n = load.given.length;
    if (load.total === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    const byChance = loadsByChance(load, world.definitions.nullDraws, gini);
    const expected = byChance && mean(byChance);
    if (byChance === null || expected === null || expected === undefined) {
      return { value: null, reason: 'NO_VARIANCE', n, persons: load.helpers };
    }
    return {
      value: gini(load.given) - expected,
      n,
      persons: load.helpers,
      ...(world.without === null ? { parts: details(world, load, expected, byChance) } : {}),
    };
  },
  interval: (world) => {
    const load = helpLoad(world);
    const observed = load && excess(load, world.definitions.nullDraws);
    if (load === null || observed === null) return null;
    return loadInterval(world, observed, 'identity', (less, blocks) => {
      const steps = blocks * (less.total + less.given.length);
      const draws = Math.max(FEWEST_DRAWS, Math.floor(STEPS / steps));
      return excess(less, Math.min(world.definitions.nullDraws, draws));
    });
  },
  intervalMethod: 'person-jackknife',
  drawn: (world) => {
    const load = helpLoad(world);
    const byChance = load && loadsByChance(load, world.definitions.nullDraws, gini);
    const expected = byChance && mean(byChance);
    if (load === null || expected === null || expected === undefined) return null;
    return loadByChance(load, (counts) => gini(counts) - expected);
  },
});

function excess({ given, ...load }: Omit<HelpLoad, 'helpers'>, draws: number): number | null {
  const expected = mean(loadsByChance(load, draws, gini) ?? []);
  return expected === undefined ? null : gini(given) - expected;
}

function details(
  { definitions: { kInternal } }: World,
  { given, helpers }: HelpLoad,
  expected: number,
  byChance: Float64Array,
): RawParts {
  const n = given.length;
  const raw = gini(given);
  const top = Math.ceil(n / TENTH);
  return {
    gini: raw,
    giniSmallSample: n < 2 ? null : (raw * n) / (n - 1),
    byChance: expected,
    byChanceSd: deviation(byChance) ?? null,
    draws: byChance.length,
    // It tells of that tenth: fewer than k people are not told of.
    topTenShare: Math.min(top, helpers) < kInternal ? null : shareOfMost(given, top),
  };
}
