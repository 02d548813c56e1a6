/**
 * How full a zone was at each moment, and the potentials that make every pair's share of it one
 * subtraction (METHODS A1). For an overlap [a, b) of two visits: hours together = together(b) −
 * together(a), attention = attention(b) − attention(a), and so on.
 */

import { sortByInstant } from './order.ts';

/** A stretch with too many persons for pairs, and the potentials, which stand still during it. */
export interface Crowd {
  readonly from: number;
  readonly to: number;
  readonly together: number;
  readonly attention: number;
  readonly small: number;
}

/** One zone's visits with the potentials at their starts and ends. Seconds throughout. */
export interface Timeline {
  /** ∫ 1[2 ≤ n ≤ cap]: time spent with company that is not a crowd. */
  readonly togetherAtStart: Float64Array;
  readonly togetherAtEnd: Float64Array;
  /** ∫ 1[2 ≤ n ≤ cap] / (n − 1): the crowd-discounted potential Φ. */
  readonly attentionAtStart: Float64Array;
  readonly attentionAtEnd: Float64Array;
  /** ∫ 1[2 ≤ n ≤ small group]. */
  readonly smallAtStart: Float64Array;
  readonly smallAtEnd: Float64Array;
  /** Stretches with more than `cap` persons, in time order. */
  readonly crowds: readonly Crowd[];
  /** ∫ n over the crowds: person-seconds that no pair gets (K15). */
  readonly crowdSeconds: number;
}

/**
 * @param starts starts of the zone's visits, ascending
 * @param ends their ends, in the same order
 */
export function timelineOf(
  starts: Float64Array,
  ends: Float64Array,
  cap: number,
  smallGroup: number,
): Timeline {
  const length = starts.length;
  const byEnd = sortByInstant(ends);
  const timeline = emptyTimeline(length);
  const crowds: (Crowd & { to: number })[] = [];
  let crowdSeconds = 0;
  let [n, together, attention, small, at] = [0, 0, 0, 0, 0];
  for (let s = 0, e = 0; e < length;) {
    const leaving = byEnd[e]!;
    const isEnd = s >= length || ends[leaving]! <= starts[s]!;
    const now = isEnd ? ends[leaving]! : starts[s]!;
    const span = now - at;
    if (span > 0 && n >= 2) {
      if (n <= cap) {
        together += span;
        attention += span / (n - 1);
        if (n <= smallGroup) small += span;
      } else {
        crowdSeconds += n * span;
        const last = crowds.at(-1);
        if (last?.to === at) last.to = now;
        else crowds.push({ from: at, to: now, together, attention, small });
      }
    }
    at = now;
    if (isEnd) {
      timeline.togetherAtEnd[leaving] = together;
      timeline.attentionAtEnd[leaving] = attention;
      timeline.smallAtEnd[leaving] = small;
      n--;
      e++;
    } else {
      timeline.togetherAtStart[s] = together;
      timeline.attentionAtStart[s] = attention;
      timeline.smallAtStart[s] = small;
      n++;
      s++;
    }
  }
  return { ...timeline, crowds, crowdSeconds };
}

type Columns = Omit<Timeline, 'crowds' | 'crowdSeconds'>;

const emptyTimeline = (length: number): Columns => ({
  togetherAtStart: new Float64Array(length),
  togetherAtEnd: new Float64Array(length),
  attentionAtStart: new Float64Array(length),
  attentionAtEnd: new Float64Array(length),
  smallAtStart: new Float64Array(length),
  smallAtEnd: new Float64Array(length),
});
