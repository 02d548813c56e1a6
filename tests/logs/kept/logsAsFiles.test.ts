import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logsAsFiles } from '../../../src/lib/logs/kept/logsAsFiles.ts';
import type { Logs, Source } from '../../../src/lib/logs/logs.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';

const read = (sources: readonly Source[]) => readLogs(sources, { timezone: 'Europe/Paris' });
const written = (logs: Logs): Source[] => logsAsFiles(logs, 'kept').map(({ source }) => source);
const files = (all: Readonly<Record<string, string>>): Source[] =>
  Object.entries(all).map(([name, text]) => sourceOfBytes(name, text));

/** Logs without where their rows came from, and in which order: that is what changes. */
const bare = (logs: Logs): unknown =>
  JSON.parse(
    JSON.stringify(
      {
        ...logs,
        directory: { ...logs.directory, rows: null },
        attributes: [...(logs.directory?.attributes ?? [])],
        files: null,
      },
      (key, value: unknown) =>
        key === 'file' || key === 'line'
          ? undefined
          : ArrayBuffer.isView(value)
            ? Array.from(value as Float64Array, String)
            : value,
    ),
  );

const PLACE = {
  'people.csv':
    'person_id,joined,left,role,consent,métier\np1,2026-01-01,,Staff,yes,bois\np2,,,,no,\n"Zoé; ""Z""",,2026-05-01,,,couture;web\n',
  'checkins.csv':
    'person_id,place,zone,start,end\np1,"Halle, Lyon",,2026-03-02T09:00:00.25,\np2,Halle,Atelier,2026-10-25T02:30,2026-10-25T04:00\n',
  'attendance.csv':
    'person_id,event_id,start,event_name,kind,status,role\np1,e1,2026-03-05T18:00,"Fête ""d’été""",repas,registered,\np2,e1,2026-03-05T18:00,,,,hôte\n',
  'help.csv': 'helper_id,helped_id,time,topic,minutes\np1,p2,2026-03-05T18:00,web,12.5\n',
  'requests.csv': 'request_id,asker_id,time,answered_at\nr1,p1,2026-03-05T18:00,2026-03-06T18:00\n',
  'contacts.csv': 'person_a,person_b,start\np2,p1,2026-03-05T18:00\n',
  'ties.csv': 'person_a,person_b,relation\np2,p1,ami\n',
  'nominations.csv': 'from_id,to_id,weight\np2,p1,2\n',
  'outcomes.csv': 'outcome_id,kind,date,person_ids\no1,projet,2026-03-05,p1;p2\n',
  'changes.csv': 'date,label\n2026-03-01,Le café ouvre\n',
  'headcounts.csv': 'date,count,place\n2026-03-02,12,Halle\n2026-03-03,9,\n',
};

it('are read again as the logs they came from', async () => {
  const { logs } = await read(files(PLACE));
  const again = await read(written(logs));
  expect(bare(again.logs)).toEqual(bare(logs));
  expect(again.quality.setAside).toEqual([]);
});

it('make a second reading of the same rows known already', async () => {
  const cell = fc.constantFrom('p1', 'p2', 'Zoé', '=1+1', 'a"b', 'a;b');
  const time = fc.constantFrom('2026-03-02T09:05', '2026-03-02T09:05:00.125', '2026-07-03T10:00');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, time), { minLength: 1, maxLength: 20 }),
      async (rows) => {
        const text = [
          'person_id,place,start',
          ...rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')),
        ].join('\n');
        const first = await read([sourceOfBytes('checkins.csv', text)]);
        const both = await read([...written(first.logs), sourceOfBytes('checkins.csv', text)]);
        expect(bare(both.logs)).toEqual(bare(first.logs));
        const [kept, known] = both.quality.files;
        expect(kept?.kept).toBe(first.logs.checkins?.length);
        expect(known).toMatchObject({ kept: 0, setAside: { DUPLICATE: rows.length } });
      },
    ),
    { numRuns: 50 },
  );
});
