/**
 * How often the comparison with chance errs (METHODS J6): in places where nobody prefers anybody
 * and labels have to do with nothing, and in places with circles that keep to themselves.
 */
import { deviation, mean } from 'd3';
import { sceneOf } from '../../src/lib/engine/pipeline.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { look } from '../../src/lib/indicators/estimate.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { lifeOf, quarterOf } from './coverage.ts';
import { habitsOf, LABEL_DIVERSITY, type Kind } from './made/chancePlaces.ts';

/** Nominal level of the tests. */
export const LEVEL = 0.05;

/** The test of one indicator over places. */
export interface TestRow {
  readonly id: string;
  readonly model: string;
  /** Places in which there was something to test. */
  readonly places: number;
  /** Share of them with p ≤ {@link LEVEL}. */
  readonly rejected: number;
  /** Shares with p ≤ {@link LEVEL} and the value above, or below, what chance gives. */
  readonly above: number;
  readonly below: number;
  /** Share in which the value lies above the mean of the draws. */
  readonly higher: number;
}

/** A number whose value the process says without any simulation. */
export interface KnownRow {
  readonly id: string;
  readonly places: number;
  readonly known: number;
  readonly mean: number;
  /** 95 % margin of the mean over places. */
  readonly margin: number;
}

/**
 * By pure chance the labels of members are exchangeable: nobody is more beside, or tied to, another
 * group than its share. Diversity is that of the people the members are drawn from.
 */
const KNOWN: Readonly<Record<string, number>> = {
  ...{ connectedness: 1, exposure: 1, 'friending-bias': 0, 'ei-excess': 0 },
  diversity: LABEL_DIVERSITY,
};

/** What one place says. */
interface Tested {
  readonly tests: readonly { id: string; model: string; p: number | null; excess: number }[];
  readonly values: ReadonlyMap<string, number>;
  /** Whether the interval of diversity, which asks about other members, holds {@link LABEL_DIVERSITY}. */
  readonly holdsDiversity: boolean | null;
}

/** Places of a kind, each with its own seed, lived and tested once. */
export async function testPlaces(
  kind: Kind,
  { places, draws, seed }: { places: number; draws: number; seed: number },
): Promise<Tested[]> {
  const found: Tested[] = [];
  for (let place = 0; place < places; place++) {
    const habits = habitsOf(seed + place, kind);
    const { world } = sceneOf(await lifeOf(habits, 1, 'log'), quarterOf(habits));
    const against = await againstChance(world, catalogue, { draws, seed: seed + place });
    found.push({
      tests: Array.from(against, ([id, { model, p, excess }]) => ({ id, model, p, excess })),
      values: valuesOf(world),
      holdsDiversity: holdsDiversity(world),
    });
  }
  return found;
}

const valuesOf = (world: World): ReadonlyMap<string, number> =>
  new Map(
    catalogue.flatMap((indicator) => {
      const { value } = look(indicator, world);
      return value === null ? [] : [[indicator.id, value] as const];
    }),
  );

function holdsDiversity(world: World): boolean | null {
  const interval = catalogue.find(({ id }) => id === 'diversity')?.interval?.(world);
  return interval ? interval.lo <= LABEL_DIVERSITY && LABEL_DIVERSITY <= interval.hi : null;
}

/** One row a tested indicator. A place whose draws are all equal rejects nothing. */
export function testRows(found: readonly Tested[]): TestRow[] {
  const tests = found.flatMap((place) => place.tests);
  return [...new Set(tests.map(({ id }) => id))].map((id) => {
    const own = tests.filter((test) => test.id === id);
    const share = (is: (test: (typeof own)[number]) => boolean): number =>
      own.filter(is).length / own.length;
    const rejects = (p: number | null): boolean => p !== null && p <= LEVEL + 1e-12;
    return {
      id,
      model: own[0]?.model ?? '',
      places: own.length,
      rejected: share(({ p }) => rejects(p)),
      above: share(({ p, excess }) => rejects(p) && excess > 0),
      below: share(({ p, excess }) => rejects(p) && excess < 0),
      higher: share(({ excess }) => excess > 0),
    };
  });
}

/** In places of pure chance: the mean of what is known beforehand. */
export const knownRows = (found: readonly Tested[]): KnownRow[] =>
  Object.entries(KNOWN).flatMap(([id, known]) => {
    const values = found.flatMap((place) => place.values.get(id) ?? []);
    if (values.length < 2) return [];
    const margin = (1.96 * (deviation(values) ?? NaN)) / Math.sqrt(values.length);
    return [{ id, places: values.length, known, mean: mean(values) ?? NaN, margin }];
  });

/** Share of the places in which a number lies below what it is by pure chance. */
export function belowKnown(found: readonly Tested[], id: string): number {
  const values = found.flatMap((place) => place.values.get(id) ?? []);
  return values.filter((value) => value < (KNOWN[id] ?? NaN)).length / values.length;
}

/** Coverage of the interval of diversity when the members are other people. */
export function diversityCoverage(found: readonly Tested[]): number {
  const told = found.flatMap((place) => place.holdsDiversity ?? []);
  return told.filter(Boolean).length / told.length;
}
