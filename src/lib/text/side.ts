/** On which side of a neutral value a result stands, as far as its range can tell. */
import type { Result } from '../indicators/result.ts';

/**
 * −1 below, 1 above; 0 where it is neither, or where the range holds the neutral value so that
 * chance could have put it on either side. Without a range the value alone decides.
 */
export function sideOf({ value, lo, hi }: Result, neutral: number): -1 | 0 | 1 {
  if (value === null || value === neutral) return 0;
  if (lo !== null && hi !== null && lo <= neutral && hi >= neutral) return 0;
  return value < neutral ? -1 : 1;
}
