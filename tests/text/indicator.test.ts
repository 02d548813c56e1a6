import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Flag, Reason } from '../../src/lib/indicators/result.ts';
import { formatOf, type Language } from '../../src/lib/text/format.ts';
import { findingOf, flagWords, reasonWords, withRegime } from '../../src/lib/text/indicator.ts';
import {
  isHeadline,
  loadMethods,
  loadWords,
  methodOf,
  textIds,
  wordsOf,
} from '../../src/lib/text/indicatorWords.ts';
import { ANALYSIS } from '../analysisFixture.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const idsBefore = textIds('fr');
for (const language of LANGUAGES) {
  await loadWords(language);
  await loadMethods(language);
}
const TEXT_IDS = textIds('fr');

const REASONS: readonly Reason[] = [
  'EMPTY',
  'N_TOO_SMALL',
  'NO_ATTRIBUTE',
  'UNDEFINED_ISOLATE',
  'SUPPRESSED_PRIVACY',
  'NO_VARIANCE',
  'COMPOUND',
  'NO_HEADCOUNT',
  'NEEDS_LOGS',
  'BURN_IN',
  'LOG_TOO_SHORT',
  'TOO_FEW_WEEKS',
  'LOW_COVERAGE',
  'NO_CIRCLES',
];
const FLAGS: readonly Flag[] = [
  'SINGLE_KIND',
  'DECLARED',
  'COARSE_ZONE',
  'CROWDED',
  'PAST_RULES',
  'LOG_TOO_SHORT',
];
const found = (id: string) => {
  const result = ANALYSIS.results.find((each) => each.id === id);
  if (result === undefined) throw new Error(`no ${id} in the fixture`);
  return result;
};

describe('texts of indicators', () => {
  it('are found by their file names, headlines first in the order of the Overview', () => {
    const files = readdirSync('src/lib/text/indicators').map((name) => name.replace(/\.ts$/, ''));
    expect([...TEXT_IDS].sort()).toEqual(files.sort());
    const headlines = TEXT_IDS.filter((id) => isHeadline(id, 'fr'));
    expect(headlines.slice(0, 2)).toEqual(['coverage', 'new-ties-rate']);
    expect(TEXT_IDS.slice(0, headlines.length)).toEqual(headlines);
  });

  it('are in the same order in both languages, and none before they are loaded', () => {
    expect(textIds('en')).toEqual(TEXT_IDS);
    expect(idsBefore).toEqual([]);
    expect(wordsOf('no-such-indicator', 'fr')).toBeNull();
    expect(methodOf('no-such-indicator', 'fr')).toBeNull();
  });

  it.each(TEXT_IDS)('%s says everything in both languages, with a reference', (id) => {
    for (const language of LANGUAGES) {
      const words = { ...wordsOf(id, language), ...methodOf(id, language) };
      expect(words.references?.length).toBeGreaterThan(0);
      for (const part of [
        words.name,
        words.reading,
        words.meaning,
        words.computed,
        words.notSaid,
        words.data,
      ]) {
        expect(part?.length ?? 0).toBeGreaterThan(3);
      }
      expect(words.pitfalls?.length).toBeGreaterThan(0);
    }
  });

  it.each(TEXT_IDS)('%s keeps French typography and the words of the glossary', (id) => {
    const words = { ...wordsOf(id, 'fr'), ...methodOf(id, 'fr') };
    const all = JSON.stringify(words) + String(words.finding);
    const said = JSON.stringify(words);
    expect(said).not.toMatch(/[a-zé] [;:!?»%]/u);
    expect(said).not.toMatch(/[a-zé]'[a-zé]/iu);
    expect(all).not.toMatch(/isolé|pointage|intervalle de confiance/i);
  });

  it('find a sentence for every result, with its range in words', () => {
    for (const result of ANALYSIS.results) {
      for (const language of LANGUAGES) {
        const sentence = findingOf(result, formatOf(language));
        expect(sentence).toMatch(/\.$/);
        if (result.lo !== null)
          expect(sentence).toMatch(language === 'fr' ? /entre .* et / : /between .* and /);
        expect(sentence).not.toMatch(/undefined|null|NaN/);
      }
    }
  });

  it('say the new-ties rate as METHODS words it', () => {
    expect(findingOf(found('new-ties-rate'), formatOf('fr'))).toBe(
      'Chaque membre noue environ 0,48 nouvelle connaissance par mois (entre 0,17 et 1,4).',
    );
  });

  it('say why there is no value instead of a number', () => {
    const result = {
      ...found('new-ties-rate'),
      value: null,
      lo: null,
      hi: null,
      reason: 'BURN_IN',
    } as const;
    expect(findingOf(result, formatOf('fr'))).toContain('13 premières semaines');
  });

  it('add what classes rest on where one kind of log is all there is', () => {
    expect(withRegime('Trois liens.', ['SINGLE_KIND'], 'fr')).toBe(
      'Trois liens, d’après la seule fréquence.',
    );
    expect(withRegime('Three ties.', ['SINGLE_KIND'], 'en')).toBe('Three ties, by frequency only.');
    expect(withRegime('Trois liens.', [], 'fr')).toBe('Trois liens.');
  });
});

describe('reasons and flags', () => {
  it('have a sentence of their own in both languages', () => {
    for (const language of LANGUAGES) {
      const sentences = [
        ...REASONS.map((reason) => reasonWords(reason, language)),
        ...FLAGS.map((flag) => flagWords(flag, language)),
      ];
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
    }
    expect(reasonWords('EMPTY', 'fr')).not.toBe(reasonWords('EMPTY', 'en'));
  });

  it('name what is missing where check-ins do not tell the room', () => {
    expect(reasonWords('NEEDS_LOGS', 'fr', ['COARSE_ZONE'])).toContain('colonne zone');
    expect(reasonWords('NEEDS_LOGS', 'fr')).not.toContain('colonne zone');
    expect(reasonWords('EMPTY', 'fr', ['COARSE_ZONE'])).toBe(reasonWords('EMPTY', 'fr'));
  });
});
