import { describe, expect, it } from 'vitest';
import { LOG_TYPES } from '../../../src/lib/logs/catalogue.ts';
import { tableOf } from '../../../src/lib/logs/mapped/tableHeaders.ts';
import type { LogName } from '../../../src/lib/logs/logs.ts';
import type { Column } from '../../../src/lib/logs/logRules.ts';
import {
  joinedCells,
  joins,
  sourceOfHeaders,
  takesFixed,
} from '../../../src/lib/ui/import/columnSource.ts';

const column = (log: LogName, name: string): Column => {
  const found = LOG_TYPES.get(log)?.columns.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

const table = tableOf(
  'cahier.csv',
  [
    ['Prénom', 'Nom', 'Jour', 'Heure', 'Présent', 'Courriel'],
    ['Aïcha', 'Morel', '13/02/2026', '9h30', 'oui', 'a@b.example'],
    ['Jo', 'Petit', '03/02/2026', '', 'non', 'j@b.example'],
  ],
  1,
  1,
);
const pointed = (log: LogName, name: string, ...headers: string[]) =>
  sourceOfHeaders(table, column(log, name), headers, undefined);

describe('a column pointed at headers', () => {
  it('reads dates as the whole column shows them', () => {
    expect(pointed('attendance', 'start', 'Jour')).toMatchObject({ time: 'dmy', person: null });
    expect(pointed('attendance', 'start', 'Jour', 'Heure')).toMatchObject({
      headers: ['Jour', 'Heure'],
      time: 'dmy',
    });
  });

  it('tells persons apart by what the cells are', () => {
    expect(pointed('attendance', 'person_id', 'Courriel')).toMatchObject({ person: 'email' });
    expect(pointed('attendance', 'person_id', 'Prénom')).toMatchObject({ person: 'name' });
    expect(pointed('attendance', 'person_id', 'Courriel', 'Nom')).toMatchObject({ person: 'name' });
  });

  it('turns words of presence into ours', () => {
    const source = pointed('attendance', 'status', 'Présent');
    expect(source.from === 'headers' && source.words?.['non']).toBe('no_show');
    expect(pointed('attendance', 'kind', 'Présent')).toMatchObject({ words: null, time: null });
  });

  it('keeps the text before the ids of events', () => {
    const before = { from: 'wide header', time: null, prefix: 'Couture ' } as const;
    const event = column('attendance', 'event_id');
    expect(sourceOfHeaders(table, event, ['Jour'], before)).toMatchObject({ prefix: 'Couture ' });
    const kind = column('attendance', 'kind');
    expect(sourceOfHeaders(table, kind, ['Jour'], before)).not.toHaveProperty('prefix');
  });
});

it('joins the cells that are there; a time needs them all', () => {
  expect(joinedCells(table, ['Jour', 'Heure'])).toEqual(['13/02/2026 9h30', '03/02/2026']);
  expect(joinedCells(table, ['Jour', 'Heure'], true)).toEqual(['13/02/2026 9h30', '']);
  expect(joinedCells(table, ['Absente'])).toEqual(['', '']);
});

it('offers one text throughout where that means something', () => {
  expect(takesFixed(column('checkins', 'place'))).toBe(true);
  expect(takesFixed(column('attendance', 'status'))).toBe(true);
  expect(takesFixed(column('checkins', 'person_id'))).toBe(false);
  expect(takesFixed(column('outcomes', 'person_ids'))).toBe(false);
  expect(joins(column('checkins', 'person_id'))).toBe(true);
  expect(joins(column('checkins', 'place'))).toBe(false);
});
