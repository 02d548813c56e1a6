/**
 * The SQL form of cleaning and projection against the typed-array kernels, on logs drawn at
 * random: two programs that share no line must find the same rows.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { makeClock } from '../../src/lib/base/clock.ts';
import type { Database } from '../../src/lib/engine/database.ts';
import { openDatabase } from '../../src/lib/engine/node.ts';
import { coattendanceOf, rostersOf } from '../../src/lib/evidence/coattendance.ts';
import { copresenceOf } from '../../src/lib/evidence/copresence.ts';
import { cleanVisits } from '../../src/lib/evidence/visits.ts';
import type { Logs } from '../../src/lib/logs/logs.ts';
import { openWasmDatabase } from '../engine/wasmDatabase.ts';
import {
  attendanceOf,
  build,
  checkinsOf,
  placeOf,
  rowsOf,
  type Coming,
  type Stay,
} from './logs.ts';

const PERSONS = 6;
const MAKERS = [
  ['native', openDatabase, 60],
  ['WebAssembly', openWasmDatabase, 12],
] as const;

// Steps of five minutes around a change of clocks make equal starts, touching visits, pauses of
// exactly ten minutes and nights across midnight common; odd seconds break them.
const BASE = Date.UTC(2026, 2, 28, 12) / 1000;
const instant = fc
  .tuple(fc.nat(300), fc.constantFrom(0, 0, 0, 1, 299))
  .map(([steps, seconds]) => BASE + steps * 300 + seconds);
const length = fc.constantFrom(1, 300, 600, 900, 3600, 7200, 30_000);
const stay: fc.Arbitrary<Stay> = fc
  .tuple(fc.nat(PERSONS - 1), fc.nat(3), instant, fc.option(length, { freq: 4 }))
  .map(([person, zone, start, long]) => [person, zone, start, long === null ? null : start + long]);
/** Reading leaves one row a person, zone and start. */
const stays = fc.uniqueArray(stay, {
  maxLength: 60,
  selector: ([person, zone, start]) => `${person} ${zone} ${start}`,
});
const coming: fc.Arbitrary<Coming> = fc.tuple(
  fc.nat(PERSONS - 1),
  fc.nat(4),
  instant,
  fc.constant(null),
  fc.constantFrom(0, 0, 0, 1, 2, 3),
);
const comings = fc.uniqueArray(coming, {
  maxLength: 30,
  selector: ([person, event]) => `${person} ${event}`,
});
const rules = fc.record({
  gapMergeMinutes: fc.constantFrom(0, 10, 30),
  crowdCap: fc.constantFrom(2, 3, 60),
  eventCap: fc.constantFrom(2, 3, 60),
});
const hiddenPersons = fc.array(fc.constantFrom<0 | 1>(0, 0, 0, 1), {
  minLength: PERSONS,
  maxLength: PERSONS,
});

const directoryOf = (optedOut: readonly number[]): NonNullable<Logs['directory']> => ({
  listed: new Uint8Array(PERSONS).fill(1),
  joined: new Float64Array(PERSONS).fill(NaN),
  left: new Float64Array(PERSONS).fill(NaN),
  role: Array.from(optedOut, () => null),
  optedOut: Uint8Array.from(optedOut),
  attributes: new Map(),
  rows: {
    length: 0,
    file: new Uint16Array(0),
    line: new Uint32Array(0),
    person: new Uint32Array(0),
  },
});

const byNumbers = (x: readonly unknown[], y: readonly unknown[]): number => {
  for (let i = 0; i < x.length; i++) {
    const difference = Number(x[i]) - Number(y[i]);
    if (difference !== 0) return difference;
  }
  return 0;
};

describe.each(MAKERS)('models and kernels agree, %s', (_, open, numRuns) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('on visits, hours together and attention', async () => {
    await fc.assert(
      fc.asyncProperty(stays, rules, hiddenPersons, async (drawn, changes, optedOut) => {
        const logs = placeOf(PERSONS, {
          timezone: 'Europe/Paris',
          checkins: checkinsOf(drawn),
          directory: directoryOf(optedOut),
        });
        await build(database, logs, changes);
        const visits = cleanVisits(
          checkinsOf(drawn),
          logs.zones,
          PERSONS,
          makeClock(logs.timezone),
          changes.gapMergeMinutes,
        );
        const model = await database.table(
          'SELECT person, start_at, zone, end_at, local_day, is_imputed FROM int_visits',
        );
        const kernel = Array.from({ length: visits.length }, (__, v) => [
          visits.person[v],
          visits.start[v],
          visits.zone[v],
          visits.end[v],
          visits.day[v],
          visits.imputed[v],
        ]);
        expect(rowsOf(model).sort(byNumbers)).toEqual(kernel.sort(byNumbers));

        const hidden = Uint8Array.from(optedOut);
        const definitions = { ...DEFAULTS, ...changes };
        const found = await copresenceOf(visits, logs.zones, hidden, definitions, {});
        const rows = [...found.pairs.a].flatMap((a, p) => {
          const from = found.from[p] ?? 0;
          const days = found.blocks[found.block[p] ?? 0]!;
          return Array.from({ length: (found.to[p] ?? 0) - from }, (__, i) => [
            a,
            found.pairs.b[p],
            days.day(from + i),
            days.together(from + i),
            days.attention(from + i),
          ]);
        });
        const pairDays = rowsOf(
          await database.table(
            `SELECT person_a, person_b, local_day, together_seconds, attention_seconds
             FROM int_copresence ORDER BY person_a, person_b, local_day`,
          ),
        );
        const keys = (table: readonly unknown[][]): unknown[][] => table.map((r) => r.slice(0, 3));
        expect(keys(pairDays)).toEqual(keys(rows));
        pairDays.forEach((row, i) => {
          expect(row[3]).toBeCloseTo(Number(rows[i]?.[3]), 6);
          expect(row[4]).toBeCloseTo(Number(rows[i]?.[4]), 6);
        });
      }),
      { numRuns },
    );
  });

  it('on shared events', async () => {
    await fc.assert(
      fc.asyncProperty(comings, rules, hiddenPersons, async (drawn, changes, optedOut) => {
        const attendance = attendanceOf(drawn);
        const logs = placeOf(PERSONS, {
          attendance,
          events: [0, 1, 2, 3, 4].map((e) => ({
            id: `e${e}`,
            name: null,
            kind: null,
            place: null,
          })),
          directory: directoryOf(optedOut),
        });
        await build(database, logs, changes);
        const rosters = rostersOf(attendance, 5, PERSONS, makeClock('UTC'));
        const found = coattendanceOf(rosters, Uint8Array.from(optedOut), changes.eventCap);
        const kernel = [...found.pairs.a].flatMap((a, p) =>
          Array.from(
            found.event.subarray(found.pairs.offsets[p], found.pairs.offsets[p + 1]),
            (e) => [a, found.pairs.b[p], e, rosters.day[e], 1 / ((rosters.size[e] ?? 0) - 1)],
          ),
        );
        const model = await database.table(
          'SELECT person_a, person_b, event, local_day, newman_weight FROM int_coattendance',
        );
        expect(rowsOf(model).sort(byNumbers)).toEqual(kernel.sort(byNumbers));
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});
