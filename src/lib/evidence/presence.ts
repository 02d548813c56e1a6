/** On which local days each person was recorded: who is active, since when, until when (K8, K9). */
import { identity, sortByKey } from './order.ts';

/** Days of person i: `day[offsets[i] … offsets[i + 1] - 1]`, distinct, ascending. */
export interface Presence {
  readonly offsets: Uint32Array;
  readonly day: Int32Array;
}

/** Records to take days from: parallel columns of persons and local days. */
export interface DayRecords {
  readonly person: ArrayLike<number>;
  readonly day: ArrayLike<number>;
}

/** O(records + persons + days spanned). */
export function presenceOf(sources: readonly DayRecords[], persons: number): Presence {
  const length = sources.reduce((sum, source) => sum + source.person.length, 0);
  const person = new Uint32Array(length);
  const day = new Int32Array(length);
  let at = 0;
  let first = Infinity;
  let last = -Infinity;
  for (const source of sources) {
    for (let r = 0; r < source.person.length; r++) {
      const d = source.day[r]!;
      person[at] = source.person[r]!;
      day[at++] = d;
      if (d < first) first = d;
      if (d > last) last = d;
    }
  }
  const keys = new Uint32Array(length);
  for (let r = 0; r < length; r++) keys[r] = day[r]! - first;
  const byDay = sortByKey(identity(length), keys, length === 0 ? 0 : last - first + 1);
  return distinct(sortByKey(byDay, person, persons), person, day, persons);
}

function distinct(
  order: Uint32Array,
  person: Uint32Array,
  day: Int32Array,
  persons: number,
): Presence {
  const offsets = new Uint32Array(persons + 1);
  const days = new Int32Array(order.length);
  let kept = 0;
  for (let r = 0; r < order.length; r++) {
    const row = order[r]!;
    const before = r === 0 ? -1 : order[r - 1]!;
    const same = before >= 0 && person[before] === person[row] && day[before] === day[row];
    if (same) continue;
    days[kept++] = day[row]!;
    offsets[person[row]! + 1] = kept;
  }
  for (let p = 0; p < persons; p++) {
    if (offsets[p + 1]! < offsets[p]!) offsets[p + 1] = offsets[p]!;
  }
  return { offsets, day: days.slice(0, kept) };
}
