/**
 * Which conclusions survive other reasonable definitions (METHODS A7) and more missing people (G3):
 * every headline again under each specification, from the evidence already gathered. Only whether
 * staff count needs other evidence.
 */
import type { Definitions } from '../base/definitions.ts';
import { breathe, type Task } from '../base/task.ts';
import { gateOf } from '../disclosure/audience.ts';
import { disclose } from '../disclosure/gate.ts';
import type { Window } from '../evidence/calendar.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { estimate, look, restsOnWeeks } from '../indicators/estimate.ts';
import type { Indicator, Measure } from '../indicators/indicator.ts';
import { curveOf, type Curve, type CurvePoint } from '../indicators/specificationCurve.ts';
import { specificationsOf, type Specification } from '../indicators/specifications.ts';
import { worldAt, type World } from '../indicators/world.ts';
import { jackknife } from '../stats/jackknife.ts';
import { missingPeople } from './missingPeople.ts';
import { prepare, sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput, Sensitivity } from './protocol.ts';

/** Headlines that speak of ties, and every claim; not those that take seconds under each definition. */
const tested = catalogue.filter(
  ({ headline, needs, against, isSlow }) =>
    isSlow !== true && (against !== undefined || (headline !== null && needs.includes('ties'))),
);

/**
 * O(specifications × worlds of the jackknife).
 * @throws PasserelleError as {@link sceneOf}; `CANCELLED`
 */
export async function sensitivity(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task,
): Promise<Sensitivity> {
  const { world, spec } = sceneOf(prepared, input);
  const { window } = world;
  // A ready network has one definition: its own weights.
  if (window === null) return { curves: {}, missing: {} };
  const specifications = specificationsOf(world.definitions, spec.seed);
  const looked: CurvePoint[][] = [];
  const gathered = new Map<string, Gathered>();
  for (const [done, specification] of specifications.entries()) {
    await breathe(task, { step: 'judging', done, total: specifications.length });
    const { definitions } = specification;
    const { evidence, nodes } =
      gathered.get(definitions.staffRole) ?? (await gatheredFor(prepared, definitions, task));
    gathered.set(definitions.staffRole, { evidence, nodes });
    const worlds = worldsOf({ ...prepared, definitions, evidence }, window, world.group, nodes);
    // Beside the number already shown, one of a few people more would tell of those few (H2).
    const more = Math.abs(worlds.now.members - world.members);
    const isTold = more === 0 || more >= world.definitions.kInternal;
    looked.push(
      tested.map((indicator) =>
        isTold ? pointOf(indicator, specification, worlds) : untold(specification),
      ),
    );
  }
  const { singleKind } = world.evidence.layers;
  const curves = tested.flatMap((indicator, i): [string, Curve][] => {
    const curve = curveOf(
      looked.flatMap((points) => points[i] ?? []),
      singleKind,
    );
    return curve === null ? [] : [[indicator.id, curve]];
  });
  const missing = await missingPeople(world, tested, spec.seed, task);
  return {
    curves: Object.fromEntries(curves),
    missing: Object.fromEntries(tested.map(({ id }, i) => [id, missing[i] ?? []])),
  };
}

/** What specifications with the same people share. */
interface Gathered {
  readonly evidence: Evidence;
  /** Nodes of their worlds, by period and week left out. */
  readonly nodes: Map<string, Uint32Array>;
}

async function gatheredFor(
  { logs, evidence, definitions: had }: Prepared,
  definitions: Definitions,
  { signal }: Task,
): Promise<Gathered> {
  const nodes = new Map<string, Uint32Array>();
  if (definitions.staffRole === had.staffRole) return { evidence, nodes };
  // The progress of the whole is told above; the parts can still be stopped.
  const anew = await prepare(logs, definitions, signal ? { signal } : {});
  return { evidence: anew.evidence, nodes };
}

/** A period and the one before, whole and with each week left out of both. */
interface Worlds {
  readonly now: World;
  readonly before: World | null;
  readonly pairs: readonly { readonly now: World; readonly before: World | null }[];
}

function worldsOf(
  { logs, evidence, definitions }: Prepared,
  window: Window,
  group: string | null,
  nodes: Gathered['nodes'],
): Worlds {
  const at = (of: Window, base: World | null = null, week: number | null = null): World => {
    const world = worldAt(logs, evidence, definitions, of, base, week);
    const key = `${String(of.from)} ${String(of.to)} ${String(week)}`;
    // The very same array where people are the same: what rests on them alone is found again.
    const same = nodes.get(key) ?? world.nodes;
    nodes.set(key, same);
    return { ...world, group, nodes: same };
  };
  const now = at(window);
  const earlier = { from: 2 * window.from - window.to, to: window.from };
  const first = evidence.calendar?.first ?? Infinity;
  // Over a shorter log a period looks poorer than it was.
  const isSeen = earlier.to - definitions.evidenceDays >= first;
  const before = isSeen ? at(earlier) : null;
  const weeks = (window.to - window.from) / 7;
  const pairs = now.weeks.map((week) => ({
    now: at(window, now, week),
    before: before && at(earlier, before, week - weeks),
  }));
  return { now, before, pairs };
}

function pointOf(
  indicator: Indicator,
  { levels, origin }: Specification,
  worlds: Worlds,
): CurvePoint {
  const { now, before, pairs } = worlds;
  const measure = look(indicator, now);
  // Weeks are left out only where that is looked at.
  const isLeftOut = indicator.against !== undefined || restsOnWeeks(indicator, measure);
  const deletions = isLeftOut ? pairs.map((pair) => look(indicator, pair.now).value) : [];
  const raw = estimate(indicator, now, measure, deletions, '');
  const { value, lo, hi } = disclose(raw, gateOf(now.definitions));
  if (value === null) return untold({ levels, origin });
  const excess = excessOf(indicator, measure, now, before);
  const seen = excess === null ? [] : pairs;
  const without = seen.map((pair, i) =>
    excessOf(indicator, { value: deletions[i] ?? null }, pair.now, pair.before),
  );
  return { levels, origin, value, lo, hi, excess, excludes: excludesZero(excess, without) };
}

/** A number that cannot be computed, or may not be shown. */
const untold = ({ levels, origin }: Pick<Specification, 'levels' | 'origin'>): CurvePoint => ({
  levels,
  origin,
  value: null,
  lo: null,
  hi: null,
  excess: null,
  excludes: false,
});

/** Value less what it is held against; null where either is unknown. */
function excessOf(
  { against, ...indicator }: Indicator,
  { value }: Pick<Measure, 'value'>,
  now: World,
  before: World | null,
): number | null {
  if (value === null || against === undefined) return null;
  const other = against === 'before' ? before && look(indicator, before).value : against(now);
  return other === null ? null : value - other;
}

function excludesZero(excess: number | null, without: readonly (number | null)[]): boolean {
  const known = without.filter((one) => one !== null);
  if (excess === null || known.length < without.length) return false;
  const interval = jackknife(excess, known, 'identity');
  return interval !== null && (interval.lo > 0 || interval.hi < 0);
}
