/** What a person decided of two others: that they are one, or that they are not. Kept, and undone at will. */
export interface Decision {
  readonly kind: 'joined' | 'apart';
  /** Ids in the logs, `a < b` in the order of strings. */
  readonly a: string;
  readonly b: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** What they were called then ({@link labelOf}). */
  readonly labelA: string;
  readonly labelB: string;
}
