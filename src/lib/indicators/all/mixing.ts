import { expectedByEnds, expectedByLabel, mixingOf, type Mixing } from '../../graph/mixing.ts';
import { type Grouped, measureGroups, personsInTies } from '../grouped.ts';
import { defineIndicator } from '../indicator.ts';
import { mixingTable } from '../mixingTable.ts';
import type { RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** Ties between each two groups, beside what random pairing would give (METHODS C4 i and ii). */
export default defineIndicator({
  id: 'mixing',
  headline: null,
  unit: 'count',
  range: [0, Infinity],
  better: null,
  needs: ['ties'],
  scale: null,
  references: ['C4', 'K27', 'K28', 'H2', 'Newman 2003'],
  measure: (world) =>
    measureGroups(world, (groups) => {
      const mixing = mixingOf(world.graph, groups);
      const n = mixing.ties;
      if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
      const persons = personsInTies(world, groups);
      return {
        value: null,
        reason: 'COMPOUND',
        n,
        persons,
        ...(world.without === null ? { parts: cells(world, groups, mixing) } : {}),
      };
    }),
});

/** Cells by `group|group`, both in the order of labels; a closed one tells nothing of its ties. */
function cells(world: World, groups: Grouped, mixing: Mixing): RawParts {
  const parts = mixingTable(world, groups).map(({ a, b, count, open }) => {
    const byLabel = expectedByLabel(mixing, a, b);
    const byEnds = expectedByEnds(mixing, a, b);
    const observed = open ? count : null;
    return [
      `${groups.labels[a] ?? ''}|${groups.labels[b] ?? ''}`,
      {
        observed,
        byLabel,
        byEnds,
        log2ByLabel: logRatio(observed, byLabel),
        log2ByEnds: logRatio(observed, byEnds),
      },
    ] as const;
  });
  return Object.fromEntries(parts);
}

/** log₂ of observed over expected, half a tie added to both so that zero can be told. */
const logRatio = (observed: number | null, expected: number | null): number | null =>
  observed === null || expected === null ? null : Math.log2((observed + 0.5) / (expected + 0.5));
