/** A number as it would be if the logs missed more people (METHODS G3). */
export interface Missing {
  /** Share of the members that are taken out, 0 … 1. */
  readonly share: number;
  /** Mean over draws at random; null where a draw leaves too few people. */
  readonly mean: number | null;
  /** Ends of what nine draws in ten give. */
  readonly low: number | null;
  readonly high: number | null;
  /** The value without the most active members; null where it cannot be had. */
  readonly mostActive: number | null;
}

/**
 * Whether a tenth of the people missing would move the number by more than half the width of its
 * interval; null where one of them is not known.
 */
export function isFragile(
  missing: readonly Missing[],
  {
    value,
    lo,
    hi,
  }: { readonly value: number | null; readonly lo: number | null; readonly hi: number | null },
): boolean | null {
  const mean = missing.find(({ share }) => share === 0.1)?.mean ?? null;
  if (mean === null || value === null || lo === null || hi === null) return null;
  return Math.abs(mean - value) > (hi - lo) / 2;
}
