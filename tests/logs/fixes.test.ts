import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellFault, columnsOfCell, type FileReading } from '../../src/lib/logs/cellCheck.ts';
import { NO_FIXES, countFixes, withFixes, type Fixes } from '../../src/lib/logs/fixes.ts';
import type { Logs, Quality } from '../../src/lib/logs/logs.ts';
import type { CellSource, Mapping } from '../../src/lib/logs/mapped/mapping.ts';
import type { TableReading } from '../../src/lib/logs/namedSources.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';

const NAME = 'a.csv';

const cells = (all: Readonly<Record<number, Readonly<Record<string, string>>>>): Fixes => ({
  cells: new Map(
    Object.entries(all).map(([line, row]) => [Number(line), new Map(Object.entries(row))]),
  ),
  values: new Map(),
});

const values = (column: string, all: Readonly<Record<string, string>>): Fixes => ({
  cells: new Map(),
  values: new Map([[column, new Map(Object.entries(all))]]),
});

async function read(
  name: string,
  text: string,
  fixes: Fixes = NO_FIXES,
  reading?: TableReading,
): Promise<{ logs: Logs; quality: Quality }> {
  const found = await readLogs([sourceOfBytes(name, text)], {
    timezone: 'Europe/Paris',
    fixes: { [name]: fixes },
    ...(reading ? { mappings: { [name]: reading } } : {}),
  });
  for (const { read: all, kept, setAside } of found.quality.files) {
    const aside = Object.values(setAside).reduce((sum, count) => sum + count, 0);
    expect(kept + aside).toBe(all);
  }
  return found;
}

const aside = ({ quality }: { quality: Quality }): string[] =>
  quality.setAside.map(({ line, column, value, code }) => [line, column, value, code].join('|'));

const EVENTS = [
  'person_id,event_id,start,status',
  'p1,e1,2026-03-05T18:00,inconnu',
  'p2,e1,5 mars,attended',
  'p3,e1,2026-03-05T18:00,inconnu',
  'Zoé,e1,2026-03-05T18:00,',
].join('\n');

describe('cells of a file of ours, corrected by hand', () => {
  it('sets three rows aside before', async () => {
    expect(aside(await read('attendance.csv', EVENTS))).toEqual([
      '2|status|inconnu|BAD_STATUS',
      '3|start|5 mars|BAD_TIME',
      '4|status|inconnu|BAD_STATUS',
    ]);
  });

  it('keeps the rows whose cells can now be read, and tells how many cells that took', async () => {
    const found = await read(
      'attendance.csv',
      EVENTS,
      cells({ 2: { status: 'no_show' }, 3: { start: ' 2026-03-05T18:30 ' } }),
    );
    expect(aside(found)).toEqual(['4|status|inconnu|BAD_STATUS']);
    expect(found.quality.files[0]).toMatchObject({ read: 4, kept: 3, corrected: 2 });
    expect([...(found.logs.attendance?.status ?? [])]).toEqual([2, 0, 0]);
    const second = found.logs.attendance?.start[1] ?? 0;
    expect(new Date(second * 1000).toISOString()).toBe('2026-03-05T17:30:00.000Z');
  });

  it('replaces a value wherever it stands in its column', async () => {
    const found = await read('attendance.csv', EVENTS, values('status', { inconnu: 'attended' }));
    expect(aside(found)).toEqual(['3|start|5 mars|BAD_TIME']);
    expect(found.quality.files[0]).toMatchObject({ kept: 3, corrected: 2 });
  });

  it('says again what is wrong with a text that is no better', async () => {
    const found = await read('attendance.csv', EVENTS, cells({ 3: { start: 'demain' } }));
    expect(aside(found)).toContain('3|start|demain|BAD_TIME');
  });

  it('leaves the bytes of the other cells as they are', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`${EVENTS}\np5,e`),
      0xe9, // é, in another encoding
      ...new TextEncoder().encode(',bientôt,\n'),
    ]);
    const found = await readLogs([sourceOfBytes('attendance.csv', bytes)], {
      timezone: 'Europe/Paris',
      fixes: { 'attendance.csv': cells({ 6: { start: '2026-03-05T18:30' } }) },
    });
    expect(found.quality.setAside.at(-1)).toMatchObject({ line: 6, code: 'BAD_ENCODING' });
  });

  it('has no effect on lines and columns that are not there', async () => {
    const found = await read(
      'attendance.csv',
      EVENTS,
      cells({ 99: { start: 'x' }, 2: { no: 'x' } }),
    );
    expect(aside(found)).toHaveLength(3);
    expect(found.quality.files[0]?.corrected).toBeUndefined();
  });

  it('changes nothing where what is read is what is written', async () => {
    const cell = fc.constantFrom(
      'p1',
      'é',
      '2026-03-05T18:00',
      'inconnu',
      'attended',
      '',
      'x y',
      '"',
    );
    const row = fc.tuple(cell, cell, cell, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [
          'person_id,event_id,start,status',
          ...rows.map((r) => r.map(quoted).join(',')),
        ];
        const names = ['person_id', 'event_id', 'start', 'status'];
        const same = Object.fromEntries(
          rows.map((r, index) => [
            index + 2,
            Object.fromEntries(names.map((name, at) => [name, r[at] ?? ''])),
          ]),
        );
        const plain = await read('attendance.csv', text.join('\n'));
        const fixed = await read('attendance.csv', text.join('\n'), cells(same));
        expect(fixed.logs).toEqual(plain.logs);
        expect(fixed.quality.setAside).toEqual(plain.quality.setAside);
      }),
    );
  });
});

