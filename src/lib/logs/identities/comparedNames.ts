/** How two names agree: equal, alike, shortened to initials, or one longer than the other. */
import { jaroWinkler } from './jaroWinkler.ts';
import type { NameForm } from './personName.ts';

export type NameMatch = 'same name' | 'similar name' | 'initials' | 'longer name';

/** How well two names agree. */
export interface NameLikeness {
  readonly match: NameMatch;
  /**
   * 0 … 1: of a `similar name` {@link SIMILAR} at the least; of the `same name` 1, and 0.5 where it is a
   * single word, a first name or a surname alone; else 1.
   */
  readonly likeness: number;
}

/**
 * Jaro-Winkler likeness of sorted names from which they may be one. Measured with the two thresholds on
 * common French names: 91 % of slips (a letter dropped, doubled, changed, moved) are found, 0.6 % of
 * pairs of different people who share a name of two are proposed, and 2 in 100 000 of those who share
 * none. At 0.94, 83 % of slips for the same 0.6 %; without the threshold of each word, 6 % of those who
 * share a name.
 */
export const SIMILAR = 0.9;
/**
 * Likeness that each word must have with one of the other name: a shared surname alone lifts the whole
 * (« Marie Dupont », « Michel Dupont »).
 */
const WORD_SIMILAR = 0.85;

const ORDER: readonly NameMatch[] = ['same name', 'similar name', 'longer name', 'initials'];

/** The best agreement between any of these names and any of those; null: they are of two people. */
export function bestMatch(
  some: readonly NameForm[],
  others: readonly NameForm[],
): NameLikeness | null {
  let best: NameLikeness | null = null;
  for (const one of some) {
    for (const other of others) {
      const found = matchOf(one, other);
      if (found !== null && (best === null || isBetter(found, best))) best = found;
    }
  }
  return best;
}

function isBetter(one: NameLikeness, other: NameLikeness): boolean {
  const ranks = ORDER.indexOf(one.match) - ORDER.indexOf(other.match);
  return ranks < 0 || (ranks === 0 && one.likeness > other.likeness);
}

function matchOf(a: NameForm, b: NameForm): NameLikeness | null {
  if (a.text === b.text) return { match: 'same name', likeness: a.words.length > 1 ? 1 : 0.5 };
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const whole = jaroWinkler(a.text, b.text);
  if (whole >= SIMILAR && a.words.length === b.words.length && eachSimilar(a.words, b.words)) {
    return { match: 'similar name', likeness: whole };
  }
  if (holds(long, short) && short.words.filter(isFull).length > 1) {
    return { match: 'longer name', likeness: 1 };
  }
  return areInitials(a.words, b.words) ? { match: 'initials', likeness: 1 } : null;
}

/** Whether every word of a short name stands in a long one. */
export const holds = (long: NameForm, short: NameForm): boolean =>
  short.words.every((word) => long.words.includes(word));

/** Whether a word is no initial. */
const isFull = (word: string): boolean => Array.from(word).length > 1;

function eachSimilar(words: readonly string[], others: readonly string[]): boolean {
  const free = [...others];
  return words.every((word) => {
    const likeness = free.map((other) => jaroWinkler(word, other));
    const best = likeness.indexOf(Math.max(...likeness));
    free.splice(best, 1);
    return (likeness[best] ?? 0) >= WORD_SIMILAR && isFull(word);
  });
}

/** `m dupont` and `dupont marie`: a full word is shared, and every initial begins another's word. */
function areInitials(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  const left = words.filter((word) => !others.includes(word));
  const right = others.filter((word) => !words.includes(word));
  if (left.length !== right.length || left.length === 0) return false;
  if (!words.some((word) => isFull(word) && others.includes(word))) return false;
  return left.every((word) => {
    const at = right.findIndex(
      (other) => isFull(word) !== isFull(other) && (word[0] ?? '') === other[0],
    );
    if (at >= 0) right.splice(at, 1);
    return at >= 0;
  });
}
