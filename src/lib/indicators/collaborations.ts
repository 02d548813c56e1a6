/** First collaborations of pairs, and the tie each began from (METHODS F1, K35, K44, K46). */
import { mondayOf, weekOf } from '../base/time.ts';
import { TIE_CLASS_NAMES } from '../evidence/tie.ts';
import { judgeMembersAt, spansAt } from './everyMember.ts';
import { WASHOUT_DAYS, type PairClass } from './pairClasses.ts';
import { hasHistory, PairMonths } from './pairMonths.ts';
import type { World } from './world.ts';

/** The first outcome of its kind of a pair, dated in the window. */
export interface Case {
  readonly a: number;
  readonly b: number;
  /** Local day. */
  readonly day: number;
  /** Row of the outcome. */
  readonly outcome: number;
  /** A project of n persons makes n (n − 1) / 2 pairs, each a part of it. */
  readonly weight: number;
}

export interface Collaborations {
  readonly cases: readonly (Case & {
    /** null where the common history of the two is too short to tell. */
    readonly pairClass: PairClass | null;
    /** Whether the pair could be seen to begin: both were there before, and had not worked together. */
    readonly isAtRisk: boolean;
  })[];
  /** Months of pairs at risk by class. */
  readonly pairMonths: Readonly<Record<PairClass, number>>;
}

/** Pairs of members with a number each, smaller person first. */
type PairKey = (a: number, b: number) => number;

/** null without outcomes. O((weeks + days with a case) × evidence rows). */
export function collaborationsOf(world: World): Collaborations | null {
  const { window, evidence, logs } = world;
  if (window === null || logs.outcomes === null) return null;
  const keyOf: PairKey = (a, b) => a * evidence.persons + b;
  const { cases, earliest } = casesOf(world, keyOf);
  const classes = classesOf(world, cases, keyOf);
  const risk = new PairMonths(world, earliest, keyOf);
  for (const week of world.weeks) risk.add(mondayOf(week));
  return {
    cases: cases.map((one) => ({
      ...one,
      pairClass: classes.get(one) ?? null,
      isAtRisk: risk.isAtRisk(one.a, one.b, mondayOf(weekOf(one.day))),
    })),
    pairMonths: risk.months,
  };
}

/** The first outcomes of each kind, and of each pair the day of its first of any kind. */
function casesOf(
  { logs, evidence, window, without }: World,
  keyOf: PairKey,
): { readonly cases: readonly Case[]; readonly earliest: ReadonlyMap<number, number> } {
  const outcomes = logs.outcomes!;
  const { day, kind, persons, id } = outcomes;
  const rows = [...day.keys()]
    .filter((row) => weekOf(day[row]!) !== without)
    .sort((x, y) => day[x]! - day[y]! || id[x]! - id[y]!);
  const earliest = new Map<number, number>();
  const met = new Set<string>();
  const cases: Case[] = [];
  for (const row of rows) {
    const all = persons[row]!;
    for (const [a, b] of pairsAmong(all)) {
      if (evidence.hidden[a] === 1 || evidence.hidden[b] === 1) continue;
      const pair = keyOf(a, b);
      if (!earliest.has(pair)) earliest.set(pair, day[row]!);
      const ofKind = `${String(pair)} ${String(kind[row])}`;
      if (met.has(ofKind)) continue;
      met.add(ofKind);
      if (window === null || day[row]! < window.from || day[row]! >= window.to) continue;
      const weight = 2 / (all.length * (all.length - 1));
      cases.push({ a, b, day: day[row]!, outcome: row, weight });
    }
  }
  return { cases, earliest };
}

function* pairsAmong(persons: Uint32Array): Iterable<readonly [number, number]> {
  for (const [at, p] of persons.entries()) {
    for (const q of persons.subarray(at + 1)) yield p < q ? [p, q] : [q, p];
  }
}

/**
 * The class of each case at its own day less the washout; not in the map where the two were
 * not there together for long enough to tell.
 */
function classesOf(
  world: World,
  cases: readonly Case[],
  keyOf: PairKey,
): ReadonlyMap<Case, PairClass> {
  const found = new Map<Case, PairClass>();
  for (const day of new Set(cases.map((one) => one.day))) {
    const ofDay = cases.filter((one) => one.day === day);
    const wanted = new Set(ofDay.map(({ a, b }) => keyOf(a, b)));
    const classes = new Map<number, (typeof TIE_CLASS_NAMES)[number]>();
    const at = day - WASHOUT_DAYS;
    const spans = spansAt(world, at);
    judgeMembersAt(
      world,
      at,
      spans,
      { isWanted: (a, b) => wanted.has(keyOf(a, b)) },
      ({ a, b, tieClass }) => classes.set(keyOf(a, b), TIE_CLASS_NAMES[tieClass]!),
    );
    for (const one of ofDay) {
      const isKnown = hasHistory(world, spans, at, one.a, one.b);
      const pairClass = classes.get(keyOf(one.a, one.b)) ?? (isKnown ? 'absent' : 'unclassified');
      if (pairClass !== 'unclassified') found.set(one, pairClass);
    }
  }
  return found;
}
