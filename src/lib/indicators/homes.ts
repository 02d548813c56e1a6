/** At which place members are at home, where logs hold several (METHODS J3, K47). */
import { weekOf } from '../base/time.ts';
import { eventDurations } from '../evidence/eventDurations.ts';
import type { Grouping } from './grouping.ts';
import type { World } from './world.ts';

export interface Homes extends Omit<Grouping, 'attribute'> {
  /** Number of places: those of check-ins, and those that events name. `labels` are their names. */
  readonly groups: number;
  /** Of each node, at how many places it spent time in the window. */
  readonly places: Uint32Array;
}

/**
 * Home is the place with most hours of visits and events that begin in the window, the week left out
 * excepted; of two alike the first by name. A member without an hour has none.
 *
 * @returns null where it is no longer known how long deleted visits were. O(visits + places at events)
 */
export function homesOf(world: World): Homes | null {
  const labels = placesOf(world);
  const seconds = secondsByPlace(world, labels);
  if (seconds === null) return null;
  const sizes = labels.map(() => 0);
  const places = new Uint32Array(world.nodes.length);
  let known = 0;
  const label = Int32Array.from(world.nodes, (person, node) => {
    const own = seconds.subarray(person * labels.length, (person + 1) * labels.length);
    places[node] = own.filter((time) => time > 0).length;
    if (places[node] === 0) return -1;
    known++;
    const home = own.indexOf(Math.max(...own));
    sizes[home]!++;
    return home;
  });
  return { labels, sizes, label, known, groups: labels.length, places };
}

/** Names of all places of the logs, each once, in JavaScript's default string order. */
export function placesOf({ logs }: World): readonly string[] {
  const visited = logs.checkins === null ? [] : logs.places;
  const ofEvents = logs.events.flatMap(({ place }) => (place === null ? [] : [place]));
  return [...new Set([...visited, ...ofEvents])].sort();
}

/** Person by person; null where some of it is no longer known. */
function secondsByPlace(world: World, labels: readonly string[]): Float64Array | null {
  const { evidence, window, without } = world;
  const seconds = new Float64Array(evidence.persons * labels.length);
  const at = new Map(labels.map((name, index) => [name, index]));
  const add: Add = (person, name, day, time) => {
    const place = at.get(name ?? '');
    const isIn = window !== null && day >= window.from && day < window.to;
    if (place === undefined || !isIn || weekOf(day) === without) return;
    seconds[person * labels.length + place]! += time;
  };
  addPast(world, add);
  addVisits(world, add);
  addEvents(world, add);
  return seconds.some(Number.isNaN) ? null : seconds;
}

/** Adds somebody's seconds at a place on a local day. */
type Add = (person: number, place: string | null | undefined, day: number, time: number) => void;

function addPast({ logs: { past, places } }: World, add: Add): void {
  const days = past?.days;
  for (let row = 0; row < (days?.length ?? 0); row++) {
    const { person, place, day, seconds, present } = days!;
    if (present[row] === 1) add(person[row]!, places[place[row]!], day[row]!, seconds[row]!);
  }
}

function addVisits({ evidence: { visits }, logs: { places, zones } }: World, add: Add): void {
  for (let v = 0; v < (visits?.length ?? 0); v++) {
    const { person, zone, day, start, end } = visits!;
    add(person[v]!, places[zones[zone[v]!]!.place], day[v]!, end[v]! - start[v]!);
  }
}

function addEvents({ evidence: { coattendance }, logs }: World, add: Add): void {
  if (coattendance === null || logs.attendance === null) return;
  const { size, day, offsets, person } = coattendance.rosters;
  const durations = eventDurations(logs.attendance, logs.events, size);
  for (let e = 0; e < size.length; e++) {
    for (let row = offsets[e]!; row < offsets[e + 1]!; row++) {
      add(person[row]!, logs.events[e]!.place, day[e]!, durations[e]!);
    }
  }
}
