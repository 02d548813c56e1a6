import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
