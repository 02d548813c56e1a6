/** Ties between groups of members by one attribute, against chance (METHODS 0.6, C4), disclosed. */
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { gateOf, type Gate } from '../disclosure/audience.ts';
import { discloseCount } from '../disclosure/gate.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import { POSITION } from '../graph/position.ts';
import { expectedByLabel, mixingOf } from '../graph/mixing.ts';
import { groupGaps, type Gap } from '../indicators/groupGaps.ts';
import { groupOfMembers, type Grouping } from '../indicators/grouping.ts';
import { mixingTable } from '../indicators/mixingTable.ts';
import type { World } from '../indicators/world.ts';
import type { GroupsView } from './groupTies.ts';

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
  const gate = gateOf(world.definitions);
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
              ties: openSide(sides.all, gate),
              ...openClasses(sides, gate),
              bridging: openSide(sides.bridging, gate),
            }
          : { ties: null, weak: null, strong: null, bridging: null }),
        expected: expected === null ? null : published(expected),
        gap: null,
      };
    }),
    inside: null,
    draws: null,
    unshown: world.nodes.length - shown.reduce((sum, group) => sum + group.persons, 0),
  };
}

/** Draws on which a claim about groups rests. */
const DRAWS = 99;

/**
 * The same view with what chance would make of its ties.
 * @throws PasserelleError `CANCELLED`
 */
export async function withGaps(
  view: GroupsView | null,
  world: World,
  seed: number,
  task: Task = {},
): Promise<GroupsView | null> {
  const grouping = groupOfMembers(world, view?.attribute ?? null);
  if (view === null || grouping === null) return view;
  const labels = { label: grouping.label, groups: grouping.labels.length };
  const numbers = view.groups.map(({ name }) => grouping.labels.indexOf(name));
  const cells = view.cells.map(({ a, b }) => {
    const [first, second] = [numbers[a] ?? -1, numbers[b] ?? -1];
    return { a: Math.min(first, second), b: Math.max(first, second) };
  });
  const found = await groupGaps(world, labels, cells, { draws: DRAWS, seed }, task);
  // Where few could have another's label, the draws are what is observed: they are hidden with it.
  const isInsideShown = view.cells.every(({ a, b, ties }) => a !== b || ties !== null);
  return {
    ...view,
    cells: view.cells.map((cell, at) => {
      const gap = found.cells[at];
      return { ...cell, gap: cell.ties === null || gap === undefined ? null : publishedGap(gap) };
    }),
    inside: isInsideShown ? publishedGap(found.inside) : null,
    draws: found.draws,
  };
}

const publishedGap = ({ mean, lo, hi, distance, side }: Gap): Gap => ({
  mean: published(mean),
  lo: published(lo),
  hi: published(hi),
  distance: published(distance),
  side,
});

/** One name for a pair of groups, whichever stands first. */
const keyOf = ({ a, b }: { readonly a: number; readonly b: number }): string =>
  `${String(Math.min(a, b))} ${String(Math.max(a, b))}`;

/** A side with fewer than k persons closes the cell; inside one group both sides are the same people. */
function openSide({ ties, a, b }: Side, gate: Gate): number | null {
  return discloseCount({ count: ties, persons: Math.min(a.size, b.size) }, gate);
}

/** Weak and strong add up to nearly all ties of a cell: one of them alone would tell the other. */
function openClasses(
  { weak, strong }: Cell['sides'],
  gate: Gate,
): { weak: number | null; strong: number | null } {
  const open = { weak: openSide(weak, gate), strong: openSide(strong, gate) };
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
