import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { folded, wordsOf } from '../../../src/lib/logs/mapped/fold.ts';

describe('folding', () => {
  it.each([
    [' Prénom / Nom ', 'prenomnom'],
    ['N° adhérent', 'noadherent'],
    ['E-mail', 'email'],
    ['Œuvre', 'oeuvre'],
    ['Aidé·e', 'aidee'],
    ['✓', '✓'],
    [' - ', '-'],
    ['', ''],
    ['   ', ''],
  ])('%j is %j', (text, expected) => {
    expect(folded(text)).toBe(expected);
    expect(folded(text.normalize('NFD'))).toBe(expected);
  });

  it.each([
    ["Heure d'arrivée", ['heure', 'd', 'arrivee']],
    ['validFrom', ['valid', 'from']],
    ['user.full_name', ['user', 'full', 'name']],
    ['✓', []],
  ])('%j has the words %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  property.prop([fc.string({ unit: 'grapheme' })])(
    'is done once and for all, and never empties',
    (text) => {
      expect(folded(folded(text))).toBe(folded(text));
      if (text.trim() !== '') expect(folded(text)).not.toBe('');
    },
  );
});
