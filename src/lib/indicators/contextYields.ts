/** What each context gives: new ties beside the hours people spend there (METHODS J2). */
import { chanceOf } from '../base/random.ts';
import { qValues } from '../stats/falseDiscovery.ts';
import { fitGammaPoisson, shrunkRate, type CountOver } from '../stats/gammaPoisson.ts';
import type { Interval } from '../stats/interval.ts';
import { contextHours, type ContextHours } from './contextHours.ts';
import { OTHER } from './contexts.ts';
import { firstContexts, type NewTie, type Share } from './firstContexts.ts';
import type { World } from './world.ts';

/** Contexts with fewer person-hours are told together (METHODS J2). */
const MIN_HOURS = 20;
/** Yields are told for so many person-hours. */
const HOURS = 100;

/** New ties of a sort in a context: shares of ties added up, and the people at their ends. */
export interface TiesThere {
  readonly count: number;
  readonly people: ReadonlySet<number>;
}

/** A new tie, and what of it belongs to the context. */
export interface TieHere extends Share {
  readonly tie: NewTie;
}

export interface ContextYield extends ContextHours {
  readonly name: string;
  readonly ties: readonly TieHere[];
  readonly count: number;
  /** New ties per 100 person-hours after its count; null: nothing to pull it towards. */
  readonly shrunk: (Interval & { readonly rate: number }) | null;
  /**
   * New ties that hours together alone would give it: the labels of all dealt again, each as likely
   * as pairs were there for hours. null where no pair spent any.
   */
  readonly byChance: (Interval & { readonly mean: number; readonly q: number }) | null;
}

/**
 * Contexts of at least 20 person-hours and k people by name, and the others together at the end. A
 * context that saw ties but has no hours, as help of which no minutes are written, is among those.
 */
export function contextYields(world: World): readonly ContextYield[] {
  const hours = contextHours(world);
  const k = world.definitions.kInternal;
  const isTold = (name: string): boolean => {
    const own = hours.get(name);
    return own !== undefined && own.personHours >= MIN_HOURS && own.people.size >= k;
  };
  const contexts = new Map<string, Pooled>();
  const at = (name: string): Pooled => {
    const told = isTold(name) ? name : OTHER;
    const own = contexts.get(told) ?? { personHours: 0, pairHours: 0, people: new Set(), ties: [] };
    contexts.set(told, own);
    return own;
  };
  for (const name of [...hours.keys()].sort()) {
    const { personHours, pairHours, people } = hours.get(name)!;
    const own = at(name);
    own.personHours += personHours;
    own.pairHours += pairHours;
    for (const person of people) own.people.add(person);
  }
  for (const tie of firstContexts(world)) {
    for (const [name, share] of tie.shares) at(name).ties.push({ tie, ...share });
  }
  const order = [...contexts.keys()].filter((name) => name !== OTHER).sort();
  const rest = contexts.get(OTHER);
  if (rest !== undefined) order.push(OTHER);
  // Hours of fewer than k people play no part: what is told of the others would tell them.
  if (rest !== undefined && rest.people.size < k) rest.personHours = rest.pairHours = 0;
  return weighed(
    order.map((name) => ({ name, ...contexts.get(name)! })),
    world.definitions.nullDraws,
  );
}

interface Pooled {
  personHours: number;
  pairHours: number;
  readonly people: Set<number>;
  readonly ties: TieHere[];
}

function weighed(
  pooled: readonly (Pooled & { readonly name: string })[],
  draws: number,
): readonly ContextYield[] {
  const counts = pooled.map(({ ties }) => ties.reduce((sum, { whole }) => sum + whole, 0));
  const over = pooled.map(({ personHours }, at): CountOver => {
    return { count: counts[at]!, over: personHours / HOURS };
  });
  const prior = fitGammaPoisson(over.filter((one) => one.over > 0));
  const chance = countsByChance(pooled, counts, draws);
  return pooled.map((context, at) => ({
    ...context,
    count: counts[at]!,
    shrunk: prior === null || over[at]!.over === 0 ? null : shrunkRate(over[at]!, prior),
    byChance: chance?.[at] ?? null,
  }));
}

/**
 * A null of the data stream (METHODS 0.6): the moments and corners in which ties began are dealt
 * again, who is tied to whom and who carries which label stay. Each part of a tie goes to a context
 * as likely as pairs spent hours there.
 */
function countsByChance(
  pooled: readonly Pooled[],
  counts: readonly number[],
  draws: number,
): ContextYield['byChance'][] | null {
  const upTo: number[] = [];
  const all = pooled.reduce((sum, { pairHours }) => upTo[upTo.push(sum + pairHours) - 1]!, 0);
  if (all === 0) return null;
  // In an order of their own: how people are numbered changes no draw.
  const shares = pooled.flatMap(({ ties }) => ties.map(({ whole }) => whole)).sort((x, y) => y - x);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const drawn = pooled.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const chance = chanceOf(1, 'catalysts', draw);
    for (const share of shares) {
      const at = chance.unit() * all;
      const context = upTo.findIndex((end) => at < end);
      drawn[context]![draw]! += share;
    }
  }
  const p = drawn.map((own, at) => twoSided(own, counts[at]!));
  const q = qValues(p, p.length);
  return pooled.map(({ pairHours }, at) => {
    const own = drawn[at]!.sort();
    const last = draws - 1;
    return {
      mean: (total * pairHours) / all,
      lo: own[Math.floor(0.025 * last)]!,
      hi: own[Math.ceil(0.975 * last)]!,
      q: q[at]!,
    };
  });
}

/** p = (1 + as extreme) / (draws + 1) on each side, twice the smaller (METHODS 0.6). */
function twoSided(drawn: Float64Array, observed: number): number {
  const beyond = (isBeyond: (value: number) => boolean): number =>
    (1 + drawn.filter(isBeyond).length) / (drawn.length + 1);
  const near = 1e-9; // Sums of halves and thirds.
  const low = beyond((value) => value <= observed + near);
  const high = beyond((value) => value >= observed - near);
  return Math.min(1, 2 * Math.min(low, high));
}

/** The shares of those of a context's new ties that `isMeant` means, and the people at their ends. */
export function tiesThere(
  ties: readonly TieHere[],
  isMeant: (tie: TieHere) => boolean = () => true,
  of: keyof Share = 'whole',
): TiesThere {
  const people = new Set<number>();
  let count = 0;
  for (const here of ties) {
    if (!isMeant(here) || here[of] === 0) continue;
    count += here[of];
    people.add(here.tie.a).add(here.tie.b);
  }
  return { count, people };
}

/** New ties per 100 hours that people spent there; null without an hour. */
export const yieldOf = (count: number, personHours: number): number | null =>
  personHours === 0 ? null : (HOURS * count) / personHours;
