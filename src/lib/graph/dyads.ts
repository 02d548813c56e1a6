/** Pairs of nodes by how many of the two arcs between them exist. */
export interface Dyads {
  /** Both arcs. */
  readonly mutual: number;
  /** One arc. */
  readonly asymmetric: number;
  /** No arc. */
  readonly none: number;
}

/**
 * Dyad census of a directed network of `n` nodes (Holland & Leinhardt 1970) from its arcs, each once
 * and none from a node to itself. O(m) time and memory.
 */
export function dyads(n: number, from: Uint32Array, to: Uint32Array): Dyads {
  const arcs = new Set<number>();
  let mutual = 0;
  for (let arc = 0; arc < from.length; arc++) {
    if (arcs.has(to[arc]! * n + from[arc]!)) mutual++;
    arcs.add(from[arc]! * n + to[arc]!);
  }
  const asymmetric = from.length - 2 * mutual;
  return { mutual, asymmetric, none: (n * n - n) / 2 - mutual - asymmetric };
}
