import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/lib/engine/database.ts';
import { openDatabase } from '../../src/lib/engine/node.ts';
import { openWasmDatabase } from '../engine/wasmDatabase.ts';
import { build, checkinsOf, placeOf, rowsOf, type Stay } from './logs.ts';

const MAKERS = [
  ['native', openDatabase],
  ['WebAssembly', openWasmDatabase],
] as const;

const DAY = 1_767_225_600; // Thursday 2026-01-01 00:00 UTC
const at = (hour: number, minute = 0, second = 0): number =>
  DAY + hour * 3600 + minute * 60 + second;
const [DESK, KITCHEN, COARSE, HALL] = [0, 1, 2, 3];

describe.each(MAKERS)('int_visits, %s', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Clean visits as [person, zone, start, end, imputed]. */
  async function visits(stays: readonly Stay[], gapMergeMinutes = 10): Promise<unknown[][]> {
    await build(database, placeOf(9, { checkins: checkinsOf(stays) }), { gapMergeMinutes });
    return rowsOf(
      await database.table(
        'SELECT person, zone, start_at, end_at, is_imputed FROM int_visits ORDER BY person, start_at',
      ),
    );
  }

  it('has no rows where there are no check-ins', async () => {
    expect(await visits([])).toEqual([]);
  });

  it('bridges a pause of exactly ten minutes and not one second more', async () => {
    expect(
      await visits([
        [0, DESK, at(9), at(10)],
        [0, DESK, at(10, 10), at(11)],
        [1, DESK, at(9), at(10)],
        [1, DESK, at(10, 10, 1), at(11)],
      ]),
    ).toEqual([
      [0, DESK, at(9), at(11), 0],
      [1, DESK, at(9), at(10), 0],
      [1, DESK, at(10, 10, 1), at(11), 0],
    ]);
  });

  it('bridges chains and takes in visits nested in a longer one', async () => {
    expect(
      await visits([
        [0, DESK, at(9), at(12)],
        [0, DESK, at(9, 30), at(9, 45)],
        [0, DESK, at(12, 5), at(12, 30)],
        [0, DESK, at(12, 40), at(13)],
      ]),
    ).toEqual([[0, DESK, at(9), at(13), 0]]);
  });

  it('does not bridge across another person, nor merge two zones', async () => {
    expect(
      await visits([
        [0, DESK, at(9), at(10)],
        [1, DESK, at(10, 5), at(11)],
        [0, KITCHEN, at(10, 5), at(11)],
      ]),
    ).toEqual([
      [0, DESK, at(9), at(10), 0],
      [0, KITCHEN, at(10, 5), at(11), 0],
      [1, DESK, at(10, 5), at(11), 0],
    ]);
  });

  it('does not bridge a pause in which the person checked in elsewhere', async () => {
    const desk: Stay[] = [
      [0, DESK, at(9), at(10)],
      [0, DESK, at(10, 8), at(11)],
    ];
    const inGap = await visits([...desk, [0, KITCHEN, at(10, 2), at(10, 6)]]);
    expect(inGap).toEqual([
      [0, DESK, at(9), at(10), 0],
      [0, KITCHEN, at(10, 2), at(10, 6), 0],
      [0, DESK, at(10, 8), at(11), 0],
    ]);
    // At the very end of the pause the person is back already; at its beginning, not yet.
    expect(await visits([...desk, [0, KITCHEN, at(10), at(10, 3)]])).toHaveLength(3);
    expect(await visits([...desk, [0, HALL, at(10, 8), at(10, 9)]])).toEqual([
      [0, DESK, at(9), at(10, 8), 0], // bridged to 11:00, then cut
      [0, HALL, at(10, 8), at(10, 9), 0],
    ]);
    // Somebody else's check-in elsewhere does not count.
    expect(await visits([...desk, [1, KITCHEN, at(10, 2), at(10, 6)]])).toHaveLength(2);
  });

  it('lets a check-in without an end break a pause too', async () => {
    const rows = await visits([
      [0, DESK, at(9), at(10)],
      [0, DESK, at(10, 8), at(11)],
      [0, KITCHEN, at(10, 2), null],
    ]);
    expect(rows.map((row) => row[1])).toEqual([DESK, KITCHEN, DESK]);
  });

  it('cuts the earlier of two visits at once, which does not resume', async () => {
    expect(
      await visits([
        [0, DESK, at(9), at(12)],
        [0, KITCHEN, at(10), at(10, 30)],
      ]),
    ).toEqual([
      [0, DESK, at(9), at(10), 0],
      [0, KITCHEN, at(10), at(10, 30), 0],
    ]);
  });

  it('keeps the longer of equal starts, and the first zone of equal visits', async () => {
    expect(
      await visits([
        [0, DESK, at(9), at(10)],
        [0, KITCHEN, at(9), at(11)],
        [1, KITCHEN, at(9), at(10)],
        [1, DESK, at(9), at(10)],
      ]),
    ).toEqual([
      [0, KITCHEN, at(9), at(11), 0],
      [1, DESK, at(9), at(10), 0],
    ]);
  });

  it('closes a missing end by the own median from five visits on', async () => {
    const own: Stay[] = [60, 70, 80, 90, 100].map((minutes, i) => [
      0,
      DESK,
      at(24 * i + 9),
      at(24 * i + 9, minutes),
    ]);
    const four = own.slice(0, 4);
    const open: Stay = [0, DESK, at(240), null];
    const others: Stay[] = [[1, DESK, at(9), at(9, 10)]];
    const endOf = async (stays: readonly Stay[]): Promise<unknown> =>
      (await visits(stays)).find((row) => row[2] === at(240))?.[3];
    expect(await endOf([...own, ...others, open])).toBe(at(240, 80));
    // Four own visits: the place's median over everybody's (10, 60, 70, 80, 90 minutes).
    expect(await endOf([...four, ...others, open])).toBe(at(240, 70));
    // An even count: the mean of the two middle ones (60, 70, 80, 90).
    expect(await endOf([...four, open])).toBe(at(240, 75));
  });

  it('takes the median of merged visits, rounded to the second', async () => {
    const rows = await visits([
      [1, DESK, at(9), at(9, 10)],
      [1, DESK, at(9, 15), at(9, 30)], // one visit of 30 minutes
      [2, DESK, at(9), at(9, 30, 1)],
      [0, DESK, at(9), null],
    ]);
    expect(rows[0]).toEqual([0, DESK, at(9), at(9, 30, 1), 1]); // 1800.5 s
  });

  it('uses the median of the place that the visit is in', async () => {
    const rows = await visits([
      [1, DESK, at(9), at(10)],
      [1, HALL, at(12), at(15)],
      [0, HALL, at(9), null],
      [0, COARSE, at(15), null],
    ]);
    expect(rows.slice(0, 2)).toEqual([
      [0, HALL, at(9), at(12), 1],
      [0, COARSE, at(15), at(16), 1],
    ]);
  });

  it('leaves out a visit for which there is no median', async () => {
    expect(
      await visits([
        [0, DESK, at(9), null],
        [1, HALL, at(9), at(10)],
      ]),
    ).toEqual([[1, HALL, at(9), at(10), 0]]);
  });

  it('ends an imputed visit at local midnight at the latest', async () => {
    const stays: Stay[] = [
      [1, DESK, at(9), at(13)],
      [0, DESK, at(22), null],
      [0, DESK, at(24), at(25)],
    ];
    // In UTC midnight is at 24:00, where the next visit takes over: bridged into one.
    expect((await visits(stays))[0]).toEqual([0, DESK, at(22), at(25), 1]);
    await build(
      database,
      placeOf(9, { timezone: 'Europe/Paris', checkins: checkinsOf(stays.slice(0, 2)) }),
    );
    const paris = rowsOf(await database.table('SELECT end_at FROM int_visits WHERE person = 0'));
    expect(paris).toEqual([[at(23)]]);
  });

  it('knows that days are 23 or 25 hours long when clocks change', async () => {
    // 2026-03-29 and 2026-10-25 in Paris; nights begin at 22:00 local.
    const spring = Date.UTC(2026, 2, 28, 21) / 1000;
    const autumn = Date.UTC(2026, 9, 24, 20) / 1000;
    const stays: Stay[] = [
      [1, DESK, spring, spring + 30 * 3600],
      [0, DESK, spring + 3 * 3600, null], // Sunday 01:00 local, midnight 22 h later
      [2, DESK, autumn + 3 * 3600, null], // Sunday 01:00 local, midnight 24 h later
    ];
    await build(database, placeOf(9, { timezone: 'Europe/Paris', checkins: checkinsOf(stays) }));
    const rows = rowsOf(
      await database.table(
        `SELECT person, (end_at - start_at) / 3600, local_day
         FROM int_visits WHERE person <> 1 ORDER BY person`,
      ),
    );
    const day = (date: string): number => Date.parse(date) / 86_400_000;
    expect(rows).toEqual([
      [0, 22, day('2026-03-29')],
      [2, 24, day('2026-10-25')],
    ]);
  });

  it('merges again once ends are imputed', async () => {
    expect(
      await visits([
        [1, DESK, at(9), at(10)],
        [0, DESK, at(9), null], // closed at 10:00
        [0, DESK, at(10, 10), at(11, 10)],
      ]),
    ).toEqual([
      [0, DESK, at(9), at(11, 10), 1],
      [1, DESK, at(9), at(10), 0],
    ]);
  });

  it('obeys the gap in the definitions', async () => {
    const stays: Stay[] = [
      [0, DESK, at(9), at(10)],
      [0, DESK, at(10), at(11)],
      [0, DESK, at(11, 0, 1), at(12)],
    ];
    expect(await visits(stays, 0)).toHaveLength(2);
  });
});
