/** The wide ranges of the numbers on screen, of those that may be shown. */
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { gateOf } from '../disclosure/audience.ts';
import { disclose } from '../disclosure/gate.ts';
import { catalogue } from '../indicators/catalogue.ts';
import type { WideRange } from '../indicators/result.ts';
import { wideRanges as rangesOf } from '../indicators/wideRange.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/** By indicator. @throws PasserelleError as `sceneOf`, and `CANCELLED` */
export async function wideRanges(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
): Promise<Readonly<Record<string, WideRange>>> {
  const { world, spec } = sceneOf(prepared, input);
  const found = await rangesOf(world, catalogue, spec.seed, task);
  return Object.fromEntries(
    found.map(({ first, wide }) => {
      const { value, lo, hi } = disclose({ ...first, ...wide }, gateOf(world.definitions));
      const shown = value === null ? NO_RANGE : { ...wide, lo: end(lo), hi: end(hi) };
      return [first.id, shown];
    }),
  );
}

const NO_RANGE: WideRange = { lo: null, hi: null, method: 'none' };

const end = (value: number | null): number | null => (value === null ? null : published(value));
