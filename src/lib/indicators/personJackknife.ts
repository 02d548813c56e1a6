/**
 * Range of a number when members are left out one at a time (METHODS 0.5, G1: "other members?"),
 * for what weeks do not serve.
 */
import { chanceOf } from '../base/random.ts';
import type { Interval } from '../stats/interval.ts';
import { jackknife, type Scale } from '../stats/jackknife.ts';

/** Most blocks of members that are left out in turn: one each below, at random above. */
const MOST_BLOCKS = 200;
/** Fewest members of whom leaving out one at a time tells a range. */
const MIN_PERSONS = 10;

/**
 * Delete-one-member jackknife, t with members − 1 degrees of freedom; of more than 200 members, in
 * 200 seeded blocks of about the same size.
 *
 * @param persons those that are left out, in an order of their own (not of their numbers)
 * @param valueWithout the number without these persons; null where it has none
 * @returns null with fewer than ten persons, or where a deletion has no place on the scale
 */
export function personJackknife(
  value: number,
  persons: Uint32Array,
  scale: Scale,
  valueWithout: (left: ReadonlySet<number>, blocks: number) => number | null,
): Interval | null {
  if (persons.length < MIN_PERSONS) return null;
  const blocks = Math.min(persons.length, MOST_BLOCKS);
  const order = persons.slice();
  if (persons.length > blocks) chanceOf(1, 'person-jackknife').shuffle(order);
  const deletions: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const without = valueWithout(new Set(order.filter((_, at) => at % blocks === block)), blocks);
    if (without === null) return null;
    deletions.push(without);
  }
  const found = jackknife(value, deletions, scale);
  return found && { lo: found.lo, hi: found.hi };
}
