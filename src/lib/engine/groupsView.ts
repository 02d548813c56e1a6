/** Ties between groups of members by one attribute, against random pairing (METHODS C4 i), disclosed. */
import { published } from '../base/digits.ts';
import { discloseCount } from '../disclosure/gate.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import { POSITION } from '../graph/position.ts';
import { expectedByLabel, mixingOf } from '../graph/mixing.ts';
import { groupOfMembers, type Grouping } from '../indicators/grouping.ts';
import { mixingTable } from '../indicators/mixingTable.ts';
import type { World } from '../indicators/world.ts';
import type { GroupsView } from './protocol.ts';

/** Most groups drawn: beyond, the smallest are left out and counted (EXPERIENCE: seven colours). */
const MOST_GROUPS = 8;

/** A kind of tie in a cell, with the persons on each side of it. */
interface Side {
  ties: number;
  readonly a: Set<number>;
  readonly b: Set<number>;
}

/** null where the attribute is unknown, or no directory was given. */
export function groupsView(world: World, attribute: string | null): GroupsView | null {
  const grouping = groupOfMembers(world, attribute);
  if (grouping === null) return null;
  const k = world.definitions.kInternal;
  const groups = { ...grouping, groups: grouping.labels.length };
  // The same cells are closed here as in the results: two accounts must not tell what one hides.
  const open = new Map(mixingTable(world, groups).map((cell) => [keyOf(cell), cell.open]));
  const shown = grouping.labels
    .map((name, label) => ({ name, label, persons: grouping.sizes[label] ?? 0 }))
    .filter(({ label }) => open.has(keyOf({ a: label, b: label })))
    .sort((x, y) => y.persons - x.persons || (x.name < y.name ? -1 : 1))
    .slice(0, MOST_GROUPS);
  const place = new Map(shown.map((group, at) => [group.label, at]));
  const mixing = mixingOf(world.graph, groups);
  const isOpen = (a: number, b: number): boolean => open.get(keyOf({ a, b })) === true;
  return {
    attribute: grouping.attribute,
    groups: shown.map(({ name, persons }) => ({ name, persons })),
    cells: cellsOf(world, grouping, place).map(({ a, b, sides }) => {
      const [first, second] = [shown[a]?.label ?? -1, shown[b]?.label ?? -1];
      const expected = expectedByLabel(mixing, first, second);
      return {
        a,
        b,
        ...(isOpen(first, second)
          ? {
              ties: openSide(sides.all, k),
              ...openClasses(sides, k),
              bridging: openSide(sides.bridging, k),
            }
          : { ties: null, weak: null, strong: null, bridging: null }),
        expected: expected === null ? null : published(expected),
      };
    }),
    unshown: world.nodes.length - shown.reduce((sum, group) => sum + group.persons, 0),
  };
}

/** One name for a pair of groups, whichever stands first. */
const keyOf = ({ a, b }: { readonly a: number; readonly b: number }): string =>
  `${String(Math.min(a, b))} ${String(Math.max(a, b))}`;

/** A side with fewer than k persons closes the cell; inside one group both sides are the same people. */
function openSide({ ties, a, b }: Side, k: number): number | null {
  return discloseCount({ count: ties, persons: Math.min(a.size, b.size) }, k);
}

/** Weak and strong add up to nearly all ties of a cell: one of them alone would tell the other. */
function openClasses(
  { weak, strong }: Cell['sides'],
  k: number,
): { weak: number | null; strong: number | null } {
  const open = { weak: openSide(weak, k), strong: openSide(strong, k) };
  return open.weak === null || open.strong === null ? { weak: null, strong: null } : open;
}

const sideOf = (): Side => ({ ties: 0, a: new Set(), b: new Set() });

interface Cell {
  readonly a: number;
  readonly b: number;
  readonly sides: Readonly<Record<'all' | 'weak' | 'strong' | 'bridging', Side>>;
}

function cellsOf(world: World, grouping: Grouping, place: ReadonlyMap<number, number>): Cell[] {
  const { graph, ties, position } = world;
  const cells: Cell[] = [];
  const at = new Map<string, Cell>();
  for (let a = 0; a < place.size; a++) {
    for (let b = a; b < place.size; b++) {
      const sides = { all: sideOf(), weak: sideOf(), strong: sideOf(), bridging: sideOf() };
      const cell = { a, b, sides };
      cells.push(cell);
      at.set(`${String(a)} ${String(b)}`, cell);
    }
  }
  for (let e = 0; e < graph.m; e++) {
    const ends = [graph.from[e] ?? 0, graph.to[e] ?? 0] as const;
    const [p, q] = ends.map((node) => place.get(grouping.label[node] ?? -1));
    if (p === undefined || q === undefined) continue;
    const [a, b, from, to] = p <= q ? [p, q, ...ends] : [q, p, ends[1], ends[0]];
    const sides = at.get(`${String(a)} ${String(b)}`)?.sides;
    if (!sides) continue;
    const add = (side: Side): void => {
      side.ties++;
      side.a.add(from);
      side.b.add(to);
      if (a === b) {
        side.a.add(to);
        side.b.add(from);
      }
    };
    add(sides.all);
    if (ties.tieClass[e] === TIE_CLASS.weak) add(sides.weak);
    if (ties.tieClass[e] === TIE_CLASS.strong) add(sides.strong);
    if (position[e] === POSITION.bridging) add(sides.bridging);
  }
  return cells;
}
