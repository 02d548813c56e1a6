import type { PairList } from './order.ts';

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

type Layer = PairList | null;

/** Merges the sorted pairs of the layers. O(pairs). */
export function unionOfPairs(
  copresence: Layer,
  coattendance: Layer,
  service: Layer,
  contacts: Layer,
): PairIndex {
  const layers = [copresence, coattendance, service, contacts].map(cursorOf);
  const most = layers.reduce((sum, { a }) => sum + a.length, 0);
  const of = layers.map(() => new Int32Array(most).fill(-1));
  const a = new Uint32Array(most);
  const b = new Uint32Array(most);
  let length = 0;
  for (; ; length++) {
    let [first, second] = [NOBODY, NOBODY];
    for (const { headA, headB } of layers) {
      if (headA > first || (headA === first && headB >= second)) continue;
      first = headA;
      second = headB;
    }
    if (first === NOBODY) break;
    a[length] = first;
    b[length] = second;
    for (let l = 0; l < layers.length; l++) {
      const layer = layers[l]!;
      if (layer.headA === first && layer.headB === second) of[l]![length] = take(layer);
    }
  }
  const column = (values: Int32Array | undefined): Int32Array =>
    values?.slice(0, length) ?? new Int32Array(length);
  return {
    length,
    a: a.slice(0, length),
    b: b.slice(0, length),
    copresence: column(of[0]),
    coattendance: column(of[1]),
    service: column(of[2]),
    contacts: column(of[3]),
  };
}

/** After every person. */
const NOBODY = 0xffffffff;

/** A layer while it is read, and the pair at its head. */
interface Cursor extends PairList {
  at: number;
  headA: number;
  headB: number;
}

function cursorOf(layer: Layer): Cursor {
  const { a, b } = layer ?? { a: new Uint32Array(0), b: new Uint32Array(0) };
  return { a, b, at: 0, headA: a[0] ?? NOBODY, headB: b[0] ?? NOBODY };
}

/** Number of the pair at the head; the next one takes its place. */
function take(layer: Cursor): number {
  const at = layer.at++;
  layer.headA = layer.a[at + 1] ?? NOBODY;
  layer.headB = layer.b[at + 1] ?? NOBODY;
  return at;
}
