/**
 * Draws of who was where that keep how often everybody came and how many came each time: pairs of
 * rows trade the columns that only one of them has (Strona et al. 2014; METHODS A2, A4).
 */
import { chanceOf } from '../base/random.ts';
import type { Incidence } from './incidence.ts';

/** Trades of a draw, a row (Neal 2023: at least ten, not the customary five). */
const TRADES_PER_ROW = 10;

/**
 * One draw. It starts from what was observed with trades of its own, so that a draw is the same
 * whichever come before it and whoever makes it. O(rows · mean row sum).
 *
 * @param name what it is for; with the seed and the replicate it says which draw this is
 */
export function curveballDraw(
  observed: Incidence,
  seed: number,
  name: string,
  replicate: number,
): Incidence {
  const { rows, columns, offsets } = observed;
  const column = observed.column.slice();
  const drawn = { rows, columns, offsets, column };
  if (rows < 2) return drawn;
  const chance = chanceOf(seed, 'curveball', name, replicate);
  const loose = new Uint32Array(columns); // columns only one of the two rows has
  for (let trade = TRADES_PER_ROW * rows; trade > 0; trade--) {
    const i = chance.below(rows);
    const other = chance.below(rows - 1);
    const j = other < i ? other : other + 1;
    const { count, first } = takeLoose(column, offsets, i, j, loose);
    // Where one holds all the other has there is nothing to trade.
    if (first > 0 && first < count) chance.shuffle(loose, 0, count);
    giveBack(column, offsets[i]!, offsets[i + 1]!, loose, 0);
    giveBack(column, offsets[j]!, offsets[j + 1]!, loose, first);
  }
  return drawn;
}

/** Marks a place a trade has emptied. */
const EMPTY = 0xffffffff;

/** Takes out of two ascending rows the columns they do not share; says how many, and how many of the first. */
function takeLoose(
  column: Uint32Array,
  offsets: Uint32Array,
  i: number,
  j: number,
  loose: Uint32Array,
): { readonly count: number; readonly first: number } {
  let [a, b, count, first] = [offsets[i]!, offsets[j]!, 0, 0];
  const [endA, endB] = [offsets[i + 1]!, offsets[j + 1]!];
  while (a < endA || b < endB) {
    const x = a < endA ? column[a]! : EMPTY;
    const y = b < endB ? column[b]! : EMPTY;
    if (x === y) {
      a++;
      b++;
    } else if (x < y) {
      loose[count++] = x;
      column[a++] = EMPTY;
      first++;
    } else {
      loose[count++] = y;
      column[b++] = EMPTY;
    }
  }
  return { count, first };
}

/** Longest row that is put in order one by one: for these the general sort takes longer to call. */
const SHORT = 64;

/** Fills the emptied places of `from … to - 1` with columns from `next` on, and puts them in order. */
function giveBack(
  column: Uint32Array,
  from: number,
  to: number,
  given: Uint32Array,
  next: number,
): void {
  for (let at = from; at < to; at++) if (column[at] === EMPTY) column[at] = given[next++]!;
  if (to - from > SHORT) {
    column.subarray(from, to).sort();
    return;
  }
  for (let k = from + 1; k < to; k++) {
    const value = column[k]!;
    let at = k;
    for (; at > from && column[at - 1]! > value; at--) column[at] = column[at - 1]!;
    column[at] = value;
  }
}
