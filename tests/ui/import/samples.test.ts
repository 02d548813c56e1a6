import { expect, it } from 'vitest';
import { speak } from '../../../src/cli/say.ts';
import { tableOf } from '../../../src/lib/logs/mapped/tableHeaders.ts';
import {
  cut,
  signsOf,
  timeSample,
  wordsMet,
  writtenAs,
} from '../../../src/lib/ui/import/samples.ts';

const grid = tableOf(
  'grille.csv',
  [
    ['Nom', '3 mars 2026', '10 mars 2026', 'Statut'],
    ['Aïcha', 'X', 'x', 'Validé'],
    ['Jo', '', 'abs', 'Annulé'],
    ['Lou', 'x', '', ''],
  ],
  1,
  1,
);

it('shows a date that the other order would change', () => {
  speak('fr');
  expect(timeSample(['25/12/2026', '05/03/2026'], 'dmy')).toEqual({
    written: '05/03/2026',
    read: '5 mars 2026',
  });
  expect(timeSample(['05/03/2026 18:30'], 'mdy')?.read).toBe('3 mai 2026, 18:30');
  speak('en');
  expect(timeSample(['2026-03-05T18:30:00Z'], null)?.read).toBe('5 March 2026, 18:30 UTC');
});

it('shows a date that cannot be read so before any that can', () => {
  expect(timeSample(['05/03/2026', '25/12/2026'], 'mdy')).toEqual({
    written: '25/12/2026',
    read: null,
  });
  expect(timeSample(['', ''], 'dmy')).toBeNull();
  expect(timeSample(['3 mars 2026 matin'], 'words', true)?.read).not.toBeNull();
});

it('counts the signs of a grid, however they are written', () => {
  const signs = signsOf(grid, { headers: ['3 mars 2026', '10 mars 2026'], present: ['x'] });
  expect(signs).toEqual([
    { key: 'x', written: 'X', count: 3 },
    { key: 'abs', written: 'abs', count: 1 },
  ]);
});

it('says what words become, those met only, and how they are written', () => {
  const words = { valide: 'attended', '*': 'registered', '': 'no_show' };
  expect(wordsMet(grid, ['Statut'], words)).toEqual([
    { written: 'Validé', word: 'attended' },
    { written: 'Annulé', word: 'registered' },
    { written: '', word: 'no_show' },
  ]);
  expect(writtenAs(grid, 'Statut', ['valide', 'refuse'])).toEqual(['Validé', 'refuse']);
});

it('cuts long cells', () => {
  expect(cut('a'.repeat(60))).toHaveLength(60);
  expect(cut('a'.repeat(61))).toHaveLength(60);
});
