import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/lib/exports/save.ts';
import { wrapText } from '../../src/lib/exports/svg.ts';

describe('fileNameOf', () => {
  it('drops accents, spaces and whatever a system could refuse', () => {
    expect(fileNameOf('Liens « forts » / été\u202f?', 'csv')).toBe('liens-forts-ete.csv');
    expect(fileNameOf('../../etc', 'png')).toBe('etc.png');
  });

  it('always has a name', () => {
    expect(fileNameOf('???', 'svg')).toBe('passerelle.svg');
  });
});

describe('wrapText', () => {
  it('breaks at spaces and keeps every word', () => {
    expect(wrapText('un deux trois quatre', 8)).toEqual(['un deux', 'trois', 'quatre']);
  });

  it('does not break inside a word nor at a narrow space', () => {
    expect(wrapText('extraordinaire 26\u202f%', 5)).toEqual(['extraordinaire', '26\u202f%']);
  });
});
