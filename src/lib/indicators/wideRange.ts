/**
 * The wide range of each number (METHODS 0.5, G1): the widest that is had by leaving out the weeks of
 * the period (K39), every week its ties rest on, the members, and the events its ties come from, all
 * on the number's own scale. A ready network has members alone.
 *
 * Ties are judged over more weeks than the period has, so that leaving out those of the period
 * alone takes what the others brought for certain. A median, which jumps, moves as far as the mean of
 * the middle half of the members does; where its ranks alone give more, they count.
 */
import { breathe, type Task } from '../base/task.ts';
import { weekOf } from '../base/time.ts';
import type { Interval } from '../stats/interval.ts';
import { jackknife } from '../stats/jackknife.ts';
import { medianRange, midmean } from '../stats/midmean.ts';
import { estimate, look, MIN_DENOMINATOR, MIN_WEEKS } from './estimate.ts';
import type { Indicator, Measure } from './indicator.ts';
import type { Method, RawResult, WideRange } from './result.ts';
import { eventsInGroups, worldWithoutEvents } from './withoutEvents.ts';
import { membersInGroups, worldWithout } from './withoutPersons.ts';
import { worldAt, type World } from './world.ts';

/** Ties above which wide ranges are not computed: as many networks as weeks and groups take minutes. */
const MOST_TIES = 25_000;
/** Members and events are left out one by one up to this many, else in so many groups. */
const GROUPS = 60;

/** A number and its first range, before the gate, with its wide one. */
export interface WideResult {
  readonly first: RawResult;
  readonly wide: WideRange;
}

/** One of the ways to a range: what the number is as each of several parts is left out. */
interface Way {
  readonly method: Method;
  readonly deletions: readonly (number | null)[];
}

/**
 * In the order of the indicators. O((weeks of evidence + 2 groups) × world).
 * @param seed of the groups of members and events, where there are more than {@link GROUPS}
 * @param mostTies above which there are none, {@link MOST_TIES}
 * @throws PasserelleError `CANCELLED`
 */
export async function wideRanges(
  world: World,
  indicators: readonly Indicator[],
  seed: number,
  task: Task = {},
  mostTies = MOST_TIES,
): Promise<readonly WideResult[]> {
  const measures = indicators.map((indicator) => look(indicator, world));
  const isTooLarge = world.graph.m > mostTies;
  const weeks = isTooLarge ? [] : weeksOfEvidence(world);
  const groups = isTooLarge ? [] : membersInGroups(world, GROUPS, seed);
  const events = isTooLarge ? [] : eventsInGroups(world, GROUPS, seed);
  const total = weeks.length + groups.length + events.length;
  let done = 0;
  const leaveOut = async <T>(
    parts: readonly T[],
    without: (part: T) => World | null,
    isAsked: (indicator: Indicator) => boolean,
  ): Promise<(number | null)[][]> => {
    const found: (number | null)[][] = [];
    for (const part of parts) {
      await breathe(task, { step: 'uncertainty', done: done++, total });
      found.push(lookedAt(without(part), indicators, measures, isAsked));
    }
    return found;
  };
  const byWeek = await leaveOut(
    weeks,
    (week) => withoutWeek(world, week),
    () => true,
  );
  const byGroup = await leaveOut(groups, (group) => worldWithout(world, group), isByMember);
  const byEvent = await leaveOut(events, (some) => worldWithoutEvents(world, some), isByEvent);
  const isOwn = new Set(world.weeks);
  const isAlone = groups.length === world.nodes.length;
  const isEventAlone = events.every(({ length }) => length === 1);
  return indicators.map((indicator, i) => {
    const measure = measures[i] as Measure;
    const at = (values: (number | null)[]): number | null => values[i] ?? null;
    const own = byWeek.filter((_, w) => isOwn.has(weeks[w] ?? NaN)).map(at);
    const first = estimate(indicator, world, measure, own, '');
    if (isTooLarge) return { first, wide: { ...NO_RANGE, reason: 'TOO_LARGE' } };
    const ways: Way[] = [
      { method: 'week-jackknife', deletions: own },
      { method: 'evidence-jackknife', deletions: byWeek.map(at) },
    ];
    if (isByMember(indicator)) {
      const method = isAlone ? 'member-jackknife' : 'group-jackknife';
      ways.push({ method, deletions: byGroup.map(at) });
    }
    if (isByEvent(indicator)) {
      const method = isEventAlone ? 'event-jackknife' : 'event-group-jackknife';
      ways.push({ method, deletions: byEvent.map(at) });
    }
    const wide = widest(indicator, world, measure, first, ways);
    return { first, wide: isByMember(indicator) ? wide : { ...wide, byMember: false } };
  });
}

