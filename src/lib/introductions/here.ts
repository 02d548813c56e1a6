/** Who is in the house, or expected there: by check-ins, and by lists of events (METHODS J4). */
import type { Clock } from '../base/clock.ts';
import type { World } from '../indicators/world.ts';
import { ATTENDANCE, NONE, type Attendance, type Checkins } from '../logs/logs.ts';

/** Somebody there, by their latest check-in of the day. */
export interface Present {
  readonly person: number;
  /** Index into the zones of the logs. */
  readonly zone: number;
  /** Instant of the check-in. */
  readonly since: number;
}

/** Why it cannot be said who is there. */
export type NobodyHere =
  | 'UNKNOWN_DAY' // no day of the logs
  | 'NO_PRESENCE'; // neither check-ins nor attendance were logged

/** Everybody whose latest check-in of the local day of `now` has not ended, in the order of people. */
export function presentAt(
  { person, zone, start, end }: Checkins,
  clock: Clock,
  now: number,
): Present[] {
  const latest = new Map<number, Present & { readonly until: number }>();
  const today = clock.day(now);
  start.forEach((since, row) => {
    const one = person[row];
    if (one === undefined || since > now || clock.day(since) !== today) return;
    if (since <= (latest.get(one)?.since ?? -Infinity)) return;
    latest.set(one, { person: one, zone: zone[row] ?? NONE, since, until: end[row] ?? NaN });
  });
  return [...latest.values()]
    .filter(({ until }) => !(until <= now))
    .map(({ person: one, zone: at, since }) => ({ person: one, zone: at, since }))
    .sort((x, y) => x.person - y.person);
}

/** Everybody who checked in on a local day, whenever they left, in the order of people. */
export function presentOn({ person, zone, start }: Checkins, clock: Clock, day: number): Present[] {
  const latest = new Map<number, Present>();
  start.forEach((since, row) => {
    const one = person[row];
    if (one === undefined || clock.day(since) !== day) return;
    if (since <= (latest.get(one)?.since ?? -Infinity)) return;
    latest.set(one, { person: one, zone: zone[row] ?? NONE, since });
  });
  return [...latest.values()].sort((x, y) => x.person - y.person);
}

/**
 * Persons who checked in or are on the list of an event of a local day, each once, in the order in
 * which they came.
 */
export function comingOn(
  { logs, evidence: { clock } }: Pick<World, 'logs' | 'evidence'>,
  day: number,
): number[] {
  const came: { readonly person: number; readonly at: number }[] = [];
  const add = (
    { start, person }: Checkins | Attendance,
    counts: (row: number) => boolean,
  ): void => {
    start.forEach((at, row) => {
      const one = person[row];
      if (one !== undefined && clock.day(at) === day && counts(row)) came.push({ person: one, at });
    });
  };
  const { checkins, attendance } = logs;
  if (checkins) add(checkins, () => true);
  if (attendance) add(attendance, (row) => isExpected(attendance, row));
  return inOrder(came);
}

/** An event with those who are on its list, neither cancelled nor missed. */
export interface ExpectedEvent {
  /** Index into the events of the logs. */
  readonly event: number;
  /** Local day of its earliest row. */
  readonly day: number;
  /** Persons in the order of the list. */
  readonly people: readonly number[];
}

/** Events that begin on a local day or later, by day, then as the logs have them. */
export function eventsFrom(
  { logs: { attendance }, evidence: { clock } }: Pick<World, 'logs' | 'evidence'>,
  day: number,
): ExpectedEvent[] {
  if (attendance === null) return [];
  const found = new Map<number, { start: number; people: Set<number> }>();
  attendance.event.forEach((event, row) => {
    const one = found.get(event) ?? { start: Infinity, people: new Set() };
    one.start = Math.min(one.start, attendance.start[row] ?? Infinity);
    const person = attendance.person[row];
    if (person !== undefined && isExpected(attendance, row)) one.people.add(person);
    found.set(event, one);
  });
  return [...found]
    .filter(([, { start }]) => Number.isFinite(start))
    .map(([event, { start, people }]) => ({ event, day: clock.day(start), people: [...people] }))
    .filter((one) => one.day >= day)
    .sort((x, y) => x.day - y.day || x.event - y.event);
}

const EXPECTED: readonly number[] = [ATTENDANCE.present, ATTENDANCE.registered];

const isExpected = ({ status }: Attendance, row: number): boolean =>
  EXPECTED.includes(status[row] ?? ATTENDANCE.cancelled);

const inOrder = (came: readonly { readonly person: number; readonly at: number }[]): number[] => [
  ...new Set(
    [...came].sort((x, y) => x.at - y.at || x.person - y.person).map(({ person }) => person),
  ),
];
