/** What chance alone would make of the indicators of a world (METHODS 0.3, 0.6). */
import { breathe, type Task } from '../base/task.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { nullBand } from '../nulls/nullBand.ts';
import { qValues } from '../stats/falseDiscovery.ts';
import { look } from './estimate.ts';
import { exposureWorlds } from './exposureWorlds.ts';
import type { Indicator, NullModel } from './indicator.ts';
import { reclassedWorlds } from './reclassedWorlds.ts';
import { redrawnWorlds } from './redrawnWorlds.ts';
import { relabelledWorlds } from './relabelledWorlds.ts';
import type { Reason, Unit } from './result.ts';
import { rewiredWorlds } from './rewiredWorlds.ts';
import type { World } from './world.ts';

/** Where a value stands among the draws of its null model; in the unit of the value. */
export interface AgainstChance {
  readonly model: NullModel;
  readonly mean: number;
  /** `lo` and `hi` hold 95 % of the draws. */
  readonly lo: number;
  readonly hi: number;
  /** The value less the mean: what chance does not explain. */
  readonly excess: number;
  /** The excess in standard deviations of the draws; null as `p`. */
  readonly z: number | null;
  /** Two-sided; null where all draws are equal. */
  readonly p: number | null;
  /** Of Benjamini & Hochberg, over all numbers of its family that have one here; null as `p`. */
  readonly q: number | null;
  /** Draws that had a value. */
  readonly draws: number;
}

/** A number told beside an indicator, and its chance. */
export interface BesideChance {
  readonly id: string;
  readonly unit: Unit;
  /** Level of the convention under which it is the indicator itself; null: another number. */
  readonly variant: number | null;
  /** null where undefined, or where it may not be shown; then `reason` says why. */
  readonly value: number | null;
  readonly chance: AgainstChance | null;
  /** Why there is no value, or no chance of it. */
  readonly reason: Reason | null;
}

/** A number to be held against chance. */
export interface Tried extends Pick<Indicator, 'id' | 'needs' | 'measure' | 'nullModel' | 'drawn'> {
  /** Numbers whose q are taken together; absent: those of the page. */
  readonly family?: string;
}

/** Share of draws without a value above which the others are no fair picture of chance. */
const MOST_UNDEFINED = 0.1;

/** Draws of a number alone between two breaths. */
const AT_ONCE = 50;

type Worlds = (world: World) => ((which: DrawName) => World) | null;

/** Models that draw whole worlds; of the others, and where it must, an indicator draws its number itself. */
const WAYS: Readonly<Partial<Record<NullModel, Worlds>>> = {
  'data-stream': (world) => redrawnWorlds(world, ['attendance', 'receivers']),
  label: relabelledWorlds,
  degree: rewiredWorlds,
  exposure: (world) => exposureWorlds(world),
  classes: reclassedWorlds,
};

interface Drawing {
  readonly draws: number;
  readonly seed: number;
}

type Found = Map<string, Omit<AgainstChance, 'q'>>;

/**
 * For each number with a null model that has a value here; the others are left out.
 * O(models × draws × world).
 *
 * @param draws of each model, at least 1; of models that draw no worlds as many as the definitions say
 * @throws PasserelleError `CANCELLED`
 */
export async function againstChance(
  world: World,
  tried: readonly Tried[],
  drawing: Drawing,
  task: Task = {},
): Promise<ReadonlyMap<string, AgainstChance>> {
  const found: Found = new Map();
  for (const model of Object.keys(WAYS) as NullModel[]) {
    const own = tried.filter(({ nullModel, drawn }) => nullModel === model && !drawn);
    await byWorlds(world, model, own, drawing, found, task);
  }
  for (const one of tried) await alone(world, one, drawing, found, task);
  return withQ(found, new Map(tried.map(({ id, family }) => [id, family ?? ''])));
}

async function byWorlds(
  world: World,
  model: NullModel,
  tried: readonly Tried[],
  { draws, seed }: Drawing,
  found: Found,
  task: Task,
): Promise<void> {
  const own = tried.flatMap((one) => {
    const { value } = look(one, world);
    return value === null ? [] : [{ one, value, drawn: new Float64Array(draws) }];
  });
  const worldOf = own.length === 0 ? null : (WAYS[model]?.(world) ?? null);
  if (worldOf === null) return;
  for (let replicate = 0; replicate < draws; replicate++) {
    await breathe(task, { step: 'judging', done: replicate, total: draws });
    const other = worldOf({ seed, name: model, replicate });
    for (const { one, drawn } of own) drawn[replicate] = look(one, other).value ?? NaN;
  }
  for (const { one, value, drawn } of own) note(found, one.id, model, value, drawn);
}

/** The number of an indicator that is drawn by itself. */
async function alone(
  world: World,
  one: Tried,
  { draws, seed }: Drawing,
  found: Found,
  task: Task,
): Promise<void> {
  const { id, nullModel } = one;
  if (nullModel === undefined || one.drawn === undefined) return;
  const { value } = look(one, world);
  const drawOne = value === null ? null : one.drawn(world);
  if (value === null || drawOne === null) return;
  const isQuick = WAYS[nullModel] === undefined;
  const drawn = new Float64Array(isQuick ? Math.max(draws, world.definitions.nullDraws) : draws);
  for (let replicate = 0; replicate < drawn.length; replicate++) {
    if (replicate % AT_ONCE === 0) {
      await breathe(task, { step: 'judging', done: replicate, total: drawn.length });
    }
    drawn[replicate] = drawOne({ seed, name: nullModel, replicate }) ?? NaN;
  }
  note(found, id, nullModel, value, drawn);
}

function note(
  found: Found,
  id: string,
  model: NullModel,
  value: number,
  drawn: Float64Array,
): void {
  const band = nullBand(value, drawn);
  if (band === null || band.undefined > MOST_UNDEFINED * drawn.length) return;
  const { mean, lo, hi, excess, z, p, draws } = band;
  found.set(id, { model, mean, lo, hi, excess, z, p, draws });
}

function withQ(
  found: ReadonlyMap<string, Omit<AgainstChance, 'q'>>,
  familyOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, AgainstChance> {
  const tested = [...found].flatMap(([id, { p }]) =>
    p === null ? [] : [{ id, p, family: familyOf.get(id) }],
  );
  const qOf = new Map<string, number>();
  for (const family of new Set(familyOf.values())) {
    const own = tested.filter((one) => one.family === family);
    const q = qValues(
      own.map(({ p }) => p),
      own.length,
    );
    own.forEach(({ id }, i) => qOf.set(id, q[i] ?? 1));
  }
  return new Map(Array.from(found, ([id, one]) => [id, { ...one, q: qOf.get(id) ?? null }]));
}
