/** The place as it would be had some of its events not been (METHODS A3, G1: "other events?"). */
import { chanceOf } from '../base/random.ts';
import { coattendanceOf, type Rosters } from '../evidence/coattendance.ts';
import { unionOfPairs } from '../evidence/union.ts';
import { worldAt, type World } from './world.ts';

/**
 * The same window without what these events brought: nobody was at them, so that pairs have no
 * evidence by them. Who is a member, active and since when stays, and so do help, contacts and rooms.
 * null where there are no events, or no time.
 */
export function worldWithoutEvents(world: World, events: ArrayLike<number>): World | null {
  const { logs, evidence, definitions, window } = world;
  if (window === null || evidence.coattendance === null) return null;
  const rosters = rostersWithout(evidence.coattendance.rosters, events);
  const coattendance = coattendanceOf(rosters, evidence.hidden, definitions.eventCap);
  const pairs = unionOfPairs(
    evidence.copresence?.pairs ?? null,
    coattendance.pairs,
    evidence.service?.pairs ?? null,
    evidence.contacts?.pairs ?? null,
  );
  return worldAt(logs, { ...evidence, coattendance, pairs }, definitions, window, world);
}

function rostersWithout(rosters: Rosters, events: ArrayLike<number>): Rosters {
  const size = rosters.size.slice();
  for (let i = 0; i < events.length; i++) size[events[i]!] = 0;
  const offsets = new Uint32Array(rosters.offsets.length);
  for (let e = 0; e < size.length; e++) offsets[e + 1] = offsets[e]! + size[e]!;
  const person = new Uint32Array(offsets.at(-1) ?? 0);
  size.forEach((count, e) => {
    const begin = rosters.offsets[e]!;
    person.set(rosters.person.subarray(begin, begin + count), offsets[e]);
  });
  return { ...rosters, size, offsets, person };
}

/**
 * Events at which anybody was with somebody within the time ties are judged over, each in one group:
 * alone where there are at most `groups`, else dealt at random so that sizes differ by one at most.
 * The same logs and seed, the same groups. None where events make no ties.
 */
export function eventsInGroups(
  { evidence, definitions, window, logs }: World,
  groups: number,
  seed: number,
): Uint32Array[] {
  const rosters = evidence.coattendance?.rosters;
  if (window === null || rosters === undefined || !evidence.layers.events) return [];
  const from = window.to - definitions.evidenceDays;
  const isIn = (e: number): boolean =>
    rosters.size[e]! > 1 && rosters.day[e]! >= from && rosters.day[e]! < window.to;
  const idOf = (e: number): string => logs.events[e]?.id ?? '';
  const found = Uint32Array.from(rosters.size.keys())
    .filter(isIn)
    // By what they are, as they are numbered anew each time a place is opened.
    .sort((x, y) => rosters.day[x]! - rosters.day[y]! || (idOf(x) < idOf(y) ? -1 : 1));
  if (found.length <= groups) return Array.from(found, (e) => Uint32Array.of(e));
  chanceOf(seed, 'groups-of-events').shuffle(found);
  return Array.from({ length: groups }, (_, group) =>
    found.filter((__, i) => i % groups === group),
  );
}
