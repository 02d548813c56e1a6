/** The ties of a world as rows, as `ties.csv` and the database hold them (METHODS K23, K47). */
import { NO_TIE, TIE_CLASS_NAMES, type Tie } from '../evidence/tie.ts';
import { judgeTies } from '../evidence/ties.ts';
import { isLocalBridge, spans } from '../graph/bridges.ts';
import { POSITION_NAMES } from '../graph/position.ts';
import type { World } from '../indicators/world.ts';

export interface TieRow extends Readonly<Omit<Tie, 'tieClass' | 'tied' | 'kinds'>> {
  readonly tieClass: (typeof TIE_CLASS_NAMES)[number];
  /** null where the pair is no tie. */
  readonly position: (typeof POSITION_NAMES)[number] | null;
  /** NaN where undefined or no tie. */
  readonly overlap: number;
  /** Steps of the shortest detour of a local bridge; Infinity without one; NaN for other ties. */
  readonly span: number;
  /** Whether `span` is only the least it can be. */
  readonly spanAtLeast: boolean;
}

/** Above this many ties, detours are searched up to {@link SPAN_CAP} steps only. */
const EXACT_SPANS = 50_000;
const SPAN_CAP = 6;

/** Every pair of active members that is not absent, in the order of pairs. */
export function tieRows(world: World): TieRow[] {
  const { graph, common, overlap, position, ties } = world;
  const { steps, atLeast } = spans(graph, common, graph.m > EXACT_SPANS ? SPAN_CAP : Infinity);
  const rows: TieRow[] = [];
  let edge = 0;
  const push = (tie: Readonly<Tie>): void => {
    const { tieClass, tied, kinds: _kinds, ...sums } = tie;
    const e = tied ? edge++ : -1;
    rows.push({
      ...sums,
      ...(e >= 0 ? { strength: ties.strength[e] ?? NaN } : {}),
      tieClass: TIE_CLASS_NAMES[tieClass] ?? 'latent',
      position: e < 0 ? null : (POSITION_NAMES[position[e] ?? 0] ?? null),
      overlap: e < 0 ? NaN : (overlap[e] ?? NaN),
      span: e >= 0 && isLocalBridge(graph, common, e) ? (steps[e] ?? NaN) : NaN,
      spanAtLeast: e >= 0 && atLeast[e] === 1,
    });
  };
  if (world.window === null) declared(world, push);
  else {
    const { evidence, definitions, window, active, spans: people } = world;
    judgeTies(evidence, definitions, { at: window.to, active, spans: people, without: null }, push);
  }
  return rows;
}

function declared({ ties }: World, push: (tie: Tie) => void): void {
  for (let e = 0; e < ties.length; e++) {
    push({
      ...NO_TIE,
      a: ties.a[e] ?? 0,
      b: ties.b[e] ?? 0,
      tieClass: ties.tieClass[e] ?? 0,
      tied: true,
      strength: ties.strength[e] ?? NaN,
    });
  }
}
