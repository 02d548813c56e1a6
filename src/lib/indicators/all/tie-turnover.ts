import { fewestOf } from '../../disclosure/gate.ts';
import { pairJackknife, type PairTerm } from '../../stats/pairJackknife.ts';
import { defineIndicator } from '../indicator.ts';
import type { Counted, RawParts } from '../result.ts';
import { tiesAt } from '../tieHistory.ts';
import type { World } from '../world.ts';

/** Ties gained and lost over the window, over twice their mean number: 0 as before, 1 all others. */
export default defineIndicator({
  id: 'tie-turnover',
  headline: null,
  unit: 'weighted-share',
  range: [0, 1],
  better: null,
  needs: ['ties', 'time'],
  // Weeks are not what could have been different, people are (METHODS E6).
  scale: null,
  references: ['E6', 'K34', 'K48', 'Burt 2002'],
  measure: (world) => {
    const { window, evidence, definitions } = world;
    const first = evidence.calendar?.first;
    if (window === null || first === undefined || window.from <= first) {
      return { value: null, reason: 'LOG_TOO_SHORT', n: 0, persons: 0 };
    }
    const pairs = pairsOf(world);
    const both = pairs.reduce((sum, { before, after }) => sum + Number(before) + Number(after), 0);
    if (both === 0) return { value: null, reason: 'EMPTY', n: 0, persons: 0 };
    const terms = pairs.map(({ a, b, before, after }): PairTerm => ({
      a,
      b,
      above: before === after ? 0 : 1,
      below: Number(before) + Number(after),
    }));
    const changed = terms.reduce((sum, { above }) => sum + above, 0);
    const range = pairJackknife(terms, 'logit');
    // Said of the whole world where its own evidence period is cut off.
    const isCutOff =
      window.from - definitions.evidenceDays < first &&
      window.to - definitions.evidenceDays >= first;
    return {
      value: changed / both,
      n: pairs.length,
      // Ties that came or went, and ties that stayed.
      persons: counted(pairs).persons,
      fewest: fewestOf(
        counted(pairs.filter(({ before, after }) => before !== after)),
        counted(pairs.filter(({ before, after }) => before === after)),
      ),
      interval: range && { ...range, method: 'person-jackknife' },
      ...(isCutOff ? { flags: ['LOG_TOO_SHORT'] } : {}),
      parts: partsOf(pairs, definitions.kInternal),
    };
  },
});

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly before: boolean;
  readonly after: boolean;
}

/** Pairs tied at the beginning or at the end of the window, in the order of pairs. */
function pairsOf(world: World): Pair[] {
  const { window, evidence, ties } = world;
  const keyOf = (a: number, b: number): number => a * evidence.persons + b;
  const before =
    window === null ? new Set<number>() : new Set(tiesAt(world, window.from).ties.keys());
  const after = new Set(Array.from(ties.a, (a, e) => keyOf(a, ties.b[e]!)));
  return [...new Set([...before, ...after])]
    .sort((x, y) => x - y)
    .map((key) => ({
      a: Math.floor(key / evidence.persons),
      b: key % evidence.persons,
      before: before.has(key),
      after: after.has(key),
    }));
}

function counted(pairs: readonly Pair[]): Counted {
  const persons = new Set<number>();
  for (const { a, b } of pairs) persons.add(a).add(b);
  return { count: pairs.length, persons: persons.size };
}

/** All or nothing: of gained, lost, before and after any one follows from the others and the number. */
function partsOf(pairs: readonly Pair[], k: number): RawParts {
  const parts = {
    gained: counted(pairs.filter(({ before }) => !before)),
    lost: counted(pairs.filter(({ after }) => !after)),
    before: counted(pairs.filter(({ before }) => before)),
    after: counted(pairs.filter(({ after }) => after)),
  };
  const isOpen = Object.values(parts).every(({ count, persons }) => count === 0 || persons >= k);
  return isOpen ? parts : {};
}
