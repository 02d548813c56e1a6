/** Pairs of persons numbered in the order they are first met, with room beside each for what is followed. */
import { copied } from '../base/copied.ts';

const FIRST_ROOM = 1 << 11;
/** Integers that every slot begins with: number + 1 (0: free), a, b. */
export const HEAD = 3;

/**
 * Open addressing over integers. A slot is one stretch of memory that holds the pair and its room,
 * so that a look-up touches one place, whatever is then done there.
 */
export class PairTable {
  length = 0;
  /** Ends of pair n, as they were given. */
  a = new Uint32Array(FIRST_ROOM);
  b = new Uint32Array(FIRST_ROOM);
  /** The slots as integers and as numbers of eight bytes. Replaced when the table grows. */
  integers: Int32Array;
  wide: Float64Array;
  private readonly size: number;

  /** @param size integers a slot, a power of two of at least four: the first {@link HEAD} are taken */
  constructor(size: number) {
    this.size = size;
    const buffer = new ArrayBuffer(2 * FIRST_ROOM * size * Int32Array.BYTES_PER_ELEMENT);
    this.integers = new Int32Array(buffer);
    this.wide = new Float64Array(buffer);
  }

  /**
   * Where the slot of a pair begins among the integers: known, or new and empty beyond its head.
   * Valid until the next call.
   */
  slotOf(a: number, b: number): number {
    const { integers, size } = this;
    const mask = integers.length - size;
    let slot = hashOf(a, b, size) & mask;
    while (integers[slot] !== 0) {
      if (integers[slot + 1] === a && integers[slot + 2] === b) return slot;
      slot = (slot + size) & mask;
    }
    if (2 * this.length * size === integers.length) {
      this.widen();
      return this.slotOf(a, b);
    }
    this.a[this.length] = a;
    this.b[this.length] = b;
    integers[slot] = ++this.length;
    integers[slot + 1] = a;
    integers[slot + 2] = b;
    return slot;
  }

  /** Forgets every pair and keeps the room. */
  clear(): void {
    this.integers.fill(0);
    this.length = 0;
  }

  private widen(): void {
    const { integers: before, size } = this;
    this.a = copied(new Uint32Array(2 * this.a.length), this.a);
    this.b = copied(new Uint32Array(2 * this.b.length), this.b);
    const buffer = new ArrayBuffer(2 * before.byteLength);
    const integers = (this.integers = new Int32Array(buffer));
    this.wide = new Float64Array(buffer);
    const mask = integers.length - size;
    for (let from = 0; from < before.length; from += size) {
      if (before[from] === 0) continue;
      let slot = hashOf(before[from + 1]!, before[from + 2]!, size) & mask;
      while (integers[slot] !== 0) slot = (slot + size) & mask;
      integers.set(before.subarray(from, from + size), slot);
    }
  }
}

/** Every bit of both ends reaches those that choose the slot. */
function hashOf(a: number, b: number, size: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca77);
  return Math.imul(mixed ^ (mixed >>> 15), size);
}
