import { pairJackknife, type PairTerm } from '../../stats/pairJackknife.ts';
import { wilson } from '../../stats/wilson.ts';
import { collaborationsOf, type Collaborations } from '../collaborations.ts';
import { defineIndicator, type OwnInterval } from '../indicator.ts';
import { PAIR_CLASSES } from '../pairClasses.ts';
import { UNTOLD } from '../../disclosure/gate.ts';
import type { Counted, RawParts } from '../result.ts';
import { storyOf } from '../valueStory.ts';

/** Below so many projects Wilson's range over projects serves (K39). */
const MIN_PROJECTS = 20;

type Cases = Collaborations['cases'];

/**
 * Share of first collaborations between people who had a weak tie a month before. A project counts
 * once, however many pairs it makes; shares, months at risk and rates of all classes are parts.
 */
export default defineIndicator({
  id: 'first-collaborations',
  headline: 10,
  unit: 'weighted-share',
  range: [0, 1],
  better: null,
  needs: ['ties', 'time'],
  // Pairs share persons: members are left out, not weeks (METHODS F1).
  scale: null,
  isSlow: true,
  references: ['F1', 'F2', 'K35', 'K44', 'Gee, Jones & Burke 2017', 'Rajkumar et al. 2022'],
  measure: (world) => {
    const found = collaborationsOf(world);
    if (found === null) return { value: null, reason: 'NO_OUTCOMES', n: 0, persons: 0 };
    const known = found.cases.filter(({ pairClass }) => pairClass !== null);
    const n = known.length;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    const terms = known.map(({ a, b, weight, pairClass }): PairTerm => ({
      a,
      b,
      above: pairClass === 'weak' ? weight : 0,
      below: weight,
    }));
    const [weak, all] = [sum(terms, 'above'), sum(terms, 'below')];
    return {
      value: weak / all,
      n,
      persons: counted(known).persons,
      coverage: n / found.cases.length,
      interval: rangeOf(terms, weak, all),
      parts: {
        ...partsOf(found, known, all, world.definitions.kInternal),
        story: storyOf(world, found),
      },
    };
  },
});

const sum = (terms: readonly PairTerm[], side: 'above' | 'below'): number =>
  terms.reduce((total, term) => total + term[side], 0);

function rangeOf(terms: readonly PairTerm[], weak: number, all: number): OwnInterval | null {
  const range = all < MIN_PROJECTS ? null : pairJackknife(terms, 'logit');
  if (range !== null) return { ...range, method: 'person-jackknife' };
  const share = wilson(weak, all);
  return share && { ...share, method: 'wilson' };
}

function counted(cases: Cases): Counted {
  return { count: cases.length, persons: new Set(cases.flatMap(({ a, b }) => [a, b])).size };
}

/** The lines that must be read together: shares, time at risk, rates (METHODS F1). */
function partsOf(
  { cases, pairMonths }: Collaborations,
  known: Cases,
  all: number,
  k: number,
): RawParts {
  const ofClass = PAIR_CLASSES.map((name) => known.filter(({ pairClass }) => pairClass === name));
  const atRisk = ofClass.map((own) => own.filter(({ isAtRisk }) => isAtRisk));
  const table = <T>(of: (at: number) => T): Record<string, T> =>
    Object.fromEntries(PAIR_CLASSES.map((name, at) => [name, of(at)]));
  const isOpen = openClasses(ofClass, k);
  const weightOf = (own: Cases): number => own.reduce((total, { weight }) => total + weight, 0);
  const rate = (at: number): number | null => {
    const months = pairMonths[PAIR_CLASSES[at]!];
    return months === 0 ? null : (1000 * atRisk[at]!.length) / months;
  };
  const told =
    <T>(of: (at: number) => T) =>
    (at: number) =>
      isOpen[at] ? of(at) : null;
  return {
    projects: {
      count: new Set(known.map(({ outcome }) => outcome)).size,
      persons: counted(known).persons,
    },
    unclassifiedCases: counted(cases.filter(({ pairClass }) => pairClass === null)),
    shareWeighted: table(told((at) => weightOf(ofClass[at]!) / all)),
    cases: table((at) => (isOpen[at] ? counted(ofClass[at]!) : UNTOLD)),
    casesInRiskSet: table((at) => (isOpen[at] ? counted(atRisk[at]!) : UNTOLD)),
    pairMonths: table((at) => pairMonths[PAIR_CLASSES[at]!]),
    ratePer1000: table(told(rate)),
  };
}

/**
 * Classes with nobody or enough people behind their cases. As all shares sum to one, and weak is the
 * value itself, a single closed class would follow from the others: the smallest closes too.
 */
function openClasses(ofClass: readonly Cases[], k: number): boolean[] {
  const open = ofClass.map((own) => own.length === 0 || counted(own).persons >= k);
  if (open.filter((one) => !one).length !== 1) return open;
  const beside = ofClass.flatMap((own, at) =>
    open[at] && PAIR_CLASSES[at] !== 'weak' ? [{ at, size: own.length }] : [],
  );
  const least = beside.reduce(
    (x, y) => (y.size < x.size ? y : x),
    beside[0] ?? { at: -1, size: 0 },
  );
  return open.map((one, at) => one && at !== least.at);
}
