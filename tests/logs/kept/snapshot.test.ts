import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULTS } from '../../../src/lib/base/definitions.ts';
import { dayOf } from '../../../src/lib/base/time.ts';
import { purgeVisits } from '../../../src/lib/evidence/purge.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { logsOf, partsOf } from '../../../src/lib/logs/kept/snapshot.ts';

const FILES = {
  'people.csv':
    'person_id,joined,left,role,consent,métier\np1,2026-01-01,,staff,yes,bois\np2,,,,no,\nZoé 😀,,2026-05-01,,,couture;web\n',
  'checkins.csv':
    'person_id,place,zone,start,end\np1,Halle,,2026-03-02T09:00:00.25,\np2,Halle,Atelier,2026-03-02T09:00,2026-03-02T10:00\nbad,Halle,,demain,\n',
  'attendance.csv':
    'person_id,event_id,start,event_name,kind,status\np1,e1,2026-03-05T18:00,"Fête ""d’été""",repas,registered\n',
  'help.csv': 'helper_id,helped_id,time,topic,minutes\np1,p2,2026-03-05T18:00,web,12.5\n',
  'outcomes.csv': 'outcome_id,kind,date,person_ids\no1,projet,2026-03-05,p1;p2\n',
  'changes.csv': 'date,label\n2026-03-01,Le café ouvre\n',
  'headcounts.csv': 'date,count,place\n2026-03-02,12,Halle\n',
  'nominations.csv': 'from_id,to_id,weight\np2,p1,2\n',
};

const read = (files: Readonly<Record<string, string>>) =>
  readLogs(
    Object.entries(files).map(([name, text]) => sourceOfBytes(name, text)),
    { timezone: 'Europe/Paris' },
  );

