/** Records of help between members (METHODS K29): undecayed, both ends members, staff left out whole. */
import { weekOf } from '../base/time.ts';
import type { Measure } from './indicator.ts';
import type { World } from './world.ts';

/** Parallel columns, one row a record, in no order that matters. */
export interface HelpRecords {
  readonly length: number;
  /** Persons. */
  readonly helper: Uint32Array;
  readonly helped: Uint32Array;
  /** Local day. */
  readonly day: Int32Array;
}

export const NO_RECORDS: HelpRecords = {
  length: 0,
  helper: new Uint32Array(0),
  helped: new Uint32Array(0),
  day: new Int32Array(0),
};

/** Where nobody logs help there is nothing to say, which is not zero (METHODS D1). */
export const NO_HELP_LOG: Measure = { value: null, reason: 'NEEDS_LOGS', n: 0, persons: 0 };

/**
 * The records of the window, the week left out excepted.
 * @param before local days before the window whose records are given too
 * @returns null where no help is logged at all, or there is no time
 */
export function helpRecords(world: World, before = 0): HelpRecords | null {
  const { evidence, window, without } = world;
  const { service, hidden } = evidence;
  if (service === null || service.day.length === 0 || window === null) return null;
  const helper: number[] = [];
  const helped: number[] = [];
  const days: number[] = [];
  const { pairs, day, forward } = service;
  for (let p = 0; p < pairs.a.length; p++) {
    const [a, b] = [pairs.a[p]!, pairs.b[p]!];
    if (hidden[a] === 1 || hidden[b] === 1) continue;
    for (let row = pairs.offsets[p]!; row < pairs.offsets[p + 1]!; row++) {
      const d = day[row]!;
      if (d < window.from - before || d >= window.to || weekOf(d) === without) continue;
      const isForward = forward[row] === 1;
      helper.push(isForward ? a : b);
      helped.push(isForward ? b : a);
      days.push(d);
    }
  }
  return {
    length: days.length,
    helper: Uint32Array.from(helper),
    helped: Uint32Array.from(helped),
    day: Int32Array.from(days),
  };
}

/** Of each of these persons, how often they stand in a column of records. */
export function timesOf(persons: Uint32Array, column: Uint32Array): Uint32Array {
  const times = new Map<number, number>();
  for (const person of column) times.set(person, (times.get(person) ?? 0) + 1);
  return persons.map((person) => times.get(person) ?? 0);
}

/** Distinct persons at either end of the records. */
export const personsIn = (...columns: readonly Uint32Array[]): number =>
  new Set(columns.flatMap((column) => [...column])).size;

/**
 * Active members by what they did and when, never by their number, which changes each time a place
 * is opened: draws that go by this order are the same for the same logs.
 */
export function inOwnOrder({ nodes, evidence, window }: World, records: HelpRecords): Uint32Array {
  const days = new Map<number, [given: number[], received: number[]]>();
  const daysOf = (person: number): [number[], number[]] => {
    const own = days.get(person) ?? [[], []];
    days.set(person, own);
    return own;
  };
  records.day.forEach((day, row) => {
    daysOf(records.helper[row]!)[0].push(day);
    daysOf(records.helped[row]!)[1].push(day);
  });
  const { offsets, day } = evidence.presence;
  const signature = new Map(
    Array.from(nodes, (person) => {
      const help = daysOf(person).map((own) => own.sort((x, y) => x - y));
      const there = day
        .subarray(offsets[person], offsets[person + 1])
        .filter((one) => window !== null && one >= window.from && one < window.to);
      return [person, JSON.stringify([...help, [...there]])];
    }),
  );
  const of = (person: number): string => signature.get(person) ?? '';
  return nodes.slice().sort((x, y) => (of(x) < of(y) ? -1 : Number(of(x) > of(y))));
}
