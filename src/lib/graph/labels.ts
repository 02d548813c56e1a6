/**
 * Labels of the nodes of a graph: what every measure of mixing takes. A node whose label is unknown
 * takes no part, nor do its ties (METHODS 0.4): unknown is never a group.
 */
export interface Labels {
  /** Group of each node, 0 … groups − 1, or −1 where unknown. */
  readonly label: Int32Array;
  /** Number of groups. */
  readonly groups: number;
}

/** Ties as two columns of nodes: each tie once in an undirected graph, each arc in a directed one. */
export interface TieEnds {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Nodes in each group; length `groups`. */
export function groupSizes({ label, groups }: Labels): Float64Array {
  const sizes = new Float64Array(groups);
  for (const group of label) if (group >= 0) sizes[group]!++;
  return sizes;
}

/** Chance that two different nodes drawn at random have one label. NaN below two nodes. */
export function chanceOfOneLabel(sizes: ArrayLike<number>): number {
  let [n, pairs] = [0, 0];
  for (let a = 0; a < sizes.length; a++) {
    n += sizes[a]!;
    pairs += sizes[a]! * (sizes[a]! - 1);
  }
  return n < 2 ? NaN : pairs / (n * (n - 1));
}
