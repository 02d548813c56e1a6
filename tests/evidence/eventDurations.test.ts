import { describe, expect, it } from 'vitest';
import { eventDurations } from '../../src/lib/evidence/eventDurations.ts';
import { NONE, type Attendance } from '../../src/lib/logs/logs.ts';

/** Rows as [event, start, end], hours; NaN where the end is unknown. */
function attendanceOf(rows: readonly (readonly [number, number, number])[]): Attendance {
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => row[at]! * 3600);
  return {
    length: rows.length,
    file: new Uint16Array(rows.length),
    line: new Uint32Array(rows.length),
    person: Uint32Array.from(rows.keys()),
    event: Uint32Array.from(rows, (row) => row[0]),
    start: column(1),
    end: column(2),
    status: new Uint8Array(rows.length),
    role: new Uint32Array(rows.length).fill(NONE),
  };
}

const events = (kinds: readonly (string | null)[]) =>
  kinds.map((kind, e) => ({ id: `e${e}`, name: null, kind, place: null }));
const hours = (
  rows: Parameters<typeof attendanceOf>[0],
  kinds: readonly (string | null)[],
  size: readonly number[],
): number[] =>
  Array.from(eventDurations(attendanceOf(rows), events(kinds), size), (seconds) => seconds / 3600);

describe('durations of events', () => {
  it('run from the earliest start to the latest end', () => {
    const rows = [
      [0, 10, 11],
      [0, 9, NaN],
      [0, 10, 12],
    ] as const;
    expect(hours(rows, ['talk'], [3])).toEqual([3]);
  });

  it('are the median of the kind where the end is unknown, else of all, else two hours', () => {
    const rows = [
      [0, 0, 1],
      [1, 0, 4],
      [2, 0, NaN],
      [3, 0, 8],
      [4, 0, NaN],
      [5, 5, 5],
    ] as const;
    const kinds = ['talk', 'talk', 'talk', 'lunch', 'walk', null];
    // Talks: 1 and 4. All: 1, 4, 8. An end at the start is none.
    expect(hours(rows, kinds, [2, 2, 2, 2, 2, 2])).toEqual([1, 4, 2.5, 8, 4, 4]);
    expect(hours([[0, 0, NaN]], ['talk'], [2])).toEqual([2]);
  });

  it('leave out events nobody came to, also from the medians', () => {
    const rows = [
      [0, 0, 20],
      [1, 0, 3],
      [2, 0, NaN],
    ] as const;
    expect(hours(rows, ['talk', 'talk', 'talk'], [0, 2, 2])).toEqual([0, 3, 3]);
  });
});
