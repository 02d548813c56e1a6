/** What chance alone would make of the numbers on screen, of those that may be shown. */
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { disclose } from '../disclosure/gate.ts';
import { againstChance, type AgainstChance } from '../indicators/againstChance.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { estimate, look } from '../indicators/estimate.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/** Draws on screen: enough for a band and for p < 0.05, and they take seconds. */
const MOST_DRAWS = 99;

/** By indicator. @throws PasserelleError as `sceneOf`, and `CANCELLED` */
export async function chance(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
): Promise<Readonly<Record<string, AgainstChance>>> {
  const { world, spec } = sceneOf(prepared, input);
  const { kInternal, nullDraws } = world.definitions;
  const shown = catalogue.filter((indicator) => {
    if (indicator.nullModel === undefined) return false;
    const raw = estimate(indicator, world, look(indicator, world), null, '');
    return disclose(raw, kInternal).value !== null;
  });
  const options = { draws: Math.min(MOST_DRAWS, nullDraws), seed: spec.seed };
  const found = await againstChance(world, shown, options, task);
  return Object.fromEntries(
    Array.from(found, ([id, { mean, lo, hi, excess, ...rest }]) => [
      id,
      {
        ...rest,
        mean: published(mean),
        lo: published(lo),
        hi: published(hi),
        excess: published(excess),
      },
    ]),
  );
}
