/**
 * Delete-one-person jackknife of a ratio of sums over pairs of people: pairs share persons, so that
 * a person, not a pair, is left out at a time (METHODS 0.5, G1).
 */
import type { Interval } from './interval.ts';
import { jackknife, type Scale } from './jackknife.ts';

/** One pair, and what it adds above and below the line. */
export interface PairTerm {
  readonly a: number;
  readonly b: number;
  readonly above: number;
  readonly below: number;
}

/** Σ above / Σ below; NaN where nothing is below. */
export function ratioOf(terms: readonly PairTerm[]): number {
  const above = terms.reduce((sum, term) => sum + term.above, 0);
  return above / terms.reduce((sum, term) => sum + term.below, 0);
}

/**
 * 95 % range of {@link ratioOf}, each person at an end of a pair left out in turn with all their
 * pairs. null where the scale cannot hold the ratio or one of its deletions. O(pairs).
 */
export function pairJackknife(terms: readonly PairTerm[], scale: Scale): Interval | null {
  let [above, below] = [0, 0];
  const ofPerson = new Map<number, { above: number; below: number }>();
  for (const term of terms) {
    above += term.above;
    below += term.below;
    for (const end of [term.a, term.b]) {
      const own = ofPerson.get(end) ?? { above: 0, below: 0 };
      own.above += term.above;
      own.below += term.below;
      ofPerson.set(end, own);
    }
  }
  // In the order of persons: sums of fractions depend on theirs.
  const deletions = [...ofPerson]
    .sort(([p], [q]) => p - q)
    .map(([, own]) => (above - own.above) / (below - own.below));
  const found = jackknife(above / below, deletions, scale);
  return found && { lo: found.lo, hi: found.hi };
}
