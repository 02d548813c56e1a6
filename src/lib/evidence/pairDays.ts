import { groupByPair, identity, sortByKey, type PairGroups } from './order.ts';
import type { Overlaps } from './overlaps.ts';

/** Rows stand in blocks of 2¹⁶: nothing is copied while growing. */
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;
const IN_BLOCK = BLOCK - 1;

interface Block {
  readonly day: Int32Array;
  /** Seconds together (T) in zones that were not crowded. */
  readonly together: Float64Array;
  /** Attention-seconds (C): seconds together divided by the number of others present. */
  readonly attention: Float64Array;
  /** Longest encounter that begins that day, seconds, pauses left out. */
  readonly longest: Float32Array;
  /** Most seconds in a small group within one encounter that begins that day; 0 in coarse zones. */
  readonly small: Float32Array;
}

/** Rows per pair and day, grouped by pair, days ascending and distinct within a pair. */
export interface PairDayRows extends Block {
  readonly pairs: PairGroups;
}

const blockOf = (length: number): Block => ({
  day: new Int32Array(length),
  together: new Float64Array(length),
  attention: new Float64Array(length),
  longest: new Float32Array(length),
  small: new Float32Array(length),
});

/** A stretch of consecutive rows of one pair, days ascending; one per pair and batch. */
interface Segments {
  length: number;
  a: Uint32Array;
  b: Uint32Array;
  /** Row where the segment begins; it ends where the next one begins. */
  first: Uint32Array;
}

/** Turns batches of overlaps into rows per pair and day, encounters included. */
export class PairDays {
  private readonly persons: number;
  private readonly blocks: Block[] = [];
  private readonly segments: Segments;
  private rows = 0;
  // The encounter being followed: when it last was on, its sums, and the row of the day it began.
  private until = 0;
  private total = 0;
  private small = 0;
  private begun = 0;

  constructor(persons: number) {
    this.persons = persons;
    this.segments = segmentsOf(1 << 10);
  }

  /**
   * Adds the overlaps of one zone; an encounter never crosses batches or zones. Rows of the same
   * pair and day may come from several batches.
   * @param gap seconds of pause that an encounter bridges
   * @param coarse whether the zone is a whole building, where no small group can be told
   */
  add(overlaps: Overlaps, gap: number, coarse: boolean): void {
    const { a, b, day } = overlaps;
    const byB = sortByKey(identity(overlaps.length), b, this.persons);
    const order = sortByKey(byB, a, this.persons);
    let row = -1;
    for (let k = 0; k < order.length; k++) {
      const r = order[k]!;
      const before = k === 0 ? r : order[k - 1]!;
      const newPair = k === 0 || a[r] !== a[before] || b[r] !== b[before];
      if (newPair) {
        this.openSegment(a[r]!, b[r]!);
        this.until = -Infinity;
      }
      if (newPair || day[r] !== day[before]) row = this.openRow(day[r]!);
      this.extend(overlaps, r, row, gap, coarse);
    }
  }

  private openSegment(a: number, b: number): void {
    const { segments } = this;
    if (segments.length === segments.a.length) widen(segments);
    const at = segments.length++;
    segments.a[at] = a;
    segments.b[at] = b;
    segments.first[at] = this.rows;
  }

  private openRow(day: number): number {
    if (this.rows === this.blocks.length * BLOCK) this.blocks.push(blockOf(BLOCK));
    const row = this.rows++;
    this.blocks[this.blocks.length - 1]!.day[row & IN_BLOCK] = day;
    return row;
  }

  /** Adds an overlap to the row of its day, and to its encounter: a new one or the one going on. */
  private extend(overlaps: Overlaps, r: number, row: number, gap: number, coarse: boolean): void {
    const block = this.blocks[row >>> BLOCK_BITS]!;
    const at = row & IN_BLOCK;
    const together = overlaps.together[r]!;
    block.together[at]! += together;
    block.attention[at]! += overlaps.attention[r]!;
    if (overlaps.start[r]! - this.until > gap) {
      this.total = 0;
      this.small = 0;
      this.begun = row;
    }
    this.until = overlaps.end[r]!;
    this.total += together;
    if (!coarse) this.small += overlaps.small[r]!;
    const home = this.begun === row ? block : this.blocks[this.begun >>> BLOCK_BITS]!;
    const place = this.begun & IN_BLOCK;
    if (this.total > home.longest[place]!) home.longest[place] = this.total;
    if (this.small > home.small[place]!) home.small[place] = this.small;
  }

