/** Pairs with at least so many days in small groups, each count a part of the one before. */
import { UNTOLD, type Counted } from '../disclosure/gate.ts';
import type { PairCounts } from './pairCensus.ts';

/**
 * As far as they may be told: one pair fewer than k persons can make apart from the count before
 * would be known by subtraction (METHODS H2).
 * @param k fewest persons behind a number
 */
export function nestedPairs(
  { atLeast3, atLeast5, atLeast10 }: PairCounts,
  k: number,
): Record<'atLeast3' | 'atLeast5' | 'atLeast10', Counted> {
  // Most pairs that k − 1 people can make among themselves.
  const few = ((k - 1) * (k - 2)) / 2;
  const isFar = (more: Counted, less: Counted): boolean =>
    more.count === less.count || more.count - less.count > few;
  const of5 = isFar(atLeast3, atLeast5) ? atLeast5 : UNTOLD;
  const of10 = isFar(of5 === UNTOLD ? atLeast3 : of5, atLeast10) ? atLeast10 : UNTOLD;
  return { atLeast3, atLeast5: of5, atLeast10: of10 };
}
