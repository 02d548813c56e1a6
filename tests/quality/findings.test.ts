/** Findings on places written by hand: every number is counted in the rows that are given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import type { FileReport, Logs, Quality } from '../../src/lib/logs/logs.ts';
import type { Facts, Finding } from '../../src/lib/quality/finding.ts';
import { qualityFindings, type QualityFindings } from '../../src/lib/quality/findings.ts';
import { attendanceOf, logsOf, zonesOf, type VisitRow } from '../evidence/logsOf.ts';
import { directoryOf, everyoneAlone, logsOfPlace, type Place } from '../indicators/place.ts';

const DAY = 1440;
const NO_QUALITY: Quality = { files: [], setAside: [] };

async function foundIn(logs: Logs, quality: Quality = NO_QUALITY): Promise<QualityFindings> {
  const { world } = sceneOf(await prepare(logs, DEFAULTS), {});
  return qualityFindings(world, quality);
}

const found = (place: Place, quality?: Quality): Promise<QualityFindings> =>
  foundIn(logsOfPlace(place), quality);

/** The finding of a code, or undefined. */
const pick = <C extends keyof Facts>(
  { findings }: Pick<QualityFindings, 'findings'>,
  code: C,
): Extract<Finding, { code: C }> | undefined =>
  findings.find((finding): finding is Extract<Finding, { code: C }> => finding.code === code);

const file = (name: string, given: Partial<FileReport>): FileReport => ({
  file: name,
  log: 'checkins',
  read: 0,
  kept: 0,
  setAside: {},
  separator: ',',
  extraColumns: [],
  leftOut: [],
  ...given,
});

/** Twelve people, one visit each on the given weekdays (0: Monday) of the given weeks. */
const visitsOn = (weeks: readonly number[], weekdays: readonly number[]): VisitRow[] =>
  weeks.flatMap((week) =>
    weekdays.flatMap((weekday) =>
      Array.from({ length: 12 }, (_, person): VisitRow => {
        const start = (week * 7 + weekday) * DAY + 480 + person;
        return [person, 0, start, start + 60];
      }),
    ),
  );

const upTo = (weeks: number): number[] => Array.from({ length: weeks }, (_, w) => w);

describe('rows', () => {
  it('tells rows that cannot be read from rows already read, with the file that has most', async () => {
    const files = [
      file('b.csv', { read: 60, kept: 50, setAside: { BAD_TIME: 3, DUPLICATE: 7 } }),
      file('a.csv', { read: 40, kept: 30, setAside: { END_BEFORE_START: 8, LEFT_OUT: 2 } }),
    ];
    const report = await found(
      { persons: 12, visits: everyoneAlone(12, 3) },
      { files, setAside: [] },
    );
    expect(report.rows).toEqual({ read: 100, kept: 80, unreadable: 11, duplicates: 7 });
    expect(pick(report, 'unreadable-rows')).toMatchObject({
      level: 'mend',
      share: 0.11,
      facts: { rows: 11, read: 100, file: 'a.csv', fileRows: 8 },
    });
    expect(pick(report, 'duplicates')?.facts).toEqual({ rows: 7, read: 100, file: 'b.csv' });
  });

  it('is to be mended before anything else where a fifth of the rows is lost', async () => {
    const files = [file('a.csv', { read: 10, kept: 8, setAside: { MISSING_VALUE: 2 } })];
    const report = await found(
      { persons: 12, visits: everyoneAlone(12, 3) },
      { files, setAside: [] },
    );
    expect(report.findings[0]).toMatchObject({ code: 'unreadable-rows', level: 'stop' });
  });
});

