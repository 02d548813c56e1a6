/** Places in which people help each other, for tests of the numbers about help. */
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { look } from '../../src/lib/indicators/estimate.ts';
import type { Indicator, Measure } from '../../src/lib/indicators/indicator.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { NONE, type Requests } from '../../src/lib/logs/logs.ts';
import { MONDAY } from '../evidence/logsOf.ts';
import { everyoneAlone, logsOfPlace, type Place } from './place.ts';

type Help = readonly (readonly [helper: number, helped: number, day: number])[];

/** Within the last thirteen weeks of thirty. */
export const DAY = 150;

/** The help of METHODS G12, people from 0, on one day or more; the sixth neither helps nor is helped. */
export const G12: Help = (
  [
    [1, 2, 3],
    [2, 1, 1],
    [1, 3, 2],
    [3, 4, 1],
    [4, 1, 2],
    [2, 5, 1],
  ] as const
).flatMap(([a, b, times]) =>
  Array.from({ length: times }, (_, i) => [a - 1, b - 1, DAY + i] as const),
);

/** Everyone comes alone on Mondays for thirty weeks, and helps as told. */
export const helping = (persons: number, help: Help, more: Place['more'] = {}): Place => ({
  persons,
  visits: everyoneAlone(persons, 30),
  help,
  more,
});

/** People `from`, `from + 1` … in pairs, the first of which helped the second. */
export const pairs = (from: number, count: number, day = DAY): Help =>
  Array.from({ length: count }, (_, i) => [from + 2 * i, from + 2 * i + 1, day] as const);

export const worldOf = async (place: Place): Promise<World> =>
  sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {}).world;

export function indicatorOf(id: string): Indicator {
  const found = catalogue.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

/** What an indicator says before the gate. */
export const measureOf = async (id: string, place: Place): Promise<Measure> =>
  look(indicatorOf(id), await worldOf(place));

/** Times of a request in hours; undefined: not yet. */
export interface Asked {
  readonly asker: number;
  readonly day: number;
  readonly answered?: number;
  readonly closed?: number;
  /** Index into the texts of the logs. */
  readonly topic?: number;
}

/** Requests at eight in the morning. */
export function requestsOf(rows: readonly Asked[]): Requests {
  const time = ({ day }: Asked): number => MONDAY + day * 86_400 + 8 * 3600;
  const after = (row: Asked, hours: number | undefined): number =>
    hours === undefined ? NaN : time(row) + hours * 3600;
  return {
    length: rows.length,
    file: new Uint16Array(rows.length),
    line: Uint32Array.from(rows, (_, r) => r + 2),
    id: Uint32Array.from(rows, () => NONE),
    asker: Uint32Array.from(rows, ({ asker }) => asker),
    time: Float64Array.from(rows, time),
    topic: Uint32Array.from(rows, ({ topic }) => topic ?? NONE),
    answered: Float64Array.from(rows, (row) => after(row, row.answered)),
    closed: Float64Array.from(rows, (row) => after(row, row.closed)),
  };
}
