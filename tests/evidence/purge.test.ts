/** Deleting old visits must change nothing of what is known of the place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Definitions } from '../../src/lib/base/definitions.ts';
import { dayOf } from '../../src/lib/base/time.ts';
import { gatherEvidence, type Evidence } from '../../src/lib/evidence/evidence.ts';
import { purgeVisits } from '../../src/lib/evidence/purge.ts';
import type { Logs } from '../../src/lib/logs/logs.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { withoutCheckinCells } from '../../src/lib/logs/purgedRows.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { addedTo } from '../logs/history/addedTo.ts';
import { NO_QUALITY } from '../models/logs.ts';

const day = (date: string): number => dayOf(date) ?? NaN;

const read = async (
  rows: readonly string[],
  onto: Logs | null = null,
  people: readonly string[] = [],
): Promise<Logs> => {
  const csv = (header: string, lines: readonly string[]) => [header, ...lines].join('\n');
  const sources = [
    sourceOfBytes('checkins.csv', csv('person_id,place,zone,start,end', rows)),
    ...(people.length > 0 ? [sourceOfBytes('people.csv', csv('person_id,consent', people))] : []),
  ];
  if (onto !== null) return (await addedTo({ logs: onto, quality: NO_QUALITY }, sources)).logs;
  return (await readLogs(sources, { timezone: 'Europe/Paris' })).logs;
};

const gather = (logs: Logs, definitions: Definitions = DEFAULTS): Promise<Evidence> =>
  gatherEvidence(logs, definitions, {});

/** All that is known of a place, by names, so that it can be compared whatever the numbers. */
function known({ persons, places, past, checkins }: Logs, evidence: Evidence) {
  const { copresence, presence, calendar, layers, visits } = evidence;
  const pairs: Record<string, number[]> = {};
  copresence?.pairs.a.forEach((a, p) => {
    const rows = copresence.blocks[copresence.block[p] ?? 0];
    for (let row = copresence.from[p] ?? 0; rows && row < (copresence.to[p] ?? 0); row++) {
      const pair = `${persons[a] ?? ''} ${persons[copresence.pairs.b[p] ?? 0] ?? ''}`;
      pairs[`${pair} ${rows.day(row)}`] = [
        rows.together(row),
        Math.round(rows.attention(row) * 1e6) / 1e6,
        rows.longest(row),
        rows.small(row),
      ];
    }
  });
  const days = persons.map((name, p) => [
    name,
    ...presence.day.subarray(presence.offsets[p], presence.offsets[p + 1]),
  ]);
  return {
    pairs,
    days,
    places,
    calendar,
    layers,
    findings: visits?.findings,
    visits: (visits?.length ?? 0) + (past?.findings.visits ?? 0),
    checkins: (past?.days.checkins.reduce((sum, n) => sum + n, 0) ?? 0) + (checkins?.length ?? 0),
    crowdHours: Math.round((copresence?.crowdHours ?? 0) * 1e6),
    order: Array.from(evidence.pairs.a, (a, p) => [a, evidence.pairs.b[p]]),
  };
}

const of = async (logs: Logs, definitions: Definitions = DEFAULTS) =>
  known(logs, await gather(logs, definitions));

