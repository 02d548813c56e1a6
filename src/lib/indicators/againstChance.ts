/** What chance alone would make of the indicators of a world (METHODS 0.3, 0.6). */
import { breathe, type Task } from '../base/task.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { nullBand } from '../nulls/nullBand.ts';
import { qValues } from '../stats/falseDiscovery.ts';
import { look } from './estimate.ts';
import type { Indicator, NullModel } from './indicator.ts';
import { redrawnWorlds } from './redrawnWorlds.ts';
import { relabelledWorlds } from './relabelledWorlds.ts';
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
  /** Two-sided; null where all draws are equal. */
  readonly p: number | null;
  /** Of Benjamini & Hochberg, over all indicators that have one here; null as `p`. */
  readonly q: number | null;
  /** Draws that had a value. */
  readonly draws: number;
}

/** Share of draws without a value above which the others are no fair picture of chance. */
const MOST_UNDEFINED = 0.1;

/** Draws of a number alone between two breaths. */
const AT_ONCE = 50;

type Worlds = (world: World) => ((which: DrawName) => World) | null;

/** Models that draw whole worlds; of the others each indicator draws its number itself. */
const WAYS: Readonly<Partial<Record<NullModel, Worlds>>> = {
  'data-stream': (world) => redrawnWorlds(world, ['attendance', 'receivers']),
  label: relabelledWorlds,
  degree: rewiredWorlds,
};

interface Drawing {
  readonly draws: number;
  readonly seed: number;
}

type Found = Map<string, Omit<AgainstChance, 'q'>>;

/**
 * For each indicator with a null model that has a value here; the others are left out.
 * O(models × draws × world).
 *
 * @param draws of each model, at least 1; of numbers drawn alone as many as the definitions say
 * @throws PasserelleError `CANCELLED`
 */
export async function againstChance(
  world: World,
  indicators: readonly Indicator[],
  drawing: Drawing,
  task: Task = {},
): Promise<ReadonlyMap<string, AgainstChance>> {
  const found: Found = new Map();
  for (const model of Object.keys(WAYS) as NullModel[]) {
    const own = indicators.filter(({ nullModel }) => nullModel === model);
    await byWorlds(world, model, own, drawing, found, task);
  }
  for (const indicator of indicators) await alone(world, indicator, drawing, found, task);
  return withQ(found);
}

async function byWorlds(
  world: World,
  model: NullModel,
  indicators: readonly Indicator[],
  { draws, seed }: Drawing,
  found: Found,
  task: Task,
): Promise<void> {
  const own = indicators.flatMap((indicator) => {
    const { value } = look(indicator, world);
    return value === null ? [] : [{ indicator, value, drawn: new Float64Array(draws) }];
  });
  const worldOf = own.length === 0 ? null : (WAYS[model]?.(world) ?? null);
  if (worldOf === null) return;
  for (let replicate = 0; replicate < draws; replicate++) {
    await breathe(task, { step: 'judging', done: replicate, total: draws });
    const other = worldOf({ seed, name: model, replicate });
    for (const { indicator, drawn } of own) drawn[replicate] = look(indicator, other).value ?? NaN;
  }
  for (const { indicator, value, drawn } of own) note(found, indicator.id, model, value, drawn);
}

/** The number of an indicator that is drawn without a world. */
async function alone(
  world: World,
  indicator: Indicator,
  { draws, seed }: Drawing,
  found: Found,
  task: Task,
): Promise<void> {
  const { id, nullModel } = indicator;
  if (nullModel === undefined || indicator.drawn === undefined) return;
  const { value } = look(indicator, world);
  const drawOne = value === null ? null : indicator.drawn(world);
  if (value === null || drawOne === null) return;
  const drawn = new Float64Array(Math.max(draws, world.definitions.nullDraws));
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
  const { mean, lo, hi, excess, p, draws } = band;
  found.set(id, { model, mean, lo, hi, excess, p, draws });
}

function withQ(
  found: ReadonlyMap<string, Omit<AgainstChance, 'q'>>,
): ReadonlyMap<string, AgainstChance> {
  const tested = [...found].flatMap(([id, { p }]) => (p === null ? [] : [{ id, p }]));
  const q = qValues(
    tested.map(({ p }) => p),
    tested.length,
  );
  const qOf = new Map(tested.map(({ id }, i) => [id, q[i] ?? null]));
  return new Map(Array.from(found, ([id, one]) => [id, { ...one, q: qOf.get(id) ?? null }]));
}
