/**
 * What pairs would share by chance, in closed form, for communities too large for draws: in each
 * stratum a bipartite configuration model, and over all of them a sum of independent coincidences
 * (METHODS A2, A4). It keeps sums on average only, and is the more conservative for it: as strata
 * are small, its standard deviations are larger than those of draws.
 */
import { breathe, type Task } from '../base/task.ts';
import type { Expectation } from './affinityDraws.ts';
import { bicmOf } from './bicm.ts';
import { curveballDraw } from './curveball.ts';
import { columnSums, rowSums, type Incidence } from './incidence.ts';
import { poissonBinomialTail, refinedNormalTail } from './poissonBinomial.ts';
import { partOf, segmentsOf, type Stratified } from './strata.ts';
import { MOST_EXACT, type Together } from './together.ts';

/** Pairs between two looks at waiting messages. */
const BREATH = 20_000;
/** Draws of a stratum that the model cannot solve. */
const DRAWS = 99;

/**
 * Pairs of the same two classes of rows and the same count share one computation; a class is all
 * rows with the same sums in every stratum. O(pairs · columns of shared strata · shared) at worst.
 *
 * @throws PasserelleError `CANCELLED`
 */
export async function expectedByModel(
  observed: Stratified,
  { a, b, shared }: Together,
  seed: number,
  task: Task,
): Promise<Expectation> {
  const { classOf, isAlone, chances } = classesOf(observed, seed);
  const expected = new Float64Array(shared.length);
  const sd = new Float64Array(shared.length);
  const p = new Float64Array(shared.length);
  const known = new Map<string, number>(); // the pair that had the same first
  for (let pair = 0; pair < shared.length; pair++) {
    if (pair % BREATH === 0) {
      await breathe(task, { step: 'judging', done: pair, total: shared.length });
    }
    const [x, y] = [classOf[a[pair]!]!, classOf[b[pair]!]!];
    const [low, high] = x < y ? [x, y] : [y, x];
    // Two classes of one row each meet only once: nothing to remember.
    const key = isAlone[x] === 1 && isAlone[y] === 1 ? null : `${low},${high},${shared[pair]!}`;
    const same = key === null ? undefined : known.get(key);
    if (same !== undefined) {
      [expected[pair], sd[pair], p[pair]] = [expected[same]!, sd[same]!, p[same]!];
      continue;
    }
    const { certain, both } = coincidences(chances[low]!, chances[high]!);
    let [mean, variance] = [certain, 0];
    for (const chance of both) {
      mean += chance;
      variance += chance * (1 - chance);
    }
    const tail = both.length <= MOST_EXACT ? poissonBinomialTail : refinedNormalTail;
    [expected[pair], sd[pair]] = [mean, Math.sqrt(variance)];
    p[pair] = Math.min(1, tail(both, shared[pair]! - certain)); // sums of chances may round above 1
    if (key !== null) known.set(key, pair);
  }
  return { expected, sd, p };
}

/** One class of rows in each stratum they are in, ascending. */
type Profile = readonly Share[];

interface Share {
  readonly stratum: number;
  readonly sum: number;
  /** Chance of each column; null where they have all of them. */
  readonly ofColumn: Float64Array | null;
}

interface Classes {
  /** Class of each row. */
  readonly classOf: Uint32Array;
  /** 1 for classes of one row. */
  readonly isAlone: Uint8Array;
  readonly chances: readonly Profile[];
}

function classesOf(observed: Stratified, seed: number): Classes {
  const names = new Array<string>(observed.rows).fill('');
  const profiles = Array.from(names, (): Share[] => []);
  segmentsOf(observed).forEach((segments, stratum) => {
    const width = observed.bounds[stratum + 1]! - observed.bounds[stratum]!;
    const trading = segments.filter(({ from, to }) => to - from < width);
    const { matrix } = partOf(observed, stratum, trading);
    const columns = columnSums(matrix);
    const chance = chancesOf(matrix, seed, `stratum/${stratum}`);
    const known = new Map<number, Share>();
    for (const { row, from, to } of segments) {
      const sum = to - from;
      const found = known.get(sum) ?? {
        ...{ stratum, sum },
        ofColumn: sum === width ? null : Float64Array.from(columns, (n) => chance(sum, n)),
      };
      known.set(sum, found);
      profiles[row]!.push(found);
      names[row] = `${names[row]!}${stratum}:${sum} `;
    }
  });
  const numbers = new Map<string, number>();
  const chances: Profile[] = [];
  const rows: number[] = [];
  const classOf = Uint32Array.from(names, (name, row) => {
    const number = numbers.get(name) ?? chances.push(profiles[row]!) - 1;
    numbers.set(name, number);
    rows[number] = (rows[number] ?? 0) + 1;
    return number;
  });
  return { classOf, isAlone: Uint8Array.from(rows, (count) => (count === 1 ? 1 : 0)), chances };
}

/**
 * Chance of a cell by both its sums. Where the model has no solution, which is usual in small
 * strata (cells forced by the sums), the share of such cells in draws; it meets the sums as well.
 */
function chancesOf(
  matrix: Incidence,
  seed: number,
  name: string,
): (rowSum: number, columnSum: number) => number {
  const rows = rowSums(matrix);
  const columns = columnSums(matrix);
  const model = bicmOf(rows, columns);
  if (model !== null) return model.chance;
  const cells = new Map<number, number>(); // by both sums
  const ones = new Map<number, number>();
  const key = (rowSum: number, columnSum: number): number => rowSum * (matrix.rows + 1) + columnSum;
  const add = (to: Map<number, number>, at: number, count: number): void => {
    to.set(at, (to.get(at) ?? 0) + count);
  };
  const ofSum = new Map<number, number>();
  for (const sum of columns) add(ofSum, sum, 1);
  for (const rowSum of rows) {
    for (const [columnSum, count] of ofSum) add(cells, key(rowSum, columnSum), count);
  }
  for (let draw = 0; draw < DRAWS; draw++) {
    const { offsets, column } = curveballDraw(matrix, seed, name, draw);
    for (let row = 0; row < matrix.rows; row++) {
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        add(ones, key(rows[row]!, columns[column[k]!]!), 1);
      }
    }
  }
  return (rowSum, columnSum) => {
    const at = key(rowSum, columnSum);
    return (ones.get(at) ?? 0) / (DRAWS * (cells.get(at) ?? NaN));
  };
}

/** What two classes share for certain, and the chance of every other column that both are there. */
function coincidences(
  first: Profile,
  second: Profile,
): { readonly certain: number; readonly both: Float64Array } {
  const both: number[] = [];
  let [i, j, certain] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    const [x, y] = [first[i]!, second[j]!];
    if (x.stratum <= y.stratum) i++;
    if (y.stratum <= x.stratum) j++;
    if (x.stratum !== y.stratum) continue;
    // Who has all columns shares whatever the other has.
    if (x.ofColumn === null || y.ofColumn === null) certain += Math.min(x.sum, y.sum);
    else for (let c = 0; c < x.ofColumn.length; c++) both.push(x.ofColumn[c]! * y.ofColumn[c]!);
  }
  return { certain, both: Float64Array.from(both) };
}
