/**
 * Rows per pair and day of one zone, made while its visits are followed: overlaps come in the order
 * of time, and each goes to its pair on the spot.
 */
import { betweenCrowds, type Piece } from './crowds.ts';
import { DayRows } from './dayRows.ts';
import type { Occupancy } from './occupancy.ts';
import { groupByPair, type PairList } from './order.ts';
import { HEAD, PairTable } from './pairTable.ts';

/** The rows of one zone, pair by pair, days ascending and distinct within a pair. */
export interface ZoneRows extends PairList {
  /** Rows of pair p are `offsets[p] … offsets[p + 1] - 1`. */
  readonly offsets: Uint32Array;
  readonly rows: DayRows;
}

/** Integers a slot: 64 bytes, as much as a processor fetches at once. */
const SIZE = 16;
// What is followed of a pair. Integers: its row of the day at hand + 1 (0: none), that day, and the
// row of the day its encounter began.
const ROW = HEAD;
const DAY = HEAD + 1;
const BEGUN = HEAD + 2;
// Numbers of eight bytes, after them: when the encounter last was on, and its sums.
const UNTIL = 4;
const TOTAL = 5;
const SMALL = 6;

export class ZonePairs {
  private readonly pairs = new PairTable(SIZE);
  private length = 0;
  private rows = new DayRows(1 << 12);

  /**
   * A visit has just ended: whoever is still there shared what lies since the later start.
   * @param slot the visit in the occupancy
   * @param hidden 1 for persons who appear in no pair
   * @param coarse whether the zone is a whole building, where no small group can be told
   * @param gap seconds of pause that an encounter bridges
   */
  part(here: Occupancy, slot: number, hidden: Uint8Array, coarse: boolean, gap: number): void {
    const { count, queue, person, start, togetherAtStart, together } = here;
    const p = person[slot]!;
    // Nobody to meet since the visit began, or crowds only.
    if (hidden[p] === 1 || together <= togetherAtStart[slot]!) return;
    const end = here.end[slot]!;
    for (let k = 0; k < count; k++) {
      const other = queue[k]!;
      const q = person[other]!;
      if (hidden[q] === 1) continue;
      const later = start[other]! > start[slot]! ? other : slot;
      const shared = together - togetherAtStart[later]!;
      if (shared <= 0) continue;
      const pair = p < q ? this.pairs.slotOf(p, q) : this.pairs.slotOf(q, p);
      const row = this.row(pair, here.day[later]!);
      if (here.crowds.length > 0 && shared < end - start[later]!) {
        this.addPieces(pair, row, piecesOf(here, later, end), coarse, gap);
        continue;
      }
      const attention = here.attention - here.attentionAtStart[later]!;
      const small = coarse ? 0 : here.small - here.smallAtStart[later]!;
      this.rows.add(row, shared, attention);
      this.extend(pair, row, start[later]!, end, shared, small, gap);
    }
  }

  /** The rows so far, grouped by pair; then forgets them, for the next zone. */
  take(persons: number): ZoneRows {
    const { pairs, length } = this;
    const groups = groupByPair(
      pairs.a.subarray(0, pairs.length),
      pairs.b.subarray(0, pairs.length),
      persons,
    );
    const next = new Uint32Array(pairs.length); // by number: place of the pair's next row
    for (let r = 0; r < length; r++) next[this.rows.pair(r)]!++;
    const offsets = new Uint32Array(pairs.length + 1);
    for (let g = 0; g < pairs.length; g++) {
      const pair = groups.order[g]!;
      offsets[g + 1] = offsets[g]! + next[pair]!;
      next[pair] = offsets[g]!;
    }
    const rows = new DayRows(length);
    for (let r = 0; r < length; r++) rows.copy(next[this.rows.pair(r)]!++, this.rows, r);
    pairs.clear();
    this.length = 0;
    return { a: groups.a, b: groups.b, offsets, rows };
  }

  /** The pair's row of a day; a new one where it has none. */
  private row(pair: number, day: number): number {
    const { integers } = this.pairs;
    if (integers[pair + ROW] !== 0 && integers[pair + DAY] === day)
      return integers[pair + ROW]! - 1;
    const row = this.length++;
    if (row === this.rows.capacity) this.rows = this.rows.widened();
    this.rows.begin(row, day, integers[pair]! - 1);
    integers[pair + ROW] = row + 1;
    integers[pair + DAY] = day;
    return row;
  }

  /**
   * The pair was together from `start` to `end`, for `together` seconds outside crowds, `small` of
   * them in a small group. A pause longer than `gap` begins a new encounter, which counts on the
   * day it began.
   */
  private extend(
    pair: number,
    row: number,
    start: number,
    end: number,
    together: number,
    small: number,
    gap: number,
  ): void {
    const { integers, wide } = this.pairs;
    const at = pair >> 1;
    // The sums are empty where the pair is met for the first time.
    if (wide[at + TOTAL] === 0 || start - wide[at + UNTIL]! > gap) {
      wide[at + TOTAL] = 0;
      wide[at + SMALL] = 0;
      integers[pair + BEGUN] = row;
    }
    wide[at + UNTIL] = end;
    wide[at + TOTAL]! += together;
    wide[at + SMALL]! += small;
    this.rows.note(integers[pair + BEGUN]!, wide[at + TOTAL]!, wide[at + SMALL]!);
  }

  private addPieces(
    pair: number,
    row: number,
    pieces: readonly Piece[],
    coarse: boolean,
    gap: number,
  ): void {
    for (const { start, end, together, attention, small } of pieces) {
      this.rows.add(row, together, attention);
      this.extend(pair, row, start, end, together, coarse ? 0 : small, gap);
    }
  }
}

/** What the visit that began last shares, from its start to `end`, between crowds. */
const piecesOf = (here: Occupancy, later: number, end: number): Piece[] =>
  betweenCrowds(
    here.crowds,
    here.start[later]!,
    {
      together: here.togetherAtStart[later]!,
      attention: here.attentionAtStart[later]!,
      small: here.smallAtStart[later]!,
    },
    end,
    here,
  );
