import { expect, it } from 'vitest';
import { namedFiles } from '../../../src/lib/ui/import/namedFiles.ts';
import { ENDINGS, sorted } from '../../../src/lib/ui/import/collectFiles.ts';
import { isTable } from '../../../src/lib/ui/import/pasted.ts';

const file = (name: string, path = ''): File =>
  Object.defineProperty(new File(['x'], name), 'webkitRelativePath', { value: path });

it('tells files of one name apart by their folder, else by a number', () => {
  const files = [file('a.csv', '2025/a.csv'), file('a.csv', '2026/a.csv'), file('a.csv')];
  expect(namedFiles(files).map(({ name }) => name)).toEqual(['a.csv', '2026/a.csv', 'a (2).csv']);
});

it('offers what can hold a table, whatever the case of its ending, and names the rest', () => {
  const all = ['B.XLSX', 'a.csv', 'c.parquet', 'd.tar.gz', 'photo.png', 'xcsv', '.cache'];
  const { files, others } = sorted(all.map((name) => file(name)));
  expect(files.map(({ name }) => name)).toEqual(['B.XLSX', 'a.csv', 'c.parquet', 'd.tar.gz']);
  expect(others).toEqual(['photo.png', 'xcsv']);
  for (const ending of ENDINGS) expect(sorted([file(`a${ending}`)]).files).toHaveLength(1);
});

it('tells a project given by itself from files to be read', () => {
  const project = file('Lieu.Passerelle');
  expect(sorted([project])).toEqual({ files: [], others: [], project });
  const among = sorted([project, file('a.csv')]);
  expect(among.project).toBeUndefined();
  expect(among.others).toEqual(['Lieu.Passerelle']);
});

it('takes a text of two lines for a table', () => {
  expect(isTable('a\tb\n1\t2')).toBe(true);
  expect(isTable('a\r\nb')).toBe(true);
  expect(isTable('https://exemple.fr\n')).toBe(false);
  expect(isTable(' \n ')).toBe(false);
});
