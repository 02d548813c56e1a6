/** The weeks of the Data screen keep those whose visits were deleted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import type { Database } from '../../src/lib/engine/database.ts';
import { openDatabase } from '../../src/lib/engine/node.ts';
import { fillWarehouse } from '../../src/lib/engine/warehouse.ts';
import { purgeVisits } from '../../src/lib/evidence/purge.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { dayOf } from '../../src/lib/base/time.ts';

const FILES = {
  'people.csv': 'person_id,consent\ncleo,no\n',
  'checkins.csv': [
    'person_id,place,start,end',
    'ann,Hall,2026-03-02T09:00,2026-03-02T10:00',
    'ann,Hall,2026-03-02T14:00,2026-03-02T15:00',
    'bob,Yard,2026-03-04T09:00,2026-03-04T10:00',
    'cleo,Hall,2026-03-05T09:00,', // no end, no median: counted all the same
    'ann,Hall,2026-03-10T09:00,2026-03-10T10:00',
  ].join('\n'),
  'help.csv': 'helper_id,helped_id,time\nann,dan,2026-03-06T10:00\n',
};
const WEEKS = [
  // ann, bob and dan; cleo's visit counts, cleo does not.
  { date: '2026-03-02', visits: 4, persons: 3, attendances: 0, helps: 1, newTies: null },
  { date: '2026-03-09', visits: 1, persons: 1, attendances: 0, helps: 0, newTies: null },
];

describe('the weeks', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());

  it.each([null, '2026-03-09', '2026-03-16'])(
    'hold all visits after a purge at %s',
    async (cut) => {
      const sources = Object.entries(FILES).map(([name, text]) => sourceOfBytes(name, text));
      const { logs, quality } = await readLogs(sources, { timezone: 'Europe/Paris' });
      const left = cut === null ? logs : await purgeVisits(logs, DEFAULTS, dayOf(cut) ?? NaN);
      expect(left.checkins?.length).toBe(
        { null: 5, '2026-03-09': 1, '2026-03-16': 0 }[String(cut)],
      );
      const stored = await fillWarehouse(database, left, quality, DEFAULTS);
      expect(await stored.weeks(new Map())).toEqual(WEEKS);
    },
  );
});
