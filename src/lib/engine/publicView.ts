/** What of the numbers of a period may be shown to anybody (METHODS H2), for reports. */
import { withDefinitions } from '../base/definitions.ts';
import { fingerprint } from '../base/fingerprint.ts';
import type { Task } from '../base/task.ts';
import { forAudience } from '../disclosure/audience.ts';
import { roundedCount, twoDigits } from '../disclosure/rounded.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { earlierPeriod, isShown } from '../indicators/comparison.ts';
import { estimate, look } from '../indicators/estimate.ts';
import { forPublic, publicNumber } from '../indicators/forPublic.ts';
import type { Gap } from '../indicators/groupGaps.ts';
import type { Measure } from '../indicators/indicator.ts';
import type { PublicResult } from '../indicators/result.ts';
import { worldAt, type World } from '../indicators/world.ts';
import type { GroupsView } from './groupTies.ts';
import { groupsView, withGaps } from './groupsView.ts';
import { fingerprintOfLogs } from './logsFingerprint.ts';
import { sceneOf, trendsOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput, TrendPoint } from './protocol.ts';
import type { PublicGroups, PublicView } from './publicNumbers.ts';

/** @throws PasserelleError as `sceneOf`, `CANCELLED` */
export async function publicView(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
): Promise<PublicView> {
  const own = withDefinitions(input.definitions ?? {});
  // The same numbers behind a higher gate: only who is told differs.
  const definitions = forAudience(own, 'public');
  const { world, spec } = sceneOf(prepared, { ...input, definitions });
  const told = fingerprint(JSON.stringify(spec));
  const measures = catalogue.map((one) => look(one, world));
  const results = catalogue.map((one, i) =>
    forPublic(estimate(one, world, measures[i] as Measure, null, told), definitions),
  );
  const groups = await withGaps(groupsView(world, world.group), world, spec.seed, task);
  const trends = await trendsOf(prepared, world, measures, task);
  const hidden = results.reduce((sum, result) => sum + result.hidden, 0);
  const hiddenCells = groups?.cells.filter(({ ties }) => ties === null).length ?? 0;
  return {
    k: definitions.kInternal,
    members: roundedCount(world.members),
    results,
    groups: groups === null ? null : publicGroups(groups),
    trends: publicTrends(trends, results),
    earlier: shownEarlier(world),
    suppressed: hidden + hiddenCells,
    logs: fingerprintOfLogs(prepared.logs),
  };
}

function publicGroups(view: GroupsView): PublicGroups {
  const count = (ties: number | null): number | null => (ties === null ? null : roundedCount(ties));
  const number = (value: number | null): number | null =>
    value === null ? null : twoDigits(value);
  // Expected numbers rest on exact sizes and sums: as they are, they would give these back.
  const gap = (one: Gap | null): Gap | null =>
    one && {
      mean: twoDigits(one.mean),
      lo: twoDigits(one.lo),
      hi: twoDigits(one.hi),
      distance: twoDigits(one.distance),
      side: one.side,
    };
  return {
    ...view,
    audience: 'public',
    groups: view.groups.map(({ name, persons }) => ({ name, persons: roundedCount(persons) })),
    cells: view.cells.map((cell) => ({
      ...cell,
      ties: count(cell.ties),
      weak: count(cell.weak),
      strong: count(cell.strong),
      bridging: count(cell.bridging),
      expected: number(cell.expected),
      gap: gap(cell.gap),
    })),
    inside: gap(view.inside),
    unshown: roundedCount(view.unshown),
  };
}

/** Numbers of earlier windows, each gated in its own, rounded as those of this one. */
const publicTrends = (
  trends: Readonly<Record<string, readonly TrendPoint[]>>,
  results: readonly PublicResult[],
): Record<string, TrendPoint[]> =>
  Object.fromEntries(
    results.flatMap(({ id, unit, n }): [string, TrendPoint[]][] => {
      const isOfThings = catalogue.find((one) => one.id === id)?.isOfThings;
      const points = trends[id]?.map(({ value, ...point }) => ({
        ...point,
        value: value === null ? null : publicNumber(value, { unit, n, isOfThings }),
      }));
      return points === undefined ? [] : [[id, points]];
    }),
  );

/** Indicators whose number of the period compared with passes as well. */
function shownEarlier(world: World): string[] {
  const earlier = earlierPeriod(world);
  if (earlier === null) return [];
  const { logs, evidence, definitions, group } = world;
  const past = { ...worldAt(logs, evidence, definitions, earlier), group };
  return catalogue.filter((one) => isShown(one, past)).map(({ id }) => id);
}
