/** Who the members are, who is active in a window, and how long each could be seen (K7-K9). */
import { DAYS_PER_MONTH, weekOf } from '../base/time.ts';
import type { Directory } from '../logs/logs.ts';
import { weeksOf, type Calendar, type Window } from './calendar.ts';
import type { Presence } from './presence.ts';

/** 1 for persons who are no members: opted out, or with the staff role. They count in crowds only. */
export function hiddenPersons(
  directory: Directory | null,
  persons: number,
  staffRole: string,
): Uint8Array {
  const hidden = new Uint8Array(persons);
  if (directory === null) return hidden;
  const staff = staffRole.toLowerCase();
  for (let p = 0; p < persons; p++) {
    const role = directory.role[p] ?? null;
    if (directory.optedOut[p] === 1 || (role !== null && role === staff)) hidden[p] = 1;
  }
  return hidden;
}

/** The stretch [start, end) of local days in which each person could be seen; NaN: never seen. */
export interface SpansOfPeople {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Spans as judged at local day `at`: records on or after it do not exist (K9, K42). */
export function spansOfPeople(
  presence: Presence,
  directory: Directory | null,
  logStart: number,
  at: number,
  lastSeenDays: number,
): SpansOfPeople {
  const persons = presence.offsets.length - 1;
  const start = new Float64Array(persons).fill(NaN);
  const end = new Float64Array(persons).fill(NaN);
  for (let p = 0; p < persons; p++) {
    const first = presence.day[presence.offsets[p]!];
    if (presence.offsets[p] === presence.offsets[p + 1] || first === undefined || first >= at)
      continue;
    let row = presence.offsets[p + 1]! - 1;
    while (presence.day[row]! >= at) row--;
    const last = presence.day[row]!;
    const joined = directory?.joined[p] ?? NaN;
    const left = directory?.left[p] ?? NaN;
    start[p] = Number.isNaN(joined) ? first : Math.max(logStart, Math.min(joined, first));
    end[p] = Math.min(left >= last ? left : last + lastSeenDays, at);
  }
  return { start, end };
}

/** 1 for members with a record in the window, the week `without` left out. */
export function activeIn(
  presence: Presence,
  hidden: Uint8Array,
  window: Window,
  without: number | null,
): Uint8Array {
  const active = new Uint8Array(hidden.length);
  for (let p = 0; p < hidden.length; p++) {
    if (hidden[p] === 1) continue;
    for (let r = presence.offsets[p]!; r < presence.offsets[p + 1]!; r++) {
      const day = presence.day[r]!;
      if (day >= window.to) break;
      if (day < window.from || weekOf(day) === without) continue;
      active[p] = 1;
      break;
    }
  }
  return active;
}

/** Weeks of the window with an activity record, the week `without` left out. */
export const openWeeks = (calendar: Calendar, window: Window, without: number | null): number[] =>
  weeksOf(window).filter((week) => calendar.open.has(week) && week !== without);

/** Member-months at risk: days of the active members' spans in open weeks / 30.4375 (0.2, K9). */
export function memberMonths(active: Uint8Array, spans: SpansOfPeople, weeks: number[]): number {
  let days = 0;
  for (let p = 0; p < active.length; p++) {
    if (active[p] === 0) continue;
    for (const week of weeks) {
      const monday = week * 7 - 3;
      days += Math.max(0, Math.min(spans.end[p]!, monday + 7) - Math.max(spans.start[p]!, monday));
    }
  }
  return days / DAYS_PER_MONTH;
}