describe('people', () => {
  it('counts who is in the files, who is left out, who is active, who has a tie', async () => {
    const directory = directoryOf(14, {
      role: ['staff', ...new Array<null>(13).fill(null)],
      optedOut: Uint8Array.from({ length: 14 }, (_, p) => (p === 1 ? 1 : 0)),
      listed: Uint8Array.from({ length: 14 }, (_, p) => (p < 11 ? 1 : 0)),
    });
    // Person 13 never comes; 2 and 3 help each other.
    const place = { persons: 14, visits: everyoneAlone(13, 4), help: [[2, 3, 20]] as const };
    const report = await found({ ...place, more: { directory } });
    expect(report.people).toEqual({
      persons: 14,
      recorded: 13,
      optedOut: 1,
      staff: 1,
      members: 12,
      active: 11,
      tied: 2,
    });
    expect(pick(report, 'opted-out')).toMatchObject({
      share: 1 / 14,
      facts: { optedOut: 1, persons: 14 },
    });
    // 11 and 12 are active and in no row of the directory.
    expect(pick(report, 'unlisted')).toMatchObject({
      level: 'mend',
      facts: { persons: 2, active: 11 },
    });
    expect(pick(report, 'few-people')).toBeUndefined();
  });

  it('says that nine active members are too few', async () => {
    const report = await found({ persons: 9, visits: everyoneAlone(9, 3) });
    expect(report.findings[0]).toMatchObject({ code: 'few-people', facts: { active: 9 } });
  });

  it('gives the share recorded, or says that nobody counted', async () => {
    const place = { persons: 12, visits: everyoneAlone(12, 3) };
    expect(pick(await found(place), 'coverage')).toMatchObject({
      level: 'mend',
      facts: { share: null },
    });
    const headcounts = {
      length: 1,
      file: new Uint16Array(1),
      line: Uint32Array.of(2),
      day: Int32Array.of(Date.parse('2024-01-08') / 86_400_000),
      count: Float64Array.of(16),
      place: Uint32Array.of(0),
    };
    // Twelve checked in on that Monday, sixteen were there.
    expect(pick(await found({ ...place, more: { headcounts } }), 'coverage')).toMatchObject({
      level: 'know',
      facts: { share: 0.75 },
    });
  });
});

describe('visits', () => {
  it('counts missing check-outs and the month in which they gather', async () => {
    const known = visitsOn(upTo(14), [0]);
    // Weeks 5 to 8 begin on 5, 12, 19 and 26 February 2024.
    const open = visitsOn([5, 6], [2]).map(([p, z, start]): VisitRow => [p, z, start, null]);
    const late = visitsOn([10], [2])
      .slice(0, 6)
      .map(([p, z, start]): VisitRow => [p, z, start, null]);
    const report = await found({ persons: 12, visits: [...known, ...open, ...late] });
    expect(pick(report, 'missing-ends')).toMatchObject({
      level: 'mend',
      share: 30 / 198,
      facts: {
        missing: 30,
        checkins: 198,
        imputed: 30,
        noEffect: 0,
        month: { date: '2024-02-01', missing: 24 },
      },
    });
  });

  it('counts check-outs that nothing can estimate', async () => {
    const visits = visitsOn(upTo(3), [0]).map(([p, z, start]): VisitRow => [p, z, start, null]);
    const report = await found({ persons: 12, visits, help: [[0, 1, 3]] });
    expect(pick(report, 'missing-ends')?.facts).toMatchObject({ imputed: 0, noEffect: 36 });
  });

  it('counts visits to two rooms at once', async () => {
    const visits: VisitRow[] = [...everyoneAlone(12, 3), [0, 1, 600, 700], [0, 0, 650, 720]];
    const report = await found({ persons: 12, visits, more: { zones: zonesOf('a', 'b') } });
    expect(pick(report, 'overlaps')?.facts).toEqual({ visits: 1 });
  });

  it('counts hours in a crowd', async () => {
    const crowd = Array.from({ length: 61 }, (_, p): VisitRow => [p, 0, 600, 660]);
    const alone = visitsOn([1], [0]).map(([p, z, start], i): VisitRow => [
      p,
      z,
      start + 120 * i,
      start + 120 * i + 30,
    ]);
    // 61 person-hours of 61 + 12 half-hours.
    expect(
      pick(await found({ persons: 61, visits: [...crowd, ...alone] }), 'crowds'),
    ).toMatchObject({ share: 61 / 67, facts: { hours: 61, cap: 60 } });
  });

  it('says that rooms are not told, and when that leaves no tie at all', async () => {
    const place = { persons: 12, visits: everyoneAlone(12, 3), more: { zones: zonesOf(null) } };
    expect(pick(await found(place), 'coarse-zones')).toMatchObject({
      level: 'stop',
      facts: { alone: true },
    });
    expect(pick(await found({ ...place, help: [[0, 1, 3]] }), 'coarse-zones')).toMatchObject({
      level: 'mend',
      facts: { alone: false },
    });
  });
});

