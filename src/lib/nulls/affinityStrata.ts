/**
 * What pairs would share by chance, from draws looked at in each stratum apart. Strata are traded
 * one without the other, so every value of one goes with every value of another: the chance of a
 * sum is their convolution, and far smaller chances can be told from as many draws. With one
 * stratum it is what whole draws give.
 */
import { breathe, type Task } from '../base/task.ts';
import { identity, sortByKey } from '../evidence/order.ts';
import { BREATH, type Draws, type Expectation } from './affinityDraws.ts';
import { SharedCounts } from './sharedCounts.ts';
import type { Stratified, StratifiedNull } from './strata.ts';
import type { Together } from './together.ts';

/**
 * In a stratum, what was observed counts as one more draw (METHODS 0.6), so that p is never 0.
 * O(draws · (trades · mean row sum + Σ persons of a column² + pairs · shared strata)).
 *
 * @throws PasserelleError `CANCELLED`
 */
export async function expectedByStrata(
  observed: Stratified,
  pairs: Together,
  chance: StratifiedNull,
  { draws, seed, name }: Draws,
  task: Task,
): Promise<Expectation> {
  const segments = segmentRows(observed);
  const tallies = new Tallies(pairs, segments);
  // The rows of a stratum as rows of their own: what they share, they share in that stratum.
  const apart = (column: Uint32Array) => ({
    ...{ rows: segments.stratum.length, columns: observed.columns },
    ...{ offsets: segments.offsets, column },
  });
  const counter = new SharedCounts(apart(observed.column));
  const add = (column: Uint32Array): void => {
    counter.count(apart(column), (segment, _, counts) => {
      tallies.add(segment, counts);
    });
  };
  const rest = Math.max(1, Math.floor(BREATH / (observed.column.length + 1)));
  for (let draw = 0; draw < draws; draw++) {
    if (draw % rest === 0) await breathe(task, { step: 'judging', done: draw, total: draws });
    add(chance.draw(seed, name, draw).column);
  }
  const { expected, sd } = tallies.moments(draws);
  add(observed.column);
  return { expected, sd, p: tallies.tails(pairs.shared, draws + 1) };
}

/** What each row holds of each stratum it is in, by row and stratum. */
interface SegmentRows {
  /** Places of segment g in the columns of the matrix: `offsets[g] … offsets[g + 1] - 1`. */
  readonly offsets: Uint32Array;
  readonly stratum: Uint32Array;
  /** Segments of row i: `ofRow[i] … ofRow[i + 1] - 1`. */
  readonly ofRow: Uint32Array;
}

function segmentRows({ rows, offsets, column, bounds }: Stratified): SegmentRows {
  const starts: number[] = [];
  const stratum: number[] = [];
  const ofRow = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    let s = 0;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const isFirst = k === offsets[row]! || column[k]! >= bounds[s + 1]!;
      while (column[k]! >= bounds[s + 1]!) s++;
      if (!isFirst) continue;
      starts.push(k);
      stratum.push(s);
    }
    ofRow[row + 1] = starts.length;
  }
  return {
    offsets: Uint32Array.from([...starts, column.length]),
    stratum: Uint32Array.from(stratum),
    ofRow,
  };
}

/** How often each pair shared each number of columns in each stratum that both are in. */
class Tallies {
  /** Meetings of pair p (its strata): `ofPair[p] … ofPair[p + 1] - 1`. */
  private readonly ofPair: Uint32Array;
  /** Segment of the second of the pair. */
  private readonly other: Uint32Array;
  /** Meetings by the segment of the first: `order[from[g] … from[g + 1] - 1]`. */
  private readonly order: Uint32Array;
  private readonly from: Uint32Array;
  /** Tallies of meeting m, for 0, 1 … columns shared: `tally[at[m] … at[m + 1] - 1]`. */
  private readonly at: Uint32Array;
  private readonly tally: Uint32Array;

  constructor({ a, b }: Together, { offsets, stratum, ofRow }: SegmentRows) {
    const own: number[] = [];
    const other: number[] = [];
    const at = [0];
    const width = (g: number): number => offsets[g + 1]! - offsets[g]!;
    this.ofPair = new Uint32Array(a.length + 1);
    for (let p = 0; p < a.length; p++) {
      let [g, h] = [ofRow[a[p]!]!, ofRow[b[p]!]!];
      while (g < ofRow[a[p]! + 1]! && h < ofRow[b[p]! + 1]!) {
        const [x, y] = [stratum[g]!, stratum[h]!];
        if (x === y) {
          own.push(g);
          other.push(h);
          at.push(at.at(-1)! + Math.min(width(g), width(h)) + 1);
        }
        if (x <= y) g++;
        if (y <= x) h++;
      }
      this.ofPair[p + 1] = own.length;
    }
    this.other = Uint32Array.from(other);
    this.at = Uint32Array.from(at);
    this.tally = new Uint32Array(at.at(-1)!);
    this.order = sortByKey(identity(own.length), Uint32Array.from(own), stratum.length);
    this.from = new Uint32Array(stratum.length + 1);
    for (const g of own) this.from[g + 1]!++;
    for (let g = 0; g < stratum.length; g++) this.from[g + 1]! += this.from[g]!;
  }

  /** Takes in what a segment shares with others. */
  add(segment: number, counts: Uint32Array): void {
    for (let k = this.from[segment]!; k < this.from[segment + 1]!; k++) {
      const meeting = this.order[k]!;
      this.tally[this.at[meeting]! + counts[this.other[meeting]!]!]!++;
    }
  }

  /** Mean and standard deviation of what each pair shares: sums over independent strata. */
  moments(draws: number): Pick<Expectation, 'expected' | 'sd'> {
    const expected = new Float64Array(this.ofPair.length - 1);
    const sd = expected.slice();
    for (let p = 0; p < expected.length; p++) {
      let variance = 0;
      for (let m = this.ofPair[p]!; m < this.ofPair[p + 1]!; m++) {
        let [sum, squares] = [0, 0];
        for (let k = this.at[m]!, count = 0; k < this.at[m + 1]!; k++, count++) {
          sum += count * this.tally[k]!;
          squares += count * count * this.tally[k]!;
        }
        expected[p]! += sum / draws;
        variance += (draws * squares - sum * sum) / (draws * (draws - 1));
      }
      sd[p] = Math.sqrt(variance);
    }
    return { expected, sd };
  }

  /** P(as many or more shared) of each pair, of so many tallies. */
  tails(shared: Uint32Array, tallies: number): Float64Array {
    return Float64Array.from(shared, (least, p) => {
      let chances: Float64Array = Float64Array.of(1); // of 0, 1 … columns in the strata so far
      for (let m = this.ofPair[p]!; m < this.ofPair[p + 1]!; m++) {
        chances = convolved(chances, this.tally.subarray(this.at[m], this.at[m + 1]), tallies);
      }
      const tail = chances.subarray(least).reduce((sum, one) => sum + one, 0);
      return Math.min(1, tail); // sums of chances may round above 1
    });
  }
}

/** Chances of a sum, one of whose terms has chances, and the other tallies. */
function convolved(chances: Float64Array, tally: Uint32Array, tallies: number): Float64Array {
  const sum = new Float64Array(chances.length + tally.length - 1);
  tally.forEach((count, n) => {
    if (count === 0) return;
    for (let k = 0; k < chances.length; k++) sum[n + k]! += (chances[k]! * count) / tallies;
  });
  return sum;
}
