/** Places beside each other: which may stand on one axis, and whether ranges meet. Nothing is ranked. */
import { dayOf } from '../base/time.ts';
import type { PlaceNumber, ReadPlace } from './placeFile.ts';

/** A place on the screen. */
export interface Beside extends ReadPlace {
  /** As it is called on the screen: no other has the same. */
  readonly name: string;
}

/** Days of the period of a place, both ends included; null: it has no time. */
export function daysOf({ file: { period } }: Pick<ReadPlace, 'file'>): number | null {
  if (period === null) return null;
  return (dayOf(period.to) ?? NaN) - (dayOf(period.from) ?? NaN) + 1;
}

/** The places under names that tell them apart, in their order. */
export function named(places: readonly ReadPlace[]): readonly Beside[] {
  const taken = new Set<string>();
  return places.map((read) => {
    const { place } = read.file;
    let name = place;
    for (let n = 2; taken.has(name); n++) name = `${place} (${String(n)})`;
    taken.add(name);
    return { ...read, name };
  });
}

/**
 * Those that may stand on one axis: the same definitions and method, ties made of the same kinds of
 * logs, periods as long. In the order of their first place.
 */
export function setsOf(places: readonly Beside[]): readonly (readonly Beside[])[] {
  const keyOf = (place: Beside): string =>
    [place.file.definitions.fingerprint, place.file.ties, daysOf(place)].join(' ');
  const sets = new Map<string, Beside[]>();
  for (const place of places) {
    const key = keyOf(place);
    sets.set(key, [...(sets.get(key) ?? []), place]);
  }
  return [...sets.values()];
}

/** A place with one of its numbers; `undefined`: its file does not hold it. */
export interface BesideNumber {
  readonly name: string;
  readonly number: PlaceNumber | undefined;
}

/** The number of each place, in the order of the places. */
export const numbersOf = (id: string, places: readonly Beside[]): readonly BesideNumber[] =>
  places.map(({ name, file }) => ({ name, number: file.numbers.find((one) => one.id === id) }));

/** How ranges stand to each other. `few`: fewer than two. Ends that touch meet. */
export interface Meeting {
  readonly kind: 'few' | 'all' | 'some' | 'none';
  /** Names whose ranges do not meet, in the order of the places. */
  readonly apart: readonly (readonly [string, string])[];
}

export function meetingOf(numbers: readonly BesideNumber[]): Meeting {
  const ranges = numbers.flatMap(({ name, number }) =>
    number === undefined || number.lo === null || number.hi === null
      ? []
      : [{ name, lo: number.lo, hi: number.hi }],
  );
  const pairs = ranges.flatMap((one, at) =>
    ranges.slice(at + 1).map((other) => ({
      names: [one.name, other.name] as const,
      meet: one.lo <= other.hi && other.lo <= one.hi,
    })),
  );
  const apart = pairs.filter(({ meet }) => !meet).map(({ names }) => names);
  if (pairs.length === 0) return { kind: 'few', apart };
  if (apart.length === 0) return { kind: 'all', apart };
  return { kind: apart.length === pairs.length ? 'none' : 'some', apart };
}
