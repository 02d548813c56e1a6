import { describe, expect, it } from 'vitest';
import { LOG_TYPES } from '../../../src/lib/logs/catalogue.ts';
import { PRESETS } from '../../../src/lib/logs/recognition/presetCatalogue.ts';
import { isExport, recognise, recogniseAs } from '../../../src/lib/logs/recognition/recognise.ts';
import { tableOf } from '../../../src/lib/logs/mapped/tableHeaders.ts';
import { FIXTURES, headOf, presetOf } from './fixtures.ts';

/** The presets that match a table with its header at any of its first lines. */
function matching(fixture: string): string[] {
  const { name, rows } = headOf(fixture);
  const found = new Set<string>();
  for (let line = 1; line <= Math.min(15, rows.length); line++) {
    for (const preset of PRESETS.values()) {
      for (const lines of preset.headerLines ?? [1]) {
        if (isExport(preset, tableOf(name, rows, line, lines))) found.add(preset.id);
      }
    }
  }
  return [...found];
}

describe('the known exports', () => {
  it('each have a fixture', () => {
    expect([...new Set(FIXTURES.map(presetOf))].sort()).toEqual([...PRESETS.keys()]);
  });

  it.each(FIXTURES)('%s is met by its own preset and by no other', (fixture) => {
    expect(matching(fixture)).toEqual([presetOf(fixture)]);
    expect(recognise(headOf(fixture)).preset).toBe(presetOf(fixture));
  });

  it.each(FIXTURES)('%s is mapped to columns of its log, from headers it has', (fixture) => {
    const { mapping, confidence, ask, unused } = recognise(headOf(fixture));
    const { rows } = headOf(fixture);
    const { headers } = tableOf('', rows, mapping.headerLine, mapping.headerLines);
    const known = LOG_TYPES.get(mapping.log)?.columns.map(({ name }) => name) ?? [];
    expect(known).toEqual(expect.arrayContaining([...Object.keys(mapping.columns), ...ask]));
    expect(Object.keys(confidence).sort()).toEqual(Object.keys(mapping.columns).sort());
    const read = Object.values(mapping.columns).flatMap((source) =>
      source.from === 'headers' ? source.headers : [],
    );
    const all = [...read, ...Object.values(mapping.attributes), ...unused.map((u) => u.header)];
    expect(headers).toEqual(expect.arrayContaining(all));
    // Every header is read, kept or told to be unused.
    const told = new Set([
      ...all,
      ...mapping.only.map(({ header }) => header),
      ...(mapping.wide?.headers ?? []),
    ]);
    expect([...told].sort()).toEqual([...new Set(headers)].sort());
  });

  it.each(FIXTURES)('%s stays what it is with questions added at its end', (fixture) => {
    if (presetOf(fixture) === 'framadate') return; // its form is all its header
    const { name, rows } = headOf(fixture);
    const { headerLine } = recognise(headOf(fixture)).mapping;
    const longer = rows.map((row, i) =>
      row.length < 2 ? row : [...row, i === headerLine - 1 ? 'Une question ?' : 'réponse'],
    );
    expect(recognise({ name, rows: longer }).preset).toBe(presetOf(fixture));
  });

  it('never keep phones, addresses, comments or numbers of devices', () => {
    const kept = FIXTURES.flatMap((fixture) => {
      const { mapping } = recognise(headOf(fixture));
      const sources = Object.values(mapping.columns).flatMap((source) =>
        source.from === 'headers' ? source.headers : [],
      );
      return [...sources, ...Object.values(mapping.attributes)];
    });
    for (const header of ['Téléphone', 'Tel.', 'Adresse', 'Commentaire', 'MacAddresses', 'Bio']) {
      expect(kept).not.toContain(header);
    }
  });

  it('can be read as another log where the user says so', () => {
    const head = headOf('gephi-edges.csv');
    expect(recogniseAs(head, 'nominations').mapping.columns['from_id']).toMatchObject({
      headers: ['Source'],
    });
    expect(recogniseAs(head, 'nominations').preset).toBe('gephi-edges');
    expect(recogniseAs(head, 'help')).toMatchObject({ preset: null, mapping: { log: 'help' } });
  });
});
