import { closeComplements } from '../../disclosure/complement.ts';
import { expectedByEnds, expectedByLabel, mixingOf, type Mixing } from '../../graph/mixing.ts';
import { type Grouped, measureGroups, namedGroups, personsInTies } from '../grouped.ts';
import { defineIndicator } from '../indicator.ts';
import type { RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** Most groups in the table: beyond, the smallest are left out. */
const MOST_GROUPS = 12;

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
      const persons = personsInTies(world, groups).all;
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
  const named = namedGroups(groups.sizes, world);
  const shown = [...named]
    .sort((x, y) => (groups.sizes[y] ?? 0) - (groups.sizes[x] ?? 0) || x - y)
    .slice(0, MOST_GROUPS)
    .sort((x, y) => x - y);
  const { table, outside } = tableOf(world, groups, shown);
  const k = world.definitions.kInternal;
  const judged = table.map(({ a, b, count, persons }) => {
    return { a, b, count, open: count === 0 || Math.min(...persons.map(({ size }) => size)) >= k };
  });
  const parts = closeComplements(judged, outside).map(({ a, b, count, open }) => {
    const byLabel = expectedByLabel(mixing, a, b);
    const byEnds = expectedByEnds(mixing, a, b);
    const key = `${groups.labels[a] ?? ''}|${groups.labels[b] ?? ''}`;
    const observed = open ? count : null;
    return [
      key,
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

interface Cell {
  readonly a: number;
  readonly b: number;
  count: number;
  /** Persons on each side; inside a group both are the same. */
  readonly persons: readonly Set<number>[];
}

/** The ties of the shown groups, and which of these have ties to groups that are not shown. */
function tableOf(
  { graph }: World,
  { label }: Grouped,
  shown: readonly number[],
): { readonly table: readonly Cell[]; readonly outside: ReadonlySet<number> } {
  const table = shown.flatMap((a) =>
    shown
      .filter((b) => a <= b)
      .map((b): Cell => {
        const persons = a === b ? [new Set<number>()] : [new Set<number>(), new Set<number>()];
        return { a, b, count: 0, persons };
      }),
  );
  const at = new Map(table.map((cell) => [`${String(cell.a)} ${String(cell.b)}`, cell]));
  const outside = new Set<number>();
  for (const [e, from] of graph.from.entries()) {
    const ends = [from, graph.to[e]!].sort((x, y) => label[x]! - label[y]!);
    const [a, b] = ends.map((node) => label[node]!) as [number, number];
    if (a < 0) continue;
    const cell = at.get(`${String(a)} ${String(b)}`);
    if (cell) {
      cell.count++;
      ends.forEach((node, side) => (cell.persons[side] ?? cell.persons[0])?.add(node));
    } else for (const group of [a, b]) if (shown.includes(group)) outside.add(group);
  }
  return { table, outside };
}
