import { groupByPair } from './order.ts';
import type { Overlaps } from './overlaps.ts';

/** Rows kept in one block: blocks are joined once at the end, so nothing is copied while growing. */
const BLOCK = 1 << 18;

interface Block {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly day: Int32Array;
  readonly together: Float64Array;
  readonly attention: Float64Array;
  readonly longest: Float32Array;
  readonly small: Float32Array;
}

const blockOf = (length: number): Block => ({
  a: new Uint32Array(length),
  b: new Uint32Array(length),
  day: new Int32Array(length),
  together: new Float64Array(length),
  attention: new Float64Array(length),
  longest: new Float32Array(length),
  small: new Float32Array(length),
});

/** An encounter being followed: when it last was on, its sums, and the row of the day it began. */
interface Run {
  until: number;
  total: number;
  small: number;
  row: number;
}

/** Turns batches of overlaps into rows per pair and day, encounters included. */
export class PairDays {
  private readonly persons: number;
  private readonly blocks: Block[] = [];
  private rows = 0;

  constructor(persons: number) {
    this.persons = persons;
  }

  /**
   * Adds the overlaps of one zone; an encounter never crosses batches or zones. Rows of the same
   * pair and day may stand in several batches.
   * @param gap seconds of pause that an encounter bridges
   * @param coarse whether the zone is a whole building, where no small group can be told
   */
  add(overlaps: Overlaps, gap: number, coarse: boolean): void {
    const { length } = overlaps;
    const groups = groupByPair(
      overlaps.a.subarray(0, length),
      overlaps.b.subarray(0, length),
      this.persons,
    );
    const run: Run = { until: 0, total: 0, small: 0, row: 0 };
    for (let p = 0; p < groups.a.length; p++) {
      run.until = -Infinity;
      let row = -1;
      let day = 0;
      for (let k = groups.offsets[p]!; k < groups.offsets[p + 1]!; k++) {
        const r = groups.order[k]!;
        if (row < 0 || overlaps.day[r] !== day) {
          day = overlaps.day[r]!;
          row = this.open(groups.a[p]!, groups.b[p]!, day);
        }
        this.extend(overlaps, r, row);
        this.follow(run, overlaps, r, row, gap, coarse);
      }
    }
  }

  private open(a: number, b: number, day: number): number {
    if (this.rows === this.blocks.length * BLOCK) this.blocks.push(blockOf(BLOCK));
    const row = this.rows++;
    const block = this.blocks[this.blocks.length - 1]!;
    const at = row % BLOCK;
    block.a[at] = a;
    block.b[at] = b;
    block.day[at] = day;
    return row;
  }

  private extend(overlaps: Overlaps, r: number, row: number): void {
    const block = this.blocks[(row / BLOCK) | 0]!;
    const at = row % BLOCK;
    block.together[at]! += overlaps.together[r]!;
    block.attention[at]! += overlaps.attention[r]!;
  }

  /** Continues or begins an encounter; the row of the day it began learns its length so far. */
  private follow(
    run: Run,
    overlaps: Overlaps,
    r: number,
    row: number,
    gap: number,
    coarse: boolean,
  ): void {
    if (overlaps.start[r]! - run.until > gap) {
      run.total = 0;
      run.small = 0;
      run.row = row;
    }
    run.until = overlaps.end[r]!;
    run.total += overlaps.together[r]!;
    if (!coarse) run.small += overlaps.small[r]!;
    const block = this.blocks[(run.row / BLOCK) | 0]!;
    const at = run.row % BLOCK;
    if (run.total > block.longest[at]!) block.longest[at] = run.total;
    if (run.small > block.small[at]!) block.small[at] = run.small;
  }

  /** All rows so far, in the order they were made. The blocks are let go. */
  columns(): Block {
    const all = blockOf(this.rows);
    for (let at = 0; this.blocks.length > 0; at += BLOCK) {
      const block = this.blocks.shift()!;
      const length = Math.min(BLOCK, this.rows - at);
      all.a.set(block.a.subarray(0, length), at);
      all.b.set(block.b.subarray(0, length), at);
      all.day.set(block.day.subarray(0, length), at);
      all.together.set(block.together.subarray(0, length), at);
      all.attention.set(block.attention.subarray(0, length), at);
      all.longest.set(block.longest.subarray(0, length), at);
      all.small.set(block.small.subarray(0, length), at);
    }
    return all;
  }
}
