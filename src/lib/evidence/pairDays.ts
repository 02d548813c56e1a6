import { betweenCrowds } from './betweenCrowds.ts';
import { groupByPair, type PairGroups } from './order.ts';
import type { Overlaps } from './overlaps.ts';
import type { Timeline } from './timeline.ts';

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

/** The visits of one zone, and how full it was. */
export interface Stays {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Local day of each start. */
  readonly day: Int32Array;
  readonly timeline: Timeline;
  /** Whether the zone is a whole building, where no small group can be told. */
  readonly coarse: boolean;
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
   */
  add(overlaps: Overlaps, stays: Stays, gap: number): void {
    const order = overlaps.byPair(this.persons);
    const { a, b, earlier, later } = overlaps;
    const { start, end, day, timeline } = stays;
    const { togetherAtStart, togetherAtEnd } = timeline;
    let [p, q, today, row] = [-1, -1, NaN, -1];
    for (let k = 0; k < order.length; k++) {
      const r = order[k]!;
      const last = later[r]!;
      const first = end[earlier[r]!]! < end[last]! ? earlier[r]! : last;
      const together = togetherAtEnd[first]! - togetherAtStart[last]!;
      if (together <= 0) continue; // wholly in a crowd
      if (a[r] !== p || b[r] !== q) {
        p = a[r]!;
        q = b[r]!;
        this.openSegment(p, q);
        this.until = -Infinity;
        today = NaN;
      }
      if (day[last] !== today) {
        today = day[last]!;
        row = this.openRow(today);
      }
      if (timeline.crowds.length > 0 && together < end[first]! - start[last]!) {
        for (const piece of betweenCrowds(timeline, start[last]!, end[first]!, last, first)) {
          const { attention, small } = piece;
          this.extend(row, piece.start, piece.end, piece.together, attention, small, stays, gap);
        }
      } else {
        const attention = timeline.attentionAtEnd[first]! - timeline.attentionAtStart[last]!;
        const small = timeline.smallAtEnd[first]! - timeline.smallAtStart[last]!;
        this.extend(row, start[last]!, end[first]!, together, attention, small, stays, gap);
      }
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
  private extend(
    row: number,
    start: number,
    end: number,
    together: number,
    attention: number,
    small: number,
    { coarse }: Stays,
    gap: number,
  ): void {
    const block = this.blocks[row >>> BLOCK_BITS]!;
    const at = row & IN_BLOCK;
    block.together[at]! += together;
    block.attention[at]! += attention;
    if (start - this.until > gap) {
      this.total = 0;
      this.small = 0;
      this.begun = row;
    }
    this.until = end;
    this.total += together;
    if (!coarse) this.small += small;
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
