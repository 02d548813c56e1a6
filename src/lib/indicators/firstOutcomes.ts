/** The first time two people worked together: dated outcomes, pair by pair (METHODS F1, K35, K46). */
import { weekOf } from '../base/time.ts';
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

/** Pairs of members with a number each, smaller person first. */
export type PairKey = (a: number, b: number) => number;

/** The first outcomes of each kind, and of each pair the day of its first of any kind. */
export function casesOf(
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
