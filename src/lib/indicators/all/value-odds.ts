import { twoLines, type Observation } from '../../stats/twoLines.ts';
import { collaborationsOf, type JudgedPair, type JudgedSet } from '../collaborations.ts';
import type { Case } from '../firstOutcomes.ts';
import { defineIndicator } from '../indicator.ts';
import { oddsOfAll, oddsOfWeak, REFERENCE, TRAITS, type Odds } from '../matchedOdds.ts';
import type { Counted, RawParts } from '../result.ts';

/** Projects below which nothing is compared; weak ties alone; no shape is told (METHODS F1, 0.8). */
const FEWEST = 20;
const ENOUGH_FOR_ALL = 40;
const ENOUGH_FOR_SHAPE = 100;
/** Three thirds of a project make one, but for rounding. */
const ROUNDING = 1e-9;

/**
 * How many times as often people with a weak tie a month before first work together as familiar
 * faces do: each case beside up to ten pairs that were there in the same week and came as often.
 */
export default defineIndicator({
  id: 'value-odds',
  headline: null,
  unit: 'times',
  range: [0, Infinity],
  better: null,
  needs: ['ties', 'time'],
  // Pairs share persons: the range is not by weeks (METHODS F1).
  scale: null,
  byMember: false,
  isSlow: true,
  references: [
    'F1',
    'K35',
    'K42',
    'K44',
    'Mantel & Haenszel 1959',
    'Firth 1993',
    'Aronow, Samii & Assenova 2015',
    'Simonsohn 2018',
  ],
  measure: (world) => {
    const found = collaborationsOf(world);
    if (found === null) return { value: null, reason: 'NO_OUTCOMES', n: 0, persons: 0 };
    if (found.cases.length === 0) return { value: null, reason: 'EMPTY', n: 0, persons: 0 };
    const sets = found.sets.filter(({ pairs }) => pairs.length > 1);
    const n = sets.length;
    const coverage = n / found.cases.length;
    const k = world.definitions.kInternal;
    // A project counts once, however many pairs it makes.
    const projects = sets.reduce((sum, { one }) => sum + one.weight, ROUNDING);
    const all = personsOf(sets);
    if (projects < FEWEST) {
      return { value: null, reason: 'N_TOO_SMALL', n: all < k ? 0 : n, persons: all, coverage };
    }
    const isAdjusted = projects >= ENOUGH_FOR_ALL;
    const table = isAdjusted ? oddsOfAll(world, sets) : oddsOfWeak(sets);
    const weak = table?.odds.get('weak');
    if (!table || !weak) {
      return { value: null, reason: 'NO_VARIANCE', n: all < k ? 0 : n, persons: all, coverage };
    }
    const { ratio, ...interval } = weak;
    return {
      value: ratio,
      n,
      persons: Math.min(all, personsBehind(sets, 'weak'), personsBehind(sets, REFERENCE)),
      coverage,
      interval,
      parts: {
        projects: { count: new Set(sets.map(({ one }) => one.outcome)).size, persons: all },
        leftOut: leftOut(found.cases, sets),
        controls: controlsOf(sets),
        adjusted: Number(isAdjusted),
        penalised: Number(table.isPenalised),
        odds: oddsParts(sets, table.odds, k),
        commonTies: binsOf(sets, k),
        ...(projects < ENOUGH_FOR_SHAPE ? {} : { shape: shapeOf(sets) }),
      },
    };
  },
});

const caseOf = ({ pairs }: JudgedSet): JudgedPair => pairs[0]!;

const personsOf = (sets: readonly JudgedSet[]): number =>
  new Set(sets.map(caseOf).flatMap(({ a, b }) => [a, b])).size;

/** Cases that no pair can be compared with. */
function leftOut(cases: readonly Case[], sets: readonly JudgedSet[]): Counted {
  const kept = new Set(
    sets.map(({ one }) => `${String(one.outcome)} ${String(one.a)} ${String(one.b)}`),
  );
  const out = cases.filter(
    ({ outcome, a, b }) => !kept.has(`${String(outcome)} ${String(a)} ${String(b)}`),
  );
  const persons = new Set(out.flatMap(({ a, b }) => [a, b])).size;
  return { count: out.length, persons };
}

