/**
 * Draws that keep, within each stratum of columns, how many everybody has and how many have each:
 * curveball trades in one stratum after the other (METHODS A2, N1; with a single stratum, N0).
 */
import { curveballDraw } from './curveball.ts';
import type { Incidence } from './incidence.ts';

/** A matrix whose columns come in strata, one after the other. */
export interface Stratified extends Incidence {
  /** Columns of stratum s are `bounds[s] … bounds[s + 1] - 1`, none of them empty; begins with 0. */
  readonly bounds: Uint32Array;
}

export interface StratifiedNull {
  readonly strata: number;
  /** Strata of one column, in which nothing can be otherwise. */
  readonly single: number;
  /** Strata, those of one column among them, in which fewer than two rows have something to trade. */
  readonly fixed: number;
  /**
   * 1 for rows that have something to trade: some but not all columns of a stratum in which another
   * row does too. What the others share with anybody is the same in every draw.
   */
  readonly isLoose: Uint8Array;
  /**
   * One draw, the same whichever come before it. As in {@link curveballDraw}, it starts from what
   * was observed, with at least ten trades a row and stratum: burn-in and thinning are one.
   *
   * @param name what it is for; with the seed and the replicate it says which draw this is
   */
  readonly draw: (seed: number, name: string, replicate: number) => Incidence;
}

/**
 * Rows stand in the order of what they hold while they trade, so that other numbers for the same
 * people give the same draws; only people who were there at the very same times may change places.
 * O(rows · log + ones) to prepare, O(trades · mean row sum) a draw.
 */
export function stratifiedNull(observed: Stratified): StratifiedNull {
  const { bounds } = observed;
  const strata = bounds.length - 1;
  const segments = segmentsOf(observed);
  const isLoose = new Uint8Array(observed.rows);
  const parts: Part[] = [];
  let single = 0;
  for (let s = 0; s < strata; s++) {
    const width = bounds[s + 1]! - bounds[s]!;
    if (width === 1) single++;
    // Who has all of a stratum keeps it, and who has none gets none.
    const trading = segments[s]!.filter(({ from, to }) => to - from < width);
    if (trading.length < 2) continue;
    for (const { row } of trading) isLoose[row] = 1;
    parts.push(partOf(observed, s, trading));
  }
  return {
    strata,
    single,
    fixed: strata - parts.length,
    isLoose,
    draw: (seed, name, replicate) => {
      const column = observed.column.slice();
      for (const { stratum, first, matrix, places } of parts) {
        const drawn = curveballDraw(matrix, seed, `${name}/${stratum}`, replicate);
        for (let k = 0; k < places.length; k++) column[places[k]!] = first + drawn.column[k]!;
      }
      return { ...observed, column };
    },
  };
}

/** What a row holds of a stratum: its places `from … to - 1` in the columns of the matrix. */
export interface Segment {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** By stratum, what each row that is there holds of it; rows in the order of all that they hold. */
export function segmentsOf(observed: Stratified): Segment[][] {
  const { bounds, offsets, column } = observed;
  const segments = Array.from({ length: bounds.length - 1 }, (): Segment[] => []);
  for (const row of byContent(observed)) {
    let stratum = 0;
    for (let from = offsets[row]!; from < offsets[row + 1]!;) {
      while (bounds[stratum + 1]! <= column[from]!) stratum++;
      let to = from + 1;
      while (to < offsets[row + 1]! && column[to]! < bounds[stratum + 1]!) to++;
      segments[stratum]!.push({ row, from, to });
      from = to;
    }
  }
  return segments;
}

/** Rows in the lexicographic order of their columns. */
function byContent({ rows, offsets, column }: Incidence): number[] {
  const compare = (i: number, j: number): number => {
    const [first, second] = [offsets[i]!, offsets[j]!];
    const common = Math.min(offsets[i + 1]! - first, offsets[j + 1]! - second);
    for (let k = 0; k < common; k++) {
      const difference = column[first + k]! - column[second + k]!;
      if (difference !== 0) return difference;
    }
    return offsets[i + 1]! - first - (offsets[j + 1]! - second) || i - j;
  };
  return Array.from({ length: rows }, (_, i) => i).sort(compare);
}

/** The rows that trade in a stratum, as a matrix of their own. */
interface Part {
  readonly stratum: number;
  /** First column of the stratum. */
  readonly first: number;
  readonly matrix: Incidence;
  /** Place in the whole matrix of each one of the part. */
  readonly places: Uint32Array;
}

/** A stratum and some rows of it as a matrix, columns counted from its first. */
export function partOf(
  { bounds, column }: Stratified,
  stratum: number,
  segments: readonly Segment[],
): Part {
  const first = bounds[stratum]!;
  const offsets = new Uint32Array(segments.length + 1);
  segments.forEach(({ from, to }, row) => (offsets[row + 1] = offsets[row]! + to - from));
  const places = new Uint32Array(offsets[segments.length]!);
  segments.forEach(({ from, to }, row) => {
    for (let k = 0; k < to - from; k++) places[offsets[row]! + k] = from + k;
  });
  return {
    stratum,
    first,
    matrix: {
      rows: segments.length,
      columns: bounds[stratum + 1]! - first,
      offsets,
      column: places.map((place) => column[place]! - first),
    },
    places,
  };
}