/** Whether leaving out members says anything of a number. */
const isByMember = ({ byMember }: Indicator): boolean => byMember !== false;

/** Whether events bring what a number is of: ties. */
const isByEvent = ({ needs }: Indicator): boolean => needs.includes('ties');

const NO_RANGE = { lo: null, hi: null, method: 'none' } as const;

/** Open weeks of the period and of the time ties are judged over. */
function weeksOfEvidence({ window, evidence, definitions }: World): number[] {
  const { calendar } = evidence;
  if (window === null || calendar === null) return [];
  const from = Math.min(window.from, window.to - definitions.evidenceDays);
  return Array.from(calendar.open)
    .filter((week) => week >= weekOf(from) && week < weekOf(window.to))
    .sort((x, y) => x - y);
}

function withoutWeek(world: World, week: number): World | null {
  const { logs, evidence, definitions, window } = world;
  return window && worldAt(logs, evidence, definitions, window, world, week);
}

/**
 * What each indicator that is asked for is left with in another world: its value, or the middle of
 * what it is the median of.
 */
function lookedAt(
  other: World | null,
  indicators: readonly Indicator[],
  measures: readonly Measure[],
  isAsked: (indicator: Indicator) => boolean,
): (number | null)[] {
  return indicators.map((indicator, i) => {
    const measure = measures[i] as Measure;
    if (other === null || !isAsked(indicator) || !mayWiden(measure)) return null;
    if (indicator.medianOf) return midmean(indicator.medianOf(other) ?? []);
    return indicator.scale === null ? null : look(indicator, other).value;
  });
}

/** Not where there is nothing to tell, or too few for anything but Wilson's interval (K39). */
const mayWiden = ({ value, n, successes }: Measure): boolean =>
  value !== null && (successes === undefined || n >= MIN_DENOMINATOR);

/** Of the first range and of what each way gives, the one whose ends are furthest apart. */
function widest(
  indicator: Indicator,
  world: World,
  measure: Measure,
  first: Pick<RawResult, 'lo' | 'hi' | 'method'>,
  ways: readonly Way[],
): WideRange {
  const { value } = measure;
  const own: WideRange = { lo: first.lo, hi: first.hi, method: first.method };
  if (value === null || !mayWiden(measure)) return own;
  const middle = midmean(indicator.medianOf?.(world) ?? []);
  const [least, most] = indicator.range;
  let best = own;
  for (const { method, deletions } of ways) {
    const known = deletions.filter((one) => one !== null);
    if (known.length < Math.max(MIN_WEEKS, deletions.length)) continue;
    const range = rangeOf(indicator, value, middle, known);
    if (range === null) continue;
    const [lo, hi] = [Math.max(least, range.lo), Math.min(most, range.hi)];
    if (hi - lo > widthOf(best)) best = { lo, hi, method };
  }
  return best;
}

const widthOf = ({ lo, hi }: WideRange): number => (lo === null || hi === null ? -1 : hi - lo);

function rangeOf(
  { scale }: Indicator,
  value: number,
  middle: number | null,
  deletions: readonly number[],
): Interval | null {
  if (middle !== null) return medianRange(value, middle, deletions);
  return scale === null ? null : jackknife(value, deletions, scale);
}
