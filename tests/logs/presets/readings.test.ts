import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tableReadings } from '../../../src/lib/logs/mapped/tableReadings.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { withAnswers } from '../../../src/lib/logs/recognition/eventFile.ts';
import { inspect } from '../../../src/lib/logs/recognition/inspect.ts';
import { FIXTURES } from './fixtures.ts';
import { READINGS } from './readings.ts';

it('every fixture was counted by a person', () => {
  expect(Object.keys(READINGS).sort()).toEqual(FIXTURES);
});

it.each(Object.entries(READINGS))('%s is read as a person counts it', async (name, reading) => {
  const text = readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
  const file = sourceOfBytes(name, text);
  const [table] = (await inspect(file, {})).tables;
  if (!table) throw new Error(`${name} holds no table`);
  const { mapping, warnings } = table.recognition;
  if ('refused' in reading) {
    expect(warnings).toEqual([reading.refused]);
    return;
  }
  const answered = withAnswers(mapping, reading.answers ?? {});
  const [found] = await tableReadings(file, new Map([[table.name, answered]]), {});
  if (!found) throw new Error('No reading');
  const mappings = { [found.source.name]: found.reading };
  const { quality } = await readLogs([found.source], { timezone: 'Europe/Paris', mappings });
  const { log, read, kept, setAside = {} } = reading;
  expect(quality.files).toMatchObject([{ log, read, kept, setAside }]);
});
