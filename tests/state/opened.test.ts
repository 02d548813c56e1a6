import { expect, it } from 'vitest';
import type { Mapping } from '../../src/lib/logs/mapped/mapping.ts';
import { freeName, withFiles, type Opened } from '../../src/lib/state/opened.ts';

const mapping: Mapping = {
  log: 'checkins',
  headerLine: 1,
  headerLines: 1,
  columns: {},
  attributes: {},
  only: [],
  wide: null,
  collapse: null,
};
const open: Opened = {
  files: [{ name: 'visites.csv' }, { name: 'visites (2).csv' }],
  timezone: 'Europe/Paris',
  isExample: false,
  added: new Set(['visites (2).csv']),
};

it('numbers a name that is taken before its ending', () => {
  expect(freeName('a.csv', new Set())).toBe('a.csv');
  expect(freeName('a.csv', new Set(['a.csv']))).toBe('a (2).csv');
  expect(freeName('a.csv', new Set(['a.csv', 'a (2).csv']))).toBe('a (3).csv');
  expect(freeName('passages', new Set(['passages']))).toBe('passages (2)');
  expect(freeName('.csv', new Set(['.csv']))).toBe('.csv (2)');
});

it('puts new files behind the old ones, tables under the new name of their file', () => {
  const tables = [{ name: 'visites.csv › Feuil1', mapping }];
  const given = [{ name: 'visites.csv', tables }, { name: 'b.csv' }];
  const { next, fresh } = withFiles(open, given, 'UTC', []);
  expect(fresh.map(({ name }) => name)).toEqual(['visites (3).csv', 'b.csv']);
  expect(next.files?.map(({ name }) => name)).toEqual([
    'visites.csv',
    'visites (2).csv',
    'visites (3).csv',
    'b.csv',
  ]);
  expect(next.files?.[2]?.tables?.[0]?.name).toBe('visites (3).csv › Feuil1');
  expect([...next.added]).toEqual(['visites (3).csv', 'visites (3).csv › Feuil1', 'b.csv']);
  expect(next.timezone).toBe('UTC');
});

it('has no files to read again where what was kept is among them', () => {
  const { next, fresh } = withFiles({ ...open, files: null }, [{ name: 'b.csv' }], 'UTC', [
    { file: 'b.csv' },
  ]);
  expect(next.files).toBeNull();
  expect(fresh).toEqual([{ name: 'b (2).csv' }]);
});
