/** Check-ins in the order of time, and whose they are: what cleaning goes through, person by person. */
import type { Checkins } from '../logs/logs.ts';
import { identity, sortByInstant, sortByKey, takeFloat64, takeUint32 } from './order.ts';
import type { Stays } from './stays.ts';

export interface CheckinRows {
  /** Columns in the order of time. */
  readonly person: Uint32Array;
  readonly zone: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Rows of person i: `row[offsets[i] … offsets[i + 1] - 1]`, in the order of time. */
  readonly row: Uint32Array;
  readonly offsets: Uint32Array;
}

/** O(check-ins + persons), but for those out of the order of time. */
export function checkinRows(checkins: Checkins, persons: number): CheckinRows {
  const columns = inOrderOfTime(checkins);
  const offsets = new Uint32Array(persons + 1);
  for (const person of columns.person) offsets[person + 1]!++;
  for (let p = 0; p < persons; p++) offsets[p + 1]! += offsets[p]!;
  const row = sortByKey(identity(checkins.length), columns.person, persons);
  return { ...columns, row, offsets };
}

/** The check-ins of one person, in the order of start and zone. */
export function loadPerson(rows: CheckinRows, person: number, checkins: Stays): void {
  const [from, to] = [rows.offsets[person]!, rows.offsets[person + 1]!];
  checkins.reserve(to - from);
  const { zone, start, end, row, imputed } = checkins;
  // A loop of its own: rows lie far apart, and reading ahead hides that.
  for (let i = from; i < to; i++) {
    const r = rows.row[i]!;
    row[i - from] = r;
    zone[i - from] = rows.zone[r]!;
    start[i - from] = rows.start[r]!;
    end[i - from] = rows.end[r]!;
  }
  imputed.fill(0, 0, to - from);
  checkins.length = to - from;
  checkins.settle();
}

type Columns = Pick<CheckinRows, 'person' | 'zone' | 'start' | 'end'>;

function inOrderOfTime({ person, zone, start, end }: Checkins): Columns {
  if (isAscending(start)) return { person, zone, start, end };
  const order = sortByInstant(start);
  return {
    person: takeUint32(person, order),
    zone: takeUint32(zone, order),
    start: takeFloat64(start, order),
    end: takeFloat64(end, order),
  };
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false;
  return true;
}
