/** How long people were in each context, alone and with each other (METHODS J2, K17, K37, K45). */
import { eventDurations } from '../evidence/eventDurations.ts';
import { CONTACT, contextNames } from './contexts.ts';
import type { World } from './world.ts';

export interface ContextHours {
  /** Hours of active members, each counted. */
  readonly personHours: number;
  /** Hours of pairs of active members: an hour of n is n (n − 1) / 2. None in crowds (K15). */
  readonly pairHours: number;
  /** Active members who spent any. */
  readonly people: ReadonlySet<number>;
}

/**
 * Of the records that start in the window, by name of the context. The hours of an event are those
 * of its kind only: the visits of those who were there lose them. Help lasts as long as is written
 * for both ends, and not at all where nothing is. O(visits log visits + places at events).
 */
export function contextHours(world: World): ReadonlyMap<string, ContextHours> {
  const tally = new Tally();
  const elsewhere = addEvents(world, tally);
  addVisits(world, elsewhere, tally);
  addPairs(world, tally);
  return new Map(
    [...tally.found].map(([name, { personSeconds, pairSeconds, people }]) => [
      name,
      { personHours: personSeconds / 3600, pairHours: pairSeconds / 3600, people },
    ]),
  );
}

interface Sums {
  personSeconds: number;
  pairSeconds: number;
  readonly people: Set<number>;
}

class Tally {
  readonly found = new Map<string, Sums>();

  of(name: string): Sums {
    const known = this.found.get(name);
    if (known) return known;
    const made = { personSeconds: 0, pairSeconds: 0, people: new Set<number>() };
    this.found.set(name, made);
    return made;
  }
}

/** A stretch of somebody's time. Instants. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const inWindow = ({ window }: World): ((day: number) => boolean) => {
  return (day) => window !== null && day >= window.from && day < window.to;
};

/** Adds the hours of events; returns the stretches that each person spent at any, by start. */
function addEvents(world: World, tally: Tally): ReadonlyMap<number, readonly Stretch[]> {
  const { evidence, logs, active, definitions } = world;
  const stretches = new Map<number, Stretch[]>();
  if (evidence.coattendance === null || logs.attendance === null) return stretches;
  const { size, start, day, offsets, person } = evidence.coattendance.rosters;
  const durations = eventDurations(logs.attendance, logs.events, size);
  const names = contextNames(logs);
  const counts = inWindow(world);
  for (let e = 0; e < size.length; e++) {
    const seconds = durations[e]!;
    if (size[e] === 0) continue;
    const present = person.subarray(offsets[e], offsets[e + 1]).filter((p) => active[p] === 1);
    for (const p of present) {
      const own = stretches.get(p);
      const stretch = { start: start[e]!, end: start[e]! + seconds };
      if (own) own.push(stretch);
      else stretches.set(p, [stretch]);
    }
    if (!counts(day[e]!) || present.length === 0) continue;
    const sums = tally.of(names.ofEvent(e));
    for (const p of present) sums.people.add(p);
    sums.personSeconds += present.length * seconds;
    if (size[e]! <= definitions.eventCap) {
      sums.pairSeconds += ((present.length * (present.length - 1)) / 2) * seconds;
    }
  }
  for (const own of stretches.values()) own.sort((x, y) => x.start - y.start);
  return stretches;
}

function addVisits(
  world: World,
  elsewhere: ReadonlyMap<number, readonly Stretch[]>,
  tally: Tally,
): void {
  const { visits } = world.evidence;
  const names = contextNames(world.logs);
  const counts = inWindow(world);
  // Visits come by zone.
  for (let v = 0; v < (visits?.length ?? 0);) {
    const zone = visits!.zone[v]!;
    const there: Stretch[] = [];
    for (; v < visits!.length && visits!.zone[v] === zone; v++) {
      const person = visits!.person[v]!;
      if (!counts(visits!.day[v]!) || world.active[person] === 0) continue;
      const visit = { start: visits!.start[v]!, end: visits!.end[v]! };
      const left = without(visit, elsewhere.get(person) ?? []);
      if (left.length > 0) tally.of(names.ofZone(zone)).people.add(person);
      there.push(...left);
    }
    if (there.length === 0) continue;
    const sums = tally.of(names.ofZone(zone));
    for (const { start, end } of there) sums.personSeconds += end - start;
    sums.pairSeconds += secondsOfPairs(there, world.definitions.crowdCap);
  }
}

/** What is left of a stretch. @param taken by start; they may overlap */
function without({ start, end }: Stretch, taken: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let at = start;
  for (const other of taken) {
    if (other.end <= at) continue;
    if (other.start >= end) break;
    if (other.start > at) left.push({ start: at, end: other.start });
    at = other.end;
  }
  if (at < end) left.push({ start: at, end });
  return left;
}

/** ∫ n (n − 1) / 2 over the time in which at most `cap` are there. */
function secondsOfPairs(stretches: readonly Stretch[], cap: number): number {
  const starts = Float64Array.from(stretches, ({ start }) => start).sort();
  const ends = Float64Array.from(stretches, ({ end }) => end).sort();
  let [s, e, at, sum] = [0, 0, -Infinity, 0];
  while (e < ends.length) {
    const next = Math.min(starts[s] ?? Infinity, ends[e]!);
    const count = s - e;
    if (count > 1 && count <= cap) sum += ((count * (count - 1)) / 2) * (next - at);
    while (s < starts.length && starts[s] === next) s++;
    while (e < ends.length && ends[e] === next) e++;
    at = next;
  }
  return sum;
}

/** Help by its topic, and declared meetings: two people each. */
function addPairs({ logs, active, evidence, window }: World, tally: Tally): void {
  const names = contextNames(logs);
  const add = (name: string, a: number, b: number, time: number, seconds: number): void => {
    const day = evidence.clock.day(time);
    if (active[a] === 0 || active[b] === 0 || window === null) return;
    if (day < window.from || day >= window.to) return;
    const sums = tally.of(name);
    sums.people.add(a).add(b);
    // Nothing written is no time.
    if (!(seconds > 0)) return;
    sums.personSeconds += 2 * seconds;
    sums.pairSeconds += seconds;
  };
  const { help, contacts } = logs;
  for (let r = 0; r < (help?.length ?? 0); r++) {
    const { helper, helped, time, topic, minutes } = help!;
    add(names.ofTopic(topic[r]!), helper[r]!, helped[r]!, time[r]!, minutes[r]! * 60);
  }
  for (let r = 0; r < (contacts?.length ?? 0); r++) {
    const { a, b, start, end } = contacts!;
    add(CONTACT, a[r]!, b[r]!, start[r]!, end[r]! - start[r]!);
  }
}
