import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { gatherEvidence, type Evidence } from '../../src/lib/evidence/evidence.ts';
import { thinnedEvidence, type IsAway } from '../../src/lib/evidence/thinned.ts';
import type { Attendance, Checkins, Contacts, Help, Logs } from '../../src/lib/logs/logs.ts';
import { NONE } from '../../src/lib/logs/logs.ts';
import { busyPlace, logsOfPlace } from '../indicators/place.ts';

/** About a third of all person-days, by an arithmetic of their own. */
const isAway: IsAway = (person, day) => (person * 7 + day * 13) % 3 === 0;

let logs: Logs;
let whole: Evidence;

beforeAll(async () => {
  const place = logsOfPlace(busyPlace(3, 18, 12));
  const { help } = place;
  if (!help) throw new Error('no help');
  // The same pairs tell contacts on the day after.
  const start = help.time.map((time) => time + 86_400);
  const contacts: Contacts = {
    ...{ length: help.length, file: help.file, line: help.line },
    a: help.helper.map((one, r) => Math.min(one, help.helped[r]!)),
    b: help.helper.map((one, r) => Math.max(one, help.helped[r]!)),
    start,
    end: start.map((time) => time + 600),
  };
  logs = { ...place, contacts };
  whole = await gatherEvidence(logs, DEFAULTS, {});
});

/** The logs themselves without the rows of those who are away. */
function logsWithout({ checkins, attendance, help, contacts, ...rest }: Logs): Logs {
  const on = (time: number): number => whole.clock.day(time);
  const kept = (length: number, isKept: (row: number) => boolean): Uint32Array =>
    Uint32Array.from(Array.from({ length }, (_, r) => r).filter(isKept));
  const there = (person: number, time: number): boolean => !isAway(person, on(time));
  if (!checkins || !attendance || !help || !contacts) throw new Error('a log is missing');
  const take = <T extends object>(columns: T, rows: Uint32Array): T => {
    const entries = (Object.entries(columns) as [string, unknown][]).map(([name, column]) => [
      name,
      name === 'length'
        ? rows.length
        : Array.from(rows, (r) => (column as ArrayLike<number>)[r] ?? NONE),
    ]);
    const taken = Object.fromEntries(entries) as Record<string, unknown>;
    for (const [name, column] of Object.entries(columns) as [string, unknown][]) {
      if (column instanceof Float64Array) taken[name] = Float64Array.from(taken[name] as number[]);
      if (column instanceof Uint32Array) taken[name] = Uint32Array.from(taken[name] as number[]);
      if (column instanceof Uint16Array) taken[name] = Uint16Array.from(taken[name] as number[]);
      if (column instanceof Uint8Array) taken[name] = Uint8Array.from(taken[name] as number[]);
    }
    return taken as T;
  };
  const visits = kept(checkins.length, (r) => there(checkins.person[r]!, checkins.start[r]!));
  const present = kept(attendance.length, (r) =>
    there(attendance.person[r]!, attendance.start[r]!),
  );
  const helped = kept(
    help.length,
    (r) => there(help.helper[r]!, help.time[r]!) && there(help.helped[r]!, help.time[r]!),
  );
  const told = kept(
    contacts.length,
    (r) => there(contacts.a[r]!, contacts.start[r]!) && there(contacts.b[r]!, contacts.start[r]!),
  );
  return {
    ...rest,
    checkins: take<Checkins>(checkins, visits),
    attendance: take<Attendance>(attendance, present),
    help: take<Help>(help, helped),
    contacts: take<Contacts>(contacts, told),
  };
}

/** Seconds together of each pair and day, whoever else was there. */
const together = ({ copresence }: Evidence): string[] => {
  if (!copresence) return [];
  const { pairs, block, blocks, from, to } = copresence;
  return Array.from(pairs.a, (a, p) =>
    Array.from({ length: to[p]! - from[p]! }, (_, i) => {
      const rows = blocks[block[p]!]!;
      const row = from[p]! + i;
      return `${a} ${pairs.b[p]} ${rows.day(row)} ${rows.together(row)} ${rows.longest(row)}`;
    }),
  ).flat();
};

describe('evidence with people taken away on some days', () => {
  it('is that of the logs without their rows', async () => {
    const thinned = thinnedEvidence(logs, whole, DEFAULTS.eventCap, isAway);
    const expected = await gatherEvidence(logsWithout(logs), DEFAULTS, {});
    expect(thinned.coattendance?.pairs.a).toEqual(expected.coattendance?.pairs.a);
    expect(thinned.coattendance?.pairs.offsets).toEqual(expected.coattendance?.pairs.offsets);
    expect(thinned.coattendance?.event).toEqual(expected.coattendance?.event);
    expect(thinned.coattendance?.rosters.size).toEqual(expected.coattendance?.rosters.size);
    expect(thinned.service).toEqual(expected.service);
    expect(thinned.contacts).toEqual(expected.contacts);
    expect(together(thinned)).toEqual(together(expected));
    expect(thinned.pairs).toEqual(expected.pairs);
    // It did take something away.
    expect(together(thinned).length).toBeLessThan(0.7 * together(whole).length);
  });

  it('is the whole where nobody is away, and nothing where all are', () => {
    const same = thinnedEvidence(logs, whole, DEFAULTS.eventCap, () => false);
    expect(together(same)).toEqual(together(whole));
    expect(same.service).toEqual(whole.service);
    expect(same.coattendance).toEqual(whole.coattendance);
    expect(same.pairs).toEqual(whole.pairs);
    const none = thinnedEvidence(logs, whole, DEFAULTS.eventCap, () => true);
    expect(none.pairs.length).toBe(0);
    expect(none.presence).toBe(whole.presence);
  });
});
