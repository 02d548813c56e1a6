/** Where an observed value stands among the draws of a null model (METHODS 0.3, 0.6). */
import { deviation, mean, quantileSorted } from 'd3';
import { LEVEL, type Interval } from '../stats/interval.ts';

/** All in the unit of the observed value, but `z` and `p`. `lo` and `hi` hold 95 % of the draws. */
export interface NullBand extends Interval {
  readonly observed: number;
  /** Draws that had a value: what everything here rests on. */
  readonly draws: number;
  /** Draws without one, left out. Where they are many, the rest is no fair picture of chance. */
  readonly undefined: number;
  readonly mean: number;
  /** Standard deviation of the draws (n − 1), 0 where they are all equal. */
  readonly sd: number;
  /** `observed` less `mean`: what chance does not explain. */
  readonly excess: number;
  /** `excess` in standard deviations. null with a `reason`. */
  readonly z: number | null;
  /**
   * Two-sided, twice the smaller of both tails, at most 1; each (1 + draws as extreme) / (1 + draws)
   * (Davison & Hinkley 1997), so never 0. null with a `reason`.
   */
  readonly p: number | null;
  /** The draws are all equal: nothing was left to chance. */
  readonly reason?: 'NO_VARIANCE';
}

/** Values that differ by less than this share of the largest differ by rounding alone. */
const SAME = 1e-12;

/**
 * O(R log R).
 *
 * @param draws in any order; NaN where a draw had no value
 * @returns null where no draw has a value, or the observed one is NaN
 */
export function nullBand(observed: number, draws: ArrayLike<number>): NullBand | null {
  const known = Array.from(draws)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const [least, most, centre] = [known[0], known.at(-1), mean(known)];
  if (Number.isNaN(observed) || centre === undefined) return null;
  if (least === undefined || most === undefined) return null;
  const near = SAME * Math.max(Math.abs(least), Math.abs(most));
  const tail = (1 - LEVEL) / 2;
  const band = {
    observed,
    draws: known.length,
    undefined: draws.length - known.length,
    mean: centre,
    excess: observed - centre,
    lo: quantileSorted(known, tail) ?? least, // type 7 (Hyndman & Fan 1996)
    hi: quantileSorted(known, 1 - tail) ?? most,
  };
  if (most - least <= near) return { ...band, sd: 0, z: null, p: null, reason: 'NO_VARIANCE' };
  const sd = deviation(known) ?? 0;
  // A draw that equals the observed value but for rounding is as extreme on both sides.
  const share = (isExtreme: (value: number) => boolean): number =>
    (1 + known.reduce((sum, value) => sum + Number(isExtreme(value)), 0)) / (1 + known.length);
  const low = share((value) => value <= observed + near);
  const high = share((value) => value >= observed - near);
  return { ...band, sd, z: band.excess / sd, p: Math.min(1, 2 * Math.min(low, high)) };
}
