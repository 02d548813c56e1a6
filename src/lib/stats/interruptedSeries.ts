/**
 * A series of weeks before and after a change (METHODS J5): how far its level and its slope are off
 * what the weeks before would have led to, and how often a date picked at random does as much.
 */
import { leastSquares, neweyWest, type Estimated } from './neweyWest.ts';

/** Fewest weeks before and after a change, and on both sides of a date picked at random. */
export const WEEKS_BEFORE = 12;
export const WEEKS_AFTER = 8;
const WEEKS_ASIDE = 8;
/** Weeks over which a week may resemble the one before. */
const LAG = 4;
/** Weeks without a value that end a series: lines are not drawn across longer holes. */
const LONGEST_HOLE = 8;

export interface Interrupted {
  /** Weeks used on both sides. */
  readonly before: number;
  readonly after: number;
  /** Jump at the change, and what the slope changes by a week; null with too few weeks, or none varies. */
  readonly level: Estimated | null;
  readonly slope: Estimated | null;
  /** Other dates tried, and those with a jump as large, up or down. */
  readonly placebos: number;
  readonly asLarge: number;
}

/**
 * y = β₀ + β₁ t + β₂ [t ≥ change] + β₃ (t − change) [t ≥ change], least squares with Newey–West
 * errors of lag 4. Weeks without a value are left out, and a hole of more than eight of them ends the
 * series. O(weeks²)
 *
 * @param weeks ascending numbers of weeks
 * @param change first week that counts as after
 */
export function interruptedSeries(
  weeks: readonly number[],
  values: readonly number[],
  change: number,
): Interrupted {
  const { from, to } = stretchAround(weeks, change);
  const [ts, ys] = [weeks.slice(from, to), values.slice(from, to)];
  const before = ts.filter((t) => t < change).length;
  const after = ts.length - before;
  const none = { before, after, level: null, slope: null, placebos: 0, asLarge: 0 };
  if (before < WEEKS_BEFORE || after < WEEKS_AFTER) return none;
  const found = neweyWest(rowsOf(ts, change), ys, LAG);
  const [level, slope] = [found?.[2], found?.[3]];
  if (!level || !slope) return none;
  const jumps = ts
    .slice(WEEKS_ASIDE, ts.length - WEEKS_ASIDE + 1)
    .filter((t) => t !== ts[before])
    .flatMap((t) => leastSquares(rowsOf(ts, t), ys)?.coefficients[2] ?? []);
  const asLarge = jumps.filter((jump) => Math.abs(jump) >= Math.abs(level.value)).length;
  return { before, after, level, slope, placebos: jumps.length, asLarge };
}

const rowsOf = (ts: readonly number[], change: number): number[][] =>
  ts.map((t) => [1, t - change, Number(t >= change), Math.max(0, t - change)]);

/** The weeks around a change without a long hole in between. */
function stretchAround(
  weeks: readonly number[],
  change: number,
): { readonly from: number; readonly to: number } {
  let middle = weeks.findIndex((week) => week >= change);
  if (middle === -1) middle = weeks.length;
  const isJoined = (at: number): boolean => weeks[at]! - weeks[at - 1]! - 1 <= LONGEST_HOLE;
  let [from, to] = [middle, middle];
  while (from > 0 && (from === weeks.length || isJoined(from))) from--;
  // Weeks on the other side of a hole around the change itself are none of either side.
  while (to < weeks.length && (to === 0 || isJoined(to))) to++;
  return { from, to };
}
