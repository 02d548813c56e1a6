import { pairJackknife, type PairTerm } from '../../stats/pairJackknife.ts';
import { wilson } from '../../stats/wilson.ts';
import { defineIndicator, type OwnInterval } from '../indicator.ts';
import { BACK_DAYS, earlierTies, type EarlierTie } from '../persistence.ts';
import type { Counted, RawParts } from '../result.ts';

/** Below so many ties Wilson's range serves (K39). */
const MIN_DENOMINATOR = 20;

/** Share of the weak ties of half a year ago that are still alive, both people being there. */
export default defineIndicator({
  id: 'weak-tie-persistence',
  headline: 9,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['ties', 'time'],
  // Weeks are not what could have been different, people are (METHODS E6).
  scale: null,
  isSlow: true,
  references: ['E6', 'K34', 'Burt 2002', 'Raeder et al. 2011', 'Navarro et al. 2017'],
  measure: (world) => {
    const { window, evidence, definitions } = world;
    const first = evidence.calendar?.first;
    // A period that begins before the log has lost ties nobody saw.
    if (window === null || first === undefined || window.from - BACK_DAYS < first) {
      return { value: null, reason: 'LOG_TOO_SHORT', n: 0, persons: 0 };
    }
    const all = earlierTies(world);
    const weak = all.filter(({ tieClass }) => tieClass === 'weak');
    const n = weak.length;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    const persisting = weak.filter(({ persists }) => persists);
    // Weak ties of then were judged over less than the evidence period.
    const isCutOff =
      window.to - BACK_DAYS - definitions.evidenceDays < first &&
      window.to - definitions.evidenceDays >= first;
    return {
      value: persisting.length / n,
      n,
      persons: counted(weak).persons,
      interval: rangeOf(weak, persisting.length),
      ...(isCutOff ? { flags: ['LOG_TOO_SHORT'] } : {}),
      parts: {
        weak: row(weak),
        strong: row(all.filter(({ tieClass }) => tieClass === 'strong')),
        weakBridging: row(weak.filter(({ isBridging }) => isBridging)),
      },
    };
  },
});

/** Members left out one by one; Wilson's where ties are few, or all or none of them persist. */
function rangeOf(weak: readonly EarlierTie[], persisting: number): OwnInterval | null {
  const terms = weak.map(({ a, b, persists }): PairTerm => ({
    a,
    b,
    above: persists ? 1 : 0,
    below: 1,
  }));
  const range = weak.length < MIN_DENOMINATOR ? null : pairJackknife(terms, 'logit');
  if (range !== null) return { ...range, method: 'person-jackknife' };
  const share = wilson(persisting, weak.length);
  return share && { ...share, method: 'wilson' };
}

function counted(ties: readonly EarlierTie[]): Counted {
  const persons = new Set<number>();
  for (const { a, b } of ties) persons.add(a).add(b);
  return { count: ties.length, persons: persons.size };
}

const row = (ties: readonly EarlierTie[]): RawParts => ({
  ties: counted(ties),
  persisting: counted(ties.filter(({ persists }) => persists)),
});
