/**
 * E-I index: ties that leave their group against ties that stay (Krackhardt & Stern 1988; METHODS
 * C3), with its mean and spread over all ways to hand out the same labels.
 */
import { chanceOfOneLabel, type Labels, type TieEnds } from './labels.ts';
import type { Mixing } from './mixing.ts';

export interface ExternalInternal {
  readonly external: number;
  readonly internal: number;
  /** (external − internal) / ties, −1 … 1. null without a tie, or with fewer than two groups. */
  readonly index: number | null;
  /** Mean of the index over all relabellings: 1 − 2 Σ n_a(n_a − 1) / N(N − 1). */
  readonly expected: number | null;
}

export function externalInternal({ ties, inside, sizes }: Mixing): ExternalInternal {
  const internal = inside.reduce((sum, count) => sum + count, 0);
  const external = ties - internal;
  const several = sizes.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0) > 1;
  if (ties === 0 || !several) return { external, internal, index: null, expected: null };
  return {
    external,
    internal,
    index: (external - internal) / ties,
    expected: 1 - 2 * chanceOfOneLabel(sizes),
  };
}

/** The index over the ends of ties at each group: a tie inside counts at both. NaN without ties. */
export function externalInternalByGroup(
  { groups, inside, out, into }: Mixing,
  directed = false,
): Float64Array {
  return Float64Array.from({ length: groups }, (_, a) => {
    const ends = directed ? out[a]! + into[a]! : out[a]!;
    return (ends - 4 * inside[a]!) / ends;
  });
}

/**
 * Standard deviation of the index over all relabellings of the labelled nodes, in closed form by
 * join counts: pairs of ties that share a node, and pairs that do not, are one label together with
 * chances that only depend on the sizes of groups. NaN below four labelled nodes or without ties.
 * O(n + m).
 * @param directed where true, both arcs of a pair may be there: together they are a tie of weight 2
 */
export function externalInternalSd(
  ends: TieEnds,
  { label }: Labels,
  sizes: Float64Array,
  directed = false,
): number {
  const strength = new Float64Array(label.length);
  let total = 0;
  for (let e = 0; e < ends.from.length; e++) {
    const [i, j] = [ends.from[e]!, ends.to[e]!];
    if (label[i]! < 0 || label[j]! < 0) continue;
    total++;
    strength[i]!++;
    strength[j]!++;
  }
  const squares = total + (directed ? 2 * returned(ends, label) : 0);
  // Ordered pairs of different ties that share a node, by the product of their weights.
  const sharing = strength.reduce((sum, s) => sum + s * s, 0) - 2 * squares;
  const apart = total * total - squares - sharing;
  const chance = chances(sizes);
  const mean = total * chance.two;
  const square = squares * chance.two + sharing * chance.three + apart * chance.twoPairs;
  return (2 * Math.sqrt(Math.max(0, square - mean * mean))) / total;
}

/** Pairs of labelled nodes with arcs both ways. */
function returned({ from, to }: TieEnds, label: Int32Array): number {
  const seen = new Set<number>();
  let pairs = 0;
  for (let e = 0; e < from.length; e++) {
    const [i, j] = [from[e]!, to[e]!];
    if (label[i]! < 0 || label[j]! < 0) continue;
    if (seen.has(j * label.length + i)) pairs++;
    seen.add(i * label.length + j);
  }
  return pairs;
}

/** Chances that two nodes, three nodes, and the nodes of two pairs apart have one label each. */
function chances(sizes: Float64Array): { two: number; three: number; twoPairs: number } {
  const falling = (x: number, k: number): number => {
    let product = 1;
    for (let i = 0; i < k; i++) product *= x - i;
    return product;
  };
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const sum = (of: (size: number) => number): number =>
    sizes.reduce((total, size) => total + of(size), 0);
  const pairs = sum((x) => falling(x, 2));
  return {
    two: pairs / falling(n, 2),
    three: sum((x) => falling(x, 3)) / falling(n, 3),
    twoPairs: (sum((x) => falling(x, 4) - falling(x, 2) ** 2) + pairs ** 2) / falling(n, 4),
  };
}
