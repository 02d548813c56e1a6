import { wilson } from '../../stats/wilson.ts';
import { differenceBy, rangeBy, shareBy, type PairWait } from '../followedPairs.ts';
import {
  COLLABORATION_DAYS,
  EXCHANGE_DAYS,
  funnelCohort,
  type Followed,
  type FunnelCohort,
} from '../funnelCohort.ts';
import { firstLabel, groupOfMembers } from '../grouping.ts';
import { defineIndicator, type OwnInterval } from '../indicator.ts';
import type { RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** Fewest pairs of a cohort, and of a half of it (METHODS E4). */
const MIN_PAIRS = 50;

/**
 * Of the pairs that became familiar faces in a quarter, the share that exchanged something within 90
 * days, where somebody may leave before; the share that first worked together within 180, and both
 * by whether the two are of one group, are parts.
 */
export default defineIndicator({
  id: 'funnel',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['ties', 'time'],
  // Pairs share people: members are left out, not weeks.
  scale: null,
  references: ['E4', 'Aalen & Johansen 1978', 'Satagopan et al. 2004', 'Lin, Lunde & Sarkar 2020'],
  measure: (world) => {
    const cohort = funnelCohort(world);
    if (typeof cohort === 'string') return { value: null, reason: cohort, n: 0, persons: 0 };
    const { pairs } = cohort;
    const exchanges = exchangesOf(pairs);
    const [n, persons] = [pairs.length, peopleOf(exchanges)];
    const value = shareBy(exchanges, EXCHANGE_DAYS);
    if (n < MIN_PAIRS || value === null)
      return { value: null, reason: 'N_TOO_SMALL', n, persons: 0 };
    const those = peopleOf(withEvent(exchanges, EXCHANGE_DAYS));
    return {
      value,
      n,
      successes: value * n,
      // The share tells of those who did, if there are any.
      persons: those === 0 ? persons : those,
      ...(world.without === null ? { parts: partsOf(world, cohort) } : {}),
    };
  },
  interval: (world) => {
    const cohort = funnelCohort(world);
    return typeof cohort === 'string' ? null : rangeBy(exchangesOf(cohort.pairs), EXCHANGE_DAYS);
  },
  intervalMethod: 'person-jackknife',
});

const exchangesOf = (pairs: readonly Followed[]): PairWait[] =>
  pairs.map(({ a, b, exchange }) => ({ a, b, wait: exchange }));

const collaborationsOf = (pairs: readonly Followed[]): PairWait[] =>
  pairs.flatMap(({ a, b, collaboration: wait }) => (wait === null ? [] : [{ a, b, wait }]));

const peopleOf = (pairs: readonly PairWait[]): number =>
  new Set(pairs.flatMap(({ a, b }) => [a, b])).size;

const withEvent = (pairs: readonly PairWait[], by: number): PairWait[] =>
  pairs.filter(({ wait: { time, ending } }) => ending === 'event' && time <= by);

/** One step of the way: how far pairs are followed, and what happens to them. */
interface Stage {
  readonly name: string;
  readonly by: number;
  readonly of: (pairs: readonly Followed[]) => PairWait[];
}

const STAGES: readonly Stage[] = [
  { name: 'exchange', by: EXCHANGE_DAYS, of: exchangesOf },
  { name: 'collaboration', by: COLLABORATION_DAYS, of: collaborationsOf },
];

function partsOf(world: World, { pairs, isLong }: FunnelCohort): RawParts {
  const k = world.definitions.kInternal;
  const sides = sidesOf(world, pairs);
  const stages = STAGES.map(({ name, by, of }): readonly [string, RawParts] => {
    const all = of(pairs);
    return [name, { ...sharesOf(all, by, k), ...(sides && bySide(sides, by, of, k)) }];
  });
  const hasOutcomes = Number(world.logs.outcomes !== null);
  return { hasOutcomes, isFollowedLong: Number(isLong), ...Object.fromEntries(stages) };
}

/** Whether the share tells of nobody or of enough people. */
function isTold(pairs: readonly PairWait[], by: number, k: number): boolean {
  const those = peopleOf(withEvent(pairs, by));
  return those === 0 || those >= k;
}

function sharesOf(pairs: readonly PairWait[], by: number, k: number): RawParts {
  const share = pairs.length < MIN_PAIRS ? null : shareBy(pairs, by);
  if (share === null || !isTold(pairs, by, k)) return { share: null, lo: null, hi: null };
  const range = rangeOf(pairs, by, share);
  return { share, lo: range?.lo ?? null, hi: range?.hi ?? null };
}

/** Over members; Wilson's over pairs where nobody did, or everybody (K39). */
function rangeOf(pairs: readonly PairWait[], by: number, share: number): OwnInterval | null {
  const range = rangeBy(pairs, by);
  if (range !== null) return { ...range, method: 'person-jackknife' };
  const whole = wilson(share * pairs.length, pairs.length);
  return whole && { ...whole, method: 'wilson' };
}

interface Sides {
  readonly same: readonly Followed[];
  readonly cross: readonly Followed[];
}

/** Pairs of one group and of two; null where there are no two. */
function sidesOf(world: World, pairs: readonly Followed[]): Sides | null {
  const grouping = groupOfMembers(world, world.group);
  if (grouping === null || grouping.labels.length < 2) return null;
  const values = world.logs.directory?.attributes.get(grouping.attribute) ?? [];
  const labelOf = (person: number): string | null => firstLabel(values[person] ?? null);
  const known = pairs.filter(({ a, b }) => labelOf(a) !== null && labelOf(b) !== null);
  return {
    same: known.filter(({ a, b }) => labelOf(a) === labelOf(b)),
    cross: known.filter(({ a, b }) => labelOf(a) !== labelOf(b)),
  };
}

/** Both sides or neither: with all, the one tells the other. */
function bySide(sides: Sides, by: number, of: Stage['of'], k: number): RawParts {
  const [same, cross] = [of(sides.same), of(sides.cross)];
  const isShown = [same, cross].every((own) => own.length >= MIN_PAIRS && isTold(own, by, k));
  // Nor how many there are, where that tells of few people.
  const isCounted = [same, cross].every((own) => own.length === 0 || peopleOf(own) >= k);
  const difference = isShown ? differenceBy(same, cross, by) : null;
  return {
    samePairs: isCounted ? { count: same.length, persons: peopleOf(same) } : null,
    crossPairs: isCounted ? { count: cross.length, persons: peopleOf(cross) } : null,
    same: isShown ? shareBy(same, by) : null,
    cross: isShown ? shareBy(cross, by) : null,
    difference: difference?.value ?? null,
    differenceLo: difference?.lo ?? null,
    differenceHi: difference?.hi ?? null,
  };
}
