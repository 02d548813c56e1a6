/** Ties between people as plain arrays: what drawing needs of a network, and nothing more. */
export interface Ties {
  /** Number of people. */
  readonly n: number;
  /** Ends of each tie, indices below n, `from ≠ to`, no doubles. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Strength of each tie, 0 … 1. */
  readonly strength: Float64Array;
}
