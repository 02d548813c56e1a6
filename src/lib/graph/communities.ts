/**
 * Communities: parts of a network whose people are more tied to each other than to the rest, found
 * many times over, as one run may find what another does not (METHODS B8; Good, de Montjoye &
 * Clauset 2010). In words that people read, such a part is a circle.
 */
import { chanceOf } from '../base/random.ts';
import { adjustedRand } from '../stats/adjustedRand.ts';
import { components } from './components.ts';
import { graphOf } from './csr.ts';
import type { TieEnds } from './labels.ts';
import { louvain } from './louvain.ts';
import { structuralOrder } from './structuralOrder.ts';

/** Ties between people with their strength; `from ≠ to`, no doubles, any order. */
export interface WeightedTies extends TieEnds {
  /** Number of people; those without ties belong to no community. */
  readonly n: number;
  /** Of each tie, ≥ 0; not a number counts as 0. */
  readonly strength: ArrayLike<number>;
}

/** Fewest people with ties, and ties a person, for communities to mean anything (METHODS 0.8). */
const LEAST_PEOPLE = 50;
const LEAST_DEGREE = 3;
/** Least mean agreement of two runs (B8). */
export const LEAST_STABILITY = 0.6;
/** Ties above which {@link RUNS_LARGE} must do: up to there, twenty runs take about a second. */
const LARGE = 200_000;
const RUNS_LARGE = 5;
/** Strengths are read to 1e-12: what lies beyond is the order of a sum. */
const SAME = 1e12;

/** What several runs say together. */
export interface Communities {
  /** Mean adjusted Rand index of all pairs of runs: 1 where all agree, about 0 where they do not. */
  readonly stability: number;
  /** Of each tie, the number of runs in which its two ends are together. */
  readonly together: Uint32Array;
  /**
   * Community of each person, from the largest (equal sizes: the person lowest in number first);
   * −1 without ties. People are of one community where a way of ties leads from one to the other
   * whose ends are together in more than half of the runs: so no community falls into parts that
   * nothing ties, as single runs of Louvain may (Traag, Waltman & van Eck 2019).
   */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
}

/** Whether there are enough people and ties to look for communities. O(n + m). */
export function mayHaveCommunities({ n, from, to, strength }: WeightedTies): boolean {
  const tied = new Uint8Array(n);
  let isWeighted = false;
  for (let e = 0; e < from.length; e++) {
    tied[from[e]!] = tied[to[e]!] = 1;
    isWeighted ||= weightOf(strength, e) > 0;
  }
  const people = tied.reduce((sum, one) => sum + one, 0);
  return isWeighted && people >= LEAST_PEOPLE && 2 * from.length >= LEAST_DEGREE * people;
}

/** Number of runs for a network of so many ties. */
export const runsFor = (ties: number, wanted: number): number =>
  ties > LARGE ? Math.min(RUNS_LARGE, wanted) : wanted;

/**
 * Community of each person in each of several seeded runs of Louvain (Blondel et al. 2008, γ = 1), −1
 * without ties; numbers mean nothing from one run to the next. How people are numbered changes
 * nothing. About O(m) a run.
 */
export function* communityRuns(
  ties: WeightedTies,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): Generator<Int32Array, void> {
  const { person, ends, weight } = inPlaces(ties);
  for (let run = 0; run < runs; run++) {
    const chance = chanceOf(seed, 'communities', run);
    const turn = Uint32Array.from(person.keys());
    chance.shuffle(turn);
    const found = louvain(person.length, ends, weight, turn, chance.unit);
    const of = new Int32Array(ties.n).fill(-1);
    person.forEach((one, at) => (of[one] = found[at]!));
    yield of;
  }
}

interface Placed {
  /** Person of each place: those with ties, in an order that does not depend on their numbers. */
  readonly person: Uint32Array;
  /** Ties between places, from < to, in their order, and their weights. */
  readonly ends: TieEnds;
  readonly weight: Float64Array;
}

function inPlaces({ n, from, to, strength }: WeightedTies): Placed {
  const isTied = new Uint8Array(n);
  for (const ends of [from, to]) for (const person of ends) isTied[person] = 1;
  // Without the others from the start: that they are there must not move anybody.
  const tied = Uint32Array.from(isTied.keys()).filter((person) => isTied[person] === 1);
  const local = new Uint32Array(n);
  tied.forEach((person, i) => (local[person] = i));
  const own = { from: from.map((person) => local[person]!), to: to.map((one) => local[one]!) };
  const order = structuralOrder(tied.length, own, strength);
  const place = new Uint32Array(tied.length);
  order.forEach((node, at) => (place[node] = at));
  // A key of both places puts ties in their order faster than comparing them.
  const keys = Float64Array.from(own.from, (node, e) => {
    const [a, b] = [place[node]!, place[own.to[e]!]!];
    return Math.min(a, b) * tied.length + Math.max(a, b);
  });
  const rank = new Map(Array.from(keys, (key, e) => [key, e]));
  const sorted = keys.slice().sort();
  return {
    person: order.map((node) => tied[node]!),
    ends: {
      from: Uint32Array.from(sorted, (key) => Math.floor(key / tied.length)),
      to: Uint32Array.from(sorted, (key) => key % tied.length),
    },
    weight: sorted.map((key) => weightOf(strength, rank.get(key)!)),
  };
}

function weightOf(strength: ArrayLike<number>, e: number): number {
  const weight = strength[e]!;
  return weight > 0 ? Math.round(weight * SAME) / SAME : 0;
}

/** What the runs say together. O(runs² · n + runs · m). @param runs at least one */
export function consensusOf(ties: WeightedTies, runs: readonly Int32Array[]): Communities {
  const { n, from, to } = ties;
  const together = new Uint32Array(from.length);
  for (const of of runs) {
    for (let e = 0; e < from.length; e++) if (of[from[e]!] === of[to[e]!]) together[e]!++;
  }
  const isMostly = (_: number, e: number): boolean => 2 * together[e]! > runs.length;
  const parts = components(graphOf(n, from.filter(isMostly), to.filter(isMostly))).of;
  const isTied = (person: number): boolean => (runs[0]?.[person] ?? -1) >= 0;
  const { of, sizes } = fromLargest(Int32Array.from(parts, (p, i) => (isTied(i) ? p : -1)));
  return { stability: stabilityOf(runs, isTied), together, of, sizes };
}

function stabilityOf(runs: readonly Int32Array[], isTied: (person: number) => boolean): number {
  const tied = runs.map((of) => of.filter((_, person) => isTied(person)));
  let [sum, pairs] = [0, 0];
  for (const [i, a] of tied.entries()) {
    for (const b of tied.slice(0, i)) {
      sum += adjustedRand(a, b) ?? 0;
      pairs++;
    }
  }
  return pairs === 0 ? 1 : sum / pairs;
}

/** The same partition numbered from the largest community; −1 stays. */
function fromLargest(partition: Int32Array): Pick<Communities, 'of' | 'sizes'> {
  const size = new Map<number, number>();
  for (const one of partition) if (one >= 0) size.set(one, (size.get(one) ?? 0) + 1);
  const order = [...size].sort((a, b) => b[1] - a[1]);
  const rank = new Map(order.map(([one], at) => [one, at]));
  return {
    of: partition.map((one) => rank.get(one) ?? -1),
    sizes: order.map(([, count]) => count),
  };
}
