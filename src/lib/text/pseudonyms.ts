/**
 * Names under which people are shown: two common words that can be said aloud, the same person the
 * same two words in both languages ("Hirondelle Tilleul", "Swallow Linden").
 */
import type { Language } from './format.ts';
import { FIRST_WORDS, SECOND_WORDS } from './pseudonymWords.ts';

/** How many pseudonyms there are before numbers have to be added. */
export const PSEUDONYMS = FIRST_WORDS.length * SECOND_WORDS.length;

/** Step between two neighbouring numbers; prime and dividing no list, so that no pair comes twice. */
const STEP = 10_007;

/**
 * The pseudonym of a number: different for every number below {@link PSEUDONYMS}, and two
 * neighbouring numbers share no word. Further on a number is added ("Hirondelle Tilleul 2").
 * @param index whole, at least 0; which number a person has is the project's secret, not ours
 */
export function pseudonymOf(index: number, language: Language): string {
  const at = ((index % PSEUDONYMS) * STEP) % PSEUDONYMS;
  const column = language === 'fr' ? 0 : 1;
  const first = FIRST_WORDS[at % FIRST_WORDS.length]?.[column] ?? '';
  const second = SECOND_WORDS[Math.floor(at / FIRST_WORDS.length)]?.[column] ?? '';
  const round = Math.floor(index / PSEUDONYMS);
  return round === 0 ? `${first} ${second}` : `${first} ${second} ${String(round + 1)}`;
}
