/** How long events lasted (METHODS K16): their own span, or a usual one. */
import type { Attendance, EventInfo } from '../logs/logs.ts';
import { median } from '../stats/median.ts';

/** Seconds of an event where no event of the log tells its end. */
const USUAL = 2 * 3600;

/**
 * Seconds of each event that somebody attended: from its earliest start to its latest end; without
 * an end the median of its kind, else of all events, else two hours. 0 where nobody came.
 * @param size persons present at each event
 */
export function eventDurations(
  { event, start, end, length }: Attendance,
  events: readonly EventInfo[],
  size: ArrayLike<number>,
): Float64Array {
  const from = new Float64Array(events.length).fill(Infinity);
  const to = new Float64Array(events.length).fill(-Infinity);
  for (let row = 0; row < length; row++) {
    const e = event[row]!;
    if (start[row]! < from[e]!) from[e] = start[row]!;
    if (end[row]! > to[e]!) to[e] = end[row]!;
  }
  const own = from.map((first, e) => (size[e]! > 0 && to[e]! > first ? to[e]! - first : NaN));
  const ofKind = mediansByKind(own, events);
  const ofAll = median(own.filter((seconds) => !Number.isNaN(seconds))) ?? USUAL;
  return own.map((seconds, e) => {
    if (size[e] === 0) return 0;
    return Number.isNaN(seconds) ? (ofKind.get(events[e]!.kind) ?? ofAll) : seconds;
  });
}

type Kind = EventInfo['kind'];

function mediansByKind(own: Float64Array, events: readonly EventInfo[]): ReadonlyMap<Kind, number> {
  const durations = new Map<Kind, number[]>();
  for (const [e, { kind }] of events.entries()) {
    if (kind === null || Number.isNaN(own[e]!)) continue;
    const known = durations.get(kind);
    if (known) known.push(own[e]!);
    else durations.set(kind, [own[e]!]);
  }
  return new Map([...durations].map(([kind, all]) => [kind, median(all) ?? USUAL]));
}
