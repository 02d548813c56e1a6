/** Results and their wide ranges together: as files hold them, and as screens show them. */
import type { Result, WideRange } from './result.ts';

/** Results with their wide ranges beside the first ones, as files hold them. */
export const withWide = (
  results: readonly Result[],
  ranges: Readonly<Record<string, WideRange>>,
): Result[] =>
  results.map((result) => {
    const wide = ranges[result.id];
    return wide === undefined ? result : { ...result, wide };
  });

/** A result with one range only: the wide one where there is one, else the first. */
export function asShown(result: Result): Result {
  const { wide } = result;
  if (wide === undefined || wide.lo === null || wide.hi === null) return result;
  const { intervalReason: _, ...shown } = result;
  return { ...shown, lo: wide.lo, hi: wide.hi, method: wide.method };
}