describe('a purge', () => {
  // Monday 2 March to Monday 9 March 2026.
  const rows = [
    'ann,Hall,Lab,2026-03-02T09:00,2026-03-02T11:00',
    'bob,Hall,Lab,2026-03-02T10:00,2026-03-02T12:00',
    'cleo,Hall,Lab,2026-03-08T23:00,2026-03-09T01:00', // over the cut
    'dan,Hall,Lab,2026-03-08T22:00,2026-03-08T23:30',
    'ann,Hall,Lab,2026-03-09T00:30,2026-03-09T02:00',
    'bob,Hall,Lab,2026-03-10T09:00,',
  ];

  it('keeps the day two people met, and how long, and where they were', async () => {
    const logs = await purgeVisits(await read(rows), DEFAULTS, day('2026-03-09'));
    const { past, checkins, persons } = logs;
    expect(persons).toEqual(['ann', 'bob', 'cleo', 'dan']);
    expect(checkins?.length).toBe(3);
    expect(Array.from(checkins?.person ?? [])).toEqual([2, 0, 1]);
    expect(past?.pairs).toEqual({
      length: 2,
      a: Uint32Array.of(0, 2),
      b: Uint32Array.of(1, 3),
      day: Int32Array.of(day('2026-03-02'), day('2026-03-08')),
      together: Float64Array.of(3600, 1800),
      attention: Float64Array.of(3600, 1800),
      longest: Float64Array.of(3600, 1800),
      small: Float64Array.of(3600, 1800),
    });
    expect(past?.days).toEqual({
      length: 3,
      person: Uint32Array.of(0, 1, 3),
      place: Uint32Array.of(0, 0, 0),
      day: Int32Array.of(day('2026-03-02'), day('2026-03-02'), day('2026-03-08')),
      checkins: Uint32Array.of(1, 1, 1),
      present: Uint8Array.of(1, 1, 1),
      seconds: Float64Array.of(7200, 7200, 5400),
    });
    expect(past?.durations).toEqual({
      length: 3,
      person: Uint32Array.of(0, 1, 3),
      place: Uint32Array.of(0, 0, 0),
      seconds: Float64Array.of(7200, 7200, 5400),
    });
    expect(past).toMatchObject({ cut: day('2026-03-09'), coarse: false });
    // The place's median of five durations, 2 h, closes bob's visit of the 10th.
    const { visits } = await gather(logs);
    expect(visits?.findings.imputed).toBe(1);
    expect((visits?.end[2] ?? 0) - (visits?.start[2] ?? 0)).toBe(7200);
  });

  it('writes nothing of those who opted out, and lets those go who do so later', async () => {
    const refused = await purgeVisits(
      await read(rows, null, ['bob,no']),
      DEFAULTS,
      day('2026-03-09'),
    );
    expect(Array.from(refused.past?.pairs.a ?? [])).toEqual([2]);
    const before = await purgeVisits(await read(rows), DEFAULTS, day('2026-03-09'));
    const after = await read([], before, ['cleo,no']);
    const { copresence } = await gather(after);
    expect(Array.from(copresence?.pairs.b ?? [])).toEqual([1]);
    const again = await purgeVisits(after, DEFAULTS, day('2026-03-16'));
    expect(Array.from(again.past?.pairs.a ?? [])).toEqual([0]);
  });

  it('leaves whoever was there within a pause of the cut: it is told when an encounter began', async () => {
    // A crowd of three until 23:56: ann and bob are together from 0:04 only, after 8 minutes apart.
    const definitions = { ...DEFAULTS, crowdCap: 2 };
    const logs = await read([
      'ann,Hall,Lab,2026-03-08T23:00,2026-03-08T23:56',
      'ann,Hall,Attic,2026-03-08T23:56,2026-03-09T00:04',
      'ann,Hall,Lab,2026-03-09T00:04,2026-03-09T01:00',
      'bob,Hall,Lab,2026-03-08T23:00,2026-03-09T01:00',
      'cleo,Hall,Lab,2026-03-08T23:00,2026-03-08T23:56',
    ]);
    const purged = await purgeVisits(logs, definitions, day('2026-03-09'));
    const { pairs } = await of(purged, definitions);
    expect(pairs).toEqual({ [`ann bob ${day('2026-03-09')}`]: [3360, 3360, 3360, 3360] });
  });

  it('leaves what is one visit in one piece', async () => {
    const logs = await read([
      'ann,Hall,Lab,2026-03-08T23:00,2026-03-08T23:45',
      'ann,Hall,Lab,2026-03-08T23:52,2026-03-09T01:00', // after a pause of 7 minutes
      'bob,Hall,Lab,2026-03-08T09:00,2026-03-08T12:00',
      'cleo,Hall,Lab,2026-03-10T09:00,',
    ]);
    const purged = await purgeVisits(logs, DEFAULTS, day('2026-03-09'));
    expect(purged.checkins?.length).toBe(3);
    const { visits } = await gather(purged);
    // The median of 2 h and 3 h.
    expect((visits?.end[1] ?? 0) - (visits?.start[1] ?? 0)).toBe(2.5 * 3600);
  });

  it('does nothing twice, and nothing where nothing is old', async () => {
    const logs = await read(rows);
    expect(await purgeVisits(logs, DEFAULTS, day('2026-03-02'))).toBe(logs);
    const once = await purgeVisits(logs, DEFAULTS, day('2026-03-09'));
    expect(await purgeVisits(once, DEFAULTS, day('2026-03-09'))).toBe(once);
    await expect(purgeVisits(logs, DEFAULTS, day('2026-03-10'))).rejects.toThrow(RangeError);
  });

  it('says where other rules than its own are asked for', async () => {
    const logs = await purgeVisits(await read(rows), DEFAULTS, day('2026-03-09'));
    expect((await gather(logs)).otherRulesBefore).toBeNull();
    const longer = { ...DEFAULTS, gapMergeMinutes: 30 };
    expect((await gather(logs, longer)).otherRulesBefore).toBe(day('2026-03-09'));
    const others = { ...DEFAULTS, eventCap: 3, minEncounterMinutes: 60, halfLifeDays: 10 };
    expect((await gather(logs, others)).otherRulesBefore).toBeNull();
  });

  it('sets visits aside that it has deleted, when they come again', async () => {
    const logs = await purgeVisits(await read(rows), DEFAULTS, day('2026-03-09'));
    const text = ['person_id,place,zone,start,end', ...rows].join('\n');
    const again = [sourceOfBytes('checkins (2).csv', text)];
    const { quality } = await addedTo({ logs, quality: NO_QUALITY }, again);
    expect(quality.files.at(-1)).toMatchObject({
      read: 6,
      kept: 0,
      setAside: { PURGED: 3, DUPLICATE: 3 },
    });
    expect(quality.setAside.find(({ code }) => code === 'PURGED')).toEqual({
      file: 'checkins (2).csv',
      line: 2,
      column: null,
      value: '',
      code: 'PURGED',
    });
  });
});

