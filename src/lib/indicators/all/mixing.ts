import { UNTOLD } from '../../disclosure/gate.ts';
import { expectedByEnds, expectedByLabel, mixingOf, type Mixing } from '../../graph/mixing.ts';
import { graphOf } from '../../graph/csr.ts';
import { expectedTies, MET } from '../expectedTies.ts';
import { type Grouped, measureGroups, personsInTies } from '../grouped.ts';
import { defineIndicator } from '../indicator.ts';
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
  const byTime = expectedByTime(world, groups);
  const parts = mixingTable(world, groups).map(({ a, b, count, persons, open }) => {
    const byLabel = expectedByLabel(mixing, a, b);
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
      },
    ] as const;
  });
  return Object.fromEntries(parts);
}

interface ByTime {
  /** Ties of people with hours in common; null where that would tell of few who have none. */
  readonly observed: (a: number, b: number) => number | null;
  readonly expected: (a: number, b: number) => number;
}

/** null where there is no time, or it cannot explain such ties. */
function expectedByTime(world: World, groups: Grouped): ByTime | null {
  const found = expectedTies(world, groups);
  if (found?.met.includes(MET.here) !== true) return null;
  const { groups: count, label } = groups;
  const { from, to } = world.graph;
  const at = (a: number, b: number): number => Math.min(a, b) * count + Math.max(a, b);
  const cell = (i: number, j: number): number => at(label[i]!, label[j]!);
  const [expected, met] = [new Map<number, number>(), new Map<number, number>()];
  const add = (cells: Map<number, number>, key: number, ties: number): unknown =>
    cells.set(key, (cells.get(key) ?? 0) + ties);
  found.expected.forEach((ties, p) => add(expected, cell(found.a[p]!, found.b[p]!), ties));
  found.met.forEach((code, e) => {
    if (code === MET.here) add(met, cell(from[e]!, to[e]!), 1);
  });
  const isElsewhere = (_: unknown, e: number): boolean => found.met[e] === MET.elsewhere;
  const graph = graphOf(world.graph.n, from.filter(isElsewhere), to.filter(isElsewhere));
  // What is left of a cell without them tells them: they are a table of their own.
  const elsewhere = mixingTable({ ...world, graph }, groups);
  const isOpen = new Set(elsewhere.flatMap(({ a, b, open }) => (open ? [at(a, b)] : [])));
  return {
    observed: (a, b) => (isOpen.has(at(a, b)) ? (met.get(at(a, b)) ?? 0) : null),
    expected: (a, b) => expected.get(at(a, b)) ?? 0,
  };
}

/** log₂ of observed over expected, half a tie added to both so that zero can be told. */
const logRatio = (observed: number | null, expected: number | null): number | null =>
  observed === null || expected === null ? null : Math.log2((observed + 0.5) / (expected + 0.5));
