/** The numbers on screen against those of the same weeks a year before, or of the period before. */
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { dateOf } from '../base/time.ts';
import { activeIn } from '../evidence/members.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { compare, earlierPeriod } from '../indicators/comparison.ts';
import type { Comparison } from './comparisonView.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/** Fewest active members in both periods for numbers to be compared (METHODS 0.8). */
const MIN_MEMBERS = 30;

/** null where no earlier period can be compared. @throws PasserelleError as `sceneOf`, `CANCELLED` */
export async function comparison(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
): Promise<Comparison | null> {
  const { world } = sceneOf(prepared, input);
  const earlier = earlierPeriod(world);
  if (earlier === null) return null;
  const { presence, hidden } = world.evidence;
  const members = activeIn(presence, hidden, earlier, null).filter((one) => one === 1).length;
  if (Math.min(members, world.members) < MIN_MEMBERS) return null;
  const found = await compare(world, earlier, catalogue, task);
  const orNull = (value: number | null): number | null =>
    value === null ? null : published(value);
  return {
    from: dateOf(earlier.from),
    to: dateOf(earlier.to),
    kind: earlier.kind,
    changes: Object.fromEntries(
      Array.from(found, ([id, { before, difference, lo, hi, p, q }]) => [
        id,
        {
          before: published(before),
          difference: published(difference),
          ...{ lo: orNull(lo), hi: orNull(hi), p: orNull(p), q: orNull(q) },
        },
      ]),
    ),
  };
}
