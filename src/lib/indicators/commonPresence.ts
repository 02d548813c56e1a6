/**
 * Counts of two periods at common presence (METHODS G2): days are taken away at random from the
 * period in which members were there more often, until they were there as often as in the other, and
 * ties are built anew. What is left of a difference is no matter of how often people came.
 */
import { chanceOf } from '../base/random.ts';
import { breathe, type Task } from '../base/task.ts';
import { thinnedEvidence } from '../evidence/thinned.ts';
import { differenceJackknife } from '../stats/differenceJackknife.ts';
import { isShown } from './comparison.ts';
import type { EqualTerms } from './equalTerms.ts';
import type { Indicator } from './indicator.ts';
import { worldAt, type World } from './world.ts';

/** Draws of days taken away (METHODS G2). */
const DRAWS = 50;
/** Of these, the ones in which weeks are left out too: the spread over weeks needs no more. */
const DRAWS_BY_WEEK = 10;
/** Ties above which what is slow is left out: it would be found anew in every draw. */
const MANY_TIES = 2_000;
/** Fewest open weeks of a period to leave one out (METHODS 0.5). */
const MIN_WEEKS = 8;

/** Rows of the presence of active members within the evidence period, and days a member. */
interface PresentDays {
  readonly rows: Uint32Array;
  readonly perMember: number;
}

function presentDays({ evidence, nodes, window, definitions }: World): PresentDays {
  const { offsets, day } = evidence.presence;
  const to = window?.to ?? 0;
  const rows: number[] = [];
  for (const person of nodes) {
    for (let row = offsets[person]!; row < offsets[person + 1]!; row++) {
      if (day[row]! >= to - definitions.evidenceDays && day[row]! < to) rows.push(row);
    }
  }
  return { rows: Uint32Array.from(rows), perMember: rows.length / nodes.length };
}

/** A world thinned once, and the same with a week left out. */
type Thinned = (replicate: number) => (without: number | null) => World;

/**
 * Draws of a world in which a share of its members' days is taken away, each day equally likely.
 * Who is active stays.
 *
 * @param kept share of the days that stay, 0 … 1
 */
export function thinnedWorlds(world: World, kept: number, seed: number): Thinned {
  const { logs, evidence, definitions, window } = world;
  if (window === null) return () => () => world;
  const { rows } = presentDays(world);
  const { offsets, day } = evidence.presence;
  const away = Math.round((1 - kept) * rows.length);
  return (replicate) => {
    const order = rows.slice();
    chanceOf(seed, 'common-presence', replicate).shuffle(order);
    const isTaken = new Uint8Array(day.length);
    for (const row of order.subarray(0, away)) isTaken[row] = 1;
    const isAway = (person: number, on: number): boolean =>
      isTaken[rowOf(day, offsets[person]!, offsets[person + 1]!, on)] === 1;
    const thinned = thinnedEvidence(logs, evidence, definitions.eventCap, isAway);
    const whole = worldAt(logs, thinned, definitions, window, world);
    return (without) =>
      without === null ? whole : worldAt(logs, thinned, definitions, window, whole, without);
  };
}

/** Where an ascending stretch holds a day; its end where it does not. */
function rowOf(day: Int32Array, from: number, to: number, wanted: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (day[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && day[low] === wanted ? low : day.length;
}

/**
 * By indicator that says what it is compared by; those that may not be shown in both periods, or have
 * no such number in one of them, are left out. O((50 + 10 · weeks) worlds).
 *
 * @param past the earlier period, of the same logs
 * @throws PasserelleError `CANCELLED`
 */
export async function atCommonPresence(
  world: World,
  past: World,
  indicators: readonly Indicator[],
  seed: number,
  task: Task = {},
): Promise<ReadonlyMap<string, EqualTerms>> {
  const most = Math.max(world.graph.m, past.graph.m);
  const own = indicators.flatMap(({ atPresence, ...one }) => {
    const isTooSlow = one.isSlow === true && most > MANY_TIES;
    if (atPresence === undefined || isTooSlow) return [];
    return isShown(one, world) && isShown(one, past) ? [{ id: one.id, ...atPresence }] : [];
  });
  const [now, then] = [presentDays(world).perMember, presentDays(past).perMember];
  if (own.length === 0 || !(now > 0 && then > 0)) return new Map();
  const kept = Math.min(now, then) / Math.max(now, then);
  const isNowDenser = now > then;
  const valuesIn = (one: World): number[] => own.map(({ value }) => value(one) ?? NaN);
  const smoothIn = (one: World): number[] =>
    own.map(({ value, jumps }) => (jumps === true ? NaN : (value(one) ?? NaN)));
  const [denser, other] = isNowDenser ? [world, past] : [past, world];
  const thin = thinnedWorlds(denser, kept, seed);
  // Where both came as often nothing is taken away: one draw is as good as all.
  const draws = kept === 1 ? 1 : DRAWS;
  const byWeek = Math.min(world.weeks.length, past.weeks.length) >= MIN_WEEKS;
  const values: number[][] = [];
  const weekly: number[][][] = [];
  for (let replicate = 0; replicate < draws; replicate++) {
    await breathe(task, { step: 'uncertainty', done: replicate, total: draws });
    const at = thin(replicate);
    values.push(valuesIn(at(null)));
    if (byWeek && replicate < DRAWS_BY_WEEK) {
      weekly.push(denser.weeks.map((week) => smoothIn(at(week))));
    }
  }
  const without = (week: number): World => {
    const { logs, evidence, definitions, window } = other;
    return window === null ? other : worldAt(logs, evidence, definitions, window, other, week);
  };
  const otherWeekly = byWeek ? other.weeks.map((week) => smoothIn(without(week))) : [];
  const others = valuesIn(other);
  return new Map(
    own.flatMap(({ id, of, jumps }, i): [string, EqualTerms][] => {
      const mean = (all: readonly (readonly number[])[]): number =>
        all.reduce((sum, one) => sum + (one[i] ?? NaN), 0) / all.length;
      const [thinned, whole] = [mean(values), others[i] ?? NaN];
      const [present, before] = isNowDenser ? [thinned, whole] : [whole, thinned];
      if (Number.isNaN(present - before)) return [];
      const weeks = denser.weeks.map((_, w) => mean(weekly.map((one) => one[w] ?? [])));
      const interval =
        byWeek && jumps !== true
          ? differenceJackknife(present - before, [weeks, otherWeekly.map((one) => one[i] ?? NaN)])
          : null;
      const { lo = null, hi = null, p = null } = interval ?? {};
      const terms: EqualTerms = {
        ...{ terms: 'presence', of, now: present, before, difference: present - before },
        ...{ lo, hi, p, q: null, reason: null },
        ...{ draws: kept === 1 ? 0 : draws, level: kept, isNowDenser, farther: null },
      };
      return [[id, terms]];
    }),
  );
}
