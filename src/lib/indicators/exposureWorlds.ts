/**
 * Worlds in which ties follow the time people spend beside each other and nothing else, everybody
 * having about as many as observed: whether ties seek or avoid another group (METHODS C7).
 */
import { chanceOf } from '../base/random.ts';
import { graphOf } from '../graph/csr.ts';
import type { Labels } from '../graph/labels.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { expectedTies, MET, type ExpectedTies } from './expectedTies.ts';
import { groupOfMembers } from './grouping.ts';
import { bareTies } from './rewiredWorlds.ts';
import type { World } from './world.ts';

/**
 * A way to draw worlds, made once for all draws: each pair has a tie or none, with the chance
 * expected of it. Ties between people without an hour in common stay, and those of people without a
 * label. They have no strength and no class: what is asked of such a world must rest on its graph
 * and on who was beside whom.
 *
 * @param labels who is asked about; absent: those of the usual groups
 * @returns null where nobody has a label, nobody met, or no such ties can be had
 */
export function exposureWorlds(
  world: World,
  labels = usualLabels(world),
): ((which: DrawName) => World) | null {
  const found = labels && expectedTies(world, labels);
  if (found === null) return null;
  const { graph, nodes } = world;
  const { from, to, chance } = chances(world, found);
  return ({ seed, name, replicate }) => {
    const draw = chanceOf(seed, 'exposure', name, replicate);
    const isTied = chance.map((p) => Number(p >= 1 || draw.unit() < p));
    const isDrawn = (_: unknown, pair: number): boolean => isTied[pair] === 1;
    const drawn = graphOf(graph.n, from.filter(isDrawn), to.filter(isDrawn));
    const ties = { ...bareTies(drawn, nodes), strength: new Float64Array(drawn.m) };
    return { ...world, graph: drawn, ties };
  };
}

function usualLabels(world: World): Labels | null {
  const grouping = groupOfMembers(world, world.group);
  return grouping && { ...grouping, groups: grouping.labels.length };
}

/** All pairs that can have a tie, sorted, each with its chance: 1 for ties that stay. */
function chances(
  { graph }: World,
  { a, b, expected, met }: ExpectedTies,
): { readonly from: Uint32Array; readonly to: Uint32Array; readonly chance: Float64Array } {
  const stay = Uint32Array.from(met.keys()).filter((e) => met[e] !== MET.here);
  const length = a.length + stay.length;
  const [from, to] = [new Uint32Array(length), new Uint32Array(length)];
  const chance = new Float64Array(length).fill(1);
  let [pair, k] = [0, 0];
  for (let at = 0; at < length; at++) {
    const e = stay[k] ?? -1;
    const [i, j] = [graph.from[e] ?? Infinity, graph.to[e] ?? Infinity];
    if (pair < a.length && (a[pair]! < i || (a[pair] === i && b[pair]! < j))) {
      [from[at], to[at], chance[at]] = [a[pair]!, b[pair]!, expected[pair]!];
      pair++;
    } else {
      [from[at], to[at]] = [i, j];
      k++;
    }
  }
  return { from, to, chance };
}
