/**
 * Ties between each two groups as hours in common alone would make them, beside those seen (METHODS
 * C4 iii): shared by all that shows such a table.
 */
import { graphOf } from '../graph/csr.ts';
import { expectedTies, MET } from './expectedTies.ts';
import type { Grouped } from './grouped.ts';
import { mixingTable } from './mixingTable.ts';
import type { World } from './world.ts';

/** What is seen and expected of a cell. */
export interface ByTime {
  /** Ties of people with hours in common; null where that would tell of few who have none. */
  readonly observed: (a: number, b: number) => number | null;
  readonly expected: (a: number, b: number) => number;
  /** Of each pair with hours in common, the chance of a tie, 0 … 1. */
  readonly chances: (a: number, b: number) => readonly number[];
}

/** null where there is no time, or it cannot explain such ties. */
export function expectedByTime(world: World, groups: Omit<Grouped, 'coverage'>): ByTime | null {
  const found = expectedTies(world, groups);
  if (found?.met.includes(MET.here) !== true) return null;
  const { groups: count, label } = groups;
  const { from, to } = world.graph;
  const at = (a: number, b: number): number => Math.min(a, b) * count + Math.max(a, b);
  const cell = (i: number, j: number): number => at(label[i]!, label[j]!);
  const [expected, met] = [new Map<number, number>(), new Map<number, number>()];
  const add = (cells: Map<number, number>, key: number, ties: number): unknown =>
    cells.set(key, (cells.get(key) ?? 0) + ties);
  const chances = new Map<number, number[]>();
  found.expected.forEach((ties, p) => {
    const key = cell(found.a[p]!, found.b[p]!);
    add(expected, key, ties);
    const own = chances.get(key) ?? [];
    chances.set(key, own);
    own.push(Math.min(1, ties));
  });
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
    chances: (a, b) => chances.get(at(a, b)) ?? [],
  };
}

/** log₂ of observed over expected, half a tie added to both so that zero can be told. */
export const logRatio = (observed: number | null, expected: number | null): number | null =>
  observed === null || expected === null ? null : Math.log2((observed + 0.5) / (expected + 0.5));
