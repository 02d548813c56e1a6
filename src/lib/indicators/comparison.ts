/** How the numbers of a period differ from those of an earlier one of the same length (METHODS G2). */
import { breathe, type Task } from '../base/task.ts';
import { gateOf } from '../disclosure/audience.ts';
import { disclose } from '../disclosure/gate.ts';
import type { Window } from '../evidence/calendar.ts';
import { differenceJackknife } from '../stats/differenceJackknife.ts';
import { qValues } from '../stats/falseDiscovery.ts';
import { estimate, look } from './estimate.ts';
import type { Indicator } from './indicator.ts';
import { worldAt, type World } from './world.ts';

/** What became of one number; in its unit. */
export interface Change {
  readonly before: number;
  /** The number now less the one before. */
  readonly difference: number;
  /** 95 %; null, as `p` and `q`, where leaving out weeks does not serve. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Two-sided, of no change. */
  readonly p: number | null;
  /** Of Benjamini & Hochberg, over all numbers compared. */
  readonly q: number | null;
}

/** Which earlier period a number is held against. */
export interface Earlier extends Window {
  /** `year`: the same weeks a year before, so that seasons do not count; `before`: just before. */
  readonly kind: 'year' | 'before';
}

const YEAR_WEEKS = 52;
/** Fewest open weeks of a period to leave one out (METHODS 0.5). */
const MIN_WEEKS = 8;

/**
 * The same weeks a year before where the log is old enough, else the period just before; null where
 * neither has its whole evidence period inside the log, or there is no time.
 */
export function earlierPeriod({ window, evidence, definitions }: World): Earlier | null {
  const { calendar } = evidence;
  if (window === null || calendar === null) return null;
  const at = (back: number, kind: Earlier['kind']): Earlier => ({
    ...{ from: window.from - back, to: window.to - back, kind },
  });
  const choices = [at(7 * YEAR_WEEKS, 'year'), at(window.to - window.from, 'before')];
  // Before the log evidence would be missing, and the place look poorer than it was.
  return choices.find(({ to }) => to - definitions.evidenceDays >= calendar.first) ?? null;
}

/**
 * By indicator; those that are counts, which grow with the place, or that may not be shown in both
 * periods, are left out. O(weeks of both × worlds).
 *
 * @throws PasserelleError `CANCELLED`
 */
export async function compare(
  world: World,
  earlier: Earlier,
  indicators: readonly Indicator[],
  task: Task = {},
): Promise<ReadonlyMap<string, Change>> {
  const { logs, evidence, definitions, window } = world;
  if (window === null) return new Map();
  const past = { ...worldAt(logs, evidence, definitions, earlier), group: world.group };
  const shown = indicators.flatMap((one) => {
    if (one.unit === 'count') return [];
    const [now, then] = [shownValue(one, world), shownValue(one, past)];
    return now === null || then === null ? [] : [{ one, now, then }];
  });
  // Where weeks do not serve nobody asks what leaving them out gives.
  const differences = (now: World, then: World): number[] =>
    shown.map(({ one }) =>
      one.scale === null ? NaN : (look(one, now).value ?? NaN) - (look(one, then).value ?? NaN),
    );
  const deleted: [number[][], number[][]] = [[], []];
  const weeks = [
    ...world.weeks.map((week) => ({ week, of: deleted[0] })),
    ...past.weeks.map((week) => ({ week, of: deleted[1] })),
  ];
  const isLongEnough = Math.min(world.weeks.length, past.weeks.length) >= MIN_WEEKS;
  for (const [done, { week, of }] of isLongEnough ? weeks.entries() : []) {
    await breathe(task, { step: 'uncertainty', done, total: weeks.length });
    const without = (base: World, period: Window): World =>
      worldAt(logs, evidence, definitions, period, base, week);
    of.push(differences(without(world, window), without(past, earlier)));
  }
  const found = shown.map(({ one, now: at, then: before }, i) => {
    const difference = at - before;
    const [now, then] = [
      deleted[0].map((all) => all[i] ?? NaN),
      deleted[1].map((all) => all[i] ?? NaN),
    ];
    const interval = one.scale === null ? null : differenceJackknife(difference, [now, then]);
    return { difference, interval };
  });
  const tested = found.flatMap(({ interval }) => (interval === null ? [] : [interval.p]));
  const q = [...qValues(tested, tested.length)];
  return new Map(
    shown.map(({ one, then: before }, i) => {
      const { difference = NaN, interval = null } = found[i] ?? {};
      const change: Change = {
        before,
        difference,
        lo: interval?.lo ?? null,
        hi: interval?.hi ?? null,
        p: interval?.p ?? null,
        q: interval === null ? null : (q.shift() ?? null),
      };
      return [one.id, change];
    }),
  );
}

/** Whether the gate lets the number of a world pass. */
export const isShown = (indicator: Indicator, world: World): boolean =>
  shownValue(indicator, world) !== null;

/** The number of a world in full, where the gate lets it pass. */
function shownValue(indicator: Indicator, world: World): number | null {
  const measure = look(indicator, world);
  const raw = estimate(indicator, world, measure, null, '');
  return disclose(raw, gateOf(world.definitions)).value === null ? null : measure.value;
}
