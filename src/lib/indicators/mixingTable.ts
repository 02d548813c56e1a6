/** Ties between groups as far as they may be told (METHODS C4, H2): shared by all that rests on them. */
import { closeComplements, type TableCell } from '../disclosure/complement.ts';
import { type Grouped, namedGroups } from './grouped.ts';
import type { World } from './world.ts';

/** Most groups in the table: beyond, the smallest are left out. */
const MOST_GROUPS = 12;

/**
 * The cells of the named groups, `a ≤ b`, in the order of labels. One is open where at least k
 * persons stand on each side of it, or none, and where it gives away no closed one.
 */
export function mixingTable(world: World, groups: Grouped): readonly TableCell[] {
  const shown = [...namedGroups(groups.sizes, world)]
    .sort((x, y) => (groups.sizes[y] ?? 0) - (groups.sizes[x] ?? 0) || x - y)
    .slice(0, MOST_GROUPS)
    .sort((x, y) => x - y);
  // All others together are a row too: what is not shown could be known by subtraction.
  const rest = groups.labels.length;
  const rows = shown.length < rest ? [...shown, rest] : shown;
  const k = world.definitions.kInternal;
  const judged = cellsOf(world, groups, rows).map(({ a, b, count, persons }) => {
    return { a, b, count, open: count === 0 || Math.min(...persons.map(({ size }) => size)) >= k };
  });
  return closeComplements(judged).filter(({ b }) => b !== rest);
}

/**
 * A number of each named group that tells its ties inside: null where these may not be told.
 * By label.
 */
export function insideByGroup(
  world: World,
  groups: Grouped,
  value: ArrayLike<number>,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    mixingTable(world, groups)
      .filter(({ a, b }) => a === b)
      .map(({ a, open }) => {
        const own = value[a] ?? NaN;
        return [groups.labels[a] ?? '', open && !Number.isNaN(own) ? own : null];
      }),
  );
}

interface Cell {
  readonly a: number;
  readonly b: number;
  count: number;
  /** Persons on each side; inside a group both are the same. */
  readonly persons: readonly Set<number>[];
}

/** The ties between the groups of `rows`; the last row takes those of no row of their own. */
function cellsOf(
  { graph }: World,
  { label }: Grouped,
  rows: readonly number[],
): readonly Readonly<Cell>[] {
  const cells = rows.flatMap((a) =>
    rows
      .filter((b) => a <= b)
      .map((b): Cell => {
        const persons = a === b ? [new Set<number>()] : [new Set<number>(), new Set<number>()];
        return { a, b, count: 0, persons };
      }),
  );
  const at = new Map(cells.map((cell) => [`${String(cell.a)} ${String(cell.b)}`, cell]));
  const own = new Set(rows);
  const rowOf = (node: number): number => {
    const group = label[node]!;
    return group < 0 || own.has(group) ? group : (rows.at(-1) ?? group);
  };
  for (const [e, from] of graph.from.entries()) {
    const ends = [from, graph.to[e]!].sort((x, y) => rowOf(x) - rowOf(y));
    const cell = at.get(ends.map((node) => String(rowOf(node))).join(' '));
    if (cell === undefined) continue;
    cell.count++;
    ends.forEach((node, side) => (cell.persons[side] ?? cell.persons[0])?.add(node));
  }
  return cells;
}
