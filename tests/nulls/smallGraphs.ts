/** All graphs of a few nodes, by going through every set of pairs. For tests of draws. */

export type Arc = readonly [from: number, to: number];

/** Every pair of different nodes: each once, or each way. */
export function pairsOf(n: number, directed: boolean): Arc[] {
  const nodes = Array.from({ length: n }, (_, i) => i);
  return nodes.flatMap((a) =>
    nodes.filter((b) => (directed ? a !== b : a < b)).map((b): Arc => [a, b]),
  );
}

/** How many ties leave each node, then how many arrive; both ends alike where undirected. */
export function degreesOf(n: number, arcs: readonly Arc[], directed: boolean): string {
  const out = new Array<number>(n).fill(0);
  const into = directed ? new Array<number>(n).fill(0) : out;
  for (const [a, b] of arcs) {
    out[a] = (out[a] ?? 0) + 1;
    into[b] = (into[b] ?? 0) + 1;
  }
  return `${String(out)} ${String(into)}`;
}

/** Arcs as one text, whatever their order. */
export const keyOf = (arcs: readonly Arc[]): string =>
  arcs
    .map(([a, b]) => `${a}-${b}`)
    .sort()
    .join(' ');

/** All simple graphs of n nodes, by their degrees. */
export function graphsByDegrees(n: number, directed: boolean): Map<string, Arc[][]> {
  const pairs = pairsOf(n, directed);
  const found = new Map<string, Arc[][]>();
  for (let set = 0; set < 1 << pairs.length; set++) {
    const arcs = pairs.filter((_, k) => (set >> k) % 2 === 1);
    const degrees = degreesOf(n, arcs, directed);
    const alike = found.get(degrees);
    if (alike) alike.push(arcs);
    else found.set(degrees, [arcs]);
  }
  return found;
}

export const arcsOf = ({
  from,
  to,
}: {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}): Arc[] => Array.from(from, (a, e): Arc => [a, to[e] ?? NaN]);

/** Distance of counts from an even spread over `kinds`: chi-square with kinds − 1 degrees of freedom. */
export function chiSquare(counts: Iterable<number>, kinds: number): number {
  const seen = [...counts];
  const expected = seen.reduce((sum, count) => sum + count, 0) / kinds;
  const missing = (kinds - seen.length) * expected;
  return seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, missing);
}

/** What chi-square exceeds once in 10,000 (Wilson & Hilferty 1931, within 1 %). */
export function unlikely(freedom: number): number {
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + 3.719 * Math.sqrt(spread)) ** 3;
}
