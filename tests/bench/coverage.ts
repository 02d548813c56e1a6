/**
 * How often intervals hold the truth (METHODS J6). An interval from weeks asks whether other weeks
 * would look the same. So the truth of a place is the mean of a number over many independent lives
 * of that place: the same people with the same habits and the same window, other weeks. It is
 * estimated from lives of their own, without intervals; coverage is counted over others.
 */
import { deviation, mean, median } from 'd3';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { dateOf } from '../../src/lib/base/time.ts';
import { gateOf } from '../../src/lib/disclosure/audience.ts';
import { disclose } from '../../src/lib/disclosure/gate.ts';
import { analyse, prepare, sceneOf, type Prepared } from '../../src/lib/engine/pipeline.ts';
import type { AnalyseInput } from '../../src/lib/engine/protocol.ts';
import { wideRanges } from '../../src/lib/engine/wideRanges.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { estimate, look } from '../../src/lib/indicators/estimate.ts';
import type { Result } from '../../src/lib/indicators/result.ts';
import { withWide } from '../../src/lib/indicators/withWide.ts';
import { MONDAY } from '../evidence/logsOf.ts';
import { logsOfHabits, type Habits } from './made/chancePlaces.ts';

/**
 * Which weeks another life draws again: the whole `log`, or the `quarter` looked at alone, with the
 * weeks before it as they were. First intervals leave out weeks of the quarter only.
 */
export type Again = 'log' | 'quarter';

/** How many lives of each place. */
export interface Lives {
  /** For the truth, at least 2. */
  readonly truths: number;
  /** With intervals. */
  readonly runs: number;
}

/** One number in one place: its truth and what its runs said. */
export interface Trial {
  readonly id: string;
  /** Mean and standard deviation over the lives for the truth. */
  readonly truth: number;
  readonly spread: number;
  readonly results: readonly Result[];
}

/** What is told of one number over all places. In its own unit unless said otherwise. */
export interface CoverageRow {
  readonly id: string;
  /** Runs with a value and an interval, over all places. */
  readonly runs: number;
  /** Means over places. */
  readonly value: number;
  readonly truth: number;
  /** Mean value less truth, over the truth; NaN where the truth is 0. */
  readonly bias: number;
  /** 95 % Monte-Carlo margin of the bias, from the spread between places. */
  readonly biasMargin: number;
  /** Share of the intervals that hold the truth of their place, with ± its 95 % Monte-Carlo margin. */
  readonly coverage: number;
  readonly margin: number;
  /** Shares of the intervals that lie above the truth, and below it. */
  readonly above: number;
  readonly below: number;
  /** Median width. */
  readonly width: number;
  /** Median, over places, of mean width over what ±1.96 true deviations would be. */
  readonly needed: number;
  /** Runs without an interval, by reason. */
  readonly none: ReadonlyMap<string, number>;
  /** The same of the wide ranges; null where none was asked for. */
  readonly wide: Pick<
    CoverageRow,
    'runs' | 'coverage' | 'margin' | 'above' | 'below' | 'width'
  > | null;
}

const WINDOW_WEEKS = DEFAULTS.windowWeeks;
const FIRST_DAY = MONDAY / 86_400;

/** The last quarter of a place's log. */
export const quarterOf = ({ weeks }: Habits): Required<Pick<AnalyseInput, 'from' | 'to'>> => ({
  from: dateOf(FIRST_DAY + 7 * (weeks - WINDOW_WEEKS)),
  to: dateOf(FIRST_DAY + 7 * weeks),
});

/** Evidence of one life of a place; the weeks before the quarter are of life 0 where they stay. */
export function lifeOf(habits: Habits, life: number, again: Again): Promise<Prepared> {
  const first = again === 'log' ? 0 : habits.weeks - WINDOW_WEEKS;
  return prepare(
    logsOfHabits(habits, (week) => (week < first ? 0 : life)),
    DEFAULTS,
  );
}

/** Values that may be shown, by indicator, without intervals. */
async function valuesOf(habits: Habits, life: number, again: Again): Promise<(number | null)[]> {
  const { world } = sceneOf(await lifeOf(habits, life, again), quarterOf(habits));
  return catalogue.map((indicator) => {
    const raw = estimate(indicator, world, look(indicator, world), null, '');
    return disclose(raw, gateOf(DEFAULTS)).value;
  });
}

/** Results with their first ranges and, where they are asked for, with the wide ones that are shown. */
async function resultsOf(
  habits: Habits,
  prepared: Prepared,
  isWide: boolean,
): Promise<readonly Result[]> {
  const { results } = await analyse(prepared, quarterOf(habits));
  return isWide ? withWide(results, await wideRanges(prepared, quarterOf(habits))) : results;
}

