/** How long members were there in a window (METHODS D4, D6, K29). */
import { weekOf } from '../base/time.ts';
import { eventDurations } from '../evidence/eventDurations.ts';
import type { World } from './world.ts';

/**
 * Seconds of each active member, in the order of the nodes: of visits that begin in the window where
 * check-ins exist, else of events. Where it is no longer known how long deleted visits were, the
 * days on which members came. The week left out is left out.
 *
 * @returns null where neither visits nor events are logged
 */
export function presenceHours(world: World): Float64Array | null {
  const { evidence, logs, nodes, window, without } = world;
  if (window === null) return null;
  const counts = (day: number): boolean =>
    day >= window.from && day < window.to && weekOf(day) !== without;
  const seconds = new Float64Array(evidence.persons);
  if (evidence.visits !== null) {
    addVisits(world, counts, seconds);
  } else if (evidence.coattendance !== null && logs.attendance !== null) {
    const { rosters } = evidence.coattendance;
    const durations = eventDurations(logs.attendance, logs.events, rosters.size);
    rosters.day.forEach((day, event) => {
      if (!counts(day)) return;
      for (let i = rosters.offsets[event]!; i < rosters.offsets[event + 1]!; i++) {
        seconds[rosters.person[i]!]! += durations[event]!;
      }
    });
  } else return null;
  return Float64Array.from(nodes, (person) => seconds[person]!);
}

/** Whole seconds, so that no order of rows changes a sum. */
function addVisits(
  { evidence, logs }: World,
  counts: (day: number) => boolean,
  seconds: Float64Array,
): void {
  const { visits } = evidence;
  const past = logs.past?.days;
  let isKnown = true;
  for (let row = 0; row < (past?.length ?? 0); row++) {
    if (!counts(past!.day[row]!)) continue;
    seconds[past!.person[row]!]! += past!.seconds[row]!;
    isKnown &&= !Number.isNaN(past!.seconds[row]!);
  }
  for (let v = 0; v < visits!.length; v++) {
    if (counts(visits!.day[v]!))
      seconds[visits!.person[v]!]! += visits!.end[v]! - visits!.start[v]!;
  }
  if (isKnown) return;
  const { offsets, day } = evidence.presence;
  for (let person = 0; person < seconds.length; person++) {
    seconds[person] = day.subarray(offsets[person], offsets[person + 1]).filter(counts).length;
  }
}
