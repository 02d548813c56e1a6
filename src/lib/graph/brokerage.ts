/**
 * Brokerage roles (Gould & Fernandez 1989; METHODS B6). A two-path a → b → c with a ≠ c and no arc
 * a → c gives its broker b one of five roles by the groups of the three. All three must have a
 * known label.
 */
import { type ArcRows, inRows, outRows } from './arcRows.ts';
import { groupSizes, type Labels, type TieEnds } from './labels.ts';

/** Roles, in the order of the columns below. */
export const ROLES = [
  'coordinator', // all three of one group
  'consultant', // the two ends of one group, the broker of another
  'gatekeeper', // from outside to the broker's own group
  'representative', // from the broker's own group to outside
  'liaison', // three groups
] as const;

const [COORDINATOR, CONSULTANT, GATEKEEPER, REPRESENTATIVE, LIAISON] = [0, 1, 2, 3, 4] as const;

/** Open two-paths that run through each node, one column a role. */
export type RoleCounts = readonly [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

/** Both directions of each tie: an undirected graph as the arcs that brokerage takes. */
export function bothWays({ from, to }: TieEnds): TieEnds {
  const [starts, ends] = [new Uint32Array(2 * from.length), new Uint32Array(2 * from.length)];
  starts.set(from);
  starts.set(to, from.length);
  ends.set(to);
  ends.set(from, from.length);
  return { from: starts, to: ends };
}

/**
 * Counts all two-paths by group, then takes back those that return to their start or are closed.
 * O(n + m + Σ_b groups around b + Σ_a out(a)²) time, O(n + m) memory.
 * @param arcs each ordered pair of different nodes at most once
 */
export function brokerage(n: number, arcs: TieEnds, labels: Labels): RoleCounts {
  const known = onlyKnown(arcs, labels);
  const out = outRows(n, known);
  const into = inRows(n, known);
  const counts = rolesOf(n);
  const mark = new Int32Array(n).fill(-1);
  const outOf = new Float64Array(labels.groups);
  const intoOf = new Float64Array(labels.groups);
  for (let b = 0; b < n; b++) {
    if (labels.label[b]! < 0) continue;
    addAll(b, labels.label, out, into, outOf, intoOf, counts);
    takeBack(b, labels.label, out, into, mark, counts);
  }
  return counts;
}

const rolesOf = (n: number): RoleCounts => [
  new Float64Array(n),
  new Float64Array(n),
  new Float64Array(n),
  new Float64Array(n),
  new Float64Array(n),
];

/** The role of the middle one of three groups. */
function roleOf(a: number, b: number, c: number): 0 | 1 | 2 | 3 | 4 {
  if (a === c) return a === b ? COORDINATOR : CONSULTANT;
  if (b === c) return GATEKEEPER;
  return a === b ? REPRESENTATIVE : LIAISON;
}

function onlyKnown({ from, to }: TieEnds, { label }: Labels): TieEnds {
  const isKnown = (_: number, e: number): boolean => label[from[e]!]! >= 0 && label[to[e]!]! >= 0;
  return { from: from.filter(isKnown), to: to.filter(isKnown) };
}

const neighboursOf = ({ offsets, ends }: ArcRows, node: number): Uint32Array =>
  ends.subarray(offsets[node], offsets[node + 1]);

/** All pairs of one who comes in and one who goes out, by their groups. */
function addAll(
  b: number,
  label: Int32Array,
  out: ArcRows,
  into: ArcRows,
  outOf: Float64Array,
  intoOf: Float64Array,
  counts: RoleCounts,
): void {
  const own = label[b]!;
  const [ins, outs] = [neighboursOf(into, b), neighboursOf(out, b)];
  for (const a of ins) intoOf[label[a]!]!++;
  for (const c of outs) outOf[label[c]!]!++;
  const [fromOwn, toOwn] = [intoOf[own]!, outOf[own]!];
  const [fromOthers, toOthers] = [ins.length - fromOwn, outs.length - toOwn];
  let sameOther = 0;
  for (const c of outs) {
    // Each group once: its count is cleared as it is used.
    const group = label[c]!;
    if (group !== own) sameOther += intoOf[group]! * outOf[group]!;
    outOf[group] = 0;
  }
  for (const a of ins) intoOf[label[a]!] = 0;
  counts[COORDINATOR][b] = fromOwn * toOwn;
  counts[CONSULTANT][b] = sameOther;
  counts[GATEKEEPER][b] = fromOthers * toOwn;
  counts[REPRESENTATIVE][b] = fromOwn * toOthers;
  counts[LIAISON][b] = fromOthers * toOthers - sameOther;
}

/** Takes back the two-paths that return to their start, and those an arc from a to c closes. */
function takeBack(
  b: number,
  label: Int32Array,
  out: ArcRows,
  into: ArcRows,
  mark: Int32Array,
  counts: RoleCounts,
): void {
  const own = label[b]!;
  for (const c of neighboursOf(out, b)) mark[c] = b;
  for (const a of neighboursOf(into, b)) {
    if (mark[a] === b) counts[label[a] === own ? COORDINATOR : CONSULTANT][b]!--;
    for (const c of neighboursOf(out, a)) {
      if (mark[c] === b) counts[roleOf(label[a]!, own, label[c]!)][b]!--;
    }
  }
}

/** What a role of one broker counts by chance. */
export interface RoleByChance {
  readonly expected: number;
  readonly sd: number;
}

/**
 * Roles of a broker of group `own` where every arc is there with the same chance, independently
 * (Gould & Fernandez 1989): a two-path is open with d²(1 − d), and two of them depend on each
 * other only where they share an arc.
 * @param density share of ordered pairs with an arc
 */
export function rolesByChance(
  sizes: ArrayLike<number>,
  own: number,
  density: number,
): readonly RoleByChance[] {
  const open = density ** 2 * (1 - density);
  const shared = (density * (1 - density)) ** 3;
  return openPaths(sizes, own).map(({ paths, sharing }) => ({
    expected: paths * open,
    sd: Math.sqrt(paths * open * (1 - open) + sharing * shared),
  }));
}

/** Two-paths a role could have around one broker, and ordered pairs of them that share an arc. */
function openPaths(
  sizes: ArrayLike<number>,
  own: number,
): readonly { readonly paths: number; readonly sharing: number }[] {
  const inside = sizes[own]! - 1;
  let outside = 0;
  for (let g = 0; g < sizes.length; g++) if (g !== own) outside += sizes[g]!;
  let [pairs, triples, apart, apartSharing] = [0, 0, 0, 0];
  for (let g = 0; g < sizes.length; g++) {
    if (g === own) continue;
    const size = sizes[g]!;
    const rest = outside - size;
    pairs += size * (size - 1);
    triples += size * (size - 1) * (size - 2);
    apart += size * rest;
    apartSharing += size * rest * (rest - 1);
  }
  const across = {
    paths: outside * inside,
    sharing: outside * inside * (inside - 1 + outside - 1),
  };
  return [
    {
      paths: inside * (inside - 1),
      sharing: 2 * inside * (inside - 1) * (inside - 2),
    },
    { paths: pairs, sharing: 2 * triples },
    across,
    across,
    { paths: apart, sharing: 2 * apartSharing },
  ];
}

/**
 * Share of two-paths each role would have if the same labels were handed out at random, the
 * network as it is: chances that three different nodes have the labels of the role. They add up
 * to 1. null below three labelled nodes. O(groups).
 */
export function roleSharesByChance(labels: Labels): readonly number[] | null {
  const sizes = groupSizes(labels);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  if (n < 3) return null;
  const triples = n * (n - 1) * (n - 2);
  const shares = [0, 0, 0, 0, 0];
  const squares = sizes.reduce((sum, size) => sum + size * size, 0);
  const cubes = sizes.reduce((sum, size) => sum + size ** 3, 0);
  for (const size of sizes) {
    shares[COORDINATOR]! += (size * (size - 1) * (size - 2)) / triples;
    const twoAndOther = (size * (size - 1) * (n - size)) / triples;
    for (const role of [CONSULTANT, GATEKEEPER, REPRESENTATIVE]) shares[role]! += twoAndOther;
  }
  shares[LIAISON] = (n ** 3 - 3 * n * squares + 2 * cubes) / triples;
  return shares;
}
