/** Ties between groups of members by one attribute, against chance (METHODS 0.6, C4), disclosed. */
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { gateOf } from '../disclosure/audience.ts';
import { discloseCount, UNTOLD, type Counted } from '../disclosure/gate.ts';
import { closeTable } from '../disclosure/tables.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import { POSITION } from '../graph/position.ts';
import { expectedByLabel, mixingOf } from '../graph/mixing.ts';
import { classTable } from '../indicators/classTable.ts';
import { countTies } from '../indicators/countTies.ts';
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
  const cells = cellsOf(world, grouping, place);
  const told = kindsTold(
    world,
    cells.map(({ a, b, sides }) => {
      return { sides, isOpen: isOpen(shown[a]?.label ?? -1, shown[b]?.label ?? -1) };
    }),
    (e) =>
      [world.graph.from[e], world.graph.to[e]].every((node) =>
        place.has(grouping.label[node ?? -1] ?? -1),
      ),
  );
  return {
    attribute: grouping.attribute,
    groups: shown.map(({ name, persons }) => ({ name, persons })),
    cells: cells.map(({ a, b, sides }, at) => {
      const [first, second] = [shown[a]?.label ?? -1, shown[b]?.label ?? -1];
      const expected = expectedByLabel(mixing, first, second);
      return {
        a,
        b,
        ...(isOpen(first, second)
          ? {
              ties: discloseCount(countedOf(sides.all), gate),
              ...(told[at] ?? UNTOLD_KINDS),
            }
          : { ties: null, ...UNTOLD_KINDS }),
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
const countedOf = ({ ties, a, b }: Side): Counted => ({
  count: ties,
  persons: Math.min(a.size, b.size),
});

type Kinds = Pick<GroupsView['cells'][number], 'weak' | 'strong' | 'bridging'>;

const UNTOLD_KINDS: Kinds = { weak: null, strong: null, bridging: null };

/**
 * Ties of each kind in each cell, as far as the ties of the cell and all ties of the kind, which are
 * told as well, do not tell more. Weak and strong are told together: where one is not, neither is.
 */
function kindsTold(
  world: World,
  cells: readonly { readonly sides: Cell['sides']; readonly isOpen: boolean }[],
  isShown: (edge: number) => boolean,
): Kinds[] {
  const gate = gateOf(world.definitions);
  const { classes, places } = classTable(world);
  const elsewhere = (isOf: (e: number) => boolean): Counted =>
    countTies(world, (e) => !isShown(e) && isOf(e));
  const isClass = (name: 'weak' | 'strong' | 'unclassified') => (e: number) =>
    world.ties.tieClass[e] === TIE_CLASS[name];
  const isBridging = (e: number): boolean => world.position[e] === POSITION.bridging;
  const rows = [
    ...cells.map(({ sides, isOpen }) => (isOpen ? countedOf(sides.all) : UNTOLD)),
    elsewhere(() => true),
  ];
  const told = (of: (sides: Cell['sides']) => Counted[], rest: Counted[], columns: Counted[]) => {
    const inner = [...cells.map(({ sides }) => of(sides)), rest];
    return closeTable(
      { cells: inner, rows, columns, total: countTies(world, () => true) },
      gate,
      true,
    ).cells;
  };
  const ofClass = told(
    ({ weak, strong, unclassified }) => [weak, strong, unclassified].map(countedOf),
    [isClass('weak'), isClass('strong'), isClass('unclassified')].map(elsewhere),
    [classes.weak, classes.strong, classes.unclassified],
  );
  const ofPlace = told(
    ({ bridging, others }) => [bridging, others].map(countedOf),
    [isBridging, (e: number) => !isBridging(e)].map(elsewhere),
    [
      places.bridging,
      places.bridging === UNTOLD ? UNTOLD : countTies(world, (e) => !isBridging(e)),
    ],
  );
  return cells.map((_, at) => {
    const [weak, strong] = (ofClass[at] ?? []).map((cell) => discloseCount(cell, gate));
    const [bridging] = (ofPlace[at] ?? []).map((cell) => discloseCount(cell, gate));
    const isTold = typeof weak === 'number' && typeof strong === 'number';
    return { ...(isTold ? { weak, strong } : UNTOLD_KINDS), bridging: bridging ?? null };
  });
}

const sideOf = (): Side => ({ ties: 0, a: new Set(), b: new Set() });

type Kind = 'all' | 'weak' | 'strong' | 'unclassified' | 'bridging' | 'others';

interface Cell {
  readonly a: number;
  readonly b: number;
  readonly sides: Readonly<Record<Kind, Side>>;
}

function cellsOf(world: World, grouping: Grouping, place: ReadonlyMap<number, number>): Cell[] {
  const { graph, ties, position } = world;
  const cells: Cell[] = [];
  const at = new Map<string, Cell>();
  for (let a = 0; a < place.size; a++) {
    for (let b = a; b < place.size; b++) {
      const sides = {
        ...{ all: sideOf(), weak: sideOf(), strong: sideOf(), unclassified: sideOf() },
        ...{ bridging: sideOf(), others: sideOf() },
      };
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
    if (ties.tieClass[e] === TIE_CLASS.unclassified) add(sides.unclassified);
    add(position[e] === POSITION.bridging ? sides.bridging : sides.others);
  }
  return cells;
}
