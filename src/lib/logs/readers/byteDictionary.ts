/** Strings numbered in the order they are first met, looked up by their UTF-8 bytes. */

const LF = 0x0a;
const CR = 0x0d;
const SEED = 0x811c9dc5 | 0;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A dictionary that never makes a string until one is asked for: open addressing over an arena of
 * bytes. `intern` costs one hash and, nearly always, one comparison.
 */
export class ByteDictionary {
  size = 0;
  private arena = new Uint8Array(1 << 14);
  /** Entry i lies at `offsets[i] … offsets[i + 1]` of the arena. */
  private offsets = new Uint32Array(1 << 10);
  private hashes = new Int32Array(1 << 10);
  /** Entry + 1, or 0 where free; the length is a power of two. */
  private slots = new Uint32Array(1 << 11);

  /**
   * Number of the text in `bytes[start, end)`, new or known.
   * @param near an entry it may well be (the one met last), or -1
   */
  intern(bytes: Uint8Array, start: number, end: number, near = -1): number {
    if (near >= 0 && this.equals(near, bytes, start, end)) return near;
    let hash = SEED;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    return this.find(bytes, start, end, hash ^ (hash >>> 15), true);
  }

  /** Looks up a text by its hash, whose low bits choose the slot; -1 where it is new and not wanted. */
  private find(
    bytes: Uint8Array,
    start: number,
    end: number,
    hash: number,
    mayBeNew: boolean,
  ): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (this.hashes[entry - 1] === hash && this.equals(entry - 1, bytes, start, end)) {
        return entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    if (!mayBeNew) return -1;
    this.slots[slot] = this.size + 1;
    return this.append(bytes, start, end, hash);
  }

  /** Where the cell of the last {@link meet} ends. */
  stop = 0;

  /**
   * Number of the cell that begins at `at` and goes on to the separator or the line end, where its
   * form is plain: not closed by a space, no control characters and, where it is new, ASCII. -1
   * otherwise. The byte at `at` must belong to it.
   * @param near an entry it may well be, or -1
   */
  meet(bytes: Uint8Array, at: number, separator: number, near: number): number {
    if (near >= 0) {
      const stop = at + this.offsets[near + 1]! - this.offsets[near]!;
      if (endsCell(bytes[stop]!, separator) && this.equals(near, bytes, at, stop)) {
        this.stop = stop;
        return near;
      }
    }
    let hash = SEED;
    let stop = at;
    let high = 0;
    for (let byte = bytes[stop]!; byte >= 32 && byte !== separator; byte = bytes[++stop]!) {
      hash = Math.imul(hash ^ byte, 0x01000193);
      high |= byte;
    }
    if (!endsCell(bytes[stop]!, separator) || bytes[stop - 1] === 32) return -1;
    this.stop = stop;
    return this.find(bytes, at, stop, hash ^ (hash >>> 15), high < 128);
  }

  /** The text of an entry. */
  text(entry: number): string {
    return decoder.decode(this.arena.subarray(this.offsets[entry], this.offsets[entry + 1]));
  }

  private equals(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.offsets[entry]!;
    const length = end - start;
    if (this.offsets[entry + 1]! - from !== length) return false;
    const arena = this.arena;
    for (let i = 0; i < length; i++) if (arena[from + i] !== bytes[start + i]) return false;
    return true;
  }

  private append(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const entry = this.size++;
    const from = this.offsets[entry]!;
    const to = from + end - start;
    if (to > this.arena.length) {
      const arena = new Uint8Array(Math.max(this.arena.length * 2, to));
      arena.set(this.arena);
      this.arena = arena;
    }
    this.arena.set(bytes.subarray(start, end), from);
    if (entry + 2 > this.offsets.length) this.widen();
    this.offsets[entry + 1] = to;
    this.hashes[entry] = hash;
    if (this.size * 2 > this.slots.length) this.rehash();
    return entry;
  }

  private widen(): void {
    const offsets = new Uint32Array(this.offsets.length * 2);
    offsets.set(this.offsets);
    this.offsets = offsets;
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      let slot = this.hashes[entry]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.slots = slots;
  }
}

const endsCell = (byte: number, separator: number): boolean =>
  byte === separator || byte === LF || byte === CR;
