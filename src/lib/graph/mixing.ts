/** Ties between groups, and what to expect of them (METHODS C4, K28; Newman 2003). */
import { groupSizes, type Labels, type TieEnds } from './labels.ts';

export interface Mixing {
  readonly groups: number;
  /** Nodes with a known label, and those of each group. */
  readonly known: number;
  readonly sizes: Float64Array;
  /** Ties whose two ends have a known label. */
  readonly ties: number;
  /** Ties inside each group: the diagonal, each tie once. */
  readonly inside: Float64Array;
  /** Ends of ties that leave each group (`out`) and arrive at it (`into`); alike when undirected. */
  readonly out: Float64Array;
  readonly into: Float64Array;
}

/**
 * Sums that most measures of mixing need, without the matrix. O(n + m + groups).
 * @param directed where false, each tie is taken both ways, and `out` = `into` = ends of ties
 */
export function mixingOf({ from, to }: TieEnds, labels: Labels, directed = false): Mixing {
  const { label, groups } = labels;
  const sizes = groupSizes(labels);
  const [inside, out] = [new Float64Array(groups), new Float64Array(groups)];
  const into = directed ? new Float64Array(groups) : out;
  let ties = 0;
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [label[from[e]!]!, label[to[e]!]!];
    if (a < 0 || b < 0) continue;
    ties++;
    if (a === b) inside[a]!++;
    out[a]!++;
    into[b]!++;
  }
  const known = sizes.reduce((sum, size) => sum + size, 0);
  return { groups, known, sizes, ties, inside, out, into };
}

/**
 * The matrix itself, row by row: `[a · groups + b]` ties from a to b. In an undirected graph each
 * tie stands once on the diagonal and in both of its cells off it. O(m + groups²): for few groups.
 */
export function mixingMatrix(
  { from, to }: TieEnds,
  { label, groups }: Labels,
  directed = false,
): Float64Array {
  const cells = new Float64Array(groups * groups);
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [label[from[e]!]!, label[to[e]!]!];
    if (a < 0 || b < 0) continue;
    cells[a * groups + b]!++;
    if (!directed && a !== b) cells[b * groups + a]!++;
  }
  return cells;
}

/** Ties expected between a and b if as many ties joined labelled nodes at random. null: no pair. */
export function expectedByLabel(
  { ties, known, sizes }: Mixing,
  a: number,
  b: number,
): number | null {
  const pairs = (known * (known - 1)) / 2;
  if (pairs === 0) return null;
  const among = a === b ? (sizes[a]! * (sizes[a]! - 1)) / 2 : sizes[a]! * sizes[b]!;
  return (ties * among) / pairs;
}

/** Ties expected if ends of ties were joined at random, loops ignored. Undirected. null: no tie. */
export function expectedByEnds({ ties, out }: Mixing, a: number, b: number): number | null {
  if (ties === 0) return null;
  return (out[a]! * out[b]!) / ((a === b ? 4 : 2) * ties);
}

/**
 * Assortativity by label, r = (Σ e_aa − Σ a_a b_a) / (1 − Σ a_a b_a) (METHODS C5): 1 where ties
 * stay inside groups, 0 where ends meet at random, below 0 where they avoid their own. null
 * without ties, or where all ends are of one group.
 */
export function labelAssortativity(
  { ties, groups, inside, out, into }: Mixing,
  directed = false,
): number | null {
  const ends = directed ? ties : 2 * ties;
  let [same, random] = [0, 0];
  for (let a = 0; a < groups; a++) {
    same += inside[a]!;
    random += (out[a]! / ends) * (into[a]! / ends);
  }
  return ties === 0 || random >= 1 ? null : (same / ties - random) / (1 - random);
}

/**
 * Coleman's inbreeding homophily of each group (Coleman 1958; METHODS C5): 1 where all its ties
 * are inside, 0 as by random pairing, −1 where none is. Undirected. NaN where a group has no tie
 * or nobody else is labelled.
 */
export function inbreeding({ groups, known, sizes, inside, out }: Mixing): Float64Array {
  const values = new Float64Array(groups);
  for (let a = 0; a < groups; a++) {
    const own = (2 * inside[a]!) / out[a]!;
    const share = (sizes[a]! - 1) / (known - 1);
    const room = own >= share ? 1 - share : share;
    values[a] = room === 0 ? NaN : (own - share) / room;
  }
  return values;
}
