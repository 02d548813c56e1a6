/** Who was at which event, as a matrix to draw others from. */
import type { Rosters } from '../evidence/coattendance.ts';
import type { Incidence } from './incidence.ts';

export interface Attendance extends Incidence {
  /** Person of each row, ascending. */
  readonly person: Uint32Array;
  /** Event of each column. */
  readonly event: Uint32Array;
}

/**
 * Rows are the chosen people, columns the chosen events at which one of them was.
 * O(people · log + attendances).
 *
 * @param people who have a row, also with no event
 */
export function attendanceMatrix(
  { person: present, offsets: ofEvent, size }: Rosters,
  people: ArrayLike<number>,
  isEvent: (event: number) => boolean,
): Attendance {
  const person = Uint32Array.from(people).sort();
  const rowOf = new Map(Array.from(person, (one, row) => [one, row]));
  const columnsOf = Array.from(person, (): number[] => []);
  const event: number[] = [];
  for (let e = 0; e < size.length; e++) {
    if (!isEvent(e)) continue;
    let isEmpty = true;
    for (let k = ofEvent[e]!; k < ofEvent[e + 1]!; k++) {
      const row = rowOf.get(present[k]!);
      if (row === undefined) continue;
      columnsOf[row]!.push(event.length);
      isEmpty = false;
    }
    if (!isEmpty) event.push(e);
  }
  const offsets = new Uint32Array(person.length + 1);
  columnsOf.forEach((list, row) => (offsets[row + 1] = offsets[row]! + list.length));
  return {
    rows: person.length,
    columns: event.length,
    offsets,
    column: Uint32Array.from(columnsOf.flat()),
    person,
    event: Uint32Array.from(event),
  };
}
