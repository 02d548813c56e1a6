/**
 * How newcomers fare from day to day (METHODS E5): shares with a first and with a third tie, and of
 * those who left before the third, with their ranges, at the days at which they may be told.
 */
import { cumulativeIncidence, incidenceInterval, type Wait } from '../stats/cumulativeIncidence.ts';
import { columnOf, firstLabel } from './grouping.ts';
import { FOLLOWED_DAYS, type Newcomer } from './newcomers.ts';
import type { RawParts } from './result.ts';
import type { World } from './world.ts';

/** Days at which curves may be told. */
const STEP = 5;
const DAYS = Array.from({ length: FOLLOWED_DAYS / STEP }, (_, at) => (at + 1) * STEP);
/** Fewest newcomers of a group for a curve of its own. */
const MIN_OF_GROUP = 10;

/** A curve before it is told: who counts by a day, of how many. */
interface Untold {
  readonly waits: readonly Wait[];
  readonly ending: 'event' | 'other';
}

/**
 * By curve and day a share and its range. A day is told where nobody or at least k newcomers are
 * counted, are left, came to it since the day told before, and are between two curves.
 * @param k fewest persons a number may speak of
 */
export function newcomerCurves(world: World, newcomers: readonly Newcomer[], k: number): RawParts {
  const third = newcomers.map((one) => one.third);
  const first = newcomers.map((one) => one.first);
  const curves = {
    third: { waits: third, ending: 'event' },
    left: { waits: third, ending: 'other' },
    first: { waits: first, ending: 'event' },
  } as const;
  const n = newcomers.length;
  const [ofThird, ofLeft] = [countsOf(curves.third), countsOf(curves.left)];
  const ofFirst = countsOf(curves.first);
  const days = {
    third: daysTold([{ n, counts: ofThird }], k),
    left: daysTold([{ n, counts: ofLeft }], k).filter((day) =>
      isOpen(n - ofThird(day) - ofLeft(day), k),
    ),
    first: daysTold([{ n, counts: ofFirst }], k).filter((day) =>
      isOpen(Math.abs(ofFirst(day) - ofThird(day)), k),
    ),
  };
  return {
    curves: {
      first: pointsOf(curves.first, days.first),
      third: pointsOf(curves.third, days.third),
      left: pointsOf(curves.left, days.left),
    },
    groups: byGroup(world, newcomers, k),
  };
}

type Counts = (day: number) => number;

const countsOf =
  ({ waits, ending }: Untold): Counts =>
  (day) =>
    waits.filter((wait) => wait.ending === ending && wait.time <= day).length;

const isOpen = (count: number, k: number): boolean => count === 0 || count >= k;

/**
 * Days at which the counts of all of these together may be told: what came since the day before, and
 * what comes until the last, are never few people either. Empty where the last day may not be.
 */
function daysTold(
  all: readonly { readonly n: number; readonly counts: Counts }[],
  k: number,
): number[] {
  const isTold = (from: number, to: number): boolean =>
    all.every(({ counts }) => isOpen(counts(to) - (from === 0 ? 0 : counts(from)), k));
  const isWhole = (day: number): boolean =>
    all.every(({ n, counts }) => isOpen(counts(day), k) && isOpen(n - counts(day), k));
  if (!isWhole(FOLLOWED_DAYS)) return [];
  const told: number[] = [];
  for (const day of DAYS) {
    if (day === FOLLOWED_DAYS) continue;
    if (isWhole(day) && isTold(told.at(-1) ?? 0, day) && isTold(day, FOLLOWED_DAYS)) told.push(day);
  }
  return [...told, FOLLOWED_DAYS];
}

function pointsOf({ waits, ending }: Untold, days: readonly number[]): RawParts {
  // Of a departure the tie is what rules it out.
  const turned: readonly Wait[] =
    ending === 'event'
      ? waits
      : waits.map(({ time, ending: own }) => ({ time, ending: TURNED[own] }));
  return Object.fromEntries(
    days.flatMap((day) => {
      const found = cumulativeIncidence(turned, day);
      if (found === null) return [];
      const range = incidenceInterval(found);
      return [[String(day), { share: found.event, lo: range?.lo ?? null, hi: range?.hi ?? null }]];
    }),
  );
}

const TURNED = { event: 'other', other: 'event', censored: 'censored' } as const;

/** The third tie by group; those of small groups and of unknown label are judged with them. */
function byGroup(world: World, newcomers: readonly Newcomer[], k: number): RawParts {
  const values = columnOf(world, world.group)?.values;
  const labelOf = ({ person }: Newcomer): string | null => firstLabel(values?.[person] ?? null);
  const labels = [...new Set(newcomers.map(labelOf))].filter((label) => label !== null).sort();
  const groups = labels
    .map((label) => ({ label, own: newcomers.filter((one) => labelOf(one) === label) }))
    .filter(({ own }) => own.length >= MIN_OF_GROUP);
  if (groups.length < 2) return {};
  const named = new Set<string | null>(groups.map(({ label }) => label));
  const rest = newcomers.filter((one) => !named.has(labelOf(one)));
  const curveOf = (own: readonly Newcomer[]): Untold => ({
    waits: own.map(({ third }) => third),
    ending: 'event',
  });
  const judged = [...groups.map(({ own }) => own), rest].map((own) => ({
    n: own.length,
    counts: countsOf(curveOf(own)),
  }));
  const days = daysTold(judged, k);
  return Object.fromEntries(groups.map(({ label, own }) => [label, pointsOf(curveOf(own), days)]));
}