describe('rules', () => {
  it('says that ties rest on co-presence alone, or that co-presence alone makes none', async () => {
    const place = { persons: 12, visits: visitsOn(upTo(10), [0]) };
    const alone = await found(place);
    expect(pick(alone, 'copresence-ties')).toMatchObject({ level: 'mend' });
    expect(pick(alone, 'familiar-faces')).toBeUndefined();
    const beside = await found({ ...place, help: [[0, 1, 3]] });
    expect(pick(beside, 'copresence-ties')).toBeUndefined();
    // All twelve at once are no small group.
    expect(pick(beside, 'familiar-faces')?.facts).toEqual({ pairs: 0 });
  });

  it('hides how many familiar faces there are where fewer than five people are behind', async () => {
    const two = upTo(10).flatMap((week): VisitRow[] => [
      [0, 1, week * 7 * DAY + 900, week * 7 * DAY + 1000],
      [1, 1, week * 7 * DAY + 900, week * 7 * DAY + 1000],
    ]);
    const visits = [...everyoneAlone(12, 10), ...two];
    const more = { zones: zonesOf('a', 'b') };
    const report = await found({ persons: 12, visits, help: [[2, 3, 3]], more });
    expect(pick(report, 'familiar-faces')?.facts).toEqual({ pairs: null });
  });
});

describe('events', () => {
  it('counts events of one person, of too many, and registrations nobody confirmed', async () => {
    const present = Array.from({ length: 61 }, (_, p) => [p, 1, 3] as const);
    const rows = [[0, 0, 2] as const, ...present, [4, 2, 4] as const, [5, 2, 4] as const];
    const attendance = attendanceOf(rows);
    attendance.status.set([1, 1], rows.length - 2);
    const events = ['a', 'b', 'c'].map((id) => ({ id, name: null, kind: null, place: null }));
    const report = await foundIn(logsOf(61, { attendance, events }));
    expect(pick(report, 'one-person-events')).toMatchObject({
      level: 'mend',
      facts: { events: 1, allEvents: 2 },
    });
    expect(pick(report, 'large-events')?.facts).toEqual({ events: 1, allEvents: 2, cap: 60 });
    expect(pick(report, 'registered-only')).toMatchObject({
      level: 'know',
      facts: { registrations: 2, events: 1, allEvents: 3 },
    });
  });
});

describe('weeks', () => {
  it('finds weeks without a trace, long absences, and weeks with few check-ins', async () => {
    const weeks = upTo(30).filter((week) => ![8, 12, 13, 14].includes(week));
    const visits = visitsOn(weeks, [0, 1]).filter(
      ([person, , start]) => Math.floor(start / DAY / 7) !== 20 || (person < 3 && start % 2 === 0),
    );
    const report = await found({ persons: 12, visits });
    // Week 12 begins on 25 March 2024, week 20 on 20 May.
    expect(pick(report, 'gaps')).toMatchObject({
      level: 'mend',
      share: 5 / 30,
      facts: {
        closed: 4,
        span: 30,
        long: [{ from: '2024-03-25', to: '2024-04-08', weeks: 3 }],
        thin: ['2024-05-20'],
      },
    });
  });

  it('says nothing of a log without a gap', async () => {
    const report = await found({ persons: 12, visits: visitsOn(upTo(20), [0, 1]) });
    expect(pick(report, 'gaps')).toBeUndefined();
    expect(pick(report, 'silent-weekdays')).toBeUndefined();
    expect(pick(report, 'partial-week')).toBeUndefined();
  });

  it('finds a log that ends before the others', async () => {
    const help = upTo(20).map((week) => [0, 1, 7 * week + 1] as const);
    const report = await found({ persons: 12, visits: visitsOn(upTo(12), [0]), help });
    // The twelfth Monday is 18 March 2024; help goes on to the twentieth week.
    expect(pick(report, 'log-spans')?.facts).toEqual({
      logs: [{ log: 'checkins', date: '2024-03-18', side: 'early', weeks: 8 }],
    });
  });

  it('finds days after the last whole week', async () => {
    const visits = [...visitsOn(upTo(10), [0, 1, 4]), ...visitsOn([10], [0, 1])];
    const report = await found({ persons: 12, visits });
    expect(pick(report, 'partial-week')?.facts).toEqual({
      from: '2024-03-11',
      to: '2024-03-12',
      records: 24,
    });
  });
});

