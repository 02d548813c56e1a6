import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { makeClock } from '../../src/lib/base/clock.ts';
import { dayOf } from '../../src/lib/base/time.ts';
import { halfDaysOf, type HalfDays } from '../../src/lib/evidence/halfDays.ts';

/** [person, zone, start, end], instants as ISO texts or seconds. */
type Row = readonly [person: number, zone: number, start: string | number, end: string | number];

const instant = (time: string | number): number =>
  typeof time === 'number' ? time : Date.parse(time) / 1000;

const visitsOf = (rows: readonly Row[]) => ({
  length: rows.length,
  person: Uint32Array.from(rows, (r) => r[0]),
  zone: Uint32Array.from(rows, (r) => r[1]),
  start: Float64Array.from(rows, (r) => instant(r[2])),
  end: Float64Array.from(rows, (r) => instant(r[3])),
});

/** Zone, day since {@link FIRST}, band and persons of each half-day. */
const list = ({ length, zone, day, band, offsets, person }: HalfDays) =>
  Array.from({ length }, (_, h) => [
    ...[zone[h], day[h]! - FIRST, band[h]],
    [...person.slice(offsets[h], offsets[h + 1])],
  ]);

const FIRST = dayOf('2024-03-25')!; // a Monday; the clocks of Paris go forward on Sunday
const period = { from: FIRST, to: FIRST + 14 };
const paris = makeClock('Europe/Paris');
const utc = makeClock('UTC');
const found = (rows: readonly Row[], clock = utc) =>
  list(halfDaysOf(visitsOf(rows), clock, period));

describe('half-days', () => {
  it('are all those a visit overlaps, half-open, be it by a second', () => {
    expect(found([[0, 0, '2024-03-25T08:00Z', '2024-03-25T13:00Z']])).toEqual([[0, 0, 0, [0]]]);
    expect(found([[0, 0, '2024-03-25T12:59:59Z', '2024-03-25T18:00:01Z']])).toEqual([
      [0, 0, 0, [0]],
      [0, 0, 1, [0]],
      [0, 0, 2, [0]],
    ]);
  });

  it('do not hold the night', () => {
    expect(found([[0, 0, '2024-03-25T05:00Z', '2024-03-25T08:00Z']])).toEqual([]);
    expect(found([[0, 0, '2024-03-25T23:00Z', '2024-03-26T08:00Z']])).toEqual([[0, 0, 2, [0]]]);
    expect(found([[0, 0, '2024-03-25T23:00Z', '2024-03-26T08:01Z']])).toEqual([
      [0, 0, 2, [0]],
      [0, 1, 0, [0]],
    ]);
  });

  it('go by the clock of the place, also when it changes', () => {
    // 08:00 in Paris is 07:00 UTC on Saturday and 06:00 UTC on Sunday.
    expect(found([[0, 0, '2024-03-30T06:00Z', '2024-03-30T07:00Z']], paris)).toEqual([]);
    expect(found([[0, 0, '2024-03-31T06:00Z', '2024-03-31T07:00Z']], paris)).toEqual([
      [0, 6, 0, [0]],
    ]);
    expect(found([[0, 0, '2024-03-30T22:30Z', '2024-03-30T23:30Z']], paris)).toEqual([
      [0, 5, 2, [0]],
    ]);
  });

  it('lie in the period, whenever the visit began', () => {
    expect(found([[0, 0, '2024-03-24T20:00Z', '2024-03-25T09:00Z']])).toEqual([[0, 0, 0, [0]]]);
    expect(found([[0, 0, '2024-04-08T09:00Z', '2024-04-08T10:00Z']])).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it('hold every person once, by zone, day and band', () => {
    const rows: Row[] = [
      [3, 1, '2024-03-26T09:00Z', '2024-03-26T10:00Z'],
      [1, 1, '2024-03-26T09:00Z', '2024-03-26T10:00Z'],
      [3, 1, '2024-03-26T11:00Z', '2024-03-26T12:00Z'],
      [2, 0, '2024-03-27T19:00Z', '2024-03-27T20:00Z'],
      [2, 1, '2024-03-25T14:00Z', '2024-03-25T15:00Z'],
    ];
    expect(found(rows)).toEqual([
      [0, 2, 2, [2]],
      [1, 0, 1, [2]],
      [1, 1, 0, [1, 3]],
    ]);
  });

  /** Visits on whole minutes around the change of the clock. */
  const visits = fc.array(
    fc
      .tuple(
        ...([fc.nat(4), fc.nat(2), fc.nat(13 * 1440), fc.integer({ min: 1, max: 2000 })] as const),
      )
      .map(([person, zone, start, length]): [number, number, number, number] => {
        const from = (FIRST * 1440 + start) * 60;
        return [person, zone, from, from + length * 60];
      }),
    { maxLength: 12 },
  );

  test.prop([visits])('are those of a visit gone through minute by minute', (rows) => {
    const expected = new Set<string>();
    for (const [person, zone, start, end] of rows) {
      for (let at = start; at < end; at += 60) {
        const hour = paris.minute(at) / 60;
        const day = paris.day(at) - FIRST;
        const band = hour < 8 ? null : hour < 13 ? 0 : hour < 18 ? 1 : 2;
        if (band !== null && day >= 0 && day < 14) expected.add(`${zone} ${day} ${band} ${person}`);
      }
    }
    const halfDays = halfDaysOf(visitsOf(rows), paris, period);
    const all = Array.from(halfDays.offsets.slice(1), (end, h) =>
      Array.from(
        halfDays.person.slice(halfDays.offsets[h], end),
        (person) =>
          `${halfDays.zone[h]!} ${halfDays.day[h]! - FIRST} ${halfDays.band[h]!} ${person}`,
      ),
    ).flat();
    expect(new Set(all)).toEqual(expected);
    expect(all).toHaveLength(expected.size);
  });

  test.prop([visits, fc.double({ min: 0.01, max: 0.99, noNaN: true })])(
    'are the same where a visit is written as two',
    (rows, share) => {
      const halves = rows.flatMap(([person, zone, start, end]): Row[] => {
        const at = Math.round(start + share * (end - start));
        return [
          [person, zone, at, end],
          [person, zone, start, at],
        ];
      });
      expect(found(halves, paris)).toEqual(found(rows, paris));
    },
  );

  test.prop([visits])('move by whole weeks with the visits', (rows) => {
    const weeks = 5;
    const later = rows.map(([person, zone, start, end]): Row => {
      const moved = weeks * 7 * 86_400;
      return [person, zone, start + moved, end + moved];
    });
    const moved = halfDaysOf(visitsOf(later), utc, {
      from: period.from + weeks * 7,
      to: period.to + weeks * 7,
    });
    expect(list({ ...moved, day: moved.day.map((day) => day - weeks * 7) })).toEqual(found(rows));
  });
});
