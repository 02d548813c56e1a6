/** A number whose sign its range leaves open. */
import type { Result } from '../indicators/result.ts';

export const isUndecided = ({ lo, hi }: Result): boolean =>
  lo !== null && hi !== null && lo <= 0 && hi >= 0;
