/** What chance alone would make of the indicators of a world (METHODS 0.3, 0.6). */
import type { Task } from '../base/task.ts';
import { nullBand } from '../nulls/nullBand.ts';
import { qValues } from '../stats/falseDiscovery.ts';
import { drawJobs, type Drawing, type Tried } from './drawJobs.ts';
import type { NullModel } from './indicator.ts';
import type { Reason, Unit } from './result.ts';
import { sharedDraws, type DrawHelper } from './sharedDraws.ts';
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

/** Share of draws without a value above which the others are no fair picture of chance. */
const MOST_UNDEFINED = 0.1;

type Found = Map<string, Omit<AgainstChance, 'q'>>;

/**
 * For each number with a null model that has a value here; the others are left out.
 * O(models × draws × world).
 *
 * @param helpers who draw beside, from the same jobs; the answer is the same without them
 * @throws PasserelleError `CANCELLED`
 */
export async function againstChance(
  world: World,
  tried: readonly Tried[],
  drawing: Drawing,
  task: Task = {},
  helpers: readonly DrawHelper[] = [],
): Promise<ReadonlyMap<string, AgainstChance>> {
  const jobs = drawJobs(world, tried, drawing);
  const drawn = await sharedDraws(jobs, helpers, task);
  const found: Found = new Map();
  jobs.forEach(({ model, of }, job) => {
    of.forEach(({ id, value }, i) => {
      note(found, id, model, value, drawn[job]?.[i] ?? new Float64Array(0));
    });
  });
  return withQ(found, new Map(tried.map(({ id, family }) => [id, family ?? ''])));
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
