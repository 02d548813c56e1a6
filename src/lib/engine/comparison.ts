/** The numbers on screen against those of the same weeks a year before, or of the period before. */
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { dateOf } from '../base/time.ts';
import { activeIn } from '../evidence/members.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { atCommonPresence } from '../indicators/commonPresence.ts';
import { compare, earlierPeriod, isShown, type Earlier } from '../indicators/comparison.ts';
import { atEqualCoverage } from '../indicators/equalCoverage.ts';
import type { EqualTerms } from '../indicators/equalTerms.ts';
import { worldAt, type World } from '../indicators/world.ts';
import { qValues } from '../stats/falseDiscovery.ts';
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
  const { world, spec } = sceneOf(prepared, input);
  const earlier = earlierPeriod(world);
  if (earlier === null) return null;
  const { presence, hidden } = world.evidence;
  const members = activeIn(presence, hidden, earlier, null).filter((one) => one === 1).length;
  if (Math.min(members, world.members) < MIN_MEMBERS) return null;
  const found = await compare(world, earlier, catalogue, task);
  const equal = await onEqualTerms(world, earlier, spec.seed, task);
  const q = qOfAll([...found.values(), ...equal.values()]);
  return {
    from: dateOf(earlier.from),
    to: dateOf(earlier.to),
    kind: earlier.kind,
    changes: Object.fromEntries(
      Array.from(found, ([id, one]) => [
        id,
        { ...publishedNumbers(one), q: publishedOrNull(q.get(one)) },
      ]),
    ),
    equal: Object.fromEntries(
      Array.from(equal, ([id, one]) => [
        id,
        {
          ...publishedNumbers(one),
          q: publishedOrNull(q.get(one)),
          farther: one.farther && publishedNumbers(one.farther),
        },
      ]),
    ),
  };
}

const publishedOrNull = (value: number | undefined): number | null =>
  value === undefined ? null : published(value);

/** The same with every number as it is published. */
const publishedNumbers = <T extends object>(one: T): T => {
  const entries = Object.entries(one) as [string, unknown][];
  const told = entries.map(([name, value]) => [
    name,
    typeof value === 'number' ? published(value) : value,
  ]);
  return Object.fromEntries(told) as T;
};

/** Of Benjamini & Hochberg over all that was tested: as they are, and on equal terms. */
function qOfAll(all: readonly { readonly p: number | null }[]): ReadonlyMap<object, number> {
  const tested = all.flatMap((one) => (one.p === null ? [] : [{ one, p: one.p }]));
  const q = qValues(
    tested.map(({ p }) => p),
    tested.length,
  );
  return new Map(tested.map(({ one }, i) => [one, q[i] ?? 1]));
}

/** What cannot be compared as it is: counts and diversity. */
async function onEqualTerms(
  world: World,
  earlier: Earlier,
  seed: number,
  task: Task,
): Promise<ReadonlyMap<string, EqualTerms>> {
  const { logs, evidence, definitions, group } = world;
  const past = { ...worldAt(logs, evidence, definitions, earlier), group };
  const counts = await atCommonPresence(world, past, catalogue, seed, task);
  const diverse = catalogue.flatMap((one): [string, EqualTerms][] =>
    one.categories && isShown(one, world) && isShown(one, past)
      ? [[one.id, atEqualCoverage(one.categories(world), one.categories(past), seed)]]
      : [],
  );
  return new Map([...counts, ...diverse]);
}
