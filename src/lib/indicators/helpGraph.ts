/** Who helped whom how often, as a directed network (METHODS 0.10, K29). */
import type { TieEnds } from '../graph/labels.ts';
import { helpRecords, type HelpRecords } from './helpRecords.ts';
import type { World } from './world.ts';

/** Arcs from helper to helped, each once, with the number of times. Nodes are those of the world. */
export interface HelpGraph extends TieEnds {
  readonly n: number;
  readonly times: Uint32Array;
  /** Records in all. */
  readonly total: number;
}

/** Of these records, or of fewer people where some are left out of them and of the network. */
export function helpGraph(
  { nodes }: Pick<World, 'nodes'>,
  { helper, helped }: Pick<HelpRecords, 'helper' | 'helped'>,
  without: ReadonlySet<number> = new Set(),
): HelpGraph {
  const node = new Map<number, number>();
  for (const person of nodes) if (!without.has(person)) node.set(person, node.size);
  const n = node.size;
  const times = new Map<number, number>();
  let total = 0;
  helper.forEach((person, row) => {
    const [from, to] = [node.get(person), node.get(helped[row]!)];
    if (from === undefined || to === undefined) return;
    const arc = from * n + to;
    times.set(arc, (times.get(arc) ?? 0) + 1);
    total++;
  });
  const arcs = [...times.keys()];
  return {
    n,
    from: Uint32Array.from(arcs, (arc) => Math.floor(arc / n)),
    to: Uint32Array.from(arcs, (arc) => arc % n),
    times: Uint32Array.from(times.values()),
    total,
  };
}

/** The records of a world and their network; null where no help is logged. */
export function helpOf(world: World): { records: HelpRecords; graph: HelpGraph } | null {
  const records = helpRecords(world);
  return records && { records, graph: helpGraph(world, records) };
}
