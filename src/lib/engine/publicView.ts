/** What of the numbers of a period may be shown to anybody (METHODS H2), for reports. */
import { withDefinitions } from '../base/definitions.ts';
import { fingerprint } from '../base/fingerprint.ts';
import type { Task } from '../base/task.ts';
import { disclose } from '../disclosure/gate.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { earlierPeriod, isShown } from '../indicators/comparison.ts';
import { estimate, look } from '../indicators/estimate.ts';
import type { Measure } from '../indicators/indicator.ts';
import type { Result } from '../indicators/result.ts';
import { worldAt, type World } from '../indicators/world.ts';
import type { GroupsView } from './groupTies.ts';
import { groupsView, withGaps } from './groupsView.ts';
import { fingerprintOfLogs } from './logsFingerprint.ts';
import { sceneOf, trendsOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';
import type { PublicView } from './publicNumbers.ts';

/** Public counts are told to the nearest of these. */
const STEP = 5;

/** Shares of fewer are told as counts, which are too fine for the public. */
const ENOUGH_FOR_SHARES = 20;

/** @throws PasserelleError as `sceneOf`, `CANCELLED` */
export async function publicView(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
): Promise<PublicView> {
  const { kPublic: k } = withDefinitions(input.definitions ?? {});
  // The same numbers behind a higher gate: only who is told differs.
  const closed = { ...input, definitions: { ...input.definitions, kInternal: k } };
  const { world, spec } = sceneOf(prepared, closed);
  const told = fingerprint(JSON.stringify(spec));
  const measures = catalogue.map((one) => look(one, world));
  const results = catalogue.map((one, i): Result => {
    const result = disclose(estimate(one, world, measures[i] as Measure, null, told), k);
    return coarse(result);
  });
  const groups = await withGaps(groupsView(world, world.group), world, spec.seed, task);
  const trends = await trendsOf(prepared, world, measures, task);
  const hidden = results.filter(({ reason }) => reason === 'SUPPRESSED_PRIVACY').length;
  const hiddenCells = groups?.cells.filter(({ ties }) => ties === null).length ?? 0;
  return {
    k,
    members: rounded(world.members),
    results,
    groups: groups === null ? null : coarseGroups(groups),
    trends,
    earlier: shownEarlier(world),
    suppressed: hidden + hiddenCells,
    logs: fingerprintOfLogs(prepared.logs),
  };
}

const rounded = (count: number): number => STEP * Math.round(count / STEP);

const roundedOrNull = (count: number | null): number | null =>
  count === null ? null : rounded(count);

/** A share of so few that it would tell their count is no public number. */
const coarse = (result: Result): Result =>
  result.value !== null && result.unit === 'share' && result.n < ENOUGH_FOR_SHARES
    ? { ...result, value: null, lo: null, hi: null, reason: 'N_TOO_SMALL' }
    : result;

const coarseGroups = (view: GroupsView): GroupsView => ({
  ...view,
  groups: view.groups.map(({ name, persons }) => ({ name, persons: rounded(persons) })),
  cells: view.cells.map((cell) => ({
    ...cell,
    ties: roundedOrNull(cell.ties),
    weak: roundedOrNull(cell.weak),
    strong: roundedOrNull(cell.strong),
    bridging: roundedOrNull(cell.bridging),
  })),
  unshown: rounded(view.unshown),
});

/** Indicators whose number of the period compared with passes as well. */
function shownEarlier(world: World): string[] {
  const earlier = earlierPeriod(world);
  if (earlier === null) return [];
  const { logs, evidence, definitions, group } = world;
  const past = { ...worldAt(logs, evidence, definitions, earlier), group };
  return catalogue.filter((one) => isShown(one, past)).map(({ id }) => id);
}
