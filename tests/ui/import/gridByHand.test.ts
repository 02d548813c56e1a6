import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundTable } from '../../../src/lib/engine/protocol.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { readMappingFile, mappingFileOf } from '../../../src/lib/logs/mapped/mappingFile.ts';
import { described } from '../../../src/lib/logs/recognition/inspect.ts';
import { gridRows } from '../../../src/lib/ui/import/gridByHand.ts';
import { PlannedTable } from '../../../src/lib/ui/import/plannedTable.svelte.ts';

beforeEach(() => vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined }));

function planned(name: string, ...lines: readonly string[]): PlannedTable {
  const rows = lines.map((line) => line.split(';'));
  const found: FoundTable = { file: name, name, form: 'csv', rows, ...described(name, rows) };
  return new PlannedTable(found, (input) =>
    Promise.resolve(described(input.name, input.rows, input.log)),
  );
}

async function presences(table: PlannedTable, text: string): Promise<string[]> {
  const { name } = table.found;
  const reading = { mapping: table.mapping, separator: ';' as const, broken: [] };
  const { logs } = await readLogs([sourceOfBytes(name, text)], {
    timezone: 'Europe/Paris',
    mappings: { [name]: reading },
  });
  return Array.from(logs.attendance?.person ?? [], (person, row) =>
    [
      logs.persons[person],
      logs.events[logs.attendance?.event[row] ?? -1]?.id,
      new Date((logs.attendance?.start[row] ?? NaN) * 1000).toISOString().slice(0, 10),
    ].join('|'),
  );
}

const SHEET = [
  'Nom;Ville;Séance 1;Séance 2',
  'Ada Lune;Lyon;x;',
  'Jo Petit;Paris;x;x',
  'Lou Grand;Lyon;;abs',
];

describe('a sheet whose sessions are not told by dates', () => {
  it('is no grid until it is said to be one', async () => {
    const table = planned('Couture.csv', ...SHEET);
    expect(table.mapping.wide).toBeNull();
    const before = { mapping: table.mapping, recognition: table.recognition };
    table.turn();
    expect(table.mapping.log).toBe('attendance');
    table.setSessions(['Séance 2', 'Séance 1']);
    expect(table.mapping.wide?.headers).toEqual(['Séance 1', 'Séance 2']); // as in the table
    table.setPresent(['x']);
    expect(table.state).toBe('check');
    expect(table.unreadTimes).toBe(2);
    table.setDay('Séance 1', '2026-02-28');
    table.setDay('Séance 2', '2026-03-07');
    expect(table.unreadTimes).toBe(0);
    const { rows, count } = gridRows(table.table, table.mapping, 2);
    expect(count).toBe(3);
    expect(rows).toEqual([
      { person: 'Ada Lune', session: 'Séance 1', start: '2026-02-28', sign: 'x' },
      { person: 'Jo Petit', session: 'Séance 1', start: '2026-02-28', sign: 'x' },
    ]);
    expect(await presences(table, SHEET.join('\n'))).toEqual([
      'ada lune|Couture Séance 1|2026-02-27',
      'jo petit|Couture Séance 1|2026-02-27',
      'jo petit|Couture Séance 2|2026-03-06',
    ]); // midnight in Paris
    const file = mappingFileOf({ a: table.mapping });
    expect(readMappingFile('m.json', JSON.parse(file)).get('a')).toEqual(table.mapping);

    const after = table.mapping;
    table.turn();
    expect(table.mapping).toEqual(before.mapping);
    table.turn();
    expect(table.mapping).toEqual(after);
  });

  it('asks which columns are sessions where there is none', () => {
    const table = planned('Couture.csv', ...SHEET);
    table.turn();
    table.setSessions([]);
    expect(table.state).toBe('question');
  });

  it('takes headers that are dates for the sessions', async () => {
    const table = planned(
      'a.csv',
      'Nom;Ville;05/03/2026;12/03/2026',
      'Ada Lune;Lyon;x;',
      'Jo Petit;Paris;x;x',
    );
    expect(table.mapping.wide).toBeNull(); // two dates are too few to be sure
    await table.setHeader(1);
    table.turn();
    expect(table.mapping.wide?.headers).toEqual(['05/03/2026', '12/03/2026']);
    expect(table.mapping.columns['start']).toEqual({ from: 'wide header', time: 'dmy' });
    expect(table.mapping.columns['person_id']).toMatchObject({ headers: ['Nom'], person: 'name' });
  });
});

describe('a grid that is none', () => {
  it('can be read as a plain table, and as the grid again', () => {
    const table = planned(
      'a.csv',
      'Nom;05/03/2026;12/03/2026;19/03/2026',
      'Ada Lune;3;2;1',
      'Jo Petit;4;4;2',
    );
    const { mapping } = table;
    expect(mapping.wide?.headers).toHaveLength(3);
    table.turn();
    expect(table.mapping.wide).toBeNull();
    expect(table.mapping.columns['start']).toBeUndefined();
    expect(table.state).toBe('question');
    table.turn();
    expect(table.mapping).toEqual(mapping);
  });
});
