import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logOfFileName } from '../../src/lib/logs/catalogue.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const readFolder = (folder: string) =>
  readLogs(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv') && logOfFileName(name) !== null)
      .map((name) => sourceOfBytes(name, readFileSync(join(folder, name)))),
    { timezone: 'Europe/Paris' },
  );

describe.skipIf(!existsSync(join(SHARED, 'places/small')))('a whole place', () => {
  it('keeps as many rows of each log as the independent reading did', async () => {
    const folder = join(SHARED, 'places/small');
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const { logs, quality } = await readFolder(folder);
    const read = Object.fromEntries(
      quality.files.map(({ log, read, kept, setAside }) => [log, { read, kept, setAside }]),
    );
    expect(expected).toMatchObject({ quality: read });
    expect(Object.keys(read)).toHaveLength(5);
    expect(logs.checkins?.length).toBe(4019);
    expect(logs.persons).toHaveLength(60);
  });
});

describe.skipIf(!existsSync(join(SHARED, 'data')))('public data sets', () => {
  const folders = ['davis', 'florentine', 'hypertext2009', 'karate', 'primaryschool_day1'];
  it.each(folders)('keeps every row of %s', async (name) => {
    const { quality } = await readFolder(join(SHARED, 'data', name));
    expect(quality.setAside).toEqual([]);
    for (const file of quality.files) expect(file.kept).toBe(file.read);
  });

  it('sets the people who named themselves aside', async () => {
    const { quality, logs } = await readFolder(join(SHARED, 'data/eies'));
    const nominations = quality.files.find(({ log }) => log === 'nominations');
    const self = quality.setAside.filter(({ code }) => code === 'SELF');
    expect(self).toHaveLength(quality.setAside.length);
    expect(self[0]).toMatchObject({ line: 2, column: 'to_id', value: 'P01' });
    expect(nominations?.read).toBe(460);
    expect(logs.nominations?.length).toBe(460 - self.length);
  });
});
