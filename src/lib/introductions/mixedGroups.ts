/**
 * People seated in groups that mix: with few who know each other already, and of several disciplines
 * (METHODS J4; a maximally diverse grouping). Only who said yes is seated.
 */
import { chanceOf } from '../base/random.ts';
import { firstLabel } from '../indicators/grouping.ts';
import type { World } from '../indicators/world.ts';
import { diversityOf } from '../stats/diversity.ts';
import { volunteersOf } from './volunteers.ts';

/** How much two of a group know each other, and what each is. */
export interface Seating {
  /** Strength of the tie of two people, ≥ 0; 0 without one. */
  readonly strength: (a: number, b: number) => number;
  /** null where unknown: never a category of its own. */
  readonly label: (person: number) => string | null;
  /** Weight of the diversity of a group against the strength of its ties. */
  readonly lambda: number;
}

export interface MixedGroups {
  /** Persons; sizes differ by at most one. */
  readonly groups: readonly (readonly number[])[];
  /** Σ over groups of Σ strength + λ (1 − Blau), as first dealt and after all swaps. */
  readonly objective: { readonly start: number; readonly end: number };
  /** Share of pairs of a group who already know each other; null where no group has two people. */
  readonly tied: {
    /** In groups filled in the order in which people were given. */
    readonly before: number | null;
    readonly after: number | null;
    /** Expected in groups drawn at random: the share among all pairs. */
    readonly atRandom: number | null;
  };
}

export interface AskedGroups {
  /** Persons in the order in which they came. */
  readonly people: readonly number[];
  /** Most people of a group, at least 2. */
  readonly size: number;
  readonly day: number;
  readonly seed: number;
  readonly lambda?: number;
}

/** Rounds over all pairs of people, at most, for each person (METHODS J4). */
const ROUNDS = 50;

/** null where nobody of them said yes. */
export function mixedGroups(world: World, asked: AskedGroups): MixedGroups | null {
  const volunteers = volunteersOf(world);
  const people = [...new Set(asked.people)].filter((person) => volunteers[person] === 1);
  if (people.length === 0) return null;
  const strength = strengths(world);
  const disciplines = world.logs.directory?.attributes.get('discipline') ?? [];
  const label = (person: number): string | null => firstLabel(disciplines[person] ?? null);
  const seating = { strength, label, lambda: asked.lambda ?? 1 };
  const dealt = Uint32Array.from(people);
  chanceOf(asked.seed, 'mixed-groups', asked.day).shuffle(dealt);
  const groups = filled([...dealt], asked.size);
  const start = objectiveOf(groups, seating);
  const trace = improve(groups, seating);
  const areTied = (a: number, b: number): boolean => strength(a, b) > 0;
  return {
    groups,
    objective: { start, end: trace.at(-1) ?? start },
    tied: {
      before: shareTied(filled(people, asked.size), areTied),
      after: shareTied(groups, areTied),
      atRandom: groups.some(({ length }) => length > 1) ? shareTied([people], areTied) : null,
    },
  };
}

/** As few groups as hold everybody, one after the other; the first are the larger ones. */
export function filled(people: readonly number[], size: number): number[][] {
  const count = Math.ceil(people.length / Math.max(2, size));
  const groups = Array.from({ length: count }, (): number[] => []);
  let at = 0;
  for (const [g, group] of groups.entries()) {
    const own = Math.floor(people.length / count) + Number(g < people.length % count);
    group.push(...people.slice(at, at + own));
    at += own;
  }
  return groups;
}

/** Σ over groups of what {@link costOf} says. */
export const objectiveOf = (groups: readonly (readonly number[])[], seating: Seating): number =>
  groups.reduce((sum, group) => sum + costOf(group, seating), 0);

function costOf(group: readonly number[], { strength, label, lambda }: Seating): number {
  let ties = 0;
  for (const [at, a] of group.entries()) {
    for (const b of group.slice(at + 1)) ties += strength(a, b);
  }
  const counts = new Map<string, number>();
  for (const person of group) {
    const own = label(person);
    if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return ties + lambda * (1 - (diversityOf([...counts.values()])?.blau ?? 0));
}

/** A gain below this is the rounding of a sum. */
const LEAST_GAIN = 1e-12;

/**
 * Swaps two people of different groups wherever that lowers the objective, round after round, until
 * no swap does. Changes the groups. @returns the objective after each swap
 */
export function improve(groups: number[][], seating: Seating): number[] {
  const trace: number[] = [];
  const people = groups.reduce((sum, { length }) => sum + length, 0);
  let value = objectiveOf(groups, seating);
  for (let round = 0; round < ROUNDS * people; round++) {
    const before = trace.length;
    for (const [g, one] of groups.entries()) {
      for (const other of groups.slice(g + 1)) {
        value = swapBetween(one, other, seating, value, trace);
      }
    }
    if (trace.length === before) break;
  }
  return trace;
}

function swapBetween(
  one: number[],
  other: number[],
  seating: Seating,
  start: number,
  trace: number[],
): number {
  let value = start;
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < other.length; j++) {
      const before = costOf(one, seating) + costOf(other, seating);
      swap(one, i, other, j);
      const gain = before - costOf(one, seating) - costOf(other, seating);
      if (gain > LEAST_GAIN) trace.push((value -= gain));
      else swap(one, i, other, j);
    }
  }
  return value;
}

function swap(one: number[], i: number, other: number[], j: number): void {
  const [x, y] = [one[i], other[j]];
  if (x === undefined || y === undefined) return;
  one[i] = y;
  other[j] = x;
}

function shareTied(
  groups: readonly (readonly number[])[],
  areTied: (a: number, b: number) => boolean,
): number | null {
  let [pairs, tied] = [0, 0];
  for (const group of groups) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) {
        pairs++;
        tied += Number(areTied(a, b));
      }
    }
  }
  return pairs === 0 ? null : tied / pairs;
}

/** Strength of each tie of a world; one too young to be rated counts as the usual one. */
function strengths({ ties, evidence }: World): Seating['strength'] {
  const rated = ties.strength.filter((one) => !Number.isNaN(one));
  const usual = rated.length === 0 ? 1 : rated.reduce((sum, one) => sum + one, 0) / rated.length;
  const of = new Map<number, number>();
  const keyOf = (a = 0, b = 0): number => Math.min(a, b) * evidence.persons + Math.max(a, b);
  ties.strength.forEach((strength, t) => {
    of.set(keyOf(ties.a[t], ties.b[t]), Number.isNaN(strength) ? usual : strength);
  });
  return (a, b) => of.get(keyOf(a, b)) ?? 0;
}
