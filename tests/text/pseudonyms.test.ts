import { describe, expect, it } from 'vitest';
import { PSEUDONYMS, pseudonymOf } from '../../src/lib/text/pseudonyms.ts';
import { FIRST_WORDS, SECOND_WORDS } from '../../src/lib/text/pseudonymWords.ts';

const WORD = /^[A-ZÀ-Ý][a-zà-ÿ]+(?:-[a-zà-ÿ]+)*$/u;

describe('words of pseudonyms', () => {
  it.each([0, 1])('are single words, each only once, in language %i', (column) => {
    const words = [...FIRST_WORDS, ...SECOND_WORDS].map((pair) => pair[column] ?? '');
    for (const word of words) expect(word).toMatch(WORD);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('pseudonyms', () => {
  it('are enough for more than ten thousand people', () => {
    expect(PSEUDONYMS).toBeGreaterThan(10_000);
  });

  it.each(['fr', 'en'] as const)('never come twice in %s, numbered ones included', (language) => {
    const count = PSEUDONYMS + 500;
    const names = new Set(
      Array.from({ length: count }, (_, index) => pseudonymOf(index, language)),
    );
    expect(names.size).toBe(count);
  });

  it('are the same two things in both languages', () => {
    for (const index of [0, 1, 4_321, PSEUDONYMS - 1]) {
      const [fr, en] = (['fr', 'en'] as const).map((language) =>
        pseudonymOf(index, language).split(' '),
      );
      expect(FIRST_WORDS).toContainEqual([fr?.[0], en?.[0]]);
      expect(SECOND_WORDS).toContainEqual([fr?.[1], en?.[1]]);
    }
    expect(pseudonymOf(0, 'fr')).toBe('Hirondelle Tilleul');
    expect(pseudonymOf(0, 'en')).toBe('Swallow Linden');
  });

  it('share no word between neighbouring numbers', () => {
    for (let index = 1; index < 2_000; index++) {
      const before = new Set(pseudonymOf(index - 1, 'fr').split(' '));
      for (const word of pseudonymOf(index, 'fr').split(' ')) expect(before).not.toContain(word);
    }
  });
});