describe('the report of reading, once visits are deleted', () => {
  it('no longer says what rows of check-ins said', async () => {
    const row = 'ann,Hall,Lab,2026-03-02T09:00,2026-03-02T11:00';
    const sources = [
      sourceOfBytes('checkins.csv', ['person_id,place,zone,start,end', row, row].join('\n')),
      sourceOfBytes('help.csv', 'helper_id,helped_id,time\nann,bob,never\n'),
    ];
    const { quality } = await readLogs(sources, { timezone: 'UTC' });
    expect(quality.setAside[0]).toMatchObject({
      code: 'DUPLICATE',
      value: expect.stringContaining('ann') as string,
    });
    expect(withoutCheckinCells(quality)).toMatchObject({
      files: quality.files,
      setAside: [
        { file: 'checkins.csv', line: 3, code: 'DUPLICATE', value: '' },
        { file: 'help.csv', line: 2, code: 'BAD_TIME', value: 'never' },
      ],
    });
  });
});

/** Rows around three Mondays, in steps that make touching visits, short pauses and nights common. */
const BASE = Date.UTC(2026, 2, 7, 20);
const MONDAYS = ['2026-03-02', '2026-03-09', '2026-03-09', '2026-03-16', '2026-03-23'].map(day);
const iso = (minutes: number): string => new Date(BASE + minutes * 60_000).toISOString();
/** Minutes from there to the midnight that ends Sunday 8 March in Paris. */
const MIDNIGHT = 27 * 60;
const night = fc.nat(60).map((step) => MIDNIGHT - 180 + step * 5);
const minutes = fc.oneof(
  { weight: 6, arbitrary: night },
  { weight: 2, arbitrary: night.map((minute) => minute + 7 * 1440) },
  { weight: 1, arbitrary: fc.nat(20_000) },
);
const row = (end: fc.Arbitrary<number | null>) =>
  fc
    .tuple(
      fc.constantFrom('ann', 'bob', 'cleo', 'dan', 'eve'),
      fc.constantFrom('Hall,Lab', 'Hall,Lab', 'Hall,', 'Yard,Shed'),
      minutes,
      end,
    )
    .map(([person, zone, start, length]) =>
      [person, zone, iso(start), length === null ? '' : iso(start + length)].join(','),
    );
