/**
 * How full a zone was at each moment, and the potentials that make every pair's share of it one
 * subtraction (METHODS A1). For an overlap [a, b) of two visits: hours together = together(b) −
 * together(a), attention = attention(b) − attention(a), and so on.
 */

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
  const sortedEnds = ends.slice().sort();
  const timeline = emptyTimeline(length);
  const moments = new Float64Array(length);
  const atEnd = [moments, moments.slice(), moments.slice()] as const;
  const crowds: (Crowd & { to: number })[] = [];
  let crowdSeconds = 0;
  let [n, together, attention, small, at] = [0, 0, 0, 0, 0];
  for (let s = 0, e = 0; e < length;) {
    const isEnd = s >= length || sortedEnds[e]! <= starts[s]!;
    const now = isEnd ? sortedEnds[e]! : starts[s]!;
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
      atEnd[0][e] = together;
      atEnd[1][e] = attention;
      atEnd[2][e] = small;
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
  placeEnds(timeline, ends, sortedEnds, atEnd);
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

/** Gives each visit the potentials at its end, found by its place among the sorted ends. */
function placeEnds(
  timeline: Columns,
  ends: Float64Array,
  sortedEnds: Float64Array,
  atEnd: readonly [Float64Array, Float64Array, Float64Array],
): void {
  for (let v = 0; v < ends.length; v++) {
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sortedEnds[middle]! < ends[v]!) low = middle + 1;
      else high = middle;
    }
    timeline.togetherAtEnd[v] = atEnd[0][low]!;
    timeline.attentionAtEnd[v] = atEnd[1][low]!;
    timeline.smallAtEnd[v] = atEnd[2][low]!;
  }
}
