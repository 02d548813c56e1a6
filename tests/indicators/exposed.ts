/** The place of METHODS G1 and G9: four people in one room, three ties. */
import type { VisitRow } from '../evidence/logsOf.ts';
import { withGroups } from './grouped.ts';
import { everyoneAlone, type Place } from './place.ts';

const DAY = 1440;

/** a[0,60) b[30,90) c[45,75) d[60,120) on one day. */
export const sameRoom = (day: number): VisitRow[] =>
  (
    [
      [0, 60],
      [30, 90],
      [45, 75],
      [60, 120],
    ] as const
  ).map(([from, to], person): VisitRow => [person, 0, day * DAY + from, day * DAY + to]);

/** Ties a–c, b–c, b–d. */
export const G9: Place = withGroups(
  {
    persons: 4,
    visits: [...everyoneAlone(4, 30), ...sameRoom(150)],
    help: [
      [0, 2, 150],
      [1, 2, 150],
      [1, 3, 150],
    ],
  },
  ['A', 'B', 'A', 'B'],
);

/** Four people may be told of: only here. */
export const OPEN = { definitions: { kInternal: 1 } };