describe('weekdays', () => {
  const silent = async (visits: readonly VisitRow[]) =>
    pick(await found({ persons: 12, visits }), 'silent-weekdays')?.facts.runs;

  it('finds a weekday that stops, one that starts late, one that pauses', async () => {
    const always = visitsOn(upTo(26), [1]);
    expect(await silent([...always, ...visitsOn(upTo(16), [5])])).toEqual([
      { weekday: 6, state: 'stopped', from: '2024-04-22', to: '2024-06-24', weeks: 10 },
    ]);
    expect(await silent([...always, ...visitsOn(upTo(26).slice(8), [5])])).toEqual([
      { weekday: 6, state: 'started', from: '2024-01-01', to: '2024-02-19', weeks: 8 },
    ]);
    const paused = upTo(26).filter((week) => week < 10 || week >= 15);
    expect(await silent([...always, ...visitsOn(paused, [5])])).toEqual([
      { weekday: 6, state: 'paused', from: '2024-03-11', to: '2024-04-08', weeks: 5 },
    ]);
  });

  it('is not misled by a weekday that is rare, nor by one missed three times', async () => {
    const always = visitsOn(upTo(26), [1]);
    const rare = upTo(26).filter((week) => week % 4 === 0 && week < 16);
    expect(await silent([...always, ...visitsOn(rare, [5])])).toBeUndefined();
    expect(await silent([...always, ...visitsOn(upTo(23), [5])])).toBeUndefined();
  });

  it('counts records and members by weekday over open weeks, fewer than five people hidden', async () => {
    const saturday: VisitRow[] = [
      [0, 0, 5 * DAY + 600, 5 * DAY + 660],
      [1, 0, 5 * DAY + 600, 5 * DAY + 660],
    ];
    const { weekdays, grid } = await found({
      persons: 12,
      visits: [...visitsOn([0, 2], [0, 0.25]), ...saturday],
    });
    // Mondays of two open weeks of three: 24 visits each, by twelve people.
    expect(weekdays[0]).toEqual({ weekday: 1, weeks: 2, of: 2, records: 24, persons: 12 });
    expect(weekdays[5]).toEqual({ weekday: 6, weeks: 1, of: 2, records: 1, persons: null });
    expect(weekdays[6]).toMatchObject({ weeks: 0, records: 0, persons: 0 });
    expect(grid).toMatchObject({ first: '2024-01-01' });
    expect(grid?.records).toHaveLength(21);
    expect([grid?.records[0], grid?.records[5], grid?.records[7], grid?.records[14]]).toEqual([
      24, 2, 0, 24,
    ]);
  });
});

describe('laws', () => {
  const visit = fc.record({
    person: fc.nat(11),
    week: fc.nat(15),
    weekday: fc.nat(6),
    start: fc.integer({ min: 480, max: 1100 }),
    length: fc.option(fc.integer({ min: 5, max: 300 }), { freq: 3 }),
  });
  const rowOf = ({
    person,
    week,
    weekday,
    start,
    length,
  }: {
    person: number;
    week: number;
    weekday: number;
    start: number;
    length: number | null;
  }): VisitRow => {
    const at = (7 * week + weekday) * DAY + start;
    return [person, 0, at, length === null ? null : at + length];
  };
  const visits = fc
    .uniqueArray(visit, {
      minLength: 20,
      maxLength: 60,
      selector: ({ person, week, weekday, start }) => [person, week, weekday, start].join(' '),
    })
    .map((rows) => rows.map(rowOf));
  const help = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 6, max: 11 }), fc.nat(110)), {
    minLength: 1,
    maxLength: 20,
  });

  it('do not depend on the order of rows', async () => {
    const shuffled = fc
      .tuple(visits, help)
      .chain(([v, h]) =>
        fc.tuple(
          fc.constant({ v, h }),
          fc.shuffledSubarray(v, { minLength: v.length }),
          fc.shuffledSubarray(h, { minLength: h.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([{ v, h }, v2, h2]) => {
        const one = await found({ persons: 12, visits: v, help: h });
        const other = await found({ persons: 12, visits: v2, help: h2 });
        expect(other).toEqual(one);
      }),
      { numRuns: 25 },
    );
  });

  it('change only in counts of persons when somebody who never came is added', async () => {
    await fc.assert(
      fc.asyncProperty(visits, help, async (v, h) => {
        const one = await found({ persons: 12, visits: v, help: h });
        const other = await found({ persons: 13, visits: v, help: h });
        const { persons, members } = one.people;
        expect(other.people).toEqual({ ...one.people, persons: persons + 1, members: members + 1 });
        const withoutPersons = ({ findings }: QualityFindings) =>
          findings.map((finding) =>
            finding.code === 'coverage' ? { ...finding, facts: finding.facts.share } : finding,
          );
        expect(withoutPersons(other)).toEqual(withoutPersons(one));
        expect(other.weekdays).toEqual(one.weekdays);
        expect(other.grid).toEqual(one.grid);
      }),
      { numRuns: 25 },
    );
  });
});