function controlsOf(sets: readonly JudgedSet[]): Counted {
  const controls = sets.flatMap(({ pairs }) => pairs.slice(1));
  return {
    count: controls.length,
    persons: new Set(controls.flatMap(({ a, b }) => [a, b])).size,
  };
}

/** Distinct persons in the cases of a class; Infinity where nobody is: that may be told. */
function personsBehind(sets: readonly JudgedSet[], name: string): number {
  const own = sets.filter((set) => caseOf(set).pairClass === name);
  return own.length === 0 ? Infinity : personsOf(own);
}

/** Odds by class and trait, as far as enough people stand behind them. */
function oddsParts(
  sets: readonly JudgedSet[],
  odds: ReadonlyMap<string, Odds>,
  k: number,
): RawParts {
  return Object.fromEntries(
    [...odds].map(([name, { ratio, lo, hi }]) => {
      const isTrait = TRAITS.some((trait) => trait === name);
      const isOpen = isTrait || personsBehind(sets, name) >= k;
      return [name, isOpen ? { ratio, lo, hi } : null];
    }),
  );
}

/** Least number of people in common of each bin. */
const BINS = { none: 0, few: 1, some: 3, many: 6 } as const;

/**
 * By people in common: cases, controls, and how many times as often the cases stand there as their
 * controls do. Two bins at least stay closed, or none: cases sum to those told.
 */
function binsOf(sets: readonly JudgedSet[], k: number): RawParts {
  const leasts = Object.values(BINS);
  const isIn =
    (at: number) =>
    ({ commonTies }: JudgedPair): boolean =>
      commonTies >= leasts[at]! && commonTies < (leasts[at + 1] ?? Infinity);
  const casesIn = leasts.map((_, at) => sets.filter((set) => isIn(at)(caseOf(set))));
  const open = openBins(casesIn, k);
  const all = sets.reduce((sum, { one }) => sum + one.weight, 0);
  return Object.fromEntries(
    Object.keys(BINS).map((name, at) => {
      const controls = sets.map(({ pairs }) => pairs.slice(1).filter(isIn(at)).length);
      const expected = sets.reduce(
        (sum, { one, pairs }, s) => sum + (one.weight * controls[s]!) / (pairs.length - 1),
        0,
      );
      const observed = casesIn[at]!.reduce((sum, { one }) => sum + one.weight, 0);
      const isOpen = open[at] === true;
      return [
        name,
        {
          cases: isOpen ? casesIn[at]!.length : null,
          controls: controls.reduce((sum, count) => sum + count, 0),
          share: isOpen ? observed / all : null,
          expected: expected / all,
          ratio: isOpen && expected > 0 ? observed / expected : null,
        },
      ];
    }),
  );
}

function openBins(casesIn: readonly (readonly JudgedSet[])[], k: number): boolean[] {
  const open = casesIn.map((own) => own.length === 0 || personsOf(own) >= k);
  if (open.filter((one) => !one).length !== 1) return open;
  const sizes = casesIn.map((own, at) => (open[at] ? own.length : Infinity));
  const least = sizes.indexOf(Math.min(...sizes.filter((size) => size > 0)));
  return open.map((one, at) => one && at !== least);
}

/** Whether cases first become more frequent with people in common, then less (Simonsohn 2018). */
function shapeOf(sets: readonly JudgedSet[]): RawParts | null {
  const observations = sets.flatMap(({ one, pairs }, set) =>
    pairs.map(({ a, b, commonTies }, at): Observation => {
      return { a, b, set, weight: one.weight, x: commonTies, y: Number(at === 0) };
    }),
  );
  const found = twoLines(observations);
  if (found === null) return null;
  const { breakAt, below, above } = found;
  const rises = below.lo > 0 && above.hi < 0;
  const falls = below.hi < 0 && above.lo > 0;
  return {
    breakAt,
    below: { ...below },
    above: { ...above },
    /** 1: rises, then falls; −1: falls, then rises; 0: neither can be told. */
    turns: rises ? 1 : falls ? -1 : 0,
  };
}
