import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/lib/engine/database.ts';
import { openDatabase } from '../../src/lib/engine/node.ts';
import type { Logs } from '../../src/lib/logs/logs.ts';
import { openWasmDatabase } from '../engine/wasmDatabase.ts';
import { attendanceOf, build, checkinsOf, helpOf, placeOf, rowsOf } from './logs.ts';

const MAKERS = [
  ['native', openDatabase],
  ['WebAssembly', openWasmDatabase],
] as const;

const DAY = 20_454; // Thursday 2026-01-01
const at = (hour: number, minute = 0): number => DAY * 86_400 + hour * 3600 + minute * 60;

/** A directory in which some have refused and some are staff. */
const directoryOf = (
  persons: number,
  changes: { readonly optedOut?: readonly number[]; readonly staff?: readonly number[] },
): NonNullable<Logs['directory']> => ({
  listed: new Uint8Array(persons).fill(1),
  joined: new Float64Array(persons).fill(NaN),
  left: new Float64Array(persons).fill(NaN),
  role: Array.from({ length: persons }, (_, i) => (changes.staff?.includes(i) ? 'staff' : null)),
  optedOut: Uint8Array.from({ length: persons }, (_, i) => (changes.optedOut?.includes(i) ? 1 : 0)),
  attributes: new Map(),
  rows: {
    length: 0,
    file: new Uint16Array(0),
    line: new Uint32Array(0),
    person: new Uint32Array(0),
  },
});

