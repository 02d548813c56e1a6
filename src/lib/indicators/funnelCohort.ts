/** From familiar faces to collaborations: pairs followed from the day they became latent (METHODS E4). */
import { mondayOf, weekOf } from '../base/time.ts';
import type { Window } from '../evidence/calendar.ts';
import type { Wait } from '../stats/cumulativeIncidence.ts';
import { firstLatentIn } from './firstLatent.ts';
import { departureOf } from './newcomers.ts';
import type { Reason } from './result.ts';
import { visitDays } from './visitDays.ts';
import type { World } from './world.ts';

/** Days in which a pair is followed to its first exchange, and to its first collaboration (E4). */
export const EXCHANGE_DAYS = 90;
export const COLLABORATION_DAYS = 180;
/** Nobody at all for more weeks than this: who has left and who could not come look the same. */
const MOST_CLOSED_WEEKS = 8;

export interface Followed {
  readonly a: number;
  readonly b: number;
  /** Days to the first evidence, or to what ended the wait. */
  readonly exchange: Wait;
  /** To the first outcome; null where outcomes are not asked for, or one came before. */
  readonly collaboration: Wait | null;
}

export interface FunnelCohort {
  readonly pairs: readonly Followed[];
  /** Whether the pairs are followed long enough for collaborations. */
  readonly isLong: boolean;
}

/**
 * The pairs of the latest quarter that is followed to the end: the window moved back by 26 weeks, so
 * that its last pair is seen for 180 days. Where that one would begin in the burn-in, the window
 * moved back by 13 weeks: seen for 90 days, and no collaborations.
 */
export function funnelCohort(world: World): FunnelCohort | Reason {
  const { window, evidence, definitions } = world;
  const first = evidence.calendar?.first;
  if (window === null || first === undefined || !evidence.layers.copresence) return 'NEEDS_LOGS';
  const ready = first + 7 * definitions.burnInWeeks;
  if (window.from < ready) return 'BURN_IN';
  const quarters = [COLLABORATION_DAYS, EXCHANGE_DAYS].map((days) => {
    const back = 7 * Math.ceil(days / 7);
    return { from: window.from - back, to: window.to - back, isLong: days === COLLABORATION_DAYS };
  });
  const quarter = quarters.find(({ from }) => from >= ready);
  if (quarter === undefined) return 'LOG_TOO_SHORT';
  if (longestClosure(world, quarter.from, window.to) > MOST_CLOSED_WEEKS) return 'TOO_FEW_WEEKS';
  return { pairs: follow(world, quarter, quarter.isLong), isLong: quarter.isLong };
}

/** Most weeks in a row without any record. */
function longestClosure({ evidence }: World, from: number, to: number): number {
  let [longest, now] = [0, 0];
  for (let week = weekOf(from); mondayOf(week) < to; week++) {
    now = evidence.calendar?.open.has(week) === true ? 0 : now + 1;
    longest = Math.max(longest, now);
  }
  return longest;
}

function follow(world: World, quarter: Window, isLong: boolean): Followed[] {
  const { logs, evidence, window } = world;
  const end = window!.to;
  const days = visitDays(world);
  const outcomes = isLong ? firstOutcomes(world) : null;
  /** The day someone left for long, on or after `day`. */
  const goneAfter = (person: number, day: number): number => {
    const own = days[person] ?? [];
    const since = own.findLastIndex((one) => one <= day);
    const left = logs.directory?.left[person] ?? NaN;
    return Math.max(day, departureOf(own.slice(Math.max(0, since)), left, end));
  };
  return firstLatentIn(world, quarter).map(({ a, b, day, tied }): Followed => {
    const gone = Math.min(goneAfter(a, day), goneAfter(b, day));
    const outcome = outcomes?.get(a * evidence.persons + b) ?? Infinity;
    const isFirst = outcomes !== null && outcome > day;
    return {
      a,
      b,
      exchange: waitOf(day, tied, gone, end),
      collaboration: isFirst ? waitOf(day, outcome, gone, end) : null,
    };
  });
}

/** What happens on the day somebody leaves has happened. */
function waitOf(day: number, event: number, gone: number, end: number): Wait {
  if (event < end && event <= gone) return { time: event - day, ending: 'event' };
  if (gone < end) return { time: gone - day, ending: 'other' };
  return { time: end - day, ending: 'censored' };
}

/** Day of the first outcome of each pair of members, of any kind; null where none are noted. */
function firstOutcomes({ logs, evidence }: World): ReadonlyMap<number, number> | null {
  if (logs.outcomes === null) return null;
  const first = new Map<number, number>();
  const { day, persons } = logs.outcomes;
  for (const [row, all] of persons.entries()) {
    for (const a of all) {
      for (const b of all) {
        const key = a * evidence.persons + b;
        if (a < b && !((first.get(key) ?? Infinity) <= day[row]!)) first.set(key, day[row]!);
      }
    }
  }
  return first;
}
