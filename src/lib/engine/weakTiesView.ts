/** Pictures of the weak ties of a period, disclosed: what holds the network, and what becomes of it. */
import { mean as d3Mean, quantileSorted } from 'd3';
import { published } from '../base/digits.ts';
import { chanceOf } from '../base/random.ts';
import { breathe, type Task } from '../base/task.ts';
import { dateOf } from '../base/time.ts';
import { gateOf, type Gate } from '../disclosure/audience.ts';
import { discloseCount } from '../disclosure/gate.ts';
import { giantAt, percolation } from '../graph/percolation.ts';
import { ratedTies } from '../indicators/ratedTies.ts';
import { tieHistory, type FateOfTies } from '../indicators/tieHistory.ts';
import type { World } from '../indicators/world.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';
import { STEPS, type Fate, type WeakTiesView } from './weakTies.ts';

/** Orders of removal that the reference by chance is the mean of (METHODS B4). */
const RANDOM_ORDERS = 20;
/** Groups of ties by strength. */
const FIFTHS = 5;
/** Fewest ties that strength and overlap are shown for (METHODS 0.8). */
const MIN_TIES = 50;

/** @throws PasserelleError as `sceneOf`, and `CANCELLED` */
export async function weakTiesView(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
): Promise<WeakTiesView> {
  const { world, spec } = sceneOf(prepared, input);
  return {
    percolation: await percolationOf(world, spec.seed, task),
    byStrength: byStrength(world),
    ...(await historyOf(world, task)),
  };
}

async function percolationOf(
  world: World,
  seed: number,
  task: Task,
): Promise<WeakTiesView['percolation']> {
  const { graph, strength } = ratedTies(world);
  if (graph.m < MIN_TIES || graph.n < world.definitions.kInternal) return null;
  const curve = (value: Float64Array, order: 'weak-first' | 'strong-first'): number[] => {
    const found = percolation(graph, value, order);
    return steps((share) => giantAt(found, share));
  };
  const drawn: number[][] = [];
  for (let draw = 0; draw < RANDOM_ORDERS; draw++) {
    await breathe(task, { step: 'judging', done: draw, total: RANDOM_ORDERS });
    const ranks = Uint32Array.from(strength.keys());
    chanceOf(seed, 'percolation', draw).shuffle(ranks);
    drawn.push(curve(Float64Array.from(ranks), 'weak-first'));
  }
  const random = Array.from({ length: STEPS + 1 }, (_, at) => mean(drawn, (one) => one[at] ?? NaN));
  return {
    weakFirst: curve(strength, 'weak-first').map(published),
    strongFirst: curve(strength, 'strong-first').map(published),
    random: random.map(published),
  };
}

const mean = <T>(all: readonly T[], of: (one: T) => number): number => d3Mean(all, of) ?? NaN;

const steps = (of: (share: number) => number): number[] =>
  Array.from({ length: STEPS + 1 }, (_, step) => of(step / STEPS));

function byStrength({ ties, overlap, definitions }: World): WeakTiesView['byStrength'] {
  const known = Array.from(ties.strength, (strength, e) => ({
    strength,
    overlap: overlap[e] ?? NaN,
    ends: [ties.a[e] ?? -1, ties.b[e] ?? -1],
  })).filter((tie) => !Number.isNaN(tie.strength) && !Number.isNaN(tie.overlap));
  if (known.length < MIN_TIES) return null;
  const sorted = known.map(({ strength }) => strength).sort((a, b) => a - b);
  let from = -Infinity;
  return Array.from({ length: FIFTHS }, (_, fifth) => {
    const upTo = quantileSorted(sorted, (fifth + 1) / FIFTHS) ?? Infinity;
    const group = known.filter(({ strength }) => strength > from && strength <= upTo);
    from = upTo;
    const persons = new Set(group.flatMap(({ ends }) => ends)).size;
    const isOpen = persons >= definitions.kInternal;
    return {
      upTo: Math.round(upTo * 100) / 100,
      ties: group.length,
      overlap: isOpen ? published(mean(group, (tie) => tie.overlap)) : null,
    };
  }).filter(({ ties: count }) => count > 0);
}

type History = Pick<WeakTiesView, 'weeks' | 'whole'>;

async function historyOf(world: World, task: Task): Promise<History> {
  const { burnInWeeks } = world.definitions;
  const gate = gateOf(world.definitions);
  const history = await tieHistory(world, task);
  if (history === null) return { weeks: [], whole: null };
  const known = (world.evidence.calendar?.first ?? 0) + 7 * burnInWeeks;
  const weeks = history.weeks.map(({ monday, ...fate }) => ({
    date: dateOf(monday),
    early: monday < known,
    ...opened(fate, gate),
  }));
  return { weeks, whole: wholeOf(history.whole, gate) };
}

const opened = ({ born, revived, dormant, lost }: FateOfTies, gate: Gate): Fate => ({
  born: discloseCount(born, gate),
  revived: discloseCount(revived, gate),
  dormant: discloseCount(dormant, gate),
  lost: discloseCount(lost, gate),
});

/** All ties of the end are known elsewhere: where one count is hidden, another must be as well. */
function wholeOf(fate: FateOfTies, gate: Gate): WeakTiesView['whole'] {
  const open = opened(fate, gate);
  const isOpen = Object.values(open).every((count) => count !== null);
  const kept = isOpen ? discloseCount(fate.kept, gate) : null;
  const before = kept === null ? null : kept + (open.dormant ?? 0) + (open.lost ?? 0);
  return { ...open, kept, before };
}
