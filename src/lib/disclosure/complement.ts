/**
 * Complementary suppression (METHODS H2): where sums are told as well, a single closed cell would
 * be known by subtraction, so the smallest open one beside it closes too, until nothing follows.
 */
import { rangeOf, type Sum } from '../stats/linearRange.ts';

/** A cell of sums that are told; zeros are cells where they could be something else. */
export interface SummedCell {
  readonly count: number;
  readonly open: boolean;
  /** Distinct persons behind it; absent: as many as it counts. */
  readonly persons?: number;
}

/** Cells whose sum is told, each as often as it counts there: −1 for the sum, where it is a cell. */
export type Line = Sum;

/** The order in which cells are given up. */
interface Closing {
  /** Fewest persons of a cell, and least width of what can be worked out of a closed one. */
  readonly k: number;
  /** Cells that close only where no other is left: sums that are cells themselves. */
  readonly last?: ReadonlySet<number>;
  /** Cells that are told whatever happens: sums told elsewhere, and what a sum of zero says. */
  readonly told?: ReadonlySet<number>;
}

/**
 * Which cells stay open. None closed is the only closed one of its line; what is left of a line has
 * k persons behind it; and what the sums leave of a closed cell is at least k wide, unless all cells
 * of its lines are closed and the sums themselves are less. O(cells · simplex).
 */
export function closeLines(
  cells: readonly SummedCell[],
  lines: readonly Line[],
  { k, last = new Set(), told = new Set() }: Closing,
): readonly boolean[] {
  const open = cells.map((cell) => cell.open);
  const size = (at: number): number => cells[at]?.count ?? 0;
  const persons = (at: number): number => cells[at]?.persons ?? size(at);
  const rank = (at: number): number => Number(last.has(at));
  /** Closes the smallest open cell of these; false where there is none. */
  const closeOne = (among: readonly number[]): boolean => {
    const left = among.filter((at) => open[at] === true && !told.has(at));
    if (left.length === 0) return false;
    const least = left.reduce((x, y) => ((rank(y) - rank(x) || size(y) - size(x)) < 0 ? y : x));
    open[least] = false;
    return true;
  };
  const cellsOf = (line: Line): number[] => line.map(({ cell }) => cell);
  const isTelling = (line: Line): boolean => {
    const closed = cellsOf(line).filter((at) => open[at] === false);
    if (closed.length < 2) return closed.length === 1;
    // What the open ones leave of the sum is a number of those that are closed, together.
    const isLess = line.some(({ cell, times }) => times > 0 && open[cell] === true);
    return isLess && closed.every((at) => persons(at) < k);
  };
  // Where cells count twice, whole numbers reach less far than any numbers.
  const steps = lines.some((line) => line.some(({ times }) => Math.abs(times) > 1)) ? 1 : 0;
  const wide = new Set<number>();
  const isNarrow = (at: number): boolean => {
    const range = rangeLeft(at, cells, lines, (cell) => open[cell] === false);
    return (
      range < k + steps - ROUNDING &&
      range < rangeLeft(at, cells, lines, (cell) => !told.has(cell)) - ROUNDING
    );
  };
  for (;;) {
    if (lines.some((line) => isTelling(line) && closeOne(cellsOf(line)))) continue;
    const narrow = cells.findIndex((_, at) => {
      if (open[at] === true || wide.has(at)) return false;
      if (!isNarrow(at)) wide.add(at);
      return !wide.has(at);
    });
    if (narrow < 0) return open;
    const beside = lines.map(cellsOf).filter((line) => line.includes(narrow));
    // Where nothing beside it is left to close, what holds it lies elsewhere.
    if (!closeOne(beside.flat()) && !closeOne([...cells.keys()])) return open;
  }
}

/** Sums of the simplex differ by less. */
const ROUNDING = 1e-6;

/** How wide a cell is to whoever knows all sums, and all cells but those hidden. */
function rangeLeft(
  at: number,
  cells: readonly SummedCell[],
  lines: readonly Line[],
  isHidden: (cell: number) => boolean,
): number {
  const hidden = [...cells.keys()].filter(isHidden);
  const place = new Map(hidden.map((cell, i) => [cell, i]));
  const sums = lines.flatMap((line): Sum[] => {
    const own = line.flatMap(({ cell, times }) => {
      const i = place.get(cell);
      return i === undefined ? [] : [{ cell: i, times }];
    });
    return own.length === 0 ? [] : [own];
  });
  const values = hidden.map((cell) => cells[cell]?.count ?? 0);
  return rangeOf(place.get(at) ?? -1, values, sums);
}

/** A cell of the upper triangle, `a ≤ b`. */
export interface TableCell extends SummedCell {
  readonly a: number;
  readonly b: number;
}

/**
 * A symmetric table of which the ends of each row, the diagonal and the whole are told, with as many
 * more closed as it takes.
 * @param k what can be worked out of a closed cell is at least as wide; 1: it is not known exactly
 */
export function closeComplements<C extends TableCell>(cells: readonly C[], k = 1): readonly C[] {
  const line = (isIn: (cell: C) => boolean, times: (cell: C) => number = () => 1): Line =>
    cells.flatMap((cell, at) => (isIn(cell) ? [{ cell: at, times: times(cell) }] : []));
  const rows = [...new Set(cells.flatMap(({ a, b }) => [a, b]))];
  const open = closeLines(
    cells,
    [
      // A tie inside a group has both its ends there.
      ...rows.map((row) =>
        line(
          ({ a, b }) => a === row || b === row,
          ({ a, b }) => (a === b ? 2 : 1),
        ),
      ),
      line(({ a, b }) => a === b),
      line(() => true),
    ],
    { k },
  );
  return cells.map((cell, at) => ({ ...cell, open: open[at] === true }));
}
