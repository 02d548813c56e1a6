import { degree, type Graph } from './csr.ts';

/** Codes of a tie's position, in the order the people view and `ties.csv` use. */
export const POSITION = { bridging: 0, embedded: 1, pendant: 2 } as const;
export const POSITION_NAMES = ['bridging', 'embedded', 'pendant'] as const;

/**
 * Position of each tie (METHODS K21): pendant where an end has no other tie, else bridging where
 * the overlap is at most `bridgingOverlap`, else embedded. Length m, codes of {@link POSITION}.
 */
export function positions(
  graph: Graph,
  overlap: Float64Array,
  bridgingOverlap: number,
): Uint8Array {
  const position = new Uint8Array(graph.m);
  for (let e = 0; e < graph.m; e++) {
    const pendant = degree(graph, graph.from[e]!) === 1 || degree(graph, graph.to[e]!) === 1;
    if (pendant || Number.isNaN(overlap[e]!)) position[e] = POSITION.pendant;
    else position[e] = overlap[e]! <= bridgingOverlap ? POSITION.bridging : POSITION.embedded;
  }
  return position;
}
