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
    for (let t = size < 2 ? 0 : TRIES_PER_RECORD * size; t > 0; t--) {
      const pick = (): number => records[chance.below(size)]!;
      const places = chance.below(ROUNDS) === 0 ? [pick(), pick(), pick()] : [pick(), pick()];
      if (new Set(places).size < places.length) continue;
      rotate(drawn, places, helper, availability, chance.unit());
    }
  }
  return drawn;
}

/** Each place takes the receiver of the one after it, if luck and availability allow. */
function rotate(
  helped: Uint32Array,
  places: readonly number[],
  helper: Uint32Array,
  availability: (person: number, record: number) => number,
  luck: number,
): void {
  const taken = places.map((_, k) => helped[places[(k + 1) % places.length]!]!);
  let odds = 1;
  for (const [k, record] of places.entries()) {
    if (taken[k] === helper[record]) return;
    odds *= availability(taken[k]!, record) / availability(helped[record]!, record);
  }
  if (luck >= odds) return;
  for (const [k, record] of places.entries()) helped[record] = taken[k]!;
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
