/** How long visits usually last, for those whose end was not recorded (METHODS K12). */
import type { Zone } from '../logs/logs.ts';
import { median } from '../stats/median.ts';
import { identity, sortByKey } from './order.ts';

/** Visits with a known end; columns may be longer than `length`. */
interface KnownVisits {
  readonly length: number;
  readonly person: Uint32Array;
  readonly zone: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Fewest visits of a person for their own median to be used. */
const OWN_VISITS = 5;

/**
 * Median duration in whole seconds of the person (from five visits on), else of the place, else
 * null. Worked out only for those who need it.
 */
export function usualDurations(
  known: KnownVisits,
  zones: readonly Zone[],
  persons: number,
): (person: number, place: number) => number | null {
  const { length } = known;
  const own = durationsBy(known, known.person.subarray(0, length), persons);
  let ofPlace: ((place: number) => Float64Array) | null = null;
  const places = zones.reduce((most, zone) => Math.max(most, zone.place + 1), 0);
  const byPlace = (place: number): Float64Array => {
    ofPlace ??= durationsBy(
      known,
      known.zone.subarray(0, length).map((zone) => zones[zone]!.place),
      places,
    );
    return ofPlace(place);
  };
  const ownMedian = remember((person) => {
    const durations = own(person);
    return durations.length < OWN_VISITS ? null : wholeMedian(durations);
  });
  const placeMedian = remember((place) => wholeMedian(byPlace(place)));
  return (person, place) => ownMedian(person) ?? placeMedian(place);
}

function wholeMedian(durations: Float64Array): number | null {
  const middle = median(durations);
  return middle === null ? null : Math.round(middle);
}

/** Durations of the visits of each key, in one pass over all of them. */
function durationsBy(
  { start, end }: KnownVisits,
  keys: Uint32Array,
  size: number,
): (key: number) => Float64Array {
  const order = sortByKey(identity(keys.length), keys, size);
  const offsets = new Uint32Array(size + 1);
  for (const key of keys) offsets[key + 1]!++;
  for (let k = 0; k < size; k++) offsets[k + 1]! += offsets[k]!;
  return (key) =>
    Float64Array.from(order.subarray(offsets[key], offsets[key + 1]), (v) => end[v]! - start[v]!);
}

function remember(work: (key: number) => number | null): (key: number) => number | null {
  const known = new Map<number, number | null>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}
