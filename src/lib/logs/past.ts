/**
 * What stays of visits whose rows were deleted (METHODS H4): by the day, who met whom and for how
 * long, and who came where. No hour, no zone, nothing of a single visit. Persons and places are
 * numbered as in the logs that carry it.
 */
import type { Definitions } from '../base/definitions.ts';

/** Definitions that shape the rows of past days, and can no longer change for them. */
export const RULES_OF_PAST = ['gapMergeMinutes', 'smallGroup', 'crowdCap'] as const;
export type PastRules = Readonly<Pick<Definitions, (typeof RULES_OF_PAST)[number]>>;

/** Rows per pair and local day, sorted by (a, b, day), a < b, each once. Seconds. */
export interface PastPairs {
  readonly length: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly day: Int32Array;
  readonly together: Float64Array;
  readonly attention: Float64Array;
  readonly longest: Float64Array;
  readonly small: Float64Array;
}

/** Rows per person, place and local day of deleted check-ins, sorted so, each once. */
export interface PastDays {
  readonly length: number;
  readonly person: Uint32Array;
  readonly place: Uint32Array;
  readonly day: Int32Array;
  /** Number of check-ins that began that day. */
  readonly checkins: Uint32Array;
  /** 1 where one of them began a clean visit. */
  readonly present: Uint8Array;
  /** Length of the clean visits they began, together; NaN where it was not written down. */
  readonly seconds: Float64Array;
}

/** Durations of merged visits with a known end, sorted by (person, place, seconds): no date. */
export interface PastDurations {
  readonly length: number;
  readonly person: Uint32Array;
  readonly place: Uint32Array;
  readonly seconds: Float64Array;
}

/** What cleaning and pairing had found in what was deleted. */
export interface PastFindings {
  /** Clean visits. */
  readonly visits: number;
  readonly imputed: number;
  readonly noEffect: number;
  readonly overlapping: number;
  /** Person-seconds in crowds. */
  readonly crowdSeconds: number;
}

export interface Past {
  /** Local day, a Monday: the rows of pairs hold every day before it, and none after. */
  readonly cut: number;
  /** The rules under which days were summed up, once each, the earliest first. */
  readonly rules: readonly PastRules[];
  /** Whether no deleted check-in named a zone. */
  readonly coarse: boolean;
  readonly findings: PastFindings;
  readonly pairs: PastPairs;
  readonly days: PastDays;
  readonly durations: PastDurations;
}

/** The same rows in the order of their keys; of one pair and day: sums, and the longest. */
export function pastPairs(rows: PastPairs): PastPairs {
  const { order, at, length } = grouped(rows.a, rows.b, rows.day);
  const made = {
    length,
    a: new Uint32Array(length),
    b: new Uint32Array(length),
    day: new Int32Array(length),
    together: new Float64Array(length),
    attention: new Float64Array(length),
    longest: new Float64Array(length),
    small: new Float64Array(length),
  };
  for (let i = 0; i < order.length; i++) {
    const [row, to] = [order[i]!, at[i]!];
    made.a[to] = rows.a[row]!;
    made.b[to] = rows.b[row]!;
    made.day[to] = rows.day[row]!;
    made.together[to]! += rows.together[row]!;
    made.attention[to]! += rows.attention[row]!;
    made.longest[to] = Math.max(made.longest[to]!, rows.longest[row]!);
    made.small[to] = Math.max(made.small[to]!, rows.small[row]!);
  }
  return made;
}

/** As {@link pastPairs}: check-ins and seconds are summed, one visit is enough to have been there. */
export function pastDays(rows: PastDays): PastDays {
  const { order, at, length } = grouped(rows.person, rows.place, rows.day);
  const made = {
    length,
    person: new Uint32Array(length),
    place: new Uint32Array(length),
    day: new Int32Array(length),
    checkins: new Uint32Array(length),
    present: new Uint8Array(length),
    seconds: new Float64Array(length),
  };
  for (let i = 0; i < order.length; i++) {
    const [row, to] = [order[i]!, at[i]!];
    made.person[to] = rows.person[row]!;
    made.place[to] = rows.place[row]!;
    made.day[to] = rows.day[row]!;
    made.checkins[to]! += rows.checkins[row]!;
    made.present[to]! |= rows.present[row]!;
    made.seconds[to]! += rows.seconds[row]!;
  }
  return made;
}

/** The same durations in their order, which tells nothing of when the visits were. */
export function pastDurations({ person, place, seconds }: PastDurations): PastDurations {
  const { order } = grouped(person, place, seconds);
  return {
    length: order.length,
    person: Uint32Array.from(order, (row) => person[row]!),
    place: Uint32Array.from(order, (row) => place[row]!),
    seconds: Float64Array.from(order, (row) => seconds[row]!),
  };
}

interface Grouped {
  /** Rows sorted by their keys. */
  readonly order: Uint32Array;
  /** For each of them, the number of its group: rows of the same keys. */
  readonly at: Uint32Array;
  /** Number of groups. */
  readonly length: number;
}

type Keys = Uint32Array | Int32Array | Float64Array;

function grouped(first: Keys, second: Keys, third: Keys): Grouped {
  const compare = (x: number, y: number): number =>
    first[x]! - first[y]! || second[x]! - second[y]! || third[x]! - third[y]!;
  const order = Uint32Array.from(first.keys());
  // Rows mostly come as they were left.
  if (!order.every((row) => row === 0 || compare(row - 1, row) <= 0)) order.sort(compare);
  const at = new Uint32Array(order.length);
  let length = 0;
  for (let i = 0; i < order.length; i++) {
    if (i === 0 || compare(order[i - 1]!, order[i]!) !== 0) length++;
    at[i] = length - 1;
  }
  return { order, at, length };
}
