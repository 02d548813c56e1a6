/**
 * Who could have been helped, had only who was there decided (METHODS B2): receivers change places
 * within strata of records, nobody helps themselves, and everybody helps and is helped as often as
 * observed in each stratum.
 */
import { chanceOf } from '../base/random.ts';
import type { DrawName } from './edgeSwaps.ts';

/** Records of help, parallel columns. */
export interface HelpGiven {
  readonly helper: Uint32Array;
  /** Never the helper. */
  readonly helped: Uint32Array;
  /** 0, 1 …; negative where a record stays as it was. */
  readonly stratum: Int32Array;
}

/** Tries of a draw, a record; refused ones count, as in `edgeSwaps.ts`. */
const TRIES_PER_RECORD = 20;
/** One try in so many sends three receivers round: no swap of two does where each helps the next. */
const ROUNDS = 4;

/**
 * One draw of receivers, each arrangement as likely as the product of its availabilities
 * (Metropolis et al. 1953). O(records).
 *
 * @param availability of a person at a record, above 0, in any unit
 * @returns who is helped in each record
 */
export function permuteReceivers(
  { helper, helped, stratum }: HelpGiven,
  availability: (person: number, record: number) => number,
  { seed, name, replicate }: DrawName,
): Uint32Array {
  const drawn = helped.slice();
  const chance = chanceOf(seed, 'help-receivers', name, replicate);
  for (const records of recordsByStratum(stratum)) {
    const size = records.length;
    const pick = (): number => records[chance.below(size)]!;
    for (let t = size < 2 ? 0 : TRIES_PER_RECORD * size; t > 0; t--) {
      const isRound = chance.below(ROUNDS) === 0;
      const [first, second] = [pick(), pick()];
      // Of two places the one after the second is the first again.
      const third = isRound ? pick() : first;
      if (first === second || (isRound && (third === first || third === second))) continue;
      rotate(drawn, first, second, third, helper, availability, chance.unit());
    }
  }
  return drawn;
}

/**
 * Each place takes the receiver of the one after it, if luck and availability allow; two change
 * places where the third is the first. No list is made: this is tried tens of thousands of times.
 */
function rotate(
  helped: Uint32Array,
  first: number,
  second: number,
  third: number,
  helper: Uint32Array,
  availability: (person: number, record: number) => number,
  luck: number,
): void {
  const [had, next, last] = [helped[first]!, helped[second]!, helped[third]!];
  if (next === helper[first] || last === helper[second]) return;
  const isRound = third !== first;
  if (isRound && had === helper[third]) return;
  let odds = availability(next, first) / availability(had, first);
  odds *= availability(last, second) / availability(next, second);
  if (isRound) odds *= availability(had, third) / availability(last, third);
  if (luck >= odds) return;
  helped[first] = next;
  helped[second] = last;
  if (isRound) helped[third] = had;
}

/** In the order of strata, so that the same records in strata of other numbers make one draw. */
function recordsByStratum(stratum: Int32Array): number[][] {
  const found = new Map<number, number[]>();
  stratum.forEach((s, record) => {
    if (s < 0) return;
    const others = found.get(s);
    if (others) others.push(record);
    else found.set(s, [record]);
  });
  return [...found].sort(([s], [t]) => s - t).map(([, records]) => records);
}
