import { chanceOf } from '../base/random.ts';
import type { DrawName } from './edgeSwaps.ts';

/**
 * The same weights on other ties, the ties themselves as observed ("topology fixed", METHODS B2):
 * all orders equally likely (Fisher & Yates, from the front). O(m).
 *
 * Alone it is no null of weak ties: where ties come from shared attendance, chance itself relates
 * weights and positions, and this test then rejects nearly always.
 *
 * @param weight one a tie, any numbers
 * @param into takes the draw, as long as `weight`; may be `weight` itself
 * @throws RangeError where `into` has another length
 */
export function shuffleWeights(
  weight: Float64Array,
  { seed, name, replicate }: DrawName,
  into: Float64Array,
): void {
  if (into.length !== weight.length) throw new RangeError('as many places as weights');
  const chance = chanceOf(seed, 'weight-shuffle', name, replicate);
  for (let e = 0; e < weight.length; e++) {
    const other = chance.below(e + 1);
    const value = weight[e]!; // read first: `into` may be `weight`
    into[e] = into[other]!;
    into[other] = value;
  }
}
