/**
 * Rows per pair and local day. A row is 32 bytes in one place, as millions of them are written and
 * read in an order that no cache foresees.
 */

/** Numbers of 8, 4 and 4 bytes in a row. */
const WIDE = 4;
const NARROW = 8;
const LONGEST = 4;
const SMALL = 5;
const DAY = 6;
const PAIR = 7;

export class DayRows {
  readonly capacity: number;
  private readonly sums: Float64Array;
  private readonly spans: Float32Array;
  private readonly integers: Int32Array;
  private aside: DayRows | null = null;

  /** Rows of zeros. */
  constructor(capacity: number) {
    const buffer = new ArrayBuffer(capacity * WIDE * Float64Array.BYTES_PER_ELEMENT);
    this.capacity = capacity;
    this.sums = new Float64Array(buffer);
    this.spans = new Float32Array(buffer);
    this.integers = new Int32Array(buffer);
  }

  /** Local day. */
  day(row: number): number {
    return this.integers[row * NARROW + DAY]!;
  }

  /** Number of the pair, where the maker gave one. */
  pair(row: number): number {
    return this.integers[row * NARROW + PAIR]!;
  }

  /** Seconds together (T) in zones that were not crowded. */
  together(row: number): number {
    return this.sums[row * WIDE]!;
  }

  /** Attention-seconds (C): seconds together divided by the number of others present. */
  attention(row: number): number {
    return this.sums[row * WIDE + 1]!;
  }

  /** Longest encounter that begins that day, seconds, pauses left out. */
  longest(row: number): number {
    return this.spans[row * NARROW + LONGEST]!;
  }

  /** Most seconds in a small group within one encounter that begins that day; 0 in coarse zones. */
  small(row: number): number {
    return this.spans[row * NARROW + SMALL]!;
  }

  /** Empties a row and says whose it is. */
  begin(row: number, day: number, pair: number): void {
    this.sums[row * WIDE] = 0;
    this.sums[row * WIDE + 1] = 0;
    this.spans[row * NARROW + LONGEST] = 0;
    this.spans[row * NARROW + SMALL] = 0;
    this.integers[row * NARROW + DAY] = day;
    this.integers[row * NARROW + PAIR] = pair;
  }

  add(row: number, together: number, attention: number): void {
    this.sums[row * WIDE]! += together;
    this.sums[row * WIDE + 1]! += attention;
  }

  /** Takes in an encounter where it is the longest, or the longest in a small group. */
  note(row: number, total: number, small: number): void {
    const { spans } = this;
    const at = row * NARROW;
    if (total > spans[at + LONGEST]!) spans[at + LONGEST] = total;
    if (small > spans[at + SMALL]!) spans[at + SMALL] = small;
  }

  /** Writes a row of `from` to row `row`. */
  copy(row: number, from: DayRows, of: number): void {
    const { sums, integers } = this;
    sums[row * WIDE] = from.sums[of * WIDE]!;
    sums[row * WIDE + 1] = from.sums[of * WIDE + 1]!;
    // Narrow numbers as the bits they are.
    const [to, source] = [row * NARROW, of * NARROW];
    integers[to + LONGEST] = from.integers[source + LONGEST]!;
    integers[to + SMALL] = from.integers[source + SMALL]!;
    integers[to + DAY] = from.integers[source + DAY]!;
    integers[to + PAIR] = from.integers[source + PAIR]!;
  }

  /** Adds row `of` of `from`, of the same day, to row `row`. */
  join(row: number, from: DayRows, of: number): void {
    this.add(row, from.together(of), from.attention(of));
    this.note(row, from.longest(of), from.small(of));
  }

  /**
   * Puts rows `from … to - 1`, a few runs of ascending days one after the other, in the order of
   * days and makes one row of each day; returns where the rows now end.
   */
  joinDays(from: number, to: number): number {
    for (let run = from + 1; run < to; run++) {
      if (this.day(run) > this.day(run - 1)) continue;
      let end = run + 1;
      while (end < to && this.day(end) > this.day(end - 1)) end++;
      this.merge(from, run, end);
      run = end - 1;
    }
    let kept = from;
    for (let row = from; row < to; row++) {
      if (kept > from && this.day(kept - 1) === this.day(row)) this.join(kept - 1, this, row);
      else if (kept++ < row) this.copy(kept - 1, this, row);
    }
    return kept;
  }

  /** Merges rows `run … end - 1` into `from … run - 1` by day; of one day the earlier row comes first. */
  private merge(from: number, run: number, end: number): void {
    const moved = this.roomFor(end - run);
    for (let row = run; row < end; row++) moved.copy(row - run, this, row);
    let before = run - 1;
    let after = end - run - 1;
    for (let at = end - 1; after >= 0; at--) {
      if (before >= from && this.day(before) > moved.day(after)) this.copy(at, this, before--);
      else this.copy(at, moved, after--);
    }
  }

  /** Room to put some rows aside, the same at each call: it is needed for most pairs of several zones. */
  private roomFor(rows: number): DayRows {
    if (this.aside === null || this.aside.capacity < rows) this.aside = new DayRows(2 * rows);
    return this.aside;
  }

  /** The same rows, in room for twice as many. */
  widened(): DayRows {
    const wider = new DayRows(2 * this.capacity);
    wider.integers.set(this.integers);
    return wider;
  }
}
