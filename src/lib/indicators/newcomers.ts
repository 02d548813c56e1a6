/** Who came for the first time, and what became of them (METHODS E5, K33, K48). */
import type { Wait } from '../stats/cumulativeIncidence.ts';
import { judgeMembersAt } from './everyMember.ts';
import { columnOf, firstLabel } from './grouping.ts';
import { visitDays } from './visitDays.ts';
import type { World } from './world.ts';

/** Days from the first visit in which newcomers are followed. */
export const FOLLOWED_DAYS = 60;
/** A tie of so many makes someone integrated. */
const TIES = 3;
/** Whoever joined and came within so many days began when joining. */
const JOINED_DAYS = 30;
/** Without a visit for more days than this someone has left. */
const ABSENT_DAYS = 56;

/** Someone who came for the first time, in days from then. */
export interface Newcomer {
  readonly person: number;
  /**
   * To the third tie (`event`), to the departure before it (`other`) or to the end of the window.
   */
  readonly third: Wait;
  /** The same to a first tie with somebody of no or another organisation. */
  readonly first: Wait;
}

/**
 * The members whose origin lies early enough in the window, or late enough before it, to be followed
 * to the end. O(evidence rows).
 */
export function newcomersOf(world: World): Newcomer[] {
  const { window, evidence, logs } = world;
  const start = evidence.calendar?.first;
  if (window === null || start === undefined) return [];
  const visits = visitDays(world);
  const origins = new Map<number, number>();
  for (const [person, days] of visits.entries()) {
    const origin = originOf(days, logs.directory?.joined[person] ?? NaN, start);
    if (origin === null || evidence.hidden[person] === 1) continue;
    if (origin < window.from - FOLLOWED_DAYS || origin >= window.to - FOLLOWED_DAYS) continue;
    origins.set(person, origin);
  }
  const ties = daysOfTies(world, origins);
  return [...origins].map(([person, origin]): Newcomer => {
    const left = departureOf(visits[person] ?? [], logs.directory?.left[person] ?? NaN, window.to);
    const { first = Infinity, third = Infinity } = ties.get(person) ?? {};
    const wait = (tied: number): Wait => {
      if (tied <= left && tied < Infinity)
        return { time: Math.max(0, tied - origin), ending: 'event' };
      if (left < Infinity) return { time: Math.max(0, left - origin), ending: 'other' };
      return { time: window.to - origin, ending: 'censored' };
    };
    return { person, third: wait(third), first: wait(first) };
  });
}

/** The first visit, or the day of joining shortly before it; null where it lies before the log. */
function originOf([first]: readonly number[], joined: number, logStart: number): number | null {
  if (first === undefined || joined < logStart) return null;
  return joined <= first && first <= joined + JOINED_DAYS ? joined : first;
}

/**
 * The last visit before a long absence; where the last visit of all is followed by one, the day
 * someone is said to have left. Infinity: still there.
 */
export function departureOf(days: readonly number[], left: number, end: number): number {
  const gone = days.find((day, at) => (days[at + 1] ?? -Infinity) - day > ABSENT_DAYS);
  if (gone !== undefined) return gone;
  const last = days.at(-1) ?? Infinity;
  if (left >= last && left < end) return left;
  return end - last > ABSENT_DAYS ? last : Infinity;
}

/** Day of the first tie outside the own organisation, and of the third tie with anybody. */
interface TieDays {
  readonly first: number | undefined;
  readonly third: number | undefined;
}

function daysOfTies(
  world: World,
  newcomers: ReadonlyMap<number, number>,
): ReadonlyMap<number, TieDays> {
  const organisations = columnOf(world, 'organisation')?.values;
  const organisationOf = (person: number): string | null =>
    firstLabel(organisations?.[person] ?? null);
  const days = new Map<number, { readonly all: number[]; readonly outside: number[] }>();
  judgeMembersAt(
    world,
    world.window?.to ?? 0,
    world.spans,
    { isWanted: (a, b) => newcomers.has(a) || newcomers.has(b) },
    ({ a, b, firstEvidence }) => {
      if (Number.isNaN(firstEvidence)) return;
      const isInside = organisationOf(a) !== null && organisationOf(a) === organisationOf(b);
      for (const end of [a, b]) {
        if (!newcomers.has(end)) continue;
        const own = days.get(end) ?? { all: [], outside: [] };
        days.set(end, own);
        own.all.push(firstEvidence);
        if (!isInside) own.outside.push(firstEvidence);
      }
    },
  );
  return new Map(
    [...days].map(([person, { all, outside }]) => {
      const third = all.sort((x, y) => x - y)[TIES - 1];
      const first = outside.length === 0 ? undefined : Math.min(...outside);
      return [person, { first, third }];
    }),
  );
}
