/** Ties between groups as far as they may be told (METHODS C4, H2): shared by all that rests on them. */
import { gateOf } from '../disclosure/audience.ts';
import { closeComplements, type TableCell } from '../disclosure/complement.ts';
import { passes, type Counted } from '../disclosure/gate.ts';
import { type Grouped, namedGroups } from './grouped.ts';
import type { World } from './world.ts';

/** Most groups in the table: beyond, the smallest are left out. */
const MOST_GROUPS = 12;

/**
 * The cells of the named groups, `a ≤ b`, in the order of labels. One is open where at least k
 * persons stand on each side of it, or none, and where it gives away no closed one.
 */
export function mixingTable(
  world: World,
  groups: Omit<Grouped, 'coverage'>,
): readonly (TableCell & Counted)[] {
  const shown = [...namedGroups(groups.sizes, world)]
    .sort((x, y) => (groups.sizes[y] ?? 0) - (groups.sizes[x] ?? 0) || x - y)
    .slice(0, MOST_GROUPS)
    .sort((x, y) => x - y);
  // All others together are a row too: what is not shown could be known by subtraction.
  const rest = groups.labels.length;
  const rows = shown.length < rest ? [...shown, rest] : shown;
  const gate = gateOf(world.definitions);
  const judged = cellsOf(world, groups, rows).map(({ a, b, count, persons, ties }) => {
    const cell = {
      count,
      persons: Math.min(...persons.map(({ size }) => size)),
      most: Math.max(0, ...ties.values()),
    };
    return { a, b, ...cell, open: passes(cell, gate) };
  });
  return closeComplements(judged, gate.k).filter(({ b }) => b !== rest);
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
  /** Of the ties, how many each person has. */
  readonly ties: Map<number, number>;
}

/** The ties between the groups of `rows`; the last row takes those of no row of their own. */
function cellsOf(
  { graph }: World,
  { label, groups }: Omit<Grouped, 'coverage'>,
  rows: readonly number[],
): readonly Readonly<Cell>[] {
  const cells = rows.map((a, i) =>
    rows.slice(i).map((b): Cell => {
      const persons = a === b ? [new Set<number>()] : [new Set<number>(), new Set<number>()];
      return { a, b, count: 0, persons, ties: new Map() };
    }),
  );
  const place = new Int32Array(groups + 1).fill(rows.length - 1);
  for (const [at, group] of rows.entries()) place[group] = at;
  for (const [e, from] of graph.from.entries()) {
    const to = graph.to[e]!;
    if (label[from]! < 0 || label[to]! < 0) continue;
    const [p, q] = [place[label[from]!]!, place[label[to]!]!];
    const cell = cells[Math.min(p, q)]?.[Math.abs(p - q)];
    if (cell === undefined) continue;
    cell.count++;
    for (const end of [from, to]) cell.ties.set(end, (cell.ties.get(end) ?? 0) + 1);
    const [first, second = first] = cell.persons;
    first?.add(p <= q ? from : to);
    second?.add(p <= q ? to : from);
  }
  return cells.flat();
}
