/** Who was there in which half-day, as a matrix to draw others from (METHODS A2). */
import { weekdayOf, weekOf } from '../base/time.ts';
import { BANDS, type HalfDays } from '../evidence/halfDays.ts';
import type { Stratified } from './strata.ts';

export interface PresenceMatrix extends Stratified {
  /** Person of each row, ascending. */
  readonly person: Uint32Array;
  /** Half-day of each column. */
  readonly halfDay: Uint32Array;
}

/** Stratum of a half-day: any integer, the same for those whose people may trade them. */
export type StratumOf = (halfDay: number) => number;

/**
 * N1: weekday × band × zone, so that who comes on Tuesday mornings still does.
 *
 * @param blockWeeks weeks, from that of the first half-day on, within which times may be traded;
 * without, the whole period. Who joined or left in between trades into times before and after, and
 * all who joined together then seem to choose each other: blocks leave that out.
 */
export function sameTimetable(
  { zone, day, band }: HalfDays,
  blockWeeks: number | null = null,
): StratumOf {
  const first = day.reduce((least, one) => Math.min(least, weekOf(one)), Infinity);
  const last = day.reduce((most, one) => Math.max(most, weekOf(one)), -Infinity);
  const weeks = blockWeeks ?? Math.max(1, last - first + 1);
  const blocks = Math.max(1, Math.ceil((last - first + 1) / weeks));
  return (h) => {
    const slot = (zone[h]! * 7 + weekdayOf(day[h]!) - 1) * BANDS + band[h]!;
    return slot * blocks + Math.floor((weekOf(day[h]!) - first) / weeks);
  };
}

/** N0: all half-days in one stratum. */
export const anyTime: StratumOf = () => 0;

/**
 * Rows are the chosen people, columns the half-days in which one of them was, by stratum and then
 * in the order of half-days. O(people + presences + half-days · log).
 *
 * @param people who have a row, also where they never came
 */
export function presenceMatrix(
  halfDays: HalfDays,
  people: ArrayLike<number>,
  stratumOf: StratumOf,
): PresenceMatrix {
  const person = Uint32Array.from(people).sort();
  const rowOf = new Map(Array.from(person, (one, row) => [one, row]));
  const rowsOf = Array.from({ length: halfDays.length }, (_, h) =>
    Array.from(halfDays.person.subarray(halfDays.offsets[h], halfDays.offsets[h + 1]))
      .map((one) => rowOf.get(one))
      .filter((row) => row !== undefined),
  );
  const stratum = Float64Array.from(rowsOf, (_, h) => stratumOf(h));
  const halfDay = Uint32Array.from(rowsOf.keys())
    .filter((h) => rowsOf[h]!.length > 0)
    .sort((g, h) => stratum[g]! - stratum[h]! || g - h);
  const columnsOf = Array.from(person, (): number[] => []);
  const bounds = [0];
  halfDay.forEach((h, column) => {
    if (column > 0 && stratum[h] !== stratum[halfDay[column - 1]!]) bounds.push(column);
    for (const row of rowsOf[h]!) columnsOf[row]!.push(column);
  });
  if (halfDay.length > 0) bounds.push(halfDay.length);
  const offsets = new Uint32Array(person.length + 1);
  columnsOf.forEach((list, row) => (offsets[row + 1] = offsets[row]! + list.length));
  return {
    rows: person.length,
    columns: halfDay.length,
    offsets,
    column: Uint32Array.from(columnsOf.flat()),
    bounds: Uint32Array.from(bounds),
    person,
    halfDay,
  };
}
