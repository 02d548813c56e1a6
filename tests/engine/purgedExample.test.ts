/** The example place, before and after its old visits are deleted: the same numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { dateOf, dayOf } from '../../src/lib/base/time.ts';
import { loadReport } from '../../src/lib/engine/loadReport.ts';
import { newTiesByWeek } from '../../src/lib/engine/newTiesByWeek.ts';
import { analyse, prepare } from '../../src/lib/engine/pipeline.ts';
import type { AnalyseInput, Analysis } from '../../src/lib/engine/protocol.ts';
import { purgeVisits } from '../../src/lib/evidence/purge.ts';
import { KEEP_WEEKS, nextPurge } from '../../src/lib/evidence/retention.ts';
import type { Parts } from '../../src/lib/indicators/result.ts';
import { logsOf, partsOf } from '../../src/lib/logs/kept/snapshot.ts';
import type { Logs, Quality } from '../../src/lib/logs/logs.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { numberAt } from '../../src/lib/text/parts.ts';
import { addedTo } from '../logs/history/addedTo.ts';

const FOLDER = new URL('../../data/example/', import.meta.url);
const TIMEZONE = 'Europe/Paris';
/** The day after the last of the example: a Monday, 13 weeks after Monday 30 March. */
const TODAY = dayOf('2026-06-29') ?? NaN;
const CUT = dayOf('2026-03-30') ?? NaN;
/** Rows of the file that begin on 30 March or later: the others are over by then. */
const LEFT = 4505;

const example = (only: RegExp): Promise<{ logs: Logs; quality: Quality }> =>
  readLogs(
    readdirSync(FOLDER)
      .filter((name) => only.test(name))
      .map((name) => sourceOfBytes(name, readFileSync(new URL(name, FOLDER)))),
    { timezone: TIMEZONE },
  );

const WINDOWS: readonly AnalyseInput[] = [
  {}, // the 13 weeks whose visits remain
  { from: '2025-09-01', to: '2025-12-01' }, // all deleted
  { from: '2026-02-02', to: '2026-05-04' }, // the cut is inside
];

/** Rhythms hang on the hours of visits, which are deleted: they say so instead. */
const RHYTHMS = ['hinge-share', 'rhythm-bridging'];

/** And so do the rooms in which ties began; the moments they began in stay. */
const BY_VISITS = [...RHYTHMS, 'catalysts'];

const lessRhythms = ({ results, trends, ...rest }: Analysis) => ({
  ...rest,
  results: results.filter(({ id }) => !BY_VISITS.includes(id)),
  trends: Object.entries(trends).filter(([id]) => !BY_VISITS.includes(id)),
});

describe('the example after its visits of more than 13 weeks are deleted', () => {
  it.each([
    ['all logs', /\.csv$/],
    ['check-ins alone, which make the ties', /^(checkins|people|headcounts)\.csv$/],
  ])('gives the same results: %s', async (_, files) => {
    const { logs, quality } = await example(files);
    expect(nextPurge(0, KEEP_WEEKS, TODAY).cut).toBe(CUT);
    const purged = await purgeVisits(logs, DEFAULTS, CUT);
    expect(purged.checkins?.length).toBe(LEFT);
    expect(dateOf(purged.past?.days.day.reduce((a, b) => Math.max(a, b)) ?? 0)).toBe('2026-03-29');
    const [before, after] = [await prepare(logs, DEFAULTS), await prepare(purged, DEFAULTS)];
    expect(loadReport(purged, quality, after)).toEqual(loadReport(logs, quality, before));
    expect(newTiesByWeek(after)).toEqual(newTiesByWeek(before));
    for (const window of WINDOWS) {
      expect(lessRhythms(await analyse(after, window))).toEqual(
        lessRhythms(await analyse(before, window)),
      );
    }
  });

  it('tells no rhythms of hours that were deleted', async () => {
    const { logs } = await example(/\.csv$/);
    const after = await prepare(await purgeVisits(logs, DEFAULTS, CUT), DEFAULTS);
    const rhythms = async (window: AnalyseInput) =>
      (await analyse(after, window)).results.filter(({ id }) => RHYTHMS.includes(id));
    const [recent, old] = [await rhythms({}), await rhythms(WINDOWS[1] ?? {})];
    expect(recent.every(({ value }) => value !== null)).toBe(true);
    expect(old.map(({ value, reason }) => [value, reason])).toEqual([
      [null, 'VISITS_DELETED'],
      [null, 'VISITS_DELETED'],
    ]);
  });

  it('tells the same of the moments in which ties began, and of rooms what is left', async () => {
    const { logs } = await example(/\.csv$/);
    const [all, left] = [await prepare(logs, DEFAULTS), await purgeVisits(logs, DEFAULTS, CUT)];
    const after = await prepare(left, DEFAULTS);
    const of = async (prepared: typeof after, window: AnalyseInput) =>
      (await analyse(prepared, window)).results.find(({ id }) => id === 'catalysts');
    const counts = (parts: Parts | undefined, name: string) =>
      Object.keys(parts ?? {})
        .filter((key) => key.startsWith('event:'))
        .map((key) => [key, numberAt(parts, key, name)]);
    const [before, now] = [await of(all, {}), await of(after, {})];
    for (const name of ['newTies', 'bridgingTies', 'personHours', 'yieldPer100h']) {
      expect(counts(now?.parts, name)).toEqual(counts(before?.parts, name));
    }
    expect(numberAt(now?.parts, 'other', 'newTies')).toBeGreaterThan(
      numberAt(before?.parts, 'other', 'newTies') ?? Infinity,
    );
    expect(await of(after, WINDOWS[1] ?? {})).toMatchObject({ reason: 'VISITS_DELETED' });
    const { logs: alone } = await example(/^(checkins|people)\.csv$/);
    const rooms = await prepare(await purgeVisits(alone, DEFAULTS, CUT), DEFAULTS);
    expect(await of(rooms, {})).toMatchObject({ reason: 'VISITS_DELETED' });
  });

  it('is kept, and read again with its own export, as it was', async () => {
    const { logs, quality } = await example(/\.csv$/);
    const purged = await purgeVisits(logs, DEFAULTS, CUT);
    const { logs: kept } = await logsOf(partsOf(purged, quality));
    expect(isDeepStrictEqual(kept, purged)).toBe(true);
    const checkins = readFileSync(new URL('checkins.csv', FOLDER));
    const again = await addedTo({ logs: kept, quality }, [
      sourceOfBytes('checkins (2).csv', checkins),
    ]);
    expect(again.logs.persons).toEqual(logs.persons);
    expect(isDeepStrictEqual(again.logs.past, purged.past)).toBe(true);
    expect(isDeepStrictEqual(again.logs.checkins?.start, purged.checkins?.start)).toBe(true);
    // All 18 677 rows: those that are wrong, those that were deleted, those that are here.
    expect(again.quality.files.at(-1)).toMatchObject({
      read: 18_677,
      kept: 0,
      setAside: { DUPLICATE: LEFT, END_BEFORE_START: 2, PURGED: 14_169, ZERO_LENGTH: 1 },
    });
  });
});