describe.each(MAKERS)('models of pairs, %s', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const copresence = async (): Promise<unknown[][]> =>
    rowsOf(
      await database.table(
        `SELECT person_a, person_b, local_day, together_seconds / 3600, attention_seconds / 3600
         FROM int_copresence ORDER BY person_a, person_b, local_day`,
      ),
    );

  it('adds up hours together and shares attention among those present', async () => {
    const checkins = checkinsOf([
      [0, 0, at(9), at(12)],
      [1, 0, at(10), at(13)],
      [2, 0, at(11), at(14)],
      [3, 1, at(9), at(14)], // elsewhere
    ]);
    await build(database, placeOf(4, { checkins }));
    expect(await copresence()).toEqual([
      [0, 1, DAY, 2, 1.5],
      [0, 2, DAY, 1, 0.5],
      [1, 2, DAY, 2, 1.5],
    ]);
  });

  it('finds an overlap once, however long, and gives it to the day it begins', async () => {
    const checkins = checkinsOf([
      [0, 0, at(9), at(9 + 48)],
      [1, 0, at(23), at(26)],
      [2, 0, at(25), at(25, 30)],
      [1, 0, at(30), at(31)],
      [1, 0, at(12), at(12, 1)],
      [1, 0, at(12, 14), at(12, 16)],
    ]);
    await build(database, placeOf(4, { checkins }));
    const hours = (await copresence()).map((row) => [row[0], row[1], row[2], row[3]]);
    expect(hours).toEqual([
      [0, 1, DAY, 3 + 3 / 60],
      [0, 1, DAY + 1, 1],
      [0, 2, DAY + 1, 0.5],
      [1, 2, DAY + 1, 0.5],
    ]);
  });

  it('takes equal starts once and touching visits not at all', async () => {
    const checkins = checkinsOf([
      [0, 0, at(9), at(10)],
      [1, 0, at(9), at(10)],
      [2, 0, at(10), at(11)],
    ]);
    await build(database, placeOf(3, { checkins }));
    expect(await copresence()).toEqual([[0, 1, DAY, 1, 1]]);
  });

  it('leaves crowds out of pairs, and people who refused or work there out of them too', async () => {
    const checkins = checkinsOf([
      [0, 0, at(9), at(12)],
      [1, 0, at(9), at(12)],
      [2, 0, at(10), at(11)],
      [3, 0, at(10), at(11)],
    ]);
    const directory = directoryOf(4, { optedOut: [2], staff: [3] });
    await build(database, placeOf(4, { checkins, directory }));
    expect(await copresence()).toEqual([[0, 1, DAY, 3, 2 + 1 / 3]]);
    await build(database, placeOf(4, { checkins, directory }), { crowdCap: 3 });
    expect(await copresence()).toEqual([[0, 1, DAY, 2, 2]]);
  });

  it('weighs a shared event by its size, everyone present counted', async () => {
    const attendance = attendanceOf([
      [0, 0, at(18), at(20), 0],
      [1, 0, at(18), at(20), 0],
      [2, 0, at(18), at(20), 0], // refused: counts, makes no pair
      [3, 0, at(18), at(20), 1], // registered only
      [0, 1, at(42), null, 0],
      [1, 1, at(42), null, 0],
      [1, 2, at(66), null, 0], // alone
    ]);
    const events = ['e0', 'e1', 'e2'].map((id) => ({ id, name: null, kind: null, place: null }));
    await build(
      database,
      placeOf(4, { attendance, events, directory: directoryOf(4, { optedOut: [2] }) }),
    );
    const rows = rowsOf(
      await database.table(
        `SELECT person_a, person_b, event, local_day, persons, newman_weight
         FROM int_coattendance ORDER BY event`,
      ),
    );
    expect(rows).toEqual([
      [0, 1, 0, DAY, 3, 0.5],
      [0, 1, 1, DAY + 1, 2, 1],
    ]);
    await build(database, placeOf(4, { attendance, events }), { eventCap: 2 });
    expect((await database.table('SELECT * FROM int_coattendance')).length).toBe(1);
  });

  it('gives an event without an end the median of its kind, of all, or two hours', async () => {
    const kinds = ['talk', 'talk', 'talk', 'meal', null, null];
    const events = kinds.map((kind, i) => ({ id: `e${i}`, name: null, kind, place: null }));
    const ends = [at(10), at(13), null, null, at(14), null];
    const coming = ends.map((end, event) => [0, event, at(9), end, 0] as const);
    await build(database, placeOf(1, { attendance: attendanceOf(coming), events }));
    const durations = async (): Promise<unknown[][]> =>
      rowsOf(
        await database.table(
          'SELECT event, duration_seconds / 3600, is_imputed FROM int_events ORDER BY event',
        ),
      );
    expect(await durations()).toEqual([
      [0, 1, 0],
      [1, 4, 0],
      [2, 2.5, 1], // talks: 1 and 4 hours
      [3, 4, 1], // all: 1, 4 and 5 hours
      [4, 5, 0],
      [5, 4, 1], // no kind: as all
    ]);
    await build(database, placeOf(1, { attendance: attendanceOf(coming.slice(2, 4)), events }));
    expect((await durations()).map((row) => row[1])).toEqual([2, 2]);
  });

  it('counts help both ways by day and leaves out whole what involves a non-member', async () => {
    const help = helpOf([
      [1, 0, at(9)],
      [0, 1, at(10)],
      [1, 0, at(11)],
      [1, 0, at(33)],
      [0, 2, at(9)],
      [2, 1, at(9)],
    ]);
    await build(database, placeOf(3, { help, directory: directoryOf(3, { staff: [2] }) }));
    const rows = rowsOf(
      await database.table(
        `SELECT person_a, person_b, local_day, a_helped_b, b_helped_a
         FROM int_help ORDER BY local_day`,
      ),
    );
    expect(rows).toEqual([
      [0, 1, DAY, 1, 2],
      [0, 1, DAY + 1, 0, 1],
    ]);
  });

  it('sums every layer by pair, with the ids as they were', async () => {
    const checkins = checkinsOf([
      [0, 0, at(9), at(10)],
      [1, 0, at(9), at(10)],
    ]);
    const attendance = attendanceOf([
      [1, 0, at(42), null, 0],
      [2, 0, at(42), null, 0],
    ]);
    const help = helpOf([[1, 0, at(50)]]);
    const events = [{ id: 'e', name: null, kind: null, place: null }];
    const persons = ['=1+1', "D'Arc", 'é;"'];
    await build(database, { ...placeOf(3, { checkins, attendance, help, events }), persons });
    const ties = await database.table(
      `SELECT person_a_id, person_b_id, copresence_hours, attention_hours, copresence_days,
         shared_events, event_weight, help_ab, help_ba, contacts, first_day, last_day
       FROM ties ORDER BY person_a, person_b`,
    );
    expect(rowsOf(ties)).toEqual([
      ['=1+1', "D'Arc", 1, 1, 1, 0, 0, 0, 1, 0, DAY, DAY + 2],
      ["D'Arc", 'é;"', 0, 0, 0, 1, 1, 0, 0, 0, DAY + 1, DAY + 1],
    ]);
  });

  it('counts a week by what was done in it, each record once', async () => {
    const checkins = checkinsOf([
      [0, 0, at(9), at(10)],
      [1, 0, at(-73), at(-72)], // Sunday of the week before
      [2, 0, at(9), null],
    ]);
    const help = helpOf([[1, 0, at(9)]]);
    const directory = directoryOf(3, { optedOut: [2] });
    await build(database, placeOf(3, { checkins, help, directory }));
    const weeks = await database.table(
      'SELECT monday, visits, attendances, helps, contacts, persons FROM weeks ORDER BY monday',
    );
    expect(rowsOf(weeks)).toEqual([
      [DAY - 10, 1, 0, 0, 0, 1],
      [DAY - 3, 2, 0, 1, 0, 2],
    ]);
    const weekdays = await database.table(
      'SELECT monday, weekday, visits, helps FROM weekdays ORDER BY monday, weekday',
    );
    expect(rowsOf(weekdays)).toEqual([
      [DAY - 10, 7, 1, 0],
      [DAY - 3, 4, 2, 1],
    ]);
  });

  it('has no rows anywhere for a place without logs', async () => {
    await build(database, placeOf(0, {}));
    for (const model of ['int_visits', 'int_copresence', 'int_events', 'ties', 'weeks']) {
      expect((await database.table(`SELECT COUNT(*) AS n FROM ${model}`)).columns[0]?.[0]).toBe(0);
    }
  });
});