describe('a snapshot', () => {
  it('gives back every log as it was', async () => {
    const given = await read(FILES);
    const found = await logsOf(partsOf(given.logs, given.quality));
    expect(found.logs).toEqual(given.logs);
    expect(found.quality).toEqual(given.quality);
  });

  it('of any check-ins is the same check-ins', async () => {
    const cell = fc.constantFrom(
      'p1',
      'p2',
      'Zoé',
      'L',
      '2026-03-02T09:05',
      '2026-03-03T10:00',
      '',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 30 }),
        async (rows) => {
          const text = ['person_id,place,zone,start,end', ...rows.map((row) => row.join(','))].join(
            '\n',
          );
          const { logs, quality } = await read({ 'checkins.csv': text });
          expect(await logsOf(partsOf(logs, quality))).toEqual({ logs, quality });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('that is cut, lacks a part, points nowhere or is of a later version is refused', async () => {
    const { logs, quality } = await read(FILES);
    const parts = partsOf(logs, quality);
    const without = (name: string) => new Map([...parts].filter(([part]) => part !== name));
    await expect(logsOf(new Map())).rejects.toMatchObject({ code: 'SNAPSHOT_BROKEN' });
    await expect(logsOf(without('help.parquet'))).rejects.toMatchObject({
      code: 'SNAPSHOT_BROKEN',
      context: { part: 'help.parquet' },
    });
    const checkins = parts.get('checkins.parquet')!;
    for (const length of [0, 4, 40, checkins.length - 9, checkins.length - 1]) {
      const cut = new Map(parts).set('checkins.parquet', checkins.slice(0, length));
      await expect(logsOf(cut)).rejects.toMatchObject({ code: 'SNAPSHOT_BROKEN' });
    }
    const fewer = partsOf({ ...logs, persons: ['only'] }, quality);
    await expect(logsOf(fewer)).rejects.toMatchObject({ code: 'SNAPSHOT_BROKEN' });
    const head = JSON.parse(new TextDecoder().decode(parts.get('place.json'))) as object;
    const later = new TextEncoder().encode(JSON.stringify({ ...head, format: 99 }));
    await expect(logsOf(new Map(parts).set('place.json', later))).rejects.toMatchObject({
      code: 'SNAPSHOT_NEWER',
    });
  });
});

/** Files that version 1 of the form wrote, byte by byte. */
const FORMAT_1 = new URL('fixtures/format1/', import.meta.url);

describe('a snapshot of format 1', () => {
  const parts = new Map(
    readdirSync(FORMAT_1).map((name) => [
      name,
      new Uint8Array(readFileSync(new URL(name, FORMAT_1))),
    ]),
  );

  it('still opens', async () => {
    const { logs, quality } = await logsOf(parts);
    expect(logs).toMatchObject({
      timezone: 'Europe/Paris',
      persons: ['Zoé', 'p1', 'p2'],
      places: ['Halle'],
      past: null,
    });
    expect(logs.checkins).toMatchObject({
      length: 3,
      person: Uint32Array.of(1, 2, 0),
      end: Float64Array.of(NaN, 1772442000, 1772442000), // 10:00 in Paris
    });
    expect(Array.from(logs.directory?.optedOut ?? [])).toEqual([0, 0, 1]);
    expect(logs.directory?.attributes.get('métier')).toEqual(['couture;web', 'bois', null]);
    expect(logs.outcomes?.persons).toEqual([Uint32Array.of(0, 1)]);
    expect(quality.setAside).toMatchObject([{ file: 'checkins.csv', line: 5, code: 'BAD_TIME' }]);
  });

  it('is written anew as today, and says the same', async () => {
    const given = await logsOf(parts);
    const written = partsOf(given.logs, given.quality);
    const head = JSON.parse(new TextDecoder().decode(written.get('place.json'))) as object;
    expect(head).toMatchObject({ format: 2, past: null });
    expect(await logsOf(written)).toEqual(given);
  });
});

describe('a snapshot after a purge', () => {
  const purged = async () => {
    const { logs, quality } = await read(FILES);
    const checkins = [
      'person_id,place,zone,start,end',
      'p1,Halle,Atelier,2026-03-02T09:00,2026-03-02T10:00',
      'p3,Halle,Atelier,2026-03-02T09:30,2026-03-02T11:00',
      'p4,Cour,,2026-03-02T09:00,2026-03-02T11:00',
      'p3,Halle,Atelier,2026-03-12T09:30,',
    ];
    const given = await read({ ...FILES, 'checkins.csv': checkins.join('\n') });
    expect(logs.past).toBeNull();
    return { logs: await purgeVisits(given.logs, DEFAULTS, dayOf('2026-03-09') ?? NaN), quality };
  };

  it('holds what stays of the visits', async () => {
    const given = await purged();
    expect(given.logs.past).toMatchObject({ pairs: { length: 1 }, days: { length: 3 } });
    const parts = partsOf(given.logs, given.quality);
    expect([...parts.keys()].filter((name) => name.startsWith('past_'))).toHaveLength(3);
    expect((await logsOf(parts)).logs).toEqual(given.logs);
  });

  it('is refused where the past points nowhere, is out of order, or lacks a word', async () => {
    const { logs, quality } = await purged();
    const { past } = logs;
    if (past === null) throw new Error('no past');
    const { pairs, days } = past;
    const broken = [
      { ...past, pairs: { ...pairs, b: Uint32Array.of(99) } },
      { ...past, pairs: { ...pairs, a: pairs.b } },
      { ...past, pairs: { ...pairs, day: Int32Array.of(past.cut) } },
      { ...past, pairs: { ...pairs, together: Float64Array.of(NaN) } },
      { ...past, days: { ...days, person: Float64Array.from(days.person) } },
      { ...past, days: { ...days, person: days.person.slice().reverse() } },
      { ...past, days: { ...days, place: days.place.map(() => 7) } },
      { ...past, cut: past.cut + 1 },
      { ...past, rules: [{}] },
      { ...past, findings: null },
      {},
    ] as (typeof past)[];
    for (const wrong of broken) {
      const parts = partsOf({ ...logs, past: { ...past, ...wrong } }, quality);
      const unlike = wrong === broken.at(-1);
      if (!unlike) {
        await expect(logsOf(parts)).rejects.toMatchObject({ code: 'SNAPSHOT_BROKEN' });
        continue;
      }
      const head = JSON.parse(new TextDecoder().decode(parts.get('place.json'))) as object;
      for (const said of [undefined, 5, 'x', {}]) {
        const bytes = new TextEncoder().encode(JSON.stringify({ ...head, past: said }));
        await expect(logsOf(new Map(parts).set('place.json', bytes))).rejects.toMatchObject({
          code: 'SNAPSHOT_BROKEN',
        });
      }
    }
    const without = partsOf({ ...logs, checkins: null }, quality);
    await expect(logsOf(without)).rejects.toMatchObject({ code: 'SNAPSHOT_BROKEN' });
  });
});
