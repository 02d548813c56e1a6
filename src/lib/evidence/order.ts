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

/** Bits of a second that one pass of the radix sort looks at. */
const DIGIT_BITS = 11;

/**
 * Stable radix sort of `order` by instants: exact to the second, so fractions need a last look by
 * the caller. Instants may span at most 2³² seconds (136 years).
 */
export function sortBySecond(order: Uint32Array, instants: Float64Array): Uint32Array {
  let first = Infinity;
  let last = -Infinity;
  let sorted = true;
  for (let i = 0, before = -Infinity; i < order.length; i++) {
    const instant = instants[order[i]!]!;
    if (instant < first) first = instant;
    if (instant > last) last = instant;
    if (instant < before) sorted = false;
    before = instant;
  }
  if (sorted) return order;
  const origin = Math.floor(first);
  const seconds = new Uint32Array(instants.length);
  for (let i = 0; i < seconds.length; i++) seconds[i] = Math.floor(instants[i]! - origin);
  const passes = Math.ceil(Math.log2(last - origin + 1) / DIGIT_BITS);
  let from = order;
  let to: Uint32Array = new Uint32Array(order.length);
  for (let pass = 0; pass < passes; pass++) {
    scatter(from, to, seconds, pass * DIGIT_BITS);
    const spare: Uint32Array = from === order ? new Uint32Array(order.length) : from;
    from = to;
    to = spare;
  }
  return from;
}

/** The order of instants, fractions of a second included. */
export function sortByInstant(instants: Float64Array): Uint32Array {
  const order = sortBySecond(identity(instants.length), instants);
  // Within a second only neighbours can be the wrong way round.
  for (let i = 1; i < order.length; i++) {
    for (let j = i; j > 0 && instants[order[j - 1]!]! > instants[order[j]!]!; j--) {
      const item = order[j]!;
      order[j] = order[j - 1]!;
      order[j - 1] = item;
    }
  }
  return order;
}

/** One pass: `from` into `to`, stable, by the digit of each item's key above `shift`. */
function scatter(from: Uint32Array, to: Uint32Array, keys: Uint32Array, shift: number): void {
  const mask = (1 << DIGIT_BITS) - 1;
  const next = new Uint32Array(mask + 2);
  for (let i = 0; i < from.length; i++) next[((keys[from[i]!]! >>> shift) & mask) + 1]!++;
  for (let d = 0; d < mask; d++) next[d + 1]! += next[d]!;
  for (let i = 0; i < from.length; i++) {
    const item = from[i]!;
    to[next[(keys[item]! >>> shift) & mask]!++] = item;
  }
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

/** Ends of pairs, `a < b`, sorted by (a, b). */
export interface PairList {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** Rows grouped by their pair of persons. */
export interface PairGroups extends PairList {
  /** Rows of pair p are `offsets[p] … offsets[p + 1] - 1` in the new order. */
  readonly offsets: Uint32Array;
  /** For each place in the new order, the row that stood there before. Stable within a pair. */
  readonly order: Uint32Array;
}

/** Groups rows by pair, stable; `persons` bounds the indices. O(rows + persons). */
export function groupByPair(a: Uint32Array, b: Uint32Array, persons: number): PairGroups {
  // Both ends move along with their row, so that no pass looks back at where it stood before.
  const byB = scattered({ a, b, row: null }, b, persons);
  const { a: first, b: second, row: order } = scattered(byB, byB.a, persons);
  const offsets = new Uint32Array(a.length + 1);
  let pairs = 0;
  for (let r = 0; r < order.length; r++) {
    if (r > 0 && first[r] === first[r - 1] && second[r] === second[r - 1]) continue;
    first[pairs] = first[r]!;
    second[pairs] = second[r]!;
    offsets[pairs++] = r;
  }
  offsets[pairs] = order.length;
  return {
    a: first.slice(0, pairs),
    b: second.slice(0, pairs),
    offsets: offsets.slice(0, pairs + 1),
    order,
  };
}

interface PairRows {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly row: Uint32Array;
}

/** Stable counting sort of pairs by `keys`; without rows, they are numbered as they come. */
function scattered(
  from: Omit<PairRows, 'row'> & { readonly row: Uint32Array | null },
  keys: Uint32Array,
  size: number,
): PairRows {
  const { length } = keys;
  const next = new Uint32Array(size + 1);
  for (let i = 0; i < length; i++) next[keys[i]! + 1]!++;
  for (let k = 0; k < size; k++) next[k + 1]! += next[k]!;
  const to = {
    a: new Uint32Array(length),
    b: new Uint32Array(length),
    row: new Uint32Array(length),
  };
  const { a, b, row } = from;
  for (let i = 0; i < length; i++) {
    const at = next[keys[i]!]!++;
    to.a[at] = a[i]!;
    to.b[at] = b[i]!;
    to.row[at] = row === null ? i : row[i]!;
  }
  return to;
}
