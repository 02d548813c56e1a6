/** What pairs would share by chance, from draws that keep both sums of every stratum (METHODS A2). */
import { breathe, type Task } from '../base/task.ts';
import type { SharedCounts } from './sharedCounts.ts';
import type { Stratified, StratifiedNull } from './strata.ts';
import type { Together } from './together.ts';

/** Columns parallel to the pairs. */
export interface Expectation {
  /** Mean of the shared columns under the null. */
  readonly expected: Float64Array;
  /** Their standard deviation; 0 where they cannot be otherwise. */
  readonly sd: Float64Array;
  /** P(as many or more shared), 0 … 1. */
  readonly p: Float64Array;
}

export interface Draws {
  /** At least 2. */
  readonly draws: number;
  readonly seed: number;
  /** What the draws are for: others have others. */
  readonly name: string;
  /**
   * Whether p counts whole draws (METHODS A4; without a choice), or is put together from what was
   * drawn in each stratum.
   */
  readonly tail?: 'draws' | 'strata';
}

/** Ones gone through between two looks at waiting messages: some tenths of a second. */
export const BREATH = 500_000;

/**
 * p is (1 + draws with as many or more) / (1 + draws), never 0 (METHODS 0.6, A4).
 * O(draws · (trades · mean row sum + Σ persons of a column²)).
 *
 * @throws PasserelleError `CANCELLED`
 */
export async function expectedByDraws(
  observed: Stratified,
  { a, b, shared }: Together,
  chance: StratifiedNull,
  counter: SharedCounts,
  { draws, seed, name }: Draws,
  task: Task,
): Promise<Expectation> {
  const sum = new Float64Array(shared.length);
  const squares = new Float64Array(shared.length);
  const reached = new Float64Array(shared.length).fill(1);
  const rest = Math.max(1, Math.floor(BREATH / (observed.column.length + 1)));
  for (let draw = 0; draw < draws; draw++) {
    if (draw % rest === 0) await breathe(task, { step: 'judging', done: draw, total: draws });
    let p = 0; // pairs are in the order in which rows are counted
    counter.count(chance.draw(seed, name, draw), (row, _, counts) => {
      for (; p < a.length && a[p] === row; p++) {
        const count = counts[b[p]!]!;
        sum[p]! += count;
        squares[p]! += count * count;
        if (count >= shared[p]!) reached[p]! += 1;
      }
    });
  }
  return {
    expected: sum.map((total) => total / draws),
    // Of integers, so that it is exactly 0 where all draws agree.
    sd: squares.map((square, p) =>
      Math.sqrt((draws * square - sum[p]! * sum[p]!) / (draws * (draws - 1))),
    ),
    p: reached.map((count) => count / (draws + 1)),
  };
}
