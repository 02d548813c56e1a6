import { identity, sortByKey } from './order.ts';

/** Overlaps of two visits in one zone, in time order: who, and which visits. Growing columns. */
export class Overlaps {
  length = 0;
  /** Persons, `a < b`. */
  a: Uint32Array;
  b: Uint32Array;
  /** The visit that began first and the one that began last, counted from the zone's first. */
  earlier: Uint32Array;
  later: Uint32Array;

  constructor(capacity: number) {
    this.a = new Uint32Array(capacity);
    this.b = new Uint32Array(capacity);
    this.earlier = new Uint32Array(capacity);
    this.later = new Uint32Array(capacity);
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.length + more <= this.a.length) return;
    const capacity = Math.max(2 * this.a.length, this.length + more);
    const wider = (column: Uint32Array): Uint32Array => {
      const copy = new Uint32Array(capacity);
      copy.set(column);
      return copy;
    };
    this.a = wider(this.a);
    this.b = wider(this.b);
    this.earlier = wider(this.earlier);
    this.later = wider(this.later);
  }

  /** The overlaps pair by pair, in time order within a pair. `persons` bounds the indices. */
  byPair(persons: number): Uint32Array {
    const { length, a, b } = this;
    // Few overlaps among many people: counting people would cost more than comparing keys.
    if (length * 16 < persons && persons * persons * length < Number.MAX_SAFE_INTEGER) {
      const keys = new Float64Array(length);
      for (let r = 0; r < length; r++) keys[r] = (a[r]! * persons + b[r]!) * length + r;
      keys.sort();
      return Uint32Array.from(keys, (key) => key % length);
    }
    return sortByKey(sortByKey(identity(length), b, persons), a, persons);
  }
}
