/**
 * Worlds in which everybody has as many ties as observed, but with others: whether chains and
 * triangles are more than the numbers of ties make them (METHODS B9).
 */
import { degree, type Graph } from '../graph/csr.ts';
import { commonNeighbours, overlaps } from '../graph/overlap.ts';
import { positions } from '../graph/position.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import { swapTies, type DrawName } from '../nulls/edgeSwaps.ts';
import { isForced } from '../nulls/forcedDegrees.ts';
import { shuffleWeights } from '../nulls/weightShuffle.ts';
import type { Ties, World } from './world.ts';

/**
 * A way to draw worlds. Their ties have no class, as nothing was observed of them; the strengths
 * observed are dealt over them at random, so that there are as many of each (B8). What is asked of
 * such a world must rest on its graph and these.
 *
 * @returns null where these numbers of ties leave nothing to chance
 */
export function rewiredWorlds(world: World): ((which: DrawName) => World) | null {
  const { graph, nodes, definitions } = world;
  const degrees = Uint32Array.from({ length: graph.n }, (_, i) => degree(graph, i));
  if (isForced(degrees, degrees)) return null;
  return (which) => {
    const drawn = swapTies(graph, which).graph;
    const common = commonNeighbours(drawn);
    const overlap = overlaps(drawn, common);
    const position = positions(drawn, overlap, definitions.bridgingOverlap);
    const strength = world.ties.strength.slice();
    shuffleWeights(strength, which, strength);
    const ties = { ...bareTies(drawn, nodes), strength };
    return { ...world, graph: drawn, ties, common, overlap, position };
  };
}

/** Ties of which nothing was observed but that they are. */
export const bareTies = ({ m, from, to }: Graph, nodes: Uint32Array): Omit<Ties, 'strength'> => ({
  length: m,
  a: from.map((node) => nodes[node]!),
  b: to.map((node) => nodes[node]!),
  tieClass: new Uint8Array(m).fill(TIE_CLASS.unclassified),
  kinds: new Uint8Array(m),
});
