import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellSource, Mapping } from '../../../src/lib/logs/mapped/mapping.ts';
import {
  broughtUpToDate,
  recallMapping,
  rememberMappings,
  signatureOf,
  withoutAnswers,
} from '../../../src/lib/ui/import/rememberedMappings.ts';

const from = (header: string, more: Partial<CellSource> = {}): CellSource =>
  ({
    from: 'headers',
    headers: [header],
    words: null,
    time: null,
    person: null,
    ...more,
  }) as CellSource;
const fixed = (text: string): CellSource => ({ from: 'fixed', text });

const mapping: Mapping = {
  log: 'attendance',
  headerLine: 3,
  headerLines: 1,
  columns: {
    person_id: from('Nom'),
    event_id: from('Date', { prefix: 'Couture de Mme Petit ' }),
    event_name: fixed('Couture de Mme Petit'),
    start: fixed('2026-03-05'),
    place: fixed('La Halle'),
    status: fixed('registered'),
  },
  attributes: {},
  only: [],
  wide: null,
  collapse: null,
  hints: { name: ['Nom'], email: ['Courriel payeur'], owner: ['Nom payeur'] },
};
const headers = ['Nom', 'Date'];

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => held.set(name, value),
    removeItem: (name: string) => held.delete(name),
  });
});

const stored = (): string => localStorage.getItem('passerelle.mappings') ?? '';

describe('what is remembered', () => {
  it('is no answer of one file, but the place and our own words', () => {
    expect(withoutAnswers(mapping).columns).toEqual({
      person_id: from('Nom'),
      event_id: from('Date', { prefix: '' }),
      place: fixed('La Halle'),
      status: fixed('registered'),
    });
    rememberMappings([{ headers, mapping }]);
    expect(stored()).not.toContain('Petit');
    expect(stored()).not.toContain('2026-03-05');
  });

  it('is no sign that stands in the cells of a grid', () => {
    const wide = (present: string[]) => ({ ...mapping, wide: { headers: ['Date'], present } });
    rememberMappings([{ headers, mapping: wide(['venu avec Paul']) }]);
    expect(stored()).toBe('{\n  "version": 1,\n  "tables": {}\n}\n');
    rememberMappings([{ headers, mapping: wide(['x', 'oui']) }]);
    expect(recallMapping(headers)?.wide?.present).toEqual(['x', 'oui']);
  });

  it('is met again by the same headers, case and accents aside', () => {
    rememberMappings([{ headers, mapping }]);
    expect(recallMapping(['NOM', 'date'])).toEqual(withoutAnswers(mapping));
    expect(recallMapping(['Date', 'Nom'])).toBeNull();
    expect(signatureOf(['ab', 'c'])).not.toBe(signatureOf(['a', 'bc']));
  });

  it('is at most forty mappings, the latest', () => {
    for (let n = 0; n < 45; n++) rememberMappings([{ headers: [`h${n}`], mapping }]);
    expect(recallMapping(['h4'])).toBeNull();
    expect(recallMapping(['h5'])).not.toBeNull();
    expect(recallMapping(['h44'])).not.toBeNull();
  });

  it('is nothing where what is stored is not ours', () => {
    for (const text of ['{', '{"version":2,"tables":{}}', '{"version":1,"tables":{"a":1}}']) {
      localStorage.setItem('passerelle.mappings', text);
      expect(recallMapping(headers)).toBeNull();
    }
  });
});

it('the file of today brings its own title, day and text before ids', () => {
  const today: Mapping = {
    ...mapping,
    headerLine: 1,
    columns: {
      person_id: from('Autre'),
      event_id: from('Date', { prefix: 'Vélo ' }),
      event_name: fixed('Vélo'),
      start: fixed('2026-04-02'),
    },
  };
  expect(broughtUpToDate(withoutAnswers(mapping), today).columns).toEqual({
    person_id: from('Nom'),
    event_id: from('Date', { prefix: 'Vélo ' }),
    event_name: fixed('Vélo'),
    start: fixed('2026-04-02'),
    place: fixed('La Halle'),
    status: fixed('registered'),
  });
});

it('what was remembered before mappings told names takes them from today, of the same persons', () => {
  const { hints, ...old } = mapping;
  expect(broughtUpToDate(old, mapping).hints).toEqual(hints);
  const other = { ...old, columns: { ...old.columns, person_id: from('Parrain') } };
  expect(broughtUpToDate(other, mapping).hints).toBeUndefined();
  const own = { ...mapping, hints: { name: ['Prénom'] } };
  expect(broughtUpToDate(own, mapping).hints).toEqual({ name: ['Prénom'] });
});
