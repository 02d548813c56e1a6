import { jackknife } from '../../stats/jackknife.ts';
import type { Interval } from '../../stats/interval.ts';
import { diversityOf } from '../../stats/diversity.ts';
import { completenessOf } from '../../stats/rarefaction.ts';
import { measureGroups, namedGroups } from '../grouped.ts';
import { labelShares } from '../grouping.ts';
import { defineIndicator } from '../indicator.ts';
import type { Counted, RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** As how many equally common groups the membership is diverse: Hill number of order 1. */
export default defineIndicator({
  id: 'diversity',
  headline: 5,
  unit: 'groups',
  range: [1, Infinity],
  better: null,
  needs: [],
  // Who is a member does not hang on a week: members are left out one by one instead.
  scale: null,
  intervalMethod: 'person-jackknife',
  references: ['C1', 'C2', 'K27', 'Hill 1973', 'Jost 2006', 'Chao & Jost 2012'],
  measure: (world) =>
    measureGroups(world, ({ known }) => {
      const { shares } = labelShares(world);
      const all = diversityOf(shares);
      if (all === null) return { value: null, reason: 'EMPTY', n: 0, persons: 0 };
      const { hill1, richness, hill2, shannon, blau, blauUnbiased } = all;
      const parts = { hill0: richness, hill2, shannon, blau, blauUnbiased };
      return {
        value: hill1,
        n: known,
        persons: known,
        parts: { ...parts, ...completeness(shares), ...sizes(world) },
      };
    }),
  interval: personJackknife,
  categories: (world) => labelShares(world).shares,
});

/** Only for whole persons: where people have several labels, categories are no counts. */
function completeness(shares: readonly number[]): RawParts {
  if (!shares.every(Number.isInteger)) return { sampleCoverage: null, chao1: null };
  const found = completenessOf(shares);
  return { sampleCoverage: found?.coverage ?? null, chao1: found?.chao1 ?? null };
}

/**
 * Members with each label that may be named; those of all other labels together, and how many labels
 * these are.
 */
function sizes(world: World): RawParts {
  const { labels, persons, ofMembers } = labelShares(world);
  const named = new Set(namedGroups(persons, world));
  const merged = labels.length - named.size;
  const others = ofMembers.filter((own) => own.some((label) => !named.has(label))).length;
  const counted = (count: number): Counted => ({ count, persons: count });
  return {
    groups: Object.fromEntries(
      [...named].map((group) => [labels[group] ?? '', counted(persons[group] ?? 0)]),
    ),
    others: { labels: { count: merged, persons: others }, members: counted(others) },
  };
}

/** Leaves out each labelled member in turn, on the scale of the logarithm. O(members · labels each). */
function personJackknife(world: World): Interval | null {
  const { shares, ofMembers } = labelShares(world);
  const all = diversityOf(shares);
  if (all === null || all.n < 2) return null;
  const term = (x: number): number => (x > 0 ? x * Math.log(x) : 0);
  const total = shares.reduce((sum, x) => sum + term(x), 0);
  const n = all.n - 1;
  const deletions = Float64Array.from(ofMembers, (own) => {
    const less = own.reduce((sum, label) => {
      const x = shares[label] ?? 0;
      return sum + term(x) - term(x - 1 / own.length);
    }, 0);
    return Math.exp(Math.log(n) - (total - less) / n);
  });
  const found = jackknife(all.hill1, deletions, 'log');
  // Fewer than one group there cannot be.
  return found && { lo: Math.max(1, found.lo), hi: found.hi };
}
