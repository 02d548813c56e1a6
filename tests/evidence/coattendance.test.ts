import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClock } from '../../src/lib/base/clock.ts';
import {
  coattendanceOf,
  rostersOf,
  type Coattendance,
} from '../../src/lib/evidence/coattendance.ts';
import { attendanceOf } from './logsOf.ts';

const clock = makeClock('UTC');

function project(
  rows: readonly (readonly [number, number])[],
  events: number,
  persons: number,
  cap = 60,
): Coattendance {
  const attendance = attendanceOf(rows.map(([p, e]) => [p, e, e]));
  const rosters = rostersOf(attendance, events, persons, clock);
  return coattendanceOf(rosters, new Uint8Array(persons), cap);
}

/** Shared events and Newman weight of each pair, by "a b". */
function weights({ pairs, event, rosters }: Coattendance): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {};
  for (let p = 0; p < pairs.a.length; p++) {
    let weight = 0;
    for (let r = pairs.offsets[p]!; r < pairs.offsets[p + 1]!; r++)
      weight += 1 / (rosters.size[event[r]!]! - 1);
    found[`${pairs.a[p]!} ${pairs.b[p]!}`] = [pairs.offsets[p + 1]! - pairs.offsets[p]!, weight];
  }
  return found;
}

describe('vector G2', () => {
  const rosters = ['abcd', 'ab', 'abc', 'de', 'ade', 'f'];
  const rows = rosters.flatMap((names, e) =>
    [...names].map((name) => ['abcdef'.indexOf(name), e] as const),
  );

  it('gives shared events and Newman weights', () => {
    const expected: Record<string, [number, number]> = {
      '0 1': [3, 1.8333],
      '0 2': [2, 0.8333],
      '0 3': [2, 0.8333],
      '0 4': [1, 0.5],
      '1 2': [2, 0.8333],
      '1 3': [1, 0.3333],
      '2 3': [1, 0.3333],
      '3 4': [2, 1.5],
    };
    const found = weights(project(rows, 6, 6));
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [pair, [shared, weight]] of Object.entries(expected)) {
      expect(found[pair]![0]).toBe(shared);
      expect(found[pair]![1]).toBeCloseTo(weight, 4);
    }
  });

  it('sums each person to the events attended in company', () => {
    const sums = [0, 0, 0, 0, 0, 0];
    for (const [pair, [, weight]] of Object.entries(weights(project(rows, 6, 6)))) {
      for (const person of pair.split(' ')) sums[Number(person)]! += weight;
    }
    [4, 3, 2, 3, 2, 0].forEach((sum, p) => expect(sums[p]).toBeCloseTo(sum, 12));
  });
});

describe('co-attendance', () => {
  it('counts duplicates once and only who was really there', () => {
    const attendance = attendanceOf([
      [0, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
      [2, 0, 0],
      [3, 0, 0],
    ]);
    attendance.status[3] = 1;
    attendance.status[4] = 2;
    const rosters = rostersOf(attendance, 1, 4, clock);
    expect([...rosters.size]).toEqual([2]);
    expect([...rosters.person]).toEqual([0, 1]);
  });

  it('begin with the earliest of their rows, whoever came (K16)', () => {
    const attendance = attendanceOf([
      [0, 0, 3],
      [1, 0, 3],
      [2, 0, 2],
    ]);
    attendance.status[2] = 1;
    const rosters = rostersOf(attendance, 1, 3, clock);
    expect(rosters.day[0]).toBe(clock.day(attendance.start[2]!));
    expect([...rosters.size]).toEqual([2]);
  });

  it('makes no pair at events above the cap, and counts hidden persons in the size', () => {
    const rows = [0, 1, 2, 3].map((p) => [p, 0] as const);
    expect(project(rows, 1, 4, 3).pairs.a.length).toBe(0);
    const rosters = rostersOf(attendanceOf(rows.map(([p, e]) => [p, e, e])), 1, 4, clock);
    const hidden = Uint8Array.from([0, 0, 0, 1]);
    const seen = coattendanceOf(rosters, hidden, 60);
    expect(seen.pairs.a.length).toBe(3);
    expect(seen.rosters.size[0]).toBe(4);
  });

  it('conserves attendance whatever the rosters', () => {
    const PERSONS = 10;
    const EVENTS = 6;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(PERSONS - 1), fc.nat(EVENTS - 1))), (rows) => {
        const found = project(rows, EVENTS, PERSONS);
        const sums = new Array<number>(PERSONS).fill(0);
        for (const [pair, [, weight]] of Object.entries(weights(found))) {
          for (const person of pair.split(' ')) sums[Number(person)]! += weight;
        }
        for (let p = 0; p < PERSONS; p++) {
          const events = new Set(rows.filter(([q]) => q === p).map(([, e]) => e));
          const inCompany = [...events].filter(
            (e) => new Set(rows.filter(([, f]) => f === e).map(([q]) => q)).size > 1,
          );
          expect(sums[p]).toBeCloseTo(inCompany.length, 9);
        }
      }),
    );
  });
});