const headers = (names: string[], how: Partial<CellSource> = {}): CellSource => ({
  ...{ from: 'headers', headers: names, words: null, time: null, person: null },
  ...(how as object),
});

const MAPPING: Mapping = {
  log: 'attendance',
  headerLine: 1,
  headerLines: 1,
  columns: {
    person_id: headers(['Prénom', 'Nom'], { person: 'name' }),
    event_id: headers(['Atelier']),
    start: headers(['Jour', 'Heure'], { time: 'dmy' }),
    status: headers(['Statut'], { words: { oui: 'attended', '*': 'no_show' } }),
  },
  attributes: {},
  only: [],
  wide: null,
  fillDown: ['Atelier'],
  collapse: null,
};
const READING: TableReading = { mapping: MAPPING, separator: ';', broken: [] };
const SHEET = [
  'Prénom;Nom;Atelier;Jour;Heure;Statut',
  'Ada;Lune;Couture;05/03/2026;18h;oui',
  'Jo;Petit;;jeudi;18h;oui',
  'Sous;total;;05/03/2026;18h;oui',
  ';;;05/03/2026;18h;non',
].join('\n');

describe('cells of a table of any kind, corrected by hand', () => {
  it('are called as they are shown', async () => {
    expect(aside(await read(NAME, SHEET, NO_FIXES, READING))).toEqual([
      '3|Jour + Heure|jeudi 18h|BAD_TIME',
      '4|Prénom + Nom|Sous total|NOT_A_PERSON',
      '5|Prénom + Nom||MISSING_VALUE',
    ]);
  });

  it('are read like the others of their column, or as we write them', async () => {
    const found = await read(
      NAME,
      SHEET,
      cells({
        3: { 'Jour + Heure': '06/03/2026 18h' },
        4: { 'Prénom + Nom': 'Lou Grand' },
        5: { 'Prénom + Nom': 'Sam Roy', 'Jour + Heure': '2026-03-07 10:00', Statut: 'registered' },
      }),
      READING,
    );
    expect(aside(found)).toEqual([]);
    expect(found.quality.files[0]).toMatchObject({ kept: 4, corrected: 5 });
    expect(found.logs.persons).toEqual(['ada lune', 'grand lou', 'jo petit', 'roy sam']);
    const { start = [], status = [], event = [] } = found.logs.attendance ?? {};
    expect(Array.from(start, (at) => new Date(at * 1000).toISOString().slice(0, 16))).toEqual([
      '2026-03-05T17:00',
      '2026-03-06T17:00',
      '2026-03-05T17:00',
      '2026-03-07T09:00',
    ]);
    expect([...status]).toEqual([0, 0, 0, 1]);
    expect(new Set(event).size).toBe(1); // merged cells still hold
  });

  it('are replaced by their value', async () => {
    const fixes = withFixes(
      values('Jour + Heure', { 'jeudi 18h': '05/03/2026 18:00' }),
      values('Prénom + Nom', { 'Sous total': 'Lou Grand' }),
    );
    const found = await read(NAME, SHEET, fixes, READING);
    expect(aside(found)).toEqual(['5|Prénom + Nom||MISSING_VALUE']);
    expect(found.quality.files[0]).toMatchObject({ kept: 3, corrected: 2 });
  });

  it('correct what stands above merged cells for all of them, and one below for itself', async () => {
    const sheet = ['Prénom;Nom;Atelier;Jour;Heure;Statut', 'A;A;C;x;1h;oui', 'B;B;;x;1h;oui'];
    const day = { 'Jour + Heure': '05/03/2026 18h' };
    const eventsOf = async (row: number): Promise<readonly string[]> => {
      const fixes = withFixes(cells({ 2: day, 3: day }), cells({ [row]: { Atelier: 'Bois' } }));
      const { logs } = await read(NAME, sheet.join('\n'), fixes, READING);
      return Array.from(logs.attendance?.event ?? [], (event) => logs.events[event]?.id ?? '');
    };
    expect(await eventsOf(2)).toEqual(['Bois', 'Bois']);
    expect(await eventsOf(3)).toEqual(['C', 'Bois']);
  });

  it('take a value in a sign-in grid for the person of the row', async () => {
    const grid: Mapping = {
      ...MAPPING,
      columns: {
        person_id: headers(['Nom'], { person: 'name' }),
        event_id: { from: 'wide header', time: null, prefix: 'Couture ' },
        start: { from: 'wide header', time: 'dmy' },
      },
      wide: { headers: ['05/03/2026', '12/03/2026'], present: ['x'] },
    };
    const { fillDown: _, ...mapping } = grid;
    const text = 'Nom;05/03/2026;12/03/2026\nAda Lune;x;x\n;x;x';
    const reading = { ...READING, mapping };
    expect(aside(await read(NAME, text, NO_FIXES, reading))).toHaveLength(2);
    const found = await read(NAME, text, cells({ 3: { Nom: 'Jo Petit' } }), reading);
    expect(aside(found)).toEqual([]);
    expect(found.quality.files[0]).toMatchObject({ kept: 4, corrected: 1 });
  });
});

