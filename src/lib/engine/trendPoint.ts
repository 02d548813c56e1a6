/** The past of a number, as the worker gives it. */

/** One point of an indicator's past: the same definition on an earlier window of the same length. */
export interface TrendPoint {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
}
