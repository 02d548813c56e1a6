import readWorkbook from 'read-excel-file/node';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { xlsxOf } from '../../../src/lib/exports/xlsx.ts';
import { LOG_TYPES } from '../../../src/lib/logs/catalogue.ts';
import { tableReadings } from '../../../src/lib/logs/mapped/tableReadings.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { described, inspect } from '../../../src/lib/logs/recognition/inspect.ts';
import { PlannedTable } from '../../../src/lib/ui/import/plannedTable.svelte.ts';
import {
  exampleRows,
  templateBook,
  templateCsv,
  templateName,
} from '../../../src/lib/ui/import/templateBook.ts';

beforeEach(() => vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined }));

const cases = (['fr', 'en'] as const).flatMap((language) =>
  [...LOG_TYPES.keys()].map((log) => ({ log, language })),
);

/** A template as a person gives it back: its first sheet filled in, the second as it was. */
async function filled({ log, language }: (typeof cases)[number]) {
  const sheets = await readWorkbook(Buffer.from(templateBook(log, language)));
  const rows = sheets.map(({ data }) => data.map((row) => row.map((cell) => cell as string)));
  rows[0]?.push(...exampleRows(log, language).map((row) => [...row]));
  const bytes = xlsxOf(
    sheets.map(({ sheet }, at) => ({
      name: sheet,
      rows: (rows[at] ?? []).map((cells) => ({ look: 'plain' as const, cells })),
      frozen: 0,
      widths: [],
    })),
  );
  return sourceOfBytes(`${templateName(log, language)}.xlsx`, bytes);
}

/** Logs of a table that is recognised and read without anything told. */
async function logsIn(name: string, lines: readonly string[]) {
  const file = sourceOfBytes(name, `${lines.join('\r\n')}\r\n`);
  const [table] = (await inspect(file, {})).tables;
  if (!table) throw new Error('No table');
  const mappings = new Map([[table.name, table.recognition.mapping]]);
  const [found] = await tableReadings(file, mappings, {});
  if (!found) throw new Error('No reading');
  return readLogs([found.source], {
    timezone: 'Europe/Paris',
    mappings: { [found.source.name]: found.reading },
  });
}

describe('a template, filled in', () => {
  it.each(cases)('of $log in $language is read without a question', async (one) => {
    const file = await filled(one);
    const { tables, unreadable } = await inspect(file, {});
    expect(unreadable).toEqual([]);
    expect(tables).toHaveLength(1); // the help is no table
    const [table] = tables;
    if (!table) return;
    expect(table.recognition).toMatchObject({ preset: 'canonical', warnings: [], unused: [] });
    expect(table.recognition.mapping.log).toBe(one.log);
    const planned = new PlannedTable({ ...table, file: file.name }, ({ name, rows, log }) =>
      Promise.resolve(described(name, rows, log)),
    );
    expect(planned.state).toBe('ready');

    const mappings = new Map([[table.name, table.recognition.mapping]]);
    const [found] = await tableReadings(file, mappings, {});
    if (!found) throw new Error('No reading');
    const { quality } = await readLogs([found.source], {
      timezone: 'Europe/Paris',
      mappings: { [found.source.name]: found.reading },
    });
    expect(quality.setAside).toEqual([]);
    expect(quality.files[0]).toMatchObject({ log: one.log, read: 2, kept: 2 });
  });

  it('keeps what French words say', async () => {
    const file = await filled({ log: 'attendance', language: 'fr' });
    const { tables } = await inspect(file, {});
    const header = tables[0]?.recognition.mapping.columns['status'];
    expect(header).toMatchObject({ headers: ['présence'] });
    const text = `${templateCsv('attendance', 'fr')}p2;e014;2026-03-05 18:30;;;;;absente;\r\np3;e014;2026-03-05 18:30;;;;;;\r\n`;
    const csv = sourceOfBytes('attendance.csv', text);
    const [table] = (await inspect(csv, {})).tables;
    const [found] = await tableReadings(
      csv,
      new Map(table ? [[table.name, table.recognition.mapping]] : []),
      {},
    );
    if (!found) throw new Error('No reading');
    const { logs } = await readLogs([found.source], {
      timezone: 'Europe/Paris',
      mappings: { [found.source.name]: found.reading },
    });
    expect([...(logs.attendance?.status ?? [])]).toEqual([0, 2, 0]); // present, no show, present
  });

  it.each([
    { headers: 'in French', header: 'personne (identifiant),rôle,accord,arrivée (jour),métier' },
    { headers: 'of our own', header: 'person_id,role,consent,joined,discipline' },
  ])('takes words of either language under headers $headers', async ({ header }) => {
    const rows = [
      ...['a,membre,oui,,', 'b,Équipe,non,,', 'c,de passage,yes,,', 'd,visitor,no,,'],
      ...['e,member,Oui,,', 'f,staff,,,', 'g,adhérent·e,NON,,'],
    ];
    const directory = (await logsIn('people.csv', [header, ...rows])).logs.directory;
    expect(directory?.role).toEqual([
      ...['member', 'staff', 'visitor', 'visitor', 'member', 'staff', 'member'],
    ]);
    expect([...(directory?.optedOut ?? [])]).toEqual([0, 1, 0, 1, 0, 0, 1]);
  });

  it.each([
    {
      headers: 'in French',
      header: 'personne (identifiant),événement (identifiant),début (jour et heure),présence',
    },
    { headers: 'of our own', header: 'person_id,event_id,start,status' },
  ])('knows who came in either language under headers $headers', async ({ header }) => {
    const words = ['venue', 'inscrite', 'absente', 'annulée', 'attended', 'registered', ''];
    const more = ['no_show', 'cancelled', 'oui', 'non', 'Présent'];
    const rows = [...words, ...more].map((word, at) => `p${at},e1,2026-03-05 18:30,${word}`);
    const { logs, quality } = await logsIn('attendance.csv', [header, ...rows]);
    expect(quality.setAside).toEqual([]);
    expect([...(logs.attendance?.status ?? [])]).toEqual([
      ...[0, 1, 2, 3, 0, 1, 0],
      ...[2, 3, 0, 2, 0],
    ]);
  });

  it('offers French words in French', () => {
    expect(exampleRows('people', 'fr')[0]).toEqual(expect.arrayContaining(['membre', 'oui']));
    expect(exampleRows('people', 'en')[0]).toEqual(expect.arrayContaining(['member', 'yes']));
  });

  it('explains each column in its language', async () => {
    const [, help] = await readWorkbook(Buffer.from(templateBook('checkins', 'fr')));
    expect(help?.sheet).toBe('Mode d’emploi');
    const entry = help?.data.find(([name]) => name === 'entrée (jour et heure)');
    expect(entry?.slice(0, 4)).toEqual([
      'entrée (jour et heure)',
      'date et heure d’entrée',
      'oui',
      '2026-03-02 09:05',
    ]);
    const [first, english] = await readWorkbook(Buffer.from(templateBook('checkins', 'en')));
    expect(first?.data).toEqual([['person_id', 'place', 'start', 'zone', 'end', 'source']]);
    expect(english?.data.flat()).toContain('Invented example, not to be copied');
  });
});