describe('corrections of corrections', () => {
  it('start from what the first left', () => {
    const fixes = withFixes(
      withFixes(values('status', { inconnu: 'vu' }), cells({ 3: { status: 'vu' } })),
      values('status', { vu: 'attended' }),
    );
    expect(fixes.values.get('status')).toEqual(
      new Map([
        ['inconnu', 'attended'],
        ['vu', 'attended'],
      ]),
    );
    expect(fixes.cells.get(3)?.get('status')).toBe('attended');
    expect(countFixes(fixes)).toBe(3);
  });
});

describe('a text before it is read', () => {
  const ours: FileReading = {
    log: 'attendance',
    mapping: null,
    separator: ',',
    timezone: 'Europe/Paris',
  };
  const theirs: FileReading = { ...ours, mapping: MAPPING, separator: ';' };

  it.each([
    [ours, 'start', '2026-03-05T18:30', null],
    [ours, 'start', '2026-02-30T18:30', 'BAD_TIME'],
    [ours, 'start', '05/03/2026', 'BAD_TIME'],
    [ours, 'Status', 'attended', null],
    [ours, 'status', 'inconnu', 'BAD_STATUS'],
    [ours, 'person_id', ' ', 'MISSING_VALUE'],
    [ours, 'person_id', 'x'.repeat(301), 'ID_TOO_LONG'],
    [theirs, 'Jour + Heure', '05/03/2026 18h', null],
    [theirs, 'Jour + Heure', '2026-03-05 18:30', null],
    [theirs, 'Jour + Heure', '31/02/2026', 'BAD_TIME'],
    [theirs, 'Prénom + Nom', 'Total', 'NOT_A_PERSON'],
    [theirs, 'Statut', 'n’importe quoi', null], // '*' takes it
    [{ ...ours, log: 'headcounts' }, 'count', 'douze', 'BAD_NUMBER'],
    [{ ...ours, log: 'headcounts' }, 'count', '-1', 'BAD_NUMBER'],
    [{ ...ours, log: 'headcounts', separator: ';' }, 'count', '3,5', null],
  ] as const)('%o %s %s: %s', (reading, column, text, fault) => {
    expect(cellFault(reading, column, text)).toBe(fault);
  });

  it('is asked only of cells that the file has', () => {
    expect(columnsOfCell(theirs, 'start')).toEqual([]);
    expect(columnsOfCell(theirs, 'Jour + Heure').map(({ name }) => name)).toEqual(['start']);
  });
});
