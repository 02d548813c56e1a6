/**
 * Ties by class and position as far as they may be told (METHODS H2): whatever counts weak, strong
 * or bridging ties shows these, so that no two of them tell what one hides.
 */
import { gateOf, type Gate } from '../disclosure/audience.ts';
import { UNTOLD, type Counted } from '../disclosure/gate.ts';
import { closeLine, closeTable, type Table } from '../disclosure/tables.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import { POSITION } from '../graph/position.ts';
import { countTies } from './countTies.ts';
import type { World } from './world.ts';

type ClassName = 'weak' | 'strong' | 'unclassified';
type PlaceName = 'bridging' | 'embedded' | 'pendant';
type ByPlace = Readonly<Record<PlaceName, Counted>>;

interface ClassTable {
  readonly square: Readonly<Record<ClassName, ByPlace>>;
  readonly classes: Readonly<Record<ClassName, Counted>>;
  readonly places: ByPlace;
}

const CLASSES: readonly ClassName[] = ['weak', 'strong', 'unclassified'];
const PLACES: readonly PlaceName[] = ['bridging', 'embedded', 'pendant'];

/** Several indicators look at the same world one after the other. */
const known = new WeakMap<World, ClassTable>();

/** Cells, sums of classes and sums of positions; what may not be told is `UNTOLD`. */
export function classTable(world: World): ClassTable {
  const before = known.get(world);
  if (before !== undefined) return before;
  const { ties, position, definitions } = world;
  const isOf = (name: ClassName, e: number): boolean => ties.tieClass[e] === TIE_CLASS[name];
  const isAt = (name: PlaceName, e: number): boolean => position[e] === POSITION[name];
  const gate = gateOf(definitions);
  const table = {
    cells: CLASSES.map((own) =>
      PLACES.map((place) => countTies(world, (e) => isOf(own, e) && isAt(place, e))),
    ),
    rows: CLASSES.map((own) => countTies(world, (e) => isOf(own, e))),
    columns: PLACES.map((place) => countTies(world, (e) => isAt(place, e))),
    total: countTies(world, () => true),
  };
  // On the place’s own pages a few ties without a class do not close the whole picture: each row and
  // the positions are closed by themselves, and these few follow from the sums.
  const told = gate.audience === 'public' ? closeTable(table, gate) : rowsClosed(table, gate);
  const found: ClassTable = {
    square: byClass(told.cells.map(byPlace), byPlace([])),
    classes: byClass(told.rows, UNTOLD),
    places: byPlace(told.columns),
  };
  known.set(world, found);
  return found;
}

/** In the order of {@link PLACES}. */
const byPlace = ([bridging, embedded, pendant]: readonly Counted[]): ByPlace => ({
  bridging: bridging ?? UNTOLD,
  embedded: embedded ?? UNTOLD,
  pendant: pendant ?? UNTOLD,
});

/** In the order of {@link CLASSES}. */
const byClass = <T>([weak, strong, unclassified]: readonly T[], none: T): Record<ClassName, T> => ({
  weak: weak ?? none,
  strong: strong ?? none,
  unclassified: unclassified ?? none,
});

/** A table whose rows and whose sums of columns are closed each by itself. */
function rowsClosed({ cells, rows, columns, total }: Table, gate: Gate): Table {
  const line = (counts: readonly Counted[]): Counted[] =>
    Object.values(closeLine(Object.fromEntries(counts.map((one, at) => [`c${at}`, one])), gate));
  return { cells: cells.map(line), rows, columns: line(columns), total };
}
