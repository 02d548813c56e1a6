/** Who helped whom in the window: the directed graph G_help (METHODS 0.10, K29). */
import { weekOf } from '../base/time.ts';
import type { TieEnds } from '../graph/labels.ts';
import type { World } from './world.ts';

/**
 * One arc from helper to helped for each ordered pair of active members with a record in the
 * window, the week left out excepted; ends are nodes of the graph. null where no help is logged.
 */
export function helpArcs(world: World): TieEnds | null {
  const { evidence, window, without, nodes } = world;
  const { service } = evidence;
  if (service === null || window === null) return null;
  const node = new Map<number, number>();
  nodes.forEach((person, at) => node.set(person, at));
  const [from, to]: [number[], number[]] = [[], []];
  const { pairs, day, forward } = service;
  for (let p = 0; p < pairs.a.length; p++) {
    const [a, b] = [node.get(pairs.a[p]!), node.get(pairs.b[p]!)];
    if (a === undefined || b === undefined) continue;
    const seen = [false, false];
    for (let row = pairs.offsets[p]!; row < pairs.offsets[p + 1]!; row++) {
      const d = day[row]!;
      if (d < window.from || d >= window.to || weekOf(d) === without) continue;
      seen[forward[row]!] = true;
    }
    if (seen[1]) {
      from.push(a);
      to.push(b);
    }
    if (seen[0]) {
      from.push(b);
      to.push(a);
    }
  }
  return { from: Uint32Array.from(from), to: Uint32Array.from(to) };
}
