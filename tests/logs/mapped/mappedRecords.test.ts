import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswers } from '../../../src/lib/logs/recognition/eventFile.ts';
import { described, inspect } from '../../../src/lib/logs/recognition/inspect.ts';
import type { CellSource, Mapping } from '../../../src/lib/logs/mapped/mapping.ts';
import type { Logs, Quality } from '../../../src/lib/logs/logs.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { REFUSALS } from '../../../src/lib/logs/recognition/definePreset.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { tableReadings } from '../../../src/lib/logs/mapped/tableReadings.ts';

const FIXTURES = new URL('../presets/fixtures/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

type Read = { logs: Logs; quality: Quality };

/** Reads a table as it is recognised, what it asks answered. */
async function readAs(
  name: string,
  text: string,
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
): Promise<Read> {
  const file = sourceOfBytes(name, text);
  const [table] = (await inspect(file, {})).tables;
  if (!table) throw new Error(`${name} holds no table`);
  const mappings = new Map([[table.name, change(table.recognition.mapping)]]);
  const [found] = await tableReadings(file, mappings, {});
  if (!found) throw new Error('No reading');
  return readLogs([found.source], {
    timezone: 'Europe/Paris',
    mappings: { [found.source.name]: found.reading },
  });
}

const iso = (instant: number | undefined): string | null =>
  instant === undefined || Number.isNaN(instant) ? null : new Date(instant * 1000).toISOString();

const attendance = ({ logs }: Read): unknown[] => {
  const rows = logs.attendance;
  return Array.from({ length: rows?.length ?? 0 }, (_, r) => [
    logs.persons[rows?.person[r] ?? -1],
    logs.events[rows?.event[r] ?? -1]?.id,
    iso(rows?.start[r]),
    ['present', 'registered', 'no show', 'cancelled'][rows?.status[r] ?? -1],
  ]);
};

const checkins = ({ logs }: Read): unknown[] => {
  const rows = logs.checkins;
  return Array.from({ length: rows?.length ?? 0 }, (_, r) => [
    logs.persons[rows?.person[r] ?? -1],
    iso(rows?.start[r]),
    iso(rows?.end[r]),
  ]);
};

describe('known exports', () => {
  it('HelloAsso: people by their names, one event, only orders that stand', async () => {
    const found = await readAs('Atelier couture 2026-03-05.csv', fixture('helloasso-tickets.csv'));
    const event = 'Atelier couture 2026-03-05';
    expect(attendance(found)).toEqual([
      ['aicha morel', event, '2026-03-04T23:00:00.000Z', 'registered'],
      ['jo morel', event, '2026-03-04T23:00:00.000Z', 'registered'],
    ]);
    expect(found.quality.files[0]).toMatchObject({ read: 3, kept: 2, setAside: { LEFT_OUT: 1 } });
    expect(found.quality.setAside[0]).toMatchObject({
      ...{ line: 4, column: 'Statut de la commande', value: 'Annulé', code: 'LEFT_OUT' },
    });
  });

  it('what is asked once is put in, and the event follows', async () => {
    const found = await readAs('export.csv', fixture('helloasso-tickets.csv'), (mapping) =>
      withAnswers(mapping, { event_name: 'Fête', start: '2026-06-21' }),
    );
    expect(attendance(found)[0]).toEqual([
      'aicha morel',
      'Fête 2026-06-21',
      '2026-06-20T22:00:00.000Z',
      'registered',
    ]);
    expect(found.logs.events[0]?.name).toBe('Fête');
  });

  it('Framadate: two header lines become rows, by the yes alone, with their hour', async () => {
    const found = await readAs('Repas.csv', fixture('framadate.fr.csv'));
    expect(attendance(found).map((row) => (row as string[]).toSpliced(1, 1))).toEqual([
      ['aicha', '2025-03-03T17:00:00.000Z', 'registered'],
      ['lou', '2025-03-03T17:00:00.000Z', 'registered'],
      ['lou', '2025-03-03T19:00:00.000Z', 'registered'],
    ]);
  });

  it('Kisi: a day of doors is one visit, a single door one without end', async () => {
    const found = await readAs('doors.csv', fixture('kisi.csv'), (mapping) =>
      withAnswers(mapping, { place: 'Halle' }),
    );
    expect(checkins(found)).toEqual([
      ['ann@example.org', '2026-03-02T08:05:00.000Z', '2026-03-02T11:05:00.000Z'],
    ]);
    expect(found.quality.files[0]).toMatchObject({
      read: 3,
      kept: 1,
      setAside: { LEFT_OUT: 1, SAME_VISIT: 1 },
    });
  });

  it('Nexudus: times of the export are UTC, devices are left alone', async () => {
    const found = await readAs('checkins-export.csv', fixture('nexudus-checkins.csv'));
    expect(checkins(found)[0]).toMatchObject([
      expect.any(String),
      expect.stringMatching(/Z$/),
      expect.anything(),
    ]);
    expect(JSON.stringify(found.logs)).not.toMatch(/([0-9a-f]{2}:){5}/i);
  });

  it.each(readdirSync(FIXTURES))('%s: every row is kept or set aside', async (name) => {
    const text = fixture(name);
    const [table] = (await inspect(sourceOfBytes(name, text), {})).tables;
    const refused = table?.recognition.warnings.some((code) => REFUSALS.has(code)) === true;
    if (refused || (table?.missing.length ?? 1) > 0) return;
    const asked = Object.fromEntries(
      (table?.recognition.ask ?? []).map((column) => [
        column,
        column === 'start' ? '2026-03-05' : 'Halle',
      ]),
    );
    const { quality } = await readAs(name, text, (mapping) => withAnswers(mapping, asked));
    const [file] = quality.files;
    const aside = Object.values(file?.setAside ?? {}).reduce((sum, count) => sum + count, 0);
    expect(file?.read).toBe((file?.kept ?? 0) + aside);
    expect(file?.kept).toBeGreaterThan(0);
  });
});

it('keeps keys in the place of names and e-mails, the same for the same person', async () => {
  const file = sourceOfBytes('doors.csv', fixture('kisi.csv'));
  const [table] = (await inspect(file, {})).tables;
  const mapping = withAnswers(table!.recognition.mapping, { place: 'Halle' });
  const [found] = await tableReadings(file, new Map([['doors.csv', mapping]]), {});
  const under = async (salt: string) =>
    (
      await readLogs([found!.source], {
        ...{ timezone: 'UTC', salt, mappings: { 'doors.csv': found!.reading } },
      })
    ).logs.persons;
  // HMAC-SHA-256 of "ann@example.org" under "sel", worked out by OpenSSL.
  expect(await under('sel')).toEqual(['k2cde18ee0ab230c4']);
  expect(await under('poivre')).not.toEqual(await under('sel'));
});

describe('cells', () => {
  const from = (
    headers: string[],
    how: Partial<CellSource & { from: 'headers' }> = {},
  ): CellSource => ({
    from: 'headers',
    headers,
    words: null,
    time: null,
    person: null,
    ...how,
  });
  const mapping: Mapping = {
    log: 'checkins',
    headerLine: 1,
    headerLines: 1,
    columns: {
      person_id: from(['Prénom', 'Nom'], { person: 'name' }),
      place: { from: 'fixed', text: 'Halle' },
      start: from(['Jour', 'Arrivée'], { time: 'dmy' }),
      end: { from: 'duration', header: 'Durée', unit: 'hours' },
    },
    attributes: {},
    only: [],
    wide: null,
    collapse: null,
  };
  const read = (lines: string[]): Promise<Read> =>
    readAs('cahier.csv', ['Prénom;Nom;Jour;Arrivée;Durée', ...lines].join('\n'), () => mapping);

  it('are joined, turned into times of the place and added up', async () => {
    const rows = ['Zoé;Le Goff;02/03/2026;9h05;1,5', 'LE GOFF;Zoe;3/3/26;18:30;2h15'];
    expect(checkins(await read(rows))).toEqual([
      ['goff le zoe', '2026-03-02T08:05:00.000Z', '2026-03-02T09:35:00.000Z'],
      ['goff le zoe', '2026-03-03T17:30:00.000Z', '2026-03-03T19:45:00.000Z'],
    ]);
  });

  it('that are no time are set aside by what is written, under their own headers', async () => {
    const { quality } = await read(['Zoé;Le Goff;31/02/2026;9h05;1', 'Zoé;Le Goff;03/03/2026;;1']);
    expect(quality.setAside).toEqual([
      expect.objectContaining({
        line: 2,
        column: 'Jour + Arrivée',
        value: '31/02/2026 9h05',
        code: 'BAD_TIME',
      }),
      expect.objectContaining({ line: 3, column: 'Jour + Arrivée', code: 'MISSING_VALUE' }),
    ]);
  });

  it('a header that the file lacks is named', async () => {
    await expect(
      readAs('cahier.csv', 'Prénom;Nom;Jour\na;b;c', () => mapping),
    ).rejects.toMatchObject({
      code: 'MISSING_COLUMN',
      context: { file: 'cahier.csv', column: 'Arrivée' },
    });
  });
});

it('gives the same logs by a mapping as without one, whatever parts the cells', async () => {
  const cell = fc.constantFrom('p1', 'p2', 'Zoé', 'a b', '"', 'x;y', '');
  const time = fc.constantFrom('2026-03-02T09:05:00', '2026-03-02T10:05:00', 'demain', '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, fc.constantFrom('L', 'M'), cell, time, time), {
        minLength: 1,
        maxLength: 20,
      }),
      fc.constantFrom(',', ';', '\t', '|'),
      async (rows, separator) => {
        const header = ['person_id', 'place', 'zone', 'start', 'end'];
        const text = (apart: string): string =>
          [header, ...rows]
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(apart))
            .join('\n');
        const own = await readLogs([sourceOfBytes('checkins.csv', text(','))], {
          timezone: 'Europe/Paris',
        });
        const lines = [header, ...rows];
        const { recognition } = described('checkins.csv', lines);
        const mapped = await readLogs([sourceOfBytes('checkins.csv', text(separator))], {
          timezone: 'Europe/Paris',
          // A condition that always holds keeps the table from being read as one of ours.
          mappings: {
            'checkins.csv': {
              mapping: {
                ...recognition.mapping,
                columns: Object.fromEntries(
                  header.map((name) => [
                    name,
                    { from: 'headers', headers: [name], words: null, time: null, person: null },
                  ]),
                ),
                only: [{ header: 'place', is: ['*'] }],
              },
              separator,
              broken: [],
            },
          },
        });
        expect(mapped.logs).toEqual(own.logs);
        expect(mapped.quality.setAside).toEqual(own.quality.setAside);
      },
    ),
    { numRuns: 60 },
  );
});

it('takes a total and somebody unknown for nobody, and says so', async () => {
  const rows = ['Alice Martin', 'Total', 'Anonyme', 'Bob Durand', 'Sommers'];
  const sheet = rows.map((name) => `${name};05/03/2026 18:30;Couture`);
  const { logs, quality } = await readAs(
    'presences.csv',
    ['Participant;Date;Atelier', ...sheet].join('\n'),
  );
  expect(logs.persons).toEqual(['alice martin', 'bob durand', 'sommers']);
  expect(quality.files[0]).toMatchObject({ kept: 3, setAside: { NOT_A_PERSON: 2 } });
});
