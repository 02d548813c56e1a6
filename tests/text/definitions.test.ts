import { describe, expect, it } from 'vitest';
import { DEFAULTS, DEFINITION_SPECS, type Definitions } from '../../src/lib/base/definitions.ts';
import {
  changesText,
  choiceText,
  DEFINITION_WORDS,
  valueText,
} from '../../src/lib/text/definitions.ts';

const names = Object.keys(DEFAULTS) as (keyof Definitions)[];

describe('words of definitions', () => {
  it.each(names)('%s has a name, a sentence and words for its values', (name) => {
    expect(DEFINITION_WORDS[name].name()).toMatch(/\S/);
    expect(DEFINITION_WORDS[name].help()).toMatch(/[.!]$/);
    for (const choice of DEFINITION_SPECS[name].choices ?? []) {
      expect(choiceText(choice), choice).not.toBe(choice);
    }
  });

  it('says what was changed, of several numbers only those that were', () => {
    expect(changesText({ smallEvent: 6, crowdRule: 'raw' })).toEqual([
      'Petit événement\u00a0: 6 personnes',
      'Poids d’une salle pleine\u00a0: entier',
    ]);
    const weights = { ...DEFAULTS.weights, event: 0.25 };
    expect(changesText({ weights })).toEqual(['Poids dans la force (événement)\u00a0: 0,25']);
    expect(valueText('strongThreshold', 0.4)).toBe('0,4');
  });
});
