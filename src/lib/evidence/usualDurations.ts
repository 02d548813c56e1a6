/** How long visits usually last, for those whose end was not recorded (METHODS K12). */
import type { Zone } from '../logs/logs.ts';
import type { PastDurations } from '../logs/past.ts';
import { median } from '../stats/median.ts';
import type { Stays } from './stays.ts';

/** Fewest visits of a person for their own median to be used. */
const OWN_VISITS = 5;

/**
 * Median duration of a person's merged stays, whole seconds; null where there are fewer than five.
 * @param earlier durations of stays whose rows were deleted
 */
export function ownMedian({ length, start, end }: Stays, earlier: Float64Array): number | null {
  if (length + earlier.length < OWN_VISITS) return null;
  const durations = new Float64Array(length + earlier.length);
  for (let s = 0; s < length; s++) durations[s] = end[s]! - start[s]!;
  durations.set(earlier, length);
  return wholeMedian(durations);
}

const NO_DURATIONS = new Float64Array(0);

/** Gives the durations of a person's stays whose rows were deleted. */
export function earlierDurations(
  past: PastDurations | null,
  persons: number,
): (person: number) => Float64Array {
  if (past === null) return () => NO_DURATIONS;
  const offsets = new Uint32Array(persons + 1);
  for (const person of past.person) offsets[person + 1]!++;
  for (let p = 0; p < persons; p++) offsets[p + 1]! += offsets[p]!;
  return (person) => past.seconds.subarray(offsets[person], offsets[person + 1]);
}

/** Durations of everybody's merged stays, for the medians of places. */
export class PlaceDurations {
  private readonly zones: readonly Zone[];
  private readonly duration: Float64Array;
  private readonly zone: Uint32Array;
  private readonly past: PastDurations | null;
  private length = 0;
  private medians: (number | null)[] | null = null;

  /**
   * @param most stays there may be
   * @param past stays whose rows were deleted
   */
  constructor(zones: readonly Zone[], most: number, past: PastDurations | null) {
    this.past = past;
    this.zones = zones;
    this.duration = new Float64Array(most);
    this.zone = new Uint32Array(most);
  }

  add({ length, start, end, zone }: Stays): void {
    for (let s = 0; s < length; s++) {
      this.duration[this.length] = end[s]! - start[s]!;
      this.zone[this.length++] = zone[s]!;
    }
  }

  /**
   * Median duration in the place of a zone, whole seconds; null where no stay there has an end.
   * Called once everybody's stays are in.
   */
  median(zone: number): number | null {
    this.medians ??= this.byPlace().map(wholeMedian);
    return this.medians[this.zones[zone]!.place] ?? null;
  }

  private byPlace(): Float64Array[] {
    const { zones, length, past } = this;
    let places = zones.reduce((most, { place }) => Math.max(most, place + 1), 0);
    for (const place of past?.place ?? []) if (place >= places) places = place + 1;
    const counts = new Uint32Array(places);
    for (let s = 0; s < length; s++) counts[zones[this.zone[s]!]!.place]!++;
    for (const place of past?.place ?? []) counts[place]!++;
    const found = Array.from(counts, (count) => new Float64Array(count));
    for (let s = length - 1; s >= 0; s--) {
      const { place } = zones[this.zone[s]!]!;
      found[place]![--counts[place]!] = this.duration[s]!;
    }
    past?.place.forEach((place, row) => {
      found[place]![--counts[place]!] = past.seconds[row]!;
    });
    return found;
  }
}

function wholeMedian(durations: Float64Array): number | null {
  const middle = median(durations);
  return middle === null ? null : Math.round(middle);
}
