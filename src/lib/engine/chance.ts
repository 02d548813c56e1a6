/** What chance alone would make of the numbers on screen, of those that may be shown. */
import { DEFAULTS } from '../base/definitions.ts';
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { disclose, discloseCount } from '../disclosure/gate.ts';
import { againstChance } from '../indicators/againstChance.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { estimate, look } from '../indicators/estimate.ts';
import { timetableFaces } from '../indicators/timetableFaces.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { Chance } from './chanceView.ts';
import type { AnalyseInput } from './protocol.ts';

/** Draws on screen unless another number is asked for: enough for a band and p < 0.05, in seconds. */
const FEW_DRAWS = 99;

/**
 * @param draws of each model; absent: a few, or as many as the definitions say where they were changed
 * @throws PasserelleError as `sceneOf`, and `CANCELLED`
 */
export async function chance(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
  draws?: number,
): Promise<Chance> {
  const { world, spec } = sceneOf(prepared, input);
  const { kInternal, nullDraws } = world.definitions;
  const onScreen = nullDraws === DEFAULTS.nullDraws ? FEW_DRAWS : nullDraws;
  const shown = catalogue.filter((indicator) => {
    if (indicator.nullModel === undefined) return false;
    const raw = estimate(indicator, world, look(indicator, world), null, '');
    return disclose(raw, kInternal).value !== null;
  });
  const options = { draws: draws ?? onScreen, seed: spec.seed };
  const found = await againstChance(world, shown, options, task);
  const numbers = Object.fromEntries(
    Array.from(found, ([id, one]) => [id, { ...one, excess: published(one.excess), ...band(one) }]),
  );
  const { atLeast3, atLeast5, atLeast10 } = world.counts;
  const observed = { 3: atLeast3, 5: atLeast5, 10: atLeast10 } as const;
  const faces = (await timetableFaces(world, options, task)).map((one) => ({
    ...one,
    ...band(one),
    observed: discloseCount(observed[one.days], kInternal),
  }));
  return { numbers, faces };
}

const band = ({ mean, lo, hi }: { mean: number; lo: number; hi: number }) => ({
  mean: published(mean),
  lo: published(lo),
  hi: published(hi),
});
