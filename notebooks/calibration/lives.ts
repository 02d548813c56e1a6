/**
 * How often the first range of each headline holds the truth, in places whose process is known
 * (METHODS J6): a small helping of `npm run bench -- calibrate`, by the same simulator.
 */
import { deviation, mean } from 'd3';
import { sceneOf } from '../../src/lib/engine/pipeline.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import type { Result } from '../../src/lib/indicators/result.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import {
  coverageRow,
  lifeOf,
  quarterOf,
  type CoverageRow,
  type Lives,
  type Trial,
} from '../../tests/bench/coverage.ts';
import { CHANCE, habitsOf, type Habits, type Kind } from '../../tests/bench/made/chancePlaces.ts';
import { withoutRanges, withRanges } from '../measuring/withRanges.ts';

/** The numbers of the first screen; what is measured of the logs themselves has no truth here. */
export const HEADLINES = catalogue.filter(({ headline }) => (headline ?? 0) > 0);

/** Nobody prefers anybody; circles who ask their own along; threes who help each other all the time. */
const KINDS: readonly Kind[] = [
  { ...CHANCE, newcomers: 0.3 },
  { ...CHANCE, newcomers: 0.3, preference: 20, circle: 8, labels: 'circle' },
  { ...CHANCE, preference: 60, circle: 3, together: 0.9, help: [0.7, 1], labels: 'circle' },
];
const SEED = 300;
/** As long as the whole calibration has them at most: so long that ties can be seen to last. */
const WEEKS = 40;

/** A headline, and its row where any of its runs had a range. */
export interface Calibrated {
  readonly id: string;
  readonly row: CoverageRow | null;
}

/** Every headline over some places, each with its lives for the truth and others with ranges. */
export async function calibrated(places: number, lives: Lives): Promise<readonly Calibrated[]> {
  const trials: Trial[] = [];
  for (let place = 0; place < places; place++) {
    const kind = KINDS[place % KINDS.length] ?? CHANCE;
    const habits = { ...habitsOf(SEED + place, kind), weeks: WEEKS };
    trials.push(...(await trialsOfPlace(habits, lives)));
  }
  return HEADLINES.map(({ id }) => ({
    id,
    row: coverageRow(
      id,
      trials.filter((trial) => trial.id === id),
    ),
  }));
}

async function trialsOfPlace(habits: Habits, { truths, runs }: Lives): Promise<Trial[]> {
  const values: (readonly (number | null)[])[] = [];
  for (let life = 1; life <= truths; life++) {
    values.push(withoutRanges(HEADLINES, await worldOf(habits, life)));
  }
  const results: (readonly Result[])[] = [];
  for (let life = truths + 1; life <= truths + runs; life++) {
    results.push(withRanges(HEADLINES, await worldOf(habits, life)));
  }
  return HEADLINES.flatMap(({ id }, at) => {
    const known = values.flatMap((all) => all[at] ?? []);
    if (known.length < truths / 2) return [];
    const own = results.flatMap((all) => all[at] ?? []);
    return [{ id, truth: mean(known) ?? NaN, spread: deviation(known) ?? NaN, results: own }];
  });
}

/** The last quarter of one life; the weeks before it are the same in all. */
async function worldOf(habits: Habits, life: number): Promise<World> {
  return sceneOf(await lifeOf(habits, life, 'quarter'), quarterOf(habits)).world;
}
