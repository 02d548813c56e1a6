/**
 * How many had something happen to them by a time, where something else may happen first and some
 * are not followed to the end (Aalen & Johansen 1978).
 */
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { UPPER_QUANTILE, type Interval } from './interval.ts';

/** What ended the wait of one unit: the event, another that rules it out, or the end of sight. */
export type Ending = 'event' | 'other' | 'censored';

export interface Wait {
  /** From the origin, in any unit; at least 0. */
  readonly time: number;
  readonly ending: Ending;
}

export interface Incidence {
  /** Share with the event by the time asked for, 0 … 1. */
  readonly event: number;
  /** Share with the other event. */
  readonly other: number;
  /** Standard error of `event` (delta method: Marubini & Valsecchi 1995). */
  readonly se: number;
}

/**
 * The Aalen–Johansen estimate up to and including `by`; null without units. Of equal times, endings
 * out of sight come last. Without an other event it is one minus Kaplan & Meier's curve, and `se`
 * Greenwood's. O(n log n).
 */
export function cumulativeIncidence(waits: readonly Wait[], by: number): Incidence | null {
  if (waits.length === 0) return null;
  const steps = stepsOf(waits, by);
  const { event, other } = steps.at(-1) ?? { event: 0, other: 0 };
  let variance = 0;
  for (const { atRisk, events, others, before, event: then } of steps) {
    const still = event - then;
    const ended = events + others;
    const share = events / atRisk;
    if (still > 0) variance += (still ** 2 * ended) / (atRisk * (atRisk - ended));
    variance += (before ** 2 * share * (1 - share)) / atRisk;
    variance -= (2 * still * before * share) / atRisk;
  }
  return { event, other, se: Math.sqrt(Math.max(0, variance)) };
}

/** First time at which at least this share had the event; null where that is not reached. */
export function timeToShare(waits: readonly Wait[], share: number): number | null {
  // Sums of shares miss a half by their last digit.
  return stepsOf(waits, Infinity).find(({ event }) => event >= share - 1e-12)?.time ?? null;
}

interface Step {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly others: number;
  /** Share still waiting just before. */
  readonly before: number;
  /** Cumulative shares just after. */
  readonly event: number;
  readonly other: number;
}

function stepsOf(waits: readonly Wait[], by: number): Step[] {
  const order = [...waits].sort((x, y) => x.time - y.time);
  const steps: Step[] = [];
  let [waiting, event, other, at] = [1, 0, 0, 0];
  while (at < order.length && order[at]!.time <= by) {
    const { time } = order[at]!;
    const atRisk = order.length - at;
    let [events, others] = [0, 0];
    for (; at < order.length && order[at]!.time === time; at++) {
      const { ending } = order[at]!;
      if (ending === 'event') events++;
      else if (ending === 'other') others++;
    }
    if (events + others === 0) continue;
    const before = waiting;
    event += (before * events) / atRisk;
    other += (before * others) / atRisk;
    waiting = before * (1 - (events + others) / atRisk);
    steps.push({ time, atRisk, events, others, before, event, other });
  }
  return steps;
}

/**
 * 95 % range of a cumulative share, symmetric for its complement on the scale log(−log), as is usual
 * for curves of survival; null at 0 and 1.
 */
export function incidenceInterval({ event, se }: Pick<Incidence, 'event' | 'se'>): Interval | null {
  if (event <= 0 || event >= 1) return null;
  const rest = 1 - event;
  const half = (quantile(UPPER_QUANTILE, 0, 1) * se) / (rest * Math.abs(Math.log(rest)));
  return { lo: 1 - rest ** Math.exp(-half), hi: 1 - rest ** Math.exp(half) };
}