  /** All rows, grouped by pair; days that several batches share become one row. */
  finish(): PairDayRows {
    const { segments, rows } = this;
    const count = segments.length;
    const groups = groupByPair(
      segments.a.subarray(0, count),
      segments.b.subarray(0, count),
      this.persons,
    );
    const all = blockOf(rows);
    const offsets = new Uint32Array(groups.offsets.length);
    let kept = 0;
    for (let p = 0; p < groups.a.length; p++) {
      const begin = (offsets[p] = kept);
      for (let g = groups.offsets[p]!; g < groups.offsets[p + 1]!; g++) {
        const segment = groups.order[g]!;
        const end = segment + 1 < count ? segments.first[segment + 1]! : rows;
        kept = this.weave(all, begin, kept, segments.first[segment]!, end);
      }
    }
    offsets[groups.a.length] = kept;
    return {
      pairs: { a: groups.a, b: groups.b, offsets, order: NO_ORDER },
      day: all.day.subarray(0, kept),
      together: all.together.subarray(0, kept),
      attention: all.attention.subarray(0, kept),
      longest: all.longest.subarray(0, kept),
      small: all.small.subarray(0, kept),
    };
  }

  /** Puts rows `from … to - 1` among the rows `begin … kept - 1` of the same pair, by day. */
  private weave(all: Block, begin: number, kept: number, from: number, to: number): number {
    let end = kept;
    if (begin === kept) {
      for (let row = from; row < to; row++) {
        put(all, end++, this.blocks[row >>> BLOCK_BITS]!, row & IN_BLOCK);
      }
      return end;
    }
    for (let row = from; row < to; row++) {
      const block = this.blocks[row >>> BLOCK_BITS]!;
      const r = row & IN_BLOCK;
      const day = block.day[r]!;
      let at = end;
      while (at > begin && all.day[at - 1]! > day) at--;
      if (at > begin && all.day[at - 1] === day) {
        add(all, at - 1, block, r);
        continue;
      }
      if (at < end) makeRoom(all, at, end);
      put(all, at, block, r);
      end++;
    }
    return end;
  }
}

/** Rows stand in the order of the groups: nothing to look up. */
const NO_ORDER = new Uint32Array(0);

const segmentsOf = (capacity: number): Segments => ({
  length: 0,
  a: new Uint32Array(capacity),
  b: new Uint32Array(capacity),
  first: new Uint32Array(capacity),
});

function widen(segments: Segments): void {
  const wider = segmentsOf(segments.a.length * 2);
  wider.a.set(segments.a);
  wider.b.set(segments.b);
  wider.first.set(segments.first);
  segments.a = wider.a;
  segments.b = wider.b;
  segments.first = wider.first;
}

function put(all: Block, at: number, block: Block, r: number): void {
  all.day[at] = block.day[r]!;
  all.together[at] = block.together[r]!;
  all.attention[at] = block.attention[r]!;
  all.longest[at] = block.longest[r]!;
  all.small[at] = block.small[r]!;
}

function add(all: Block, at: number, block: Block, r: number): void {
  all.together[at]! += block.together[r]!;
  all.attention[at]! += block.attention[r]!;
  if (block.longest[r]! > all.longest[at]!) all.longest[at] = block.longest[r]!;
  if (block.small[r]! > all.small[at]!) all.small[at] = block.small[r]!;
}

/** Moves the rows `at … end - 1` up by one. */
function makeRoom(all: Block, at: number, end: number): void {
  for (let row = end; row > at; row--) put(all, row, all, row - 1);
}
