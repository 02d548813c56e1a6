/** How the numbers on screen differ from those of an earlier period, as the worker gives it. */
import type { Change } from '../indicators/comparison.ts';
import type { EqualTerms } from '../indicators/equalTerms.ts';

export interface Comparison {
  /** Local dates of the earlier period, `to` excluded. */
  readonly from: string;
  readonly to: string;
  /** `year`: the same weeks a year before; `before`: the period just before. */
  readonly kind: 'year' | 'before';
  /** By indicator. */
  readonly changes: Readonly<Record<string, Change>>;
  /** By indicator: counts at common presence, diversity at equal completeness. */
  readonly equal: Readonly<Record<string, EqualTerms>>;
}
