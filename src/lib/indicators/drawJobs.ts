/**
 * What is drawn to hold numbers against chance: each job draws some numbers together, replicate by
 * replicate. A replicate depends on the seed and its own number alone, so that it is the same whoever
 * draws it and whatever was drawn before (METHODS 0.7).
 */
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { look } from './estimate.ts';
import { exposureWorlds } from './exposureWorlds.ts';
import type { Indicator, NullModel } from './indicator.ts';
import { reclassedWorlds } from './reclassedWorlds.ts';
import { redrawnWorlds } from './redrawnWorlds.ts';
import { relabelledWorlds } from './relabelledWorlds.ts';
import { rewiredWorlds } from './rewiredWorlds.ts';
import type { World } from './world.ts';

/** A number to be held against chance. */
export interface Tried extends Pick<Indicator, 'id' | 'needs' | 'measure' | 'nullModel' | 'drawn'> {
  /** Numbers whose q are taken together; absent: those of the page. */
  readonly family?: string;
}

export interface Drawing {
  readonly draws: number;
  readonly seed: number;
}

export interface DrawJob {
  readonly model: NullModel;
  /** The numbers that are drawn together, and what they are. */
  readonly of: readonly { readonly id: string; readonly value: number }[];
  readonly draws: number;
  /** How many are made in a row. */
  readonly atOnce: number;
  /** In the order of `of`; NaN where a draw has no such number. */
  readonly draw: (replicate: number) => readonly number[];
}

/** Worlds and single numbers drawn between two breaths. */
const WORLDS_AT_ONCE = 1;
const NUMBERS_AT_ONCE = 50;

type Worlds = (world: World) => ((which: DrawName) => World) | null;

/** Models that draw whole worlds; of the others, and where it must, an indicator draws its number itself. */
const WAYS: Readonly<Partial<Record<NullModel, Worlds>>> = {
  'data-stream': (world) => redrawnWorlds(world, ['attendance', 'receivers']),
  label: relabelledWorlds,
  degree: rewiredWorlds,
  exposure: (world) => exposureWorlds(world),
  classes: reclassedWorlds,
};

/**
 * The same world, numbers and drawing give the same jobs in the same order. Numbers without a value,
 * or with nothing left to chance, are in none.
 *
 * @param drawing.draws of each model, at least 1; of models that draw no worlds as many as the
 *   definitions say, if these are more
 */
export function drawJobs(
  world: World,
  tried: readonly Tried[],
  drawing: Drawing,
): readonly DrawJob[] {
  const byModel = (Object.keys(WAYS) as NullModel[]).flatMap((model) => {
    const own = tried.filter(({ nullModel, drawn }) => nullModel === model && !drawn);
    return byWorlds(world, model, own, drawing) ?? [];
  });
  return [...byModel, ...tried.flatMap((one) => alone(world, one, drawing) ?? [])];
}

function byWorlds(
  world: World,
  model: NullModel,
  tried: readonly Tried[],
  { draws, seed }: Drawing,
): DrawJob | null {
  const own = tried.flatMap((one) => {
    const { value } = look(one, world);
    return value === null ? [] : [{ one, value }];
  });
  const worldOf = own.length === 0 ? null : (WAYS[model]?.(world) ?? null);
  if (worldOf === null) return null;
  return {
    model,
    of: own.map(({ one, value }) => ({ id: one.id, value })),
    draws,
    atOnce: WORLDS_AT_ONCE,
    draw(replicate) {
      const other = worldOf({ seed, name: model, replicate });
      return own.map(({ one }) => look(one, other).value ?? NaN);
    },
  };
}

/** The number of an indicator that is drawn by itself. */
function alone(world: World, one: Tried, { draws, seed }: Drawing): DrawJob | null {
  const { id, nullModel: model } = one;
  if (model === undefined || one.drawn === undefined) return null;
  const { value } = look(one, world);
  const drawOne = value === null ? null : one.drawn(world);
  if (value === null || drawOne === null) return null;
  const isQuick = WAYS[model] === undefined;
  return {
    model,
    of: [{ id, value }],
    draws: isQuick ? Math.max(draws, world.definitions.nullDraws) : draws,
    atOnce: isQuick ? NUMBERS_AT_ONCE : WORLDS_AT_ONCE,
    draw: (replicate) => [drawOne({ seed, name: model, replicate }) ?? NaN],
  };
}
