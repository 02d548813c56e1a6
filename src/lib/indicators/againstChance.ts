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

/**
 * For each indicator with a null model that has a value here; the others are left out.
 * O(models × draws × world).
 *
 * @param draws of each model, at least 1
 * @throws PasserelleError `CANCELLED`
 */
export async function againstChance(
  world: World,
  indicators: readonly Indicator[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
  task: Task = {},
): Promise<ReadonlyMap<string, AgainstChance>> {
  const found = new Map<string, Omit<AgainstChance, 'q'>>();
  const note = (id: string, model: NullModel, value: number, drawn: Float64Array): void => {
    const band = nullBand(value, drawn);
    if (band === null || band.undefined > MOST_UNDEFINED * drawn.length) return;
    const { mean, lo, hi, excess, p } = band;
    found.set(id, { model, mean, lo, hi, excess, p, draws: band.draws });
  };
  for (const model of Object.keys(WAYS) as NullModel[]) {
    const own = indicators.flatMap((indicator) => {
      if (indicator.nullModel !== model) return [];
      const { value } = look(indicator, world);
      return value === null ? [] : [{ indicator, value }];
    });
    const worldOf = own.length === 0 ? null : (WAYS[model]?.(world) ?? null);
    if (worldOf === null) continue;
    const drawn = own.map(() => new Float64Array(draws));
    for (let replicate = 0; replicate < draws; replicate++) {
      await breathe(task, { step: 'judging', done: replicate, total: draws });
      const other = worldOf({ seed, name: model, replicate });
      own.forEach(({ indicator }, i) => {
        const values = drawn[i];
        if (values) values[replicate] = look(indicator, other).value ?? NaN;
      });
    }
    own.forEach(({ indicator, value }, i) => {
      note(indicator.id, model, value, drawn[i] ?? new Float64Array(0));
    });
  }
  for (const indicator of indicators) {
    const { nullModel, drawn } = indicator;
    const { value } = look(indicator, world);
    const drawOne = value === null ? null : (drawn?.(world) ?? null);
    if (nullModel === undefined || value === null || drawOne === null) continue;
    const values = new Float64Array(Math.max(draws, world.definitions.nullDraws));
    for (let replicate = 0; replicate < values.length; replicate++) {
      if (replicate % AT_ONCE === 0) {
        await breathe(task, { step: 'judging', done: replicate, total: values.length });
      }
      values[replicate] = drawOne({ seed, name: nullModel, replicate }) ?? NaN;
    }
    note(indicator.id, nullModel, value, values);
  }
  return withQ(found);
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
