/** Twenty people in one room with workshops in the last weeks, for tests of where ties begin. */
import { zonesOf, type VisitRow } from '../evidence/logsOf.ts';
import { directoryOf, everyoneAlone, logsOfPlace, type Place } from './place.ts';
import type { Logs } from '../../src/lib/logs/logs.ts';

const DAY = 1440;
const TRADES = ['wood', 'web', 'law'];

interface Variant {
  /** Kinds of the two events. */
  readonly kinds?: readonly string[];
  /** Those at the workshops are checked in from 17:00 to 21:00. */
  readonly isInVisits?: boolean;
  /** Two events of twenty, of which both are needed. */
  readonly isLarge?: boolean;
  /** Day on which persons 0 and 1 are alone in the room. */
  readonly aloneOn?: number;
  /** 19 has helped 0 and 3 before: they are of one trade. */
  readonly hasFriend?: boolean;
}

/**
 * Two workshops of six and six people who never met, on days 160 and 161 of 180, but that persons 0
 * and 1 were alone in the room ten days before.
 */
export function contextPlace({
  kinds,
  isInVisits,
  isLarge,
  hasFriend,
  aloneOn = 150,
}: Variant = {}): Place {
  const rooms: VisitRow[] = [0, 1].map((person) => [
    person,
    0,
    aloneOn * DAY + 900,
    aloneOn * DAY + 930,
  ]);
  const guests = (event: number): number[] =>
    isLarge === true
      ? Array.from({ length: 20 }, (_, p) => p)
      : [0, 1, 2, 3, 4, 5].map((p) => p + 6 * event);
  const evening: VisitRow[] = [0, 1].flatMap((event) =>
    guests(event).map((p): VisitRow => [
      p,
      0,
      (160 + event) * DAY + 1020,
      (160 + event) * DAY + 1260,
    ]),
  );
  const place: Place = {
    persons: 20,
    visits: [...everyoneAlone(20, 26), ...rooms, ...(isInVisits === true ? evening : [])],
    events: [0, 1].map((event) => [event, 160 + event, guests(event)] as const),
    ...(hasFriend === true
      ? {
          help: [
            [19, 0, 80],
            [19, 3, 80],
          ],
        }
      : {}),
  };
  const names = kinds ?? (isLarge === true ? ['talk', 'dinner'] : ['workshop', 'workshop']);
  const { events, attendance } = logsOfPlace(place);
  const more: Partial<Logs> = {
    zones: zonesOf('zone'),
    events: events.map((event, e) => ({ ...event, kind: names[e]! })),
    attendance: attendance && { ...attendance, end: attendance.start.map((start) => start + 7200) },
    directory: directoryOf(20, {
      attributes: new Map([['discipline', Array.from({ length: 20 }, (_, p) => TRADES[p % 3]!)]]),
    }),
  };
  return { ...place, more };
}

/** The same, with one trade for all. */
export const NO_GROUPS = ({ persons, more }: Place): Partial<Logs> => ({
  ...more,
  directory: directoryOf(persons, {
    attributes: new Map([['discipline', new Array<string>(persons).fill('wood')]]),
  }),
});
