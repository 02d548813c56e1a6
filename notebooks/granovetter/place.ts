/** The same question in a place with events and help, where circles keep to themselves. */
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import {
  strengthOverlapNulls,
  type StrengthOverlapNulls,
} from '../../src/lib/indicators/strengthOverlapNulls.ts';
import { quarterOf } from '../../tests/bench/coverage.ts';
import { CHANCE, habitsOf, logsOfHabits, type Kind } from '../../tests/bench/made/chancePlaces.ts';

/** Circles of eight, who ask one of their own along sixty times as readily as another. */
const CIRCLES: Kind = { ...CHANCE, preference: 60, circle: 8, labels: 'circle' };

/** The three nulls of the application, in a made place of some fifty people. */
export async function nullsOfPlace(draws: number): Promise<StrengthOverlapNulls> {
  const habits = habitsOf(7, CIRCLES);
  const prepared = await prepare(
    logsOfHabits(habits, () => 1),
    DEFAULTS,
  );
  const { world } = sceneOf(prepared, quarterOf(habits));
  return strengthOverlapNulls(world, { draws, seed: 1 });
}