/** Every number of a place that has a value in at least half of the lives for the truth. */
export async function trialsOf(
  habits: Habits,
  { truths, runs }: Lives,
  again: Again,
  isWide = false,
): Promise<Trial[]> {
  const lives: (number | null)[][] = [];
  for (let life = 1; life <= truths; life++) lives.push(await valuesOf(habits, life, again));
  const results: (readonly Result[])[] = [];
  for (let life = truths + 1; life <= truths + runs; life++) {
    results.push(await resultsOf(habits, await lifeOf(habits, life, again), isWide));
  }
  return catalogue.flatMap(({ id }, i) => {
    const known = lives.flatMap((values) => values[i] ?? []);
    if (known.length < Math.max(2, truths / 2)) return [];
    const own = results.flatMap((all) => all[i] ?? []);
    return [{ id, truth: mean(known) ?? NaN, spread: deviation(known) ?? NaN, results: own }];
  });
}

interface Ends {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

const endsOf = ({ value, lo, hi }: Pick<Result, 'value' | 'lo' | 'hi'>): Ends[] =>
  value === null || lo === null || hi === null ? [] : [{ value, lo, hi }];

/** Sums up the trials of one number; null where none of its runs has an interval. */
export function coverageRow(id: string, trials: readonly Trial[]): CoverageRow | null {
  const places = trials.flatMap((trial) => {
    const ends = trial.results.flatMap(endsOf);
    return ends.length === 0 ? [] : [{ ...trial, ends }];
  });
  const held = heldOf(places);
  if (held === null) return null;
  const none = new Map<string, number>();
  for (const { value, lo, reason, intervalReason } of trials.flatMap(({ results }) => results)) {
    if (value !== null && lo !== null) continue;
    const why = (value === null ? reason : intervalReason) ?? 'unknown';
    none.set(why, (none.get(why) ?? 0) + 1);
  }
  const all = places.flatMap(({ truth, ends }) => ends.map((end) => ({ ...end, truth })));
  const value = mean(all, (end) => end.value) ?? NaN;
  const truth = mean(all, (end) => end.truth) ?? NaN;
  return {
    id,
    value,
    truth,
    bias: truth === 0 ? NaN : (value - truth) / Math.abs(truth),
    biasMargin:
      (1.96 * (deviation(places, (p) => (mean(p.ends, (e) => e.value) ?? NaN) - p.truth) ?? NaN)) /
      (Math.sqrt(places.length) * Math.abs(truth)),
    ...held,
    needed:
      median(
        places.filter(({ spread }) => spread > 0),
        ({ ends, spread }) => (mean(ends, ({ lo, hi }) => hi - lo) ?? NaN) / (2 * 1.96 * spread),
      ) ?? NaN,
    none,
    wide: heldOf(
      trials.map((trial) => ({
        ...trial,
        ends: trial.results.flatMap(({ value, wide }) => (wide ? endsOf({ value, ...wide }) : [])),
      })),
    ),
  };
}

/** How often the ends of some places hold the truth; null where there are none. */
function heldOf(of: readonly { readonly truth: number; readonly ends: readonly Ends[] }[]) {
  const places = of.filter(({ ends }) => ends.length > 0);
  const all = places.flatMap(({ truth, ends }) => ends.map((end) => ({ ...end, truth })));
  if (all.length === 0) return null;
  const share = (is: (end: Ends & { truth: number }) => boolean): number =>
    all.filter(is).length / all.length;
  const coverage = share(({ lo, hi, truth }) => holds(lo, hi, truth));
  return {
    runs: all.length,
    coverage,
    margin: marginOf(
      places.map((place) => mean(place.ends, (e) => Number(holds(e.lo, e.hi, place.truth))) ?? 0),
      coverage,
      all.length,
    ),
    above: share((end) => end.lo > end.truth + near(end.truth)),
    below: share((end) => end.hi < end.truth - near(end.truth)),
    width: median(all, ({ lo, hi }) => hi - lo) ?? NaN,
  };
}

/** Results are told to twelve digits: a number that never varies must hold itself. */
const near = (truth: number): number => 1e-9 * Math.abs(truth);
const holds = (lo: number, hi: number, truth: number): boolean =>
  lo <= truth + near(truth) && truth - near(truth) <= hi;

/**
 * Runs of a place share its truth and its habits: the margin is that between places, or that of
 * independent runs where this is larger.
 */
function marginOf(byPlace: readonly number[], coverage: number, runs: number): number {
  const between = (deviation(byPlace) ?? 0) / Math.sqrt(byPlace.length);
  return 1.96 * Math.max(between, Math.sqrt((coverage * (1 - coverage)) / runs));
}
