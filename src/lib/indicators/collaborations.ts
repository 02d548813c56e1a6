/** First collaborations of pairs, and the tie each began from (METHODS F1, K35, K44, K46). */
import { mondayOf, weekOf } from '../base/time.ts';
import { TIE_CLASS_NAMES } from '../evidence/tie.ts';
import { judgeMembersAt, spansAt } from './everyMember.ts';
import { casesOf, type Case, type PairKey } from './firstOutcomes.ts';
import { WASHOUT_DAYS, type PairClass } from './pairClasses.ts';
import { hasHistory, PairMonths } from './pairMonths.ts';
import { RiskSets, type RiskSet } from './riskSets.ts';
import type { World } from './world.ts';

export interface Collaborations {
  readonly cases: readonly (Case & {
    /** null where the common history of the two is too short to tell. */
    readonly pairClass: PairClass | null;
    /** Whether the pair could be seen to begin: both were there before, and had not worked together. */
    readonly isAtRisk: boolean;
  })[];
  /** Months of pairs at risk by class. */
  readonly pairMonths: Readonly<Record<PairClass, number>>;
  /** Cases beside pairs that could as well have been one. */
  readonly sets: readonly JudgedSet[];
}

/** A pair as it stood before the washout of a case. */
export interface JudgedPair {
  readonly a: number;
  readonly b: number;
  readonly pairClass: PairClass;
  /** People both had a tie with. */
  readonly commonTies: number;
}

/** A case and its controls, the case first. */
export interface JudgedSet {
  readonly one: Case;
  readonly pairs: readonly JudgedPair[];
}

/** By world: several indicators rest on them, and they take as long as all of these together. */
const known = new WeakMap<World, Collaborations | null>();

/** null without outcomes. O((weeks + days with a case) × evidence rows), once for a world. */
export function collaborationsOf(world: World): Collaborations | null {
  let found = known.get(world);
  if (found === undefined) {
    found = gather(world);
    known.set(world, found);
  }
  return found;
}

function gather(world: World): Collaborations | null {
  const { window, evidence, logs } = world;
  if (window === null || logs.outcomes === null) return null;
  const keyOf: PairKey = (a, b) => a * evidence.persons + b;
  const { cases, earliest } = casesOf(world, keyOf);
  const risk = new PairMonths(world, earliest, keyOf);
  const { classes, sets } = judge(world, cases, new RiskSets(world, risk).of(cases), keyOf);
  for (const week of world.weeks) risk.add(mondayOf(week));
  return {
    cases: cases.map((one) => ({
      ...one,
      pairClass: classes.get(one) ?? null,
      isAtRisk: risk.isAtRisk(one.a, one.b, mondayOf(weekOf(one.day))),
    })),
    pairMonths: risk.months,
    sets,
  };
}

/**
 * The class of each case at its own day less the washout, not in the map where the two were not
 * there together for long enough to tell; with it the pairs drawn for it, seen on the same day. Ties
 * are judged once a day.
 */
function judge(
  world: World,
  cases: readonly Case[],
  drawn: readonly RiskSet[],
  keyOf: PairKey,
): { readonly classes: ReadonlyMap<Case, PairClass>; readonly sets: readonly JudgedSet[] } {
  const classes = new Map<Case, PairClass>();
  const sets: JudgedSet[] = [];
  for (const day of new Set(cases.map((one) => one.day))) {
    const ofDay = cases.filter((one) => one.day === day);
    const setsOfDay = drawn.filter(({ one }) => one.day === day);
    const at = day - WASHOUT_DAYS;
    const spans = spansAt(world, at);
    const pairs = [
      ...ofDay.map(({ a, b }) => [a, b] as const),
      ...setsOfDay.flatMap((s) => s.pairs),
    ];
    const { classOf, commonTies } = seenOn(world, at, spans, pairs, keyOf);
    for (const one of ofDay) {
      const isKnown = hasHistory(world, spans, at, one.a, one.b);
      const pairClass = classOf(one.a, one.b) ?? (isKnown ? 'absent' : 'unclassified');
      if (pairClass !== 'unclassified') classes.set(one, pairClass);
    }
    for (const { one, pairs: own } of setsOfDay) {
      const judged = own.flatMap(([a, b]): JudgedPair[] => {
        const pairClass = classOf(a, b) ?? 'absent';
        if (pairClass === 'unclassified') return [];
        return [{ a, b, pairClass, commonTies: commonTies(a, b) }];
      });
      sets.push({ one, pairs: judged });
    }
  }
  return { classes, sets };
}

/** What is asked of pairs on one day. */
function seenOn(
  world: World,
  at: number,
  spans: ReturnType<typeof spansAt>,
  pairs: readonly (readonly [number, number])[],
  keyOf: PairKey,
) {
  const key = (a: number, b: number): number => keyOf(Math.min(a, b), Math.max(a, b));
  const wanted = new Set(pairs.map(([a, b]) => key(a, b)));
  const ties = new Map(pairs.flat().map((person) => [person, new Set<number>()]));
  const classes = new Map<number, (typeof TIE_CLASS_NAMES)[number]>();
  judgeMembersAt(
    world,
    at,
    spans,
    // Contacts in common are asked of these people only.
    { isWanted: (a, b) => ties.has(a) || ties.has(b) },
    ({ a, b, tieClass, tied }) => {
      if (wanted.has(keyOf(a, b))) classes.set(keyOf(a, b), TIE_CLASS_NAMES[tieClass]!);
      if (!tied) return;
      ties.get(a)?.add(b);
      ties.get(b)?.add(a);
    },
  );
  return {
    classOf: (a: number, b: number) => classes.get(key(a, b)),
    commonTies: (a: number, b: number) =>
      [...(ties.get(a) ?? [])].filter((other) => ties.get(b)?.has(other) === true).length,
  };
}
