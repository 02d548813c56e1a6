/** Two ends of a range, in the unit of what they surround, `lo ≤ hi`. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** The level of every interval here, and the upper quantile that goes with it. */
export const LEVEL = 0.95;
export const UPPER_QUANTILE = 1 - (1 - LEVEL) / 2;