const length = fc.constantFrom(1, 5, 10, 15, 20, 30, 60, 120, 300);
const anyRows = fc.array(row(fc.option(length, { freq: 4, nil: null })), { maxLength: 40 });
const endedRows = fc.array(row(length), { maxLength: 40 });
const rules = fc.record({
  gapMergeMinutes: fc.constantFrom(0, 10, 10, 30),
  crowdCap: fc.constantFrom(2, 2, 3, 60),
  smallGroup: fc.constantFrom(2, 4),
});
const mondays = fc.tuple(fc.constantFrom(...MONDAYS), fc.constantFrom(...MONDAYS));

const personOf = (line: string): string => line.split(',', 1)[0] ?? '';
/** Whether a visit that began before an instant goes on there, or ends so late that a pause may be bridged. */
function isUnderWay(line: string, instant: number): boolean {
  const [, , , start = '', end = ''] = line.split(',');
  const gap = DEFAULTS.gapMergeMinutes * 60_000;
  return Date.parse(start) < instant && Date.parse(end) >= instant - gap;
}
/** Whether a visit comes to the place of another before that ends. */
function crowds(line: string, other: string): boolean {
  const [, place, , start = ''] = line.split(',');
  const [, otherPlace, , , end = ''] = other.split(',');
  return place === otherPlace && Date.parse(start) < Date.parse(end);
}

describe('after any purge', () => {
  it('everything known of the place is as before', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.constantFrom(...MONDAYS), rules, async (lines, cut, changes) => {
        const definitions = { ...DEFAULTS, ...changes };
        const logs = await read(lines);
        const purged = await purgeVisits(logs, definitions, cut);
        expect(await of(purged, definitions)).toEqual(await of(logs, definitions));
      }),
      { numRuns: 400 },
    );
  });

  it('another is as one at the later Monday', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, mondays, rules, async (lines, [one, other], changes) => {
        const definitions = { ...DEFAULTS, ...changes };
        const logs = await read(lines);
        const twice = await purgeVisits(
          await purgeVisits(logs, definitions, one),
          definitions,
          other,
        );
        const once = await purgeVisits(logs, definitions, Math.max(one, other));
        expect(twice.checkins).toEqual(once.checkins);
        expect(twice.past?.days).toEqual(once.past?.days);
        expect(twice.past?.durations).toEqual(once.past?.durations);
        expect(twice.past?.cut).toBe(once.past?.cut);
        expect(await of(twice, definitions)).toEqual(await of(once, definitions));
      }),
      { numRuns: 100 },
    );
  });

  it('files can come, the whole export again among them, as before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        endedRows,
        endedRows,
        fc.constantFrom(...MONDAYS),
        async (lines, more, cut) => {
          const midnight = cut * 86_400_000 - 3_600_000; // in Paris, in winter
          // What prolongs a visit that was under way at the cut belongs to a day that is settled, and
          // so does how full the room was while it lasted.
          const underWay = lines.filter((line) => isUnderWay(line, midnight));
          const wasThere = new Set(underWay.map(personOf));
          const news = more
            .filter((line) => Date.parse(line.split(',')[3] ?? '') >= midnight)
            .filter((line) => !wasThere.has(personOf(line)))
            .filter((line) => !underWay.some((other) => crowds(line, other)))
            .map((line) => line.replace(/^eve/, 'zoe'));
          const logs = await read(lines);
          const purged = await purgeVisits(logs, DEFAULTS, cut);
          const then = await read([...lines, ...news], purged);
          const first = await purgeVisits(await read([...lines, ...news]), DEFAULTS, cut);
          expect(await of(then)).toEqual(await of(first));
        },
      ),
      { numRuns: 100 },
    );
  });
});
