/** Stable orders by integer keys in linear time: what lets evidence be grouped without comparisons. */

/** The order 0 … length − 1. */
export function identity(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  return order;
}

/**
 * Stable counting sort: `order` rearranged by `keys[order[i]]`, keys in 0 … `size` − 1.
 * O(length + size) time and memory.
 */
export function sortByKey(order: Uint32Array, keys: Uint32Array, size: number): Uint32Array {
  const next = new Uint32Array(size + 1);
  const length = order.length;
  for (let i = 0; i < length; i++) next[keys[order[i]!]! + 1]!++;
  for (let k = 0; k < size; k++) next[k + 1]! += next[k]!;
  const sorted = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const item = order[i]!;
    sorted[next[keys[item]!]!++] = item;
  }
  return sorted;
}

const DIGIT = 1 << 11;

/**
 * Stable radix sort of `order` by instants: exact to the second, so fractions need a last look by
 * the caller. Instants may span at most 2³² seconds (136 years).
 */
export function sortBySecond(order: Uint32Array, instants: Float64Array): Uint32Array {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < order.length; i++) {
    const instant = instants[order[i]!]!;
    if (instant < first) first = instant;
    if (instant > last) last = instant;
  }
  const seconds = new Uint32Array(instants.length);
  const origin = Math.floor(first);
  for (let i = 0; i < order.length; i++) {
    const item = order[i]!;
    seconds[item] = Math.floor(instants[item]! - origin);
  }
  const digits = new Uint32Array(instants.length);
  let sorted = order;
  for (let shift = 0; shift < 32 && (last - origin) / 2 ** shift >= 1; shift += 11) {
    for (let i = 0; i < seconds.length; i++) digits[i] = (seconds[i]! >>> shift) & (DIGIT - 1);
    sorted = sortByKey(sorted, digits, DIGIT);
  }
  return sorted === order ? order.slice() : sorted;
}

// One function per kind of array: a shared one would be compiled for all kinds and run ten times slower.

/** `values` in the given order. */
export function takeUint32(values: Uint32Array, order: Uint32Array): Uint32Array {
  const taken = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) taken[i] = values[order[i]!]!;
  return taken;
}

/** `values` in the given order. */
export function takeFloat64(values: Float64Array, order: Uint32Array): Float64Array {
  const taken = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) taken[i] = values[order[i]!]!;
  return taken;
}

/** `values` in the given order. */
export function takeUint8(values: Uint8Array, order: Uint32Array): Uint8Array {
  const taken = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++) taken[i] = values[order[i]!]!;
  return taken;
}

/** Rows grouped by their pair of persons. */
export interface PairGroups {
  /** Ends of each pair, `a < b`, sorted by (a, b). */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Rows of pair p are `offsets[p] … offsets[p + 1] - 1` in the new order. */
  readonly offsets: Uint32Array;
  /** For each place in the new order, the row that stood there before. Stable within a pair. */
  readonly order: Uint32Array;
}

/** Groups rows by pair, stable; `persons` bounds the indices. O(rows + persons). */
export function groupByPair(a: Uint32Array, b: Uint32Array, persons: number): PairGroups {
  const order = sortByKey(sortByKey(identity(a.length), b, persons), a, persons);
  let pairs = 0;
  for (let r = 0; r < order.length; r++) if (startsPair(order, a, b, r)) pairs++;
  const groups = {
    a: new Uint32Array(pairs),
    b: new Uint32Array(pairs),
    offsets: new Uint32Array(pairs + 1),
    order,
  };
  let p = -1;
  for (let r = 0; r < order.length; r++) {
    if (!startsPair(order, a, b, r)) continue;
    p++;
    groups.a[p] = a[order[r]!]!;
    groups.b[p] = b[order[r]!]!;
    groups.offsets[p] = r;
  }
  groups.offsets[pairs] = order.length;
  return groups;
}

const startsPair = (order: Uint32Array, a: Uint32Array, b: Uint32Array, r: number): boolean => {
  if (r === 0) return true;
  const row = order[r]!;
  const before = order[r - 1]!;
  return a[row] !== a[before] || b[row] !== b[before];
};
