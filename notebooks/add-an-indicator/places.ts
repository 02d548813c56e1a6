/** Two made places: one large enough to be told of, and four people. */
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { lifeOf, quarterOf } from '../../tests/bench/coverage.ts';
import { CHANCE, habitsOf } from '../../tests/bench/made/chancePlaces.ts';
import { everyoneAlone, logsOfPlace } from '../../tests/indicators/place.ts';

/** The last quarter of a place of threes who come on the same days and help each other. */
export async function largePlace(): Promise<World> {
  const habits = habitsOf(11, {
    ...CHANCE,
    preference: 60,
    circle: 3,
    together: 0.9,
    help: [0.7, 1],
  });
  return sceneOf(await lifeOf(habits, 1, 'log'), quarterOf(habits)).world;
}

/** Four people who come alone, of whom two have helped each other. */
export async function smallPlace(): Promise<World> {
  const logs = logsOfPlace({
    persons: 4,
    visits: everyoneAlone(4, 30),
    help: [[0, 1, 150]],
  });
  return sceneOf(await prepare(logs, DEFAULTS), {}).world;
}
