import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/lib/base/time.ts';
import type { HalfDays } from '../../src/lib/evidence/halfDays.ts';
import { anyTime, presenceMatrix, sameTimetable } from '../../src/lib/nulls/presenceMatrix.ts';
import { rowsOf } from './incidences.ts';

const MONDAY = dayOf('2024-01-01')!;

/** [zone, day, band, persons] */
function halfDaysFrom(rows: readonly (readonly [number, number, number, number[]])[]): HalfDays {
  const offsets = [0];
  rows.forEach(([, , , persons], h) => offsets.push(offsets[h]! + persons.length));
  return {
    length: rows.length,
    zone: Uint32Array.from(rows, (r) => r[0]),
    day: Int32Array.from(rows, (r) => MONDAY + r[1]),
    band: Uint8Array.from(rows, (r) => r[2]),
    offsets: Uint32Array.from(offsets),
    person: Uint32Array.from(rows.flatMap((r) => r[3])),
  };
}

describe('the matrix of presence', () => {
  const halfDays = halfDaysFrom([
    [0, 0, 0, [1, 4]],
    [0, 0, 1, [1]],
    [0, 7, 0, [4]],
    [0, 8, 0, [1, 2, 4]],
    [0, 14, 0, [1]],
    [1, 7, 0, [9]],
    [1, 14, 0, [2]],
  ]);

  it('has the chosen people, and the half-days with one of them, by weekday, band and zone', () => {
    const matrix = presenceMatrix(halfDays, [4, 1, 3], sameTimetable(halfDays));
    expect([...matrix.person]).toEqual([1, 3, 4]);
    // Monday mornings of zone 0, its Monday afternoon, its Tuesday morning.
    expect([...matrix.halfDay]).toEqual([0, 2, 4, 1, 3]);
    expect([...matrix.bounds]).toEqual([0, 3, 4, 5]);
    expect(rowsOf(matrix)).toEqual([[0, 2, 3, 4], [], [0, 1, 4]]);
  });

  it('keeps blocks of weeks apart where asked to', () => {
    const matrix = presenceMatrix(halfDays, [1, 2, 4, 9], sameTimetable(halfDays, 2));
    // Mondays of the first two weeks and of the third; then what there is once, zone 1 last.
    expect([...matrix.halfDay]).toEqual([0, 2, 4, 1, 3, 5, 6]);
    expect([...matrix.bounds]).toEqual([0, 2, 3, 4, 5, 6, 7]);
    const whole = presenceMatrix(halfDays, [1, 2, 4, 9], sameTimetable(halfDays, 3));
    expect([...whole.bounds]).toEqual([0, 3, 4, 5, 7]);
  });

  it('has one stratum where any time is as good as any other, and none without half-days', () => {
    const matrix = presenceMatrix(halfDays, [1, 2, 4, 9], anyTime);
    expect([...matrix.halfDay]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...matrix.bounds]).toEqual([0, 7]);
    expect([...presenceMatrix(halfDays, [7], anyTime).bounds]).toEqual([0]);
  });
});
