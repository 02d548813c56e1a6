/** Pairs of persons of the logs who may be one. A person decides; nothing is merged here. */
import { comparedOf, likenessOf, type Why } from './likeness.ts';
import type { KnownPerson, NameBook } from './nameBook.ts';
import { pairsToCompare } from './pairsToCompare.ts';

export interface Candidate {
  /** The lower id in the order of strings. */
  readonly a: KnownPerson;
  readonly b: KnownPerson;
  readonly why: Why;
  /** 0 … 1, for the order in which pairs are shown: no probability. */
  readonly score: number;
}

export interface Candidates {
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** How many others there are. */
  readonly more: number;
}

/**
 * Whether two words of name or more, or the address, are the same and nothing speaks against one
 * person: such pairs may be decided together.
 */
export const isPlain = ({ why, score }: Candidate): boolean =>
  why === 'same email' || (why === 'same name' && score >= 0.9);

/** Candidates given out at once. */
export const MOST_CANDIDATES = 500;

/**
 * Who may be the same person, by {@link likenessOf}. The same book gives the same candidates in the
 * same order.
 * @param decided whether a person has already said what two ids are to each other; `a < b`
 */
export function candidatesOf(
  book: NameBook,
  decided: (a: string, b: string) => boolean,
): Candidates {
  const persons = [...book.values()].sort((a, b) => (a.person < b.person ? -1 : 1)).map(comparedOf);
  const found: Candidate[] = [];
  for (const [one, other] of pairsToCompare(persons)) {
    const [a, b] = [persons[one], persons[other]];
    if (a === undefined || b === undefined) continue;
    const likeness = likenessOf(a, b);
    if (likeness === null || decided(a.known.person, b.known.person)) continue;
    found.push({ a: a.known, b: b.known, ...likeness });
  }
  found.sort(
    (x, y) =>
      y.score - x.score || compare(x.a.person, y.a.person) || compare(x.b.person, y.b.person),
  );
  const candidates = found.slice(0, MOST_CANDIDATES);
  return { candidates, more: found.length - candidates.length };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
