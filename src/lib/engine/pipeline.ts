/** The whole way from logs to what can be shown: evidence once, then worlds, results, the gate. */
import { withDefinitions, type Definitions } from '../base/definitions.ts';
import { PasserelleError } from '../base/errors.ts';
import { fingerprint } from '../base/fingerprint.ts';
import { breathe, type Task } from '../base/task.ts';
import { dateOf, dayOf, weekdayOf } from '../base/time.ts';
import { gateOf } from '../disclosure/audience.ts';
import { disclose } from '../disclosure/gate.ts';
import { defaultWindow, weeksOf, type Window } from '../evidence/calendar.ts';
import { gatherEvidence, type Evidence } from '../evidence/evidence.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { ClassStability } from '../indicators/classStability.ts';
import { estimate, look, restsOnWeeks } from '../indicators/estimate.ts';
import type { Measure } from '../indicators/indicator.ts';
import type { Result } from '../indicators/result.ts';
import { declaredWorld, worldAt, type World } from '../indicators/world.ts';
import type { Logs } from '../logs/logs.ts';
import { groupsView, withGaps } from './groupsView.ts';
import type { AnalyseInput, Analysis, Spec, TrendPoint } from './protocol.ts';

/** Version of the method: changes when the same logs and definitions would give other numbers. */
export const METHOD_VERSION = '1';
/** Past windows shown beside a number, the current one included. */
const TREND_WINDOWS = 6;

/** Ties above which a slow indicator has no past: seconds for each of its windows. */
const MANY_TIES = 25_000;

export interface Prepared {
  readonly logs: Logs;
  /** Definitions the evidence was gathered under. */
  readonly definitions: Definitions;
  readonly evidence: Evidence;
}

/** Cleans the logs and gathers the evidence: everything that does not depend on the window. */
export async function prepare(
  logs: Logs,
  definitions: Definitions,
  task: Task = {},
): Promise<Prepared> {
  return { logs, definitions, evidence: await gatherEvidence(logs, definitions, task) };
}

/** The current world and the definitions it was judged under. */
export interface Scene {
  readonly world: World;
  readonly spec: Spec;
}

/**
 * The world of a window.
 * @throws PasserelleError `NO_ACTIVITY` where nothing was logged, `BAD_WINDOW` where dates are no
 * whole weeks, `UNKNOWN_DEFINITION`, `BAD_DEFINITION`
 */
export function sceneOf(prepared: Prepared, input: AnalyseInput): Scene {
  const { logs, evidence } = prepared;
  const definitions = withDefinitions(input.definitions ?? {});
  const window = evidence.layers.declared ? null : windowOf(evidence, definitions, input);
  const whole =
    window === null
      ? declaredWorld(logs, evidence, definitions)
      : worldAt(logs, evidence, definitions, window);
  const world = { ...whole, group: input.group ?? null };
  const spec: Spec = {
    version: METHOD_VERSION,
    definitions,
    timezone: logs.timezone,
    window: window === null ? null : { from: dateOf(window.from), to: dateOf(window.to) },
    seed: input.seed ?? 1,
    ...(world.group === null ? {} : { group: world.group }),
  };
  return { world, spec };
}

function windowOf(evidence: Evidence, definitions: Definitions, input: AnalyseInput): Window {
  if (evidence.calendar === null) throw new PasserelleError('NO_ACTIVITY');
  if (input.from === undefined && input.to === undefined) {
    const window = defaultWindow(evidence.calendar, definitions.windowWeeks);
    if (window === null) throw new PasserelleError('NO_ACTIVITY');
    return window;
  }
  const from = dayOf(input.from ?? '');
  const to = dayOf(input.to ?? '');
  const whole =
    from !== null && to !== null && from < to && weekdayOf(from) === 1 && weekdayOf(to) === 1;
  if (!whole) {
    throw new PasserelleError('BAD_WINDOW', { from: input.from ?? '', to: input.to ?? '' });
  }
  return { from, to };
}

/**
 * Computes every indicator for one window: estimates first (`onEstimates`), then intervals by
 * leaving out each open week in turn, then the same numbers on earlier windows.
 */
