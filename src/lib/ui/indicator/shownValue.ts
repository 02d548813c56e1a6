/** A value as a card writes it (METHODS 0.8). */
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../../text/format.ts';

/** Below this many units a share is said as a count of them. */
const ENOUGH_FOR_PERCENT = 20;

/** The units behind a share that is too small for percents, or null where percents will do. */
export function countsOf(result: Result): { part: number; whole: number } | null {
  const { value, unit, n } = result;
  if (value === null || unit !== 'share' || n >= ENOUGH_FOR_PERCENT || n <= 0) return null;
  return { part: Math.round(value * n), whole: n };
}

/** `26 %`, `3 sur 12`, `2,1`. `of` says two counts: "3 of 12". */
export function shownValue(
  result: Result & { readonly value: number },
  format: Format,
  of: (counts: { part: string; whole: string }) => string,
): string {
  const counts = countsOf(result);
  return counts === null
    ? format.value(result.value, result.unit)
    : of({ part: format.number(counts.part), whole: format.number(counts.whole) });
}
