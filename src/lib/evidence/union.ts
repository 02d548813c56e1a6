import type { PairGroups } from './order.ts';

/** Every pair that any layer knows, sorted by (a, b), and its number in each layer (-1: none). */
export interface PairIndex {
  readonly length: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly copresence: Int32Array;
  readonly coattendance: Int32Array;
  readonly service: Int32Array;
  readonly contacts: Int32Array;
}

type Layer = PairGroups | null;

/** Merges the sorted pairs of the layers. O(pairs). */
export function unionOfPairs(
  persons: number,
  copresence: Layer,
  coattendance: Layer,
  service: Layer,
  contacts: Layer,
): PairIndex {
  const layers = [copresence, coattendance, service, contacts];
  const length = walk(layers, persons, () => undefined);
  const column = (): Int32Array => new Int32Array(length).fill(-1);
  const of = layers.map(column);
  const a = new Uint32Array(length);
  const b = new Uint32Array(length);
  walk(layers, persons, (pair, layer, at) => {
    const groups = layers[layer];
    if (!groups) return;
    a[pair] = groups.a[at]!;
    b[pair] = groups.b[at]!;
    of[layer]![pair] = at;
  });
  const [first, second, third, fourth] = of as [Int32Array, Int32Array, Int32Array, Int32Array];
  return {
    length,
    a,
    b,
    copresence: first,
    coattendance: second,
    service: third,
    contacts: fourth,
  };
}

/** Visits (pair, layer, number in the layer) in the order of pairs; returns the number of pairs. */
function walk(
  layers: readonly Layer[],
  persons: number,
  visit: (pair: number, layer: number, at: number) => void,
): number {
  const next = layers.map(() => 0);
  let pair = 0;
  for (;;) {
    let lowest = Infinity;
    for (let l = 0; l < layers.length; l++) {
      const key = keyAt(layers[l]!, next[l]!, persons);
      if (key < lowest) lowest = key;
    }
    if (lowest === Infinity) return pair;
    for (let l = 0; l < layers.length; l++) {
      if (keyAt(layers[l]!, next[l]!, persons) === lowest) visit(pair, l, next[l]!++);
    }
    pair++;
  }
}

const keyAt = (layer: Layer, at: number, persons: number): number =>
  layer === null || at >= layer.a.length ? Infinity : layer.a[at]! * persons + layer.b[at]!;
