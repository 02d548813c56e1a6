/** On which local days each person was recorded: who is active, since when, until when (K8, K9). */

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

/** O(records) but for the sort of each person's days. */
export function presenceOf(sources: readonly DayRecords[], persons: number): Presence {
  const next = new Uint32Array(persons + 1);
  for (const { person } of sources) {
    for (let r = 0; r < person.length; r++) next[person[r]! + 1]!++;
  }
  for (let p = 0; p < persons; p++) next[p + 1]! += next[p]!;
  const days = new Int32Array(next[persons]!);
  const ends = next.slice(0, persons);
  for (const { person, day } of sources) {
    for (let r = 0; r < person.length; r++) days[ends[person[r]!]!++] = day[r]!;
  }
  const offsets = new Uint32Array(persons + 1);
  let kept = 0;
  for (let p = 0; p < persons; p++) {
    const own = days.subarray(next[p], next[p + 1]).sort();
    const first = kept;
    for (const day of own) if (kept === first || days[kept - 1] !== day) days[kept++] = day;
    offsets[p + 1] = kept;
  }
  return { offsets, day: days.slice(0, kept) };
}
