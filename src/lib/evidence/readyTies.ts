/** A network made elsewhere (a survey, another tool): its own weights are the strength (METHODS A6). */
import type { ReadyNetwork } from '../logs/logs.ts';
import { groupByPair, takeFloat64, type PairList } from './order.ts';

export interface ReadyTies {
  readonly pairs: PairList;
  /** Sum of the pair's weights over relations and, in a directed network, over both directions. */
  readonly weight: Float64Array;
}

export function readyTiesOf(networks: readonly ReadyNetwork[], hidden: Uint8Array): ReadyTies {
  const ends: [number, number, number][] = [];
  for (const network of networks) {
    for (let r = 0; r < network.length; r++) {
      const [p, q] = [network.a[r]!, network.b[r]!];
      if (hidden[p] === 1 || hidden[q] === 1) continue;
      ends.push([Math.min(p, q), Math.max(p, q), network.weight[r]!]);
    }
  }
  const pairs = groupByPair(
    Uint32Array.from(ends, (e) => e[0]),
    Uint32Array.from(ends, (e) => e[1]),
    hidden.length,
  );
  const row = takeFloat64(
    Float64Array.from(ends, (e) => e[2]),
    pairs.order,
  );
  const weight = new Float64Array(pairs.a.length);
  for (let p = 0; p < weight.length; p++) {
    for (let r = pairs.offsets[p]!; r < pairs.offsets[p + 1]!; r++) weight[p]! += row[r]!;
  }
  return { pairs: { a: pairs.a, b: pairs.b }, weight };
}

/** Without the ties of people who are hidden too. */
export function readyTiesWithout({ pairs, weight }: ReadyTies, hidden: Uint8Array): ReadyTies {
  const isKept = (_: number, p: number): boolean =>
    hidden[pairs.a[p]!] !== 1 && hidden[pairs.b[p]!] !== 1;
  return {
    pairs: { a: pairs.a.filter(isKept), b: pairs.b.filter(isKept) },
    weight: weight.filter(isKept),
  };
}
