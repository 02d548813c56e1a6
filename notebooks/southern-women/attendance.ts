/** Eighteen women at fourteen events, read as any sign-in sheet is (Davis, Gardner & Gardner 1941). */
import { makeClock } from '../../src/lib/base/clock.ts';
import { dateOf } from '../../src/lib/base/time.ts';
import { rostersOf } from '../../src/lib/evidence/coattendance.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { attendanceMatrix, type Attendance } from '../../src/lib/nulls/attendance.ts';
import { source } from '../drawn/source.ts';

export interface Women {
  /** Rows: the women in the order of the book; columns: events by date. */
  readonly matrix: Attendance;
  /** Name of each row. */
  readonly names: readonly string[];
  /** Of each column: its label, the day and how many came. */
  readonly events: readonly { readonly id: string; readonly date: string; readonly size: number }[];
  /** Circle of each row: 0 the first nine of the book, 1 the others (Freeman 2003). */
  readonly circle: readonly (0 | 1)[];
}

/** The book lists the nine women of its first circle first. */
const FIRST_CIRCLE = [
  ...['Evelyn Jefferson', 'Laura Mandeville', 'Theresa Anderson', 'Brenda Rogers'],
  ...['Charlotte McDowd', 'Frances Anderson', 'Eleanor Nye', 'Pearl Oglethorpe', 'Ruth DeSand'],
];
const SECOND_CIRCLE = [
  ...['Verne Sanderson', 'Myra Liddel', 'Katherina Rogers', 'Sylvia Avondale', 'Nora Fayette'],
  ...['Helen Lloyd', 'Dorothy Murchison', 'Olivia Carleton', 'Flora Price'],
];
const BOOK = [...FIRST_CIRCLE, ...SECOND_CIRCLE];

/**
 * @param csv `data/southern-women.csv`
 * @throws PasserelleError where it is no attendance log
 */
export async function women(csv: string): Promise<Women> {
  const { logs } = await readLogs([source('attendance.csv', csv)], { timezone: 'UTC' });
  const { attendance, events, persons } = logs;
  if (attendance === null) throw new RangeError('no attendance');
  const rosters = rostersOf(attendance, events.length, persons.length, makeClock('UTC'));
  const byDate = [...events.keys()].sort((x, y) => (rosters.day[x] ?? 0) - (rosters.day[y] ?? 0));
  const inBook = BOOK.map((name) => persons.indexOf(name));
  const matrix = renumbered(
    attendanceMatrix(rosters, [...persons.keys()], () => true),
    {
      rows: inBook,
      columns: byDate,
    },
  );
  return {
    matrix,
    names: BOOK,
    events: byDate.map((event) => ({
      id: events[event]?.id ?? '',
      date: dateOf(rosters.day[event] ?? 0),
      size: rosters.size[event] ?? 0,
    })),
    circle: BOOK.map((_, at) => (at < FIRST_CIRCLE.length ? 0 : 1)),
  };
}

/** The same matrix with its rows and columns in another order. */
function renumbered(
  { offsets, column, ...of }: Attendance,
  order: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): Attendance {
  const place = new Map(order.columns.map((event, at) => [event, at]));
  const rows = order.rows.map((row) =>
    Array.from(column.subarray(offsets[row], offsets[row + 1]), (c) => place.get(c) ?? 0).sort(
      (x, y) => x - y,
    ),
  );
  const ends = [0];
  for (const row of rows) ends.push((ends.at(-1) ?? 0) + row.length);
  return {
    ...of,
    offsets: Uint32Array.from(ends),
    column: Uint32Array.from(rows.flat()),
    person: Uint32Array.from(order.rows),
    event: Uint32Array.from(order.columns),
  };
}
