/** A past brought along when logs are read anew: its persons and places get the numbers of the new logs. */
import type { ByteDictionary } from './readers/byteDictionary.ts';
import type { Dictionaries } from './dictionaries.ts';
import { NONE, type Logs } from './logs.ts';
import type { Rankings } from './names.ts';
import { pastDays, pastDurations, pastPairs, type Past, type PastPairs } from './past.ts';

/** A past, and the names it numbers. */
export type NamedPast = Pick<Logs, 'persons' | 'places'> & { readonly past: Past };

/** The past of these logs with its names; null where nothing was deleted from them. */
export const namedPast = ({ past, persons, places }: Logs): NamedPast | null =>
  past && { past, persons, places };

/** Dictionary entries of the names that a past uses, by the number they had; NONE where unused. */
export interface PastEntries {
  readonly person: Uint32Array;
  readonly place: Uint32Array;
}

/**
 * Enters the names that a past uses in the dictionaries.
 * @param personOf the name under which a person of the past is known now
 */
export function enterPast(
  { past, persons, places }: NamedPast,
  dictionaries: Dictionaries,
  personOf: (name: string) => string,
): PastEntries {
  const { pairs, days, durations } = past;
  const people = entered(
    dictionaries.person,
    persons.map(personOf),
    ...[pairs.a, pairs.b, days.person, durations.person],
  );
  return {
    person: people,
    place: entered(dictionaries.place, places, days.place, durations.place),
  };
}

const encoder = new TextEncoder();

function entered(
  dictionary: ByteDictionary,
  names: readonly string[],
  ...used: readonly Uint32Array[]
): Uint32Array {
  const entries = new Uint32Array(names.length).fill(NONE);
  for (const numbers of used) {
    for (const number of numbers) {
      if (entries[number] !== NONE) continue;
      const bytes = encoder.encode(names[number]);
      entries[number] = dictionary.intern(bytes, 0, bytes.length);
    }
  }
  return entries;
}

/** The past under the ranks of its names. */
export function pastUnder(rankings: Rankings, past: Past, entries: PastEntries): Past {
  const ranks = (kind: 'person' | 'place'): Uint32Array =>
    entries[kind].map((entry) => (entry === NONE ? NONE : rankings[kind].rankOf[entry]!));
  return renumbered(past, ranks('person'), ranks('place'));
}

/**
 * The past under other numbers. Of persons who have become one, the days are joined; nobody was
 * with themself.
 * @param person new number of each person by the old one
 * @param place new number of each place by the old one
 */
function renumbered(past: Past, person: Uint32Array, place: Uint32Array): Past {
  const onto = (numbers: Uint32Array, old: Uint32Array): Uint32Array =>
    old.map((number) => numbers[number]!);
  const { pairs, days, durations } = past;
  return {
    ...past,
    pairs: pastPairs(ofTwo(pairs, onto(person, pairs.a), onto(person, pairs.b))),
    days: pastDays({
      ...days,
      person: onto(person, days.person),
      place: onto(place, days.place),
    }),
    durations: pastDurations({
      ...durations,
      person: onto(person, durations.person),
      place: onto(place, durations.place),
    }),
  };
}

/** The rows of pairs between these persons, the lower first, without those of one person. */
function ofTwo(pairs: PastPairs, one: Uint32Array, other: Uint32Array): PastPairs {
  const rows = Uint32Array.from(one.keys()).filter((row) => one[row] !== other[row]);
  const numbers = (of: Float64Array): Float64Array => Float64Array.from(rows, (row) => of[row]!);
  return {
    length: rows.length,
    a: Uint32Array.from(rows, (row) => Math.min(one[row]!, other[row]!)),
    b: Uint32Array.from(rows, (row) => Math.max(one[row]!, other[row]!)),
    day: Int32Array.from(rows, (row) => pairs.day[row]!),
    together: numbers(pairs.together),
    attention: numbers(pairs.attention),
    longest: numbers(pairs.longest),
    small: numbers(pairs.small),
  };
}
