import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { LOG_TYPES } from '../../../src/lib/logs/catalogue.ts';
import { withAnswers } from '../../../src/lib/logs/recognition/eventFile.ts';
import { recognise, recogniseAs } from '../../../src/lib/logs/recognition/recognise.ts';
import { headFrom, headOf } from '../presets/fixtures.ts';

const of = (text: string, name = 'table.csv') => recognise(headFrom(text, name));

describe('our own logs', () => {
  it.each([...LOG_TYPES.values()].map((log) => [log.name, log] as const))(
    '%s is met by the names of its columns, whatever the file is called',
    (name, { columns }) => {
      const lines = [columns.map((c) => c.name), columns.map((c) => c.example)];
      const { preset, mapping, confidence } = recognise({ name: 'export.csv', rows: lines });
      expect([preset, mapping.log]).toEqual(['canonical', name]);
      expect(Object.keys(mapping.columns)).toEqual(columns.map((c) => c.name));
      expect(new Set(Object.values(confidence))).toEqual(new Set([1]));
    },
  );

  it('are met by the name of the file where columns fit several', () => {
    const text = 'person_id,event_id,start,place\np1,e1,2026-03-02T09:05,Here\n';
    expect(of(text, 'folder/checkins.csv').mapping.log).toBe('checkins');
    expect(of(text, 'attendance.csv').mapping.log).toBe('attendance');
    expect(of(text).mapping.log).toBe('attendance');
  });

  it('are no directory where a moment stands beside the person', () => {
    expect(of('person_id,place_id,start\np1,h1,2026-03-02T09:05\n').mapping.log).not.toBe('people');
    expect(of('person_id,quartier\np1,Nord\n').mapping.log).toBe('people');
  });

  it('may be a second copy, as a browser numbers it', () => {
    const text = 'person_id,event_id,start,place\np1,e1,2026-03-02T09:05,Here\n';
    expect(of(text, 'checkins (1).csv').mapping.log).toBe('checkins');
  });

  it('may be written in any case, and with times of any form', () => {
    const { mapping } = of('Person_ID;Place;START\np1;Ici;25/03/2026 09:05\n');
    expect(mapping.columns['start']).toMatchObject({ headers: ['START'], time: 'dmy' });
    expect(mapping.columns['person_id']).toMatchObject({ headers: ['Person_ID'] });
  });

  it('keep the attributes of people, but not who and where they are', () => {
    const { mapping, unused } = of('person_id,nom,quartier,remarques\np1,Morel,Nord,gentille\n');
    expect(mapping.attributes).toEqual({ quartier: 'quartier' });
    expect(unused).toEqual([
      { header: 'nom', why: 'identity' },
      { header: 'remarques', why: 'free text' },
    ]);
  });
});

describe('a table that is one event', () => {
  it('proposes the title and the day its name tells', () => {
    const { mapping, ask, confidence } = recognise(
      headOf('helloasso-tickets.csv', 'Téléchargements/export-atelier-couture-05_03_2026.csv'),
    );
    expect(ask).toEqual(['event_name', 'start']);
    expect(mapping.columns['event_name']).toEqual({ from: 'fixed', text: 'atelier couture' });
    expect(mapping.columns['start']).toEqual({ from: 'fixed', text: '2026-03-05' });
    expect(confidence['person_id']).toBe(1);
  });

  it('takes the answers in, and with them the id of the event', () => {
    const { mapping } = recognise(headOf('helloasso-tickets.csv'));
    const { columns } = withAnswers(mapping, { event_name: 'Couture', start: '2026-03-05T18:30' });
    expect(columns['event_id']).toEqual({ from: 'fixed', text: 'Couture 2026-03-05' });
    expect(columns['event_name']).toEqual({ from: 'fixed', text: 'Couture' });
    expect(columns['start']).toEqual({ from: 'fixed', text: '2026-03-05T18:30' });
    expect(columns['person_id']).toEqual(mapping.columns['person_id']);
  });

  it('keeps grids of two workshops apart by their title', () => {
    const { mapping } = recognise(headOf('framadate.fr.csv'));
    expect(withAnswers(mapping, { event_name: 'Couture' }).columns['event_id']).toEqual({
      from: 'wide header',
      time: null,
      prefix: 'Couture ',
    });
  });
});

describe('any table', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', 'Nom', 'Date', 'Arrivée', '03/03/2026', 'x', 'a@b.fr', '12', 'Id', 'Label'),
  );
  property.prop([
    fc.array(fc.array(cells, { maxLength: 12 }), { maxLength: 30 }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...LOG_TYPES.keys()),
  ])('is said to be something, with columns it has and all the others told', (rows, name, log) => {
    for (const { mapping, confidence, unused, ask } of [
      recognise({ name, rows }),
      recogniseAs({ name, rows }, log),
    ]) {
      const known = LOG_TYPES.get(mapping.log)?.columns.map((column) => column.name) ?? [];
      expect(known).toEqual(expect.arrayContaining([...Object.keys(mapping.columns), ...ask]));
      for (const sure of Object.values(confidence)) {
        expect(sure).toBeGreaterThan(0);
        expect(sure).toBeLessThanOrEqual(1);
      }
      const read = Object.values(mapping.columns).flatMap((source) =>
        source.from === 'headers' ? source.headers : [],
      );
      expect(unused.filter(({ header }) => read.includes(header))).toEqual([]);
      if (rows.length === 0) expect(read).toEqual([]);
    }
    expect(recogniseAs({ name, rows }, log).mapping.log).toBe(log);
  });

  it('is looked at within bounds', () => {
    const wide = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 3000 }, (_, column) => `${row === 0 ? 'Col' : 'cell'} ${column}`),
    );
    expect(recognise({ name: 'wide', rows: wide }).unused.length).toBeLessThanOrEqual(1000);
    const long = [
      ['x'.repeat(1e6), 'Nom'],
      ['y'.repeat(1e6), 'a '.repeat(1e6)],
    ];
    expect(recognise({ name: 'z'.repeat(1e6), rows: long }).unused.length).toBeGreaterThan(0);
  });
});
