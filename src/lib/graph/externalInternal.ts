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
 * chances that only depend on the sizes of groups. Two arcs of one pair count as a tie of weight 2.
 * O(n + m). NaN below four labelled nodes or without ties.
 */
export function externalInternalSd(
  { from, to }: TieEnds,
  { label }: Labels,
  sizes: Float64Array,
): number {
  const n = label.length;
  const strength = new Float64Array(n);
  const weight = new Map<number, number>();
  let total = 0;
  for (let e = 0; e < from.length; e++) {
    const [i, j] = [from[e]!, to[e]!];
    if (label[i]! < 0 || label[j]! < 0) continue;
    total++;
    strength[i]!++;
    strength[j]!++;
    const pair = Math.min(i, j) * n + Math.max(i, j);
    weight.set(pair, (weight.get(pair) ?? 0) + 1);
  }
  let squares = 0;
  for (const w of weight.values()) squares += w * w;
  // Ordered pairs of different ties that share a node, by the product of their weights.
  const sharing = strength.reduce((sum, s) => sum + s * s, 0) - 2 * squares;
  const apart = total * total - squares - sharing;
  const chance = chances(sizes);
  const mean = total * chance.two;
  const square = squares * chance.two + sharing * chance.three + apart * chance.twoPairs;
  return (2 * Math.sqrt(Math.max(0, square - mean * mean))) / total;
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
