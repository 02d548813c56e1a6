/** A busy place in which some said yes to introductions, for tests. */
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import type { Directory, Logs } from '../../src/lib/logs/logs.ts';
import { busyPlace, directoryOf, logsOfPlace, type Place } from '../indicators/place.ts';

const TRADES = ['wood', 'web', 'law', null];
const SKILLS = ['couture', 'vélo;web', null];

/** @param answer what each person wrote in the column; undefined: there is no such column */
export async function volunteering(
  answer: ((person: number) => string | null) | undefined,
  given: Partial<Directory> = {},
  place: Place = busyPlace(5, 30, 30),
  more: Partial<Logs> = {},
): Promise<World> {
  const { persons } = place;
  const column = (of: (person: number) => string | null): (string | null)[] =>
    Array.from({ length: persons }, (_, p) => of(p));
  const attributes = new Map([
    ['discipline', column((p) => TRADES[p % 4]!)],
    ['skills', column((p) => SKILLS[p % 3]!)],
    ...(answer ? [['introductions', column(answer)] as const] : []),
  ]);
  const directory = directoryOf(persons, { attributes, ...given });
  const logs = logsOfPlace({ ...place, more: { ...place.more, directory, ...more } });
  return sceneOf(await prepare(logs, DEFAULTS, {}), {}).world;
}

/** Persons 0 … count − 1. */
export const everybody = (count: number): number[] => Array.from({ length: count }, (_, p) => p);
