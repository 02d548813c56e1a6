import { UNTOLD } from '../../disclosure/gate.ts';
import { expectedByEnds, expectedByLabel, mixingOf, type Mixing } from '../../graph/mixing.ts';
import { qByExposure, qByLabel } from '../cellTests.ts';
import { type Grouped, measureGroups, personsInTies } from '../grouped.ts';
import { defineIndicator } from '../indicator.ts';
import { expectedByTime, logRatio } from '../mixingByTime.ts';
import { mixingTable } from '../mixingTable.ts';
import type { Counted, RawParts } from '../result.ts';
import type { World } from '../world.ts';

/**
 * Ties between each two groups, beside what random pairing would give, and what the hours that
 * people spend beside each other would (METHODS C4).
 */
export default defineIndicator({
  id: 'mixing',
  headline: null,
  unit: 'count',
  range: [0, Infinity],
  better: null,
  needs: ['ties'],
  scale: null,
  isSlow: true,
  references: ['C4', 'K27', 'K28', 'H2', 'Newman 2003', 'Benjamini & Hochberg 1995'],
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
  const byTime = expectedByTime(world, groups);
  const table = mixingTable(world, groups);
  const labelOnly = (a: number, b: number): number | null => expectedByLabel(mixing, a, b);
  const qExposure = byTime === null ? null : qByExposure(table, byTime);
  // One question a table: whom people meet where that can be told, else who is a member.
  const isMetTold = qExposure?.some((one) => one !== null) === true;
  const qLabel = isMetTold ? null : qByLabel(world, groups, table, labelOnly);
  const parts = table.map(({ a, b, count, persons, open }, at) => {
    const byLabel = labelOnly(a, b);
    const byEnds = expectedByEnds(mixing, a, b);
    const observed = open ? count : null;
    const met = byTime === null || !open ? null : byTime.observed(a, b);
    const told = (ties: number | null): Counted =>
      ties === null ? UNTOLD : { count: ties, persons };
    const byExposure = byTime === null ? null : byTime.expected(a, b);
    return [
      `${groups.labels[a] ?? ''}|${groups.labels[b] ?? ''}`,
      {
        observed: told(observed),
        byLabel,
        byEnds,
        log2ByLabel: logRatio(observed, byLabel),
        log2ByEnds: logRatio(observed, byEnds),
        /** Of the ties, those of people with hours in common: what the next one expects. */
        observedMet: byTime === null ? null : told(met),
        byExposure,
        log2ByExposure: logRatio(met, byExposure),
        /** Of all cells together: labels dealt again, or ties as hours in common would have them. */
        qByLabel: qLabel?.[at] ?? null,
        qByExposure: qExposure?.[at] ?? null,
      },
    ] as const;
  });
  return Object.fromEntries(parts);
}
