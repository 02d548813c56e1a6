/**
 * Two people worth introducing to each other, and why (METHODS J4): among those who are there or
 * expected and said yes to it. No score, no list of people: pairs with their reasons in words.
 */
import { chanceOf } from '../base/random.ts';
import { firstLabel } from '../indicators/grouping.ts';
import type { World } from '../indicators/world.ts';
import { commonalities, type Commonalities } from './commonalities.ts';
import { volunteersOf } from './volunteers.ts';

/** Why two people might like to meet. */
export type IntroductionReason =
  /** Far apart in the network, or of different stable circles. */
  | { readonly kind: 'bridge' }
  /** They come at the same moments of the week. */
  | { readonly kind: 'rhythm' }
  /** One asked for what the other knows. */
  | { readonly kind: 'match'; readonly topics: readonly string[] }
  /** Different disciplines. */
  | { readonly kind: 'discipline' };

export interface Introduction {
  /** Persons, a < b. */
  readonly a: number;
  readonly b: number;
  /** In the order of {@link IntroductionReason}; at least one. */
  readonly reasons: readonly IntroductionReason[];
}

/** Why there is nobody to introduce. */
export type NoIntroductions =
  | 'NOBODY_VOLUNTEERED' // nobody at all said yes
  | 'TOO_FEW_HERE' // fewer than two who did are there
  | 'ALL_TIED' // they all know each other already
  | 'NO_REASON'; // nothing is known that speaks for a pair

export interface Introductions {
  readonly pairs: readonly Introduction[];
  /** null where there are pairs. */
  readonly reason: NoIntroductions | null;
}

export interface Asked {
  /** Persons who are there or expected, in any order. */
  readonly people: readonly number[];
  /** Local day: the list is the same all day. */
  readonly day: number;
  readonly seed: number;
}

/** Pairs that one person may be in. */
const MOST_PAIRS = 2;

/**
 * Pairs without a tie and with a reason to meet, by the number of reasons, then from the farthest
 * apart, then as the day has it; each person at most twice. O(p · (n + m) + p²) for p people.
 */
export function introductionsFor(world: World, { people, day, seed }: Asked): Introductions {
  const volunteers = volunteersOf(world);
  if (!volunteers.includes(1)) return { pairs: [], reason: 'NOBODY_VOLUNTEERED' };
  const here = [...new Set(people)].filter((one) => volunteers[one] === 1).sort((x, y) => x - y);
  if (here.length < 2) return { pairs: [], reason: 'TOO_FEW_HERE' };
  const known = commonalities(world, here);
  const apart = here.flatMap((a, at) =>
    here.slice(at + 1).flatMap((b) => (known.areTied(a, b) ? [] : [{ a, b }])),
  );
  if (apart.length === 0) return { pairs: [], reason: 'ALL_TIED' };
  const pairs = eachAtMost(MOST_PAIRS, ranked(world, known, apart, { day, seed }));
  return { pairs, reason: pairs.length === 0 ? 'NO_REASON' : null };
}

/** People proposed to one who asks. */
const MOST_FOR_ONE = 3;

/**
 * Pairs of one person who said yes with those of `people` who did, in the same order; few of them,
 * none where the person did not. O(n + m + p) for p people.
 */
export function introductionsOf(
  world: World,
  person: number,
  { people, day, seed }: Asked,
): readonly Introduction[] {
  const volunteers = volunteersOf(world);
  if (volunteers[person] !== 1) return [];
  const known = commonalities(world, [person]);
  const apart = [...new Set(people)]
    .filter((other) => other !== person && volunteers[other] === 1)
    .filter((other) => !known.areTied(person, other))
    .map((other) => ({ a: Math.min(person, other), b: Math.max(person, other) }));
  const distances = {
    ...known,
    distance: (a: number, b: number): number => known.distance(person, a === person ? b : a),
  };
  return ranked(world, distances, apart, { day, seed }).slice(0, MOST_FOR_ONE);
}

/** Pairs with a reason, by the number of reasons, then from the farthest apart, then as the day has it. */
function ranked(
  world: World,
  known: Commonalities,
  apart: readonly { readonly a: number; readonly b: number }[],
  { day, seed }: Pick<Asked, 'day' | 'seed'>,
): readonly Introduction[] {
  return apart
    .map(({ a, b }) => ({
      pair: { a, b, reasons: reasonsOf(world, known, a, b) },
      distance: known.distance(a, b),
      luck: chanceOf(seed, 'introductions', day, a, b).unit(),
    }))
    .filter(({ pair }) => pair.reasons.length > 0)
    .sort(
      (x, y) =>
        y.pair.reasons.length - x.pair.reasons.length ||
        byDistance(x.distance, y.distance) ||
        x.luck - y.luck,
    )
    .map(({ pair }) => pair);
}

/** The farther first. */
const byDistance = (x: number, y: number): number => (x === y ? 0 : y - x);

function eachAtMost(most: number, ranked: readonly Introduction[]): Introduction[] {
  const times = new Map<number, number>();
  return ranked.filter(({ a, b }) => {
    const [x, y] = [times.get(a) ?? 0, times.get(b) ?? 0];
    if (x >= most || y >= most) return false;
    times.set(a, x + 1).set(b, y + 1);
    return true;
  });
}

/** Steps from which on two people are far apart (METHODS J4). */
const FAR = 3;
/** Least share of their hours that two people spend in the same bands. */
const SAME_RHYTHM = 0.2;

function reasonsOf(
  { logs }: World,
  known: Commonalities,
  a: number,
  b: number,
): IntroductionReason[] {
  const reasons: IntroductionReason[] = [];
  const [x, y] = [known.circle(a), known.circle(b)];
  if (known.distance(a, b) >= FAR || (x >= 0 && y >= 0 && x !== y)) {
    reasons.push({ kind: 'bridge' });
  }
  if (known.rhythmOverlap(a, b) >= SAME_RHYTHM) reasons.push({ kind: 'rhythm' });
  const topics = known.topics(a, b);
  if (topics.length > 0) reasons.push({ kind: 'match', topics });
  const disciplines = logs.directory?.attributes.get('discipline') ?? [];
  const [one, other] = [firstLabel(disciplines[a] ?? null), firstLabel(disciplines[b] ?? null)];
  if (one !== null && other !== null && one !== other) reasons.push({ kind: 'discipline' });
  return reasons;
}
