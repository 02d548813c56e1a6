/**
 * Which cells of a table of ties are more or less than chance makes them (METHODS C4): many cells are
 * looked at, so that q is taken over all of them together.
 */
import type { TableCell } from '../disclosure/complement.ts';
import type { Labels } from '../graph/labels.ts';
import { mixingMatrix } from '../graph/mixing.ts';
import { structuralOrder } from '../graph/structuralOrder.ts';
import { permuteLabels, strataOf, type Strata } from '../nulls/labelPermutation.ts';
import { nullBand } from '../nulls/nullBand.ts';
import { poissonBinomialTail, refinedNormalTail } from '../nulls/poissonBinomial.ts';
import { qValues } from '../stats/falseDiscovery.ts';
import type { Grouped } from './grouped.ts';
import type { ByTime } from './mixingByTime.ts';
import { stratumOfMembers } from './relabelledWorlds.ts';
import type { World } from './world.ts';

/** Fewest ties expected of a cell that can say anything (METHODS C4). */
const MIN_EXPECTED = 1;
/** Steps of the exact distribution of a cell; above, the normal one corrected for skewness. */
const MOST_EXACT = 1_000_000;

type Cell = Pick<TableCell, 'a' | 'b' | 'open'>;

/**
 * q of each cell against hours in common, everybody having about as many ties as observed: an
 * exposure null. Pairs are tied one by one, each with the chance expected of it, so that the number
 * of ties of a cell has a distribution that needs no draws. null where nothing may be told, or fewer
 * than one tie is expected.
 */
export function qByExposure(cells: readonly Cell[], byTime: ByTime): readonly (number | null)[] {
  return qOf(
    cells.map(({ a, b, open }) => {
      const observed = open ? byTime.observed(a, b) : null;
      const p = observed === null ? null : twoSided(byTime.chances(a, b), observed);
      return { p, isEligible: byTime.expected(a, b) >= MIN_EXPECTED };
    }),
  );
}

/** Twice the smaller tail of the number of ties among pairs with these chances, at most 1. */
function twoSided(chances: readonly number[], observed: number): number {
  const isSmall = chances.length * (observed + 1) <= MOST_EXACT;
  const tail = isSmall ? poissonBinomialTail : refinedNormalTail;
  const high = tail(chances, observed);
  const low = 1 - tail(chances, observed + 1);
  return Math.min(1, 2 * Math.max(0, Math.min(low, high)));
}

/**
 * q of each cell against labels dealt again among members who joined at about the same time and came
 * about as often, ties as they are: a label null. null as in {@link qByExposure}.
 * O(draws · (ties + groups²)).
 *
 * @param expected ties of a cell by who is a member
 */
export function qByLabel(
  world: World,
  groups: Omit<Grouped, 'coverage'>,
  cells: readonly Cell[],
  expected: (a: number, b: number) => number | null,
): readonly (number | null)[] {
  const { graph, definitions } = world;
  const at = ({ a, b }: Cell): number => a * groups.groups + b;
  const observed = mixingMatrix(graph, groups);
  const draws = definitions.nullDraws;
  const drawn = cells.map(() => new Float64Array(draws));
  const { labels, strata } = inTiedOrder(world, groups);
  for (let replicate = 0; replicate < draws; replicate++) {
    const dealt = permuteLabels(labels, strata, { seed: 1, name: 'mixing', replicate });
    const matrix = mixingMatrix(graph, dealt);
    cells.forEach((cell, c) => (drawn[c]![replicate] = matrix[at(cell)]!));
  }
  return qOf(
    cells.map((cell, c) => {
      const p = cell.open ? (nullBand(observed[at(cell)]!, drawn[c]!)?.p ?? null) : null;
      return { p, isEligible: (expected(cell.a, cell.b) ?? 0) >= MIN_EXPECTED };
    }),
  );
}

/**
 * Members of each stratum in the order of how they are tied, their labels in that of the groups: what
 * is dealt does not hang on how people are numbered, which ids under a secret do differently.
 */
function inTiedOrder(world: World, { label, groups }: Labels): { labels: Labels; strata: Strata } {
  const { graph, ties } = world;
  const weight = ties.strength.map((strength) => (Number.isNaN(strength) ? -1 : strength));
  const place = new Uint32Array(graph.n);
  structuralOrder(graph.n, graph, weight).forEach((node, at) => (place[node] = at));
  const strata = strataOf({ label, groups }, stratumOfMembers(world));
  const { offsets, person } = strata;
  const first = label.slice();
  for (let s = 0; s + 1 < offsets.length; s++) {
    const members = person
      .subarray(offsets[s], offsets[s + 1])
      .sort((p, q) => place[p]! - place[q]!);
    const theirs = Int32Array.from(members, (member) => label[member]!).sort();
    members.forEach((member, k) => (first[member] = theirs[k]!));
  }
  return { labels: { label: first, groups }, strata };
}

interface Tested {
  /** null where the cell is closed or chance leaves it as it is. */
  readonly p: number | null;
  /** Known of every cell from what is expected of it alone: a closed one counts as well. */
  readonly isEligible: boolean;
}

/**
 * Of Benjamini & Hochberg over all eligible cells. Those whose ties are not told count as p = 1: what
 * is told of the others must not tell of them.
 */
function qOf(all: readonly Tested[]): readonly (number | null)[] {
  const known = all.flatMap(({ p, isEligible }) => (p === null || !isEligible ? [] : [p]));
  const q = qValues(known, all.filter(({ isEligible }) => isEligible).length);
  let next = 0;
  return all.map(({ p, isEligible }) => (p === null || !isEligible ? null : (q[next++] ?? null)));
}
