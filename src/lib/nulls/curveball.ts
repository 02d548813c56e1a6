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
    const ofFirst = column.subarray(offsets[i], offsets[i + 1]);
    const ofSecond = column.subarray(offsets[j], offsets[j + 1]);
    const { count, first } = takeLoose(ofFirst, ofSecond, loose);
    // Where one holds all the other has there is nothing to trade.
    if (first > 0 && first < count) chance.shuffle(loose, 0, count);
    giveBack(ofFirst, loose.subarray(0, first));
    giveBack(ofSecond, loose.subarray(first, count));
  }
  return drawn;
}

/** Marks a place a trade has emptied. */
const EMPTY = 0xffffffff;

/** Takes out of two ascending rows the columns they do not share. */
function takeLoose(
  a: Uint32Array,
  b: Uint32Array,
  loose: Uint32Array,
): { readonly count: number; readonly first: number } {
  let [i, j, count, first] = [0, 0, 0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? EMPTY, b[j] ?? EMPTY];
    if (x === y) {
      i++;
      j++;
    } else if (x < y) {
      loose[count++] = x;
      a[i++] = EMPTY;
      first++;
    } else {
      loose[count++] = y;
      b[j++] = EMPTY;
    }
  }
  return { count, first };
}

/** Puts columns into the emptied places, and the row back in order. */
function giveBack(row: Uint32Array, given: Uint32Array): void {
  row.sort(); // what is left first, then the emptied places
  row.set(given, row.length - given.length);
  row.sort();
}
