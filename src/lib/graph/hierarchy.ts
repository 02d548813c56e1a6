/**
 * How near a directed network comes to a tree of command (Krackhardt 1994), in three of his four
 * measures. The fourth, whether two always have a lowest common superior, is left out: programs do
 * not agree on it.
 */
import { outRows } from './arcRows.ts';
import { components, type Components } from './components.ts';
import { graphOf } from './csr.ts';
import type { TieEnds } from './labels.ts';
import { strongComponents } from './strongComponents.ts';

/** Each 0 … 1, 1 in a tree; null where undefined. */
export interface TreeLikeness {
  /** Share of pairs with a way between them, whatever the direction of arcs. */
  readonly connectedness: number | null;
  /** Of the pairs with a directed way, the share that have none back. */
  readonly hierarchy: number | null;
  /** 1 less the arcs beyond a tree, over the most there could be in the same components. */
  readonly efficiency: number | null;
}

/** O(n · m / 32) time at worst, O(components²/8) memory for what reaches what. */
export function treeLikeness(n: number, arcs: TieEnds): TreeLikeness {
  const { sizes } = weakComponents(n, arcs);
  let [pairs, needed, most] = [0, 0, 0];
  for (const size of sizes) {
    pairs += (size * (size - 1)) / 2;
    needed += size - 1;
    most += size * (size - 1) - (size - 1);
  }
  return {
    connectedness: n < 2 ? null : pairs / ((n * (n - 1)) / 2),
    hierarchy: hierarchyOf(n, arcs),
    efficiency: most === 0 ? null : 1 - (arcs.from.length - needed) / most,
  };
}

/** Components whatever the direction of arcs. */
function weakComponents(n: number, { from, to }: TieEnds): Components {
  const pairs = new Set<number>();
  from.forEach((start, arc) => {
    const end = to[arc]!;
    pairs.add(Math.min(start, end) * n + Math.max(start, end));
  });
  const sorted = Float64Array.from(pairs).sort();
  const [low, high] = [new Uint32Array(sorted.length), new Uint32Array(sorted.length)];
  sorted.forEach((pair, at) => {
    low[at] = Math.floor(pair / n);
    high[at] = pair % n;
  });
  return components(graphOf(n, low, high));
}

function hierarchyOf(n: number, arcs: TieEnds): number | null {
  const { count, of, sizes } = strongComponents(n, arcs);
  // Arcs lead to lower numbers: what those reach is known before it is asked for.
  const words = Math.ceil(count / 32);
  const reached = new Uint32Array(count * words);
  const between = { from: arcs.from.map((i) => of[i]!), to: arcs.to.map((i) => of[i]!) };
  const { offsets, ends } = outRows(count, between);
  let [mutual, oneWay] = [0, 0];
  for (let c = 0; c < count; c++) {
    for (let k = offsets[c]!; k < offsets[c + 1]!; k++) {
      const to = ends[k]!;
      if (to === c) continue;
      reached[c * words + (to >>> 5)]! |= 1 << (to & 31);
      for (let w = 0; w < words; w++) reached[c * words + w]! |= reached[to * words + w]!;
    }
    mutual += (sizes[c]! * (sizes[c]! - 1)) / 2;
    for (let other = 0; other < c; other++) {
      const isReached = (reached[c * words + (other >>> 5)]! >>> (other & 31)) & 1;
      oneWay += isReached * sizes[c]! * sizes[other]!;
    }
  }
  return mutual + oneWay === 0 ? null : oneWay / (mutual + oneWay);
}
