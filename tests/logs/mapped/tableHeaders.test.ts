import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  findHeader,
  tableHeaders,
  tableOf,
} from '../../../src/lib/logs/mapped/tableHeaders.ts';

describe('what columns are called', () => {
  it('is what stands in the header, with letters for what is not and numbers for what is twice', () => {
    expect(tableHeaders([['', ' Nom ', 'Nom', '', 'D']], 1, 1)).toEqual([
      'A',
      'Nom',
      'Nom (2)',
      'D (2)',
      'D',
    ]);
  });

  it('is letters only without a header, for the widest row', () => {
    const rows = [['a'], Array.from({ length: 28 }, () => 'b')];
    expect(tableHeaders(rows, 0, 1).slice(24)).toEqual(['Y', 'Z', 'AA', 'AB']);
    expect(tableOf('', rows, 0, 1).rows).toEqual(rows);
  });

  it('joins two lines, what is merged above going with each column below', () => {
    const rows = [
      ['Titre'],
      ['', '3 mars', '', '4 mars'],
      ['Nom', 'matin', 'soir', 'matin'],
      ['Lou'],
    ];
    expect(tableHeaders(rows, 2, 2)).toEqual([
      'Nom',
      '3 mars matin',
      '3 mars soir',
      '4 mars matin',
    ]);
    expect(tableOf('', rows, 2, 2).rows).toEqual([['Lou']]);
  });

  it('is found whatever its case and accents; cells come without empty ones', () => {
    const table = tableOf('', [['PRENOM', 'Ville'], [' Lou ', ''], ['', 'Rennes'], ['Sam']], 1, 1);
    expect(findHeader(table, ['First name', 'Prénom'])).toBe('PRENOM');
    expect(findHeader(table, ['Nom'])).toBeNull();
    expect(cellsOf(table, 'PRENOM')).toEqual(['Lou', 'Sam']);
    expect(cellsOf(table, 'Ville')).toEqual(['Rennes']);
  });

  const cell = fc.oneof(fc.constantFrom('', 'A', 'B', 'A (2)', 'Nom', ' '), fc.string());
  property.prop([
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 4 }),
    fc.constantFrom(1, 2),
  ])('names every column once', (rows, lines) => {
    for (const line of [0, 1, 2]) {
      const headers = tableHeaders(rows, line, lines === 1 ? 1 : 2);
      expect(new Set(headers).size).toBe(headers.length);
      expect(headers).not.toContain('');
    }
  });
});
