import { gateOf } from '../../disclosure/audience.ts';
import { fewestOf, UNTOLD } from '../../disclosure/gate.ts';
import { closeLine, closeTable } from '../../disclosure/tables.ts';
import { pairJackknife, type PairTerm } from '../../stats/pairJackknife.ts';
import { wilson } from '../../stats/wilson.ts';
import { defineIndicator, type OwnInterval } from '../indicator.ts';
import { BACK_DAYS, earlierTies, type EarlierTie } from '../persistence.ts';
import type { Counted, RawParts } from '../result.ts';
import type { World } from '../world.ts';

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
      fewest: fewestOf(counted(persisting), counted(weak.filter(({ persists }) => !persists))),
      interval: rangeOf(weak, persisting.length),
      ...(isCutOff ? { flags: ['LOG_TOO_SHORT'] } : {}),
      parts: partsOf(world, all),
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

/** Of each kind of tie, how many there were and how many persist; bridging ones are among the weak. */
function partsOf({ definitions }: World, all: readonly EarlierTie[]): RawParts {
  const gate = gateOf(definitions);
  const weak = all.filter(({ tieClass }) => tieClass === 'weak');
  const strong = all.filter(({ tieClass }) => tieClass === 'strong');
  const rows = [true, false].map((isOne) => weak.filter(({ isBridging }) => isBridging === isOne));
  const columns = (ties: readonly EarlierTie[]): readonly Counted[] =>
    [true, false].map((isOne) => counted(ties.filter(({ persists }) => persists === isOne)));
  const told = closeTable(
    {
      cells: rows.map(columns),
      rows: rows.map(counted),
      columns: columns(weak),
      total: counted(weak),
    },
    gate,
  );
  const [persisting = UNTOLD, gone = UNTOLD] = columns(strong);
  return {
    weak: row(told.total, told.columns[0]),
    strong: row(counted(strong), closeLine({ persisting, gone }, gate).persisting),
    weakBridging: row(told.rows[0], told.cells[0]?.[0]),
  };
}

const row = (ties: Counted = UNTOLD, persisting: Counted = UNTOLD): RawParts => ({
  ties,
  persisting,
});
