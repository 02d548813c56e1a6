/**
 * Labels dealt anew among the people of a stratum, the ties as observed: whether an attribute has
 * to do with the structure (METHODS 0.6, B3, C5). Who could not have had another's label, such as
 * people of very different numbers of ties, are in different strata.
 */
import { chanceOf } from '../base/random.ts';
import type { Labels } from '../graph/labels.ts';
import type { DrawName } from './edgeSwaps.ts';

/** People by stratum; those without a label are in none, and stay without (METHODS 0.4). */
export interface Strata {
  /** People of stratum s: `person[offsets[s] … offsets[s + 1] - 1]`, ascending where made here. */
  readonly offsets: Uint32Array;
  readonly person: Uint32Array;
  /** People alone in their stratum: chance changes nothing for them (METHODS A2). */
  readonly alone: number;
}

/**
 * Made once for all draws. O(people + strata).
 *
 * @param stratum of each person, 0 … strata − 1, any numbering
 * @throws RangeError where there is not one stratum a person
 */
export function strataOf({ label }: Labels, stratum: Uint32Array): Strata {
  if (stratum.length !== label.length) throw new RangeError('one stratum a person');
  const count = stratum.reduce((most, s) => Math.max(most, s + 1), 0);
  const offsets = new Uint32Array(count + 1);
  stratum.forEach((s, p) => {
    if (label[p]! >= 0) offsets[s + 1]!++;
  });
  const alone = offsets.reduce((sum, people) => sum + Number(people === 1), 0);
  for (let s = 0; s < count; s++) offsets[s + 1]! += offsets[s]!;
  const next = offsets.slice();
  const person = new Uint32Array(offsets[count]!);
  stratum.forEach((s, p) => {
    if (label[p]! >= 0) person[next[s]!++] = p;
  });
  return { offsets, person, alone };
}

/** One draw, all ways to deal the labels of each stratum equally likely. O(people). */
export function permuteLabels(
  { label, groups }: Labels,
  { offsets, person }: Strata,
  { seed, name, replicate }: DrawName,
): Labels {
  const chance = chanceOf(seed, 'label-permutation', name, replicate);
  const dealt = Int32Array.from(person, (p) => label[p]!);
  for (let s = 0; s + 1 < offsets.length; s++) chance.shuffle(dealt, offsets[s], offsets[s + 1]);
  const drawn = label.slice();
  person.forEach((p, k) => (drawn[p] = dealt[k]!));
  return { label: drawn, groups };
}
