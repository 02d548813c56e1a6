/** Who came for the first time, and what became of them (METHODS E5, K33, K48). */
import type { Wait } from '../stats/cumulativeIncidence.ts';
import { judgeMembersAt } from './everyMember.ts';
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

/**
 * Days from the origin of each newcomer to their third tie (`event`), to their departure before it
 * (`other`) or to the end of the window. Of the members whose origin lies early enough in the
 * window, or late enough before it, to be followed to the end. O(evidence rows).
 */
export function newcomerWaits(world: World): Wait[] {
  const { window, evidence, logs } = world;
  const first = evidence.calendar?.first;
  if (window === null || first === undefined) return [];
  const visits = visitDays(world);
  const newcomers = new Map<number, number>();
  for (const [person, days] of visits.entries()) {
    const origin = originOf(days, logs.directory?.joined[person] ?? NaN, first);
    if (origin === null || evidence.hidden[person] === 1) continue;
    if (origin < window.from - FOLLOWED_DAYS || origin >= window.to - FOLLOWED_DAYS) continue;
    newcomers.set(person, origin);
  }
  const third = daysOfThirdTie(world, newcomers);
  return [...newcomers].map(([person, origin]): Wait => {
    const left = departureOf(visits[person] ?? [], logs.directory?.left[person] ?? NaN, window.to);
    const tied = third.get(person) ?? Infinity;
    if (tied <= left && tied < Infinity)
      return { time: Math.max(0, tied - origin), ending: 'event' };
    if (left < Infinity) return { time: Math.max(0, left - origin), ending: 'other' };
    return { time: window.to - origin, ending: 'censored' };
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

function daysOfThirdTie(
  world: World,
  newcomers: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const days = new Map<number, number[]>();
  const at = world.window?.to ?? 0;
  judgeMembersAt(
    world,
    at,
    world.spans,
    { isWanted: (a, b) => newcomers.has(a) || newcomers.has(b) },
    ({ a, b, firstEvidence }) => {
      if (Number.isNaN(firstEvidence)) return;
      for (const end of [a, b]) {
        if (!newcomers.has(end)) continue;
        const own = days.get(end);
        if (own) own.push(firstEvidence);
        else days.set(end, [firstEvidence]);
      }
    },
  );
  const thirds = [...days].flatMap(([person, own]): [number, number][] => {
    const third = own.sort((x, y) => x - y)[TIES - 1];
    return third === undefined ? [] : [[person, third]];
  });
  return new Map(thirds);
}