export async function analyse(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
  onEstimates: (analysis: Analysis) => void = () => undefined,
): Promise<Analysis> {
  const scene = sceneOf(prepared, input);
  const { world } = scene;
  const spec = fingerprint(JSON.stringify(scene.spec));
  const gate = gateOf(world.definitions);
  const measures = catalogue.map((indicator) => look(indicator, world));
  const results = (deletions: Deletions | null): Result[] =>
    catalogue.map((indicator, i) =>
      disclose(
        estimate(indicator, world, measures[i] as Measure, deletions?.[i] ?? null, spec),
        gate,
      ),
    );
  const common = {
    window: windowView(world),
    activeMembers: world.members,
    groups: groupsView(world, world.group),
    regime: regimeOf(world),
    spec,
    definedBy: scene.spec,
  } as const;
  onEstimates({ ...common, results: results(null), complete: false, stableTies: null, trends: {} });
  const groups = await withGaps(common.groups, world, scene.spec.seed, task);
  const { values: deletions, stability } = await deleteWeeks(prepared, world, measures, task);
  const trends = await trendsOf(prepared, world, measures, task);
  const stableTies = world.nodes.length < gate.k ? null : stability.count();
  return { ...common, groups, results: results(deletions), complete: true, stableTies, trends };
}

/** Per indicator, its value with each open week left out; null where its range does not rest on that. */
type Deletions = readonly (readonly (number | null)[])[];

async function deleteWeeks(
  prepared: Prepared,
  base: World,
  measures: readonly Measure[],
  task: Task,
): Promise<{ values: Deletions; stability: ClassStability }> {
  const values = catalogue.map((): (number | null)[] => []);
  const stability = new ClassStability(base);
  const { window, weeks, definitions } = base;
  if (window === null) return { values, stability };
  for (const [done, week] of weeks.entries()) {
    await breathe(task, { step: 'uncertainty', done, total: weeks.length });
    const world = worldAt(prepared.logs, prepared.evidence, definitions, window, base, week);
    catalogue.forEach((indicator, i) => {
      const isLookedAt = restsOnWeeks(indicator, measures[i] as Measure);
      values[i]?.push(isLookedAt ? look(indicator, world).value : null);
    });
    stability.add(world);
  }
  return { values, stability };
}

/** The same definitions on windows of the same length, one after the other back to the log's start. */
export async function trendsOf(
  prepared: Prepared,
  base: World,
  measures: readonly Measure[],
  task: Task,
): Promise<Record<string, TrendPoint[]>> {
  const { window, definitions } = base;
  const { calendar } = prepared.evidence;
  const trends: Record<string, TrendPoint[]> = {};
  if (window === null || calendar === null) return trends;
  const length = window.to - window.from;
  for (let back = TREND_WINDOWS - 1; back >= 0; back--) {
    const past = { from: window.from - back * length, to: window.to - back * length };
    // Ties are judged over the evidence period: before the log it would be empty, and look poorer.
    if (past.to - definitions.evidenceDays < calendar.first) continue;
    await breathe(task, { step: 'uncertainty', done: TREND_WINDOWS - back, total: TREND_WINDOWS });
    const world =
      back === 0
        ? base
        : { ...worldAt(prepared.logs, prepared.evidence, definitions, past), group: base.group };
    for (const [i, indicator] of catalogue.entries()) {
      if (indicator.isSlow === true && world.graph.m > MANY_TIES) continue;
      const measure = back === 0 ? (measures[i] as Measure) : look(indicator, world);
      const raw = estimate(indicator, world, measure, null, '');
      const { value } = disclose(raw, gateOf(definitions));
      (trends[indicator.id] ??= []).push({ from: dateOf(past.from), to: dateOf(past.to), value });
    }
  }
  return trends;
}

const windowView = (world: World): Analysis['window'] =>
  world.window === null
    ? null
    : {
        from: dateOf(world.window.from),
        to: dateOf(world.window.to),
        weeks: weeksOf(world.window).length,
        openWeeks: world.weeks.length,
      };

function regimeOf({ evidence }: World): Analysis['regime'] {
  if (evidence.layers.declared) return 'declared';
  return evidence.layers.copresenceMakesTies ? 'copresence' : 'events-help';
}
