/**
 * Plain overlap: seconds each pair spent in the same zone, nothing discounted, no days kept. What
 * other programs compute; the cross-check of co-presence.
 */
import { groupByPair } from './order.ts';
import { Overlaps } from './overlaps.ts';
import { BATCH, sweep } from './sweep.ts';
import type { Visits } from './visits.ts';

/** Pairs sorted by (a, b), `a < b`, with their seconds together. */
export interface PairSeconds {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly seconds: Float64Array;
}

/** Up to this many persons a full square is smaller and faster than lists of pairs (72 MB). */
const SQUARE_UP_TO = 3_000;

/** O(visits log visits + overlaps) time; memory grows with pairs, or persons² for few persons. */
export function plainOverlap(visits: Visits, persons: number): PairSeconds {
  return persons <= SQUARE_UP_TO ? inSquare(visits, persons) : inLists(visits, persons);
}

function inSquare(visits: Visits, persons: number): PairSeconds {
  const square = new Float64Array(persons * persons);
  const active = new Uint32Array(visits.length);
  for (let from = 0, to = 0; from < visits.length; from = to) {
    const zone = visits.zone[from]!;
    while (to < visits.length && visits.zone[to] === zone) to++;
    addZone(visits, from, to, active, square, persons);
  }
  return pairsOfSquare(square, persons);
}

/** One zone's overlaps into the square, found as in a sweep and added on the spot. */
function addZone(
  { start, end, person }: Visits,
  from: number,
  to: number,
  active: Uint32Array,
  square: Float64Array,
  persons: number,
): void {
  let present = 0;
  for (let v = from; v < to; v++) {
    const now = start[v]!;
    const leaves = end[v]!;
    const q = person[v]!;
    let kept = 0;
    for (let k = 0; k < present; k++) {
      const u = active[k]!;
      const until = end[u]!;
      if (until <= now) continue;
      active[kept++] = u;
      const p = person[u]!;
      square[p < q ? p * persons + q : q * persons + p]! += (until < leaves ? until : leaves) - now;
    }
    active[kept] = v;
    present = kept + 1;
  }
}

function pairsOfSquare(square: Float64Array, persons: number): PairSeconds {
  let count = 0;
  for (let at = 0; at < square.length; at++) if (square[at]! > 0) count++;
  const a = new Uint32Array(count);
  const b = new Uint32Array(count);
  const seconds = new Float64Array(count);
  for (let at = 0, p = 0; at < square.length; at++) {
    if (square[at]! === 0) continue;
    a[p] = Math.floor(at / persons);
    b[p] = at % persons;
    seconds[p++] = square[at]!;
  }
  return { a, b, seconds };
}

function inLists(visits: Visits, persons: number): PairSeconds {
  const sums = new ListedSums(persons);
  const overlaps = new Overlaps(2 * BATCH);
  const hidden = new Uint8Array(persons);
  for (let from = 0, to = 0; from < visits.length; from = to) {
    const zone = visits.zone[from]!;
    while (to < visits.length && visits.zone[to] === zone) to++;
    const start = visits.start.subarray(from, to);
    const end = visits.end.subarray(from, to);
    const flush = (): void => {
      sums.add(overlaps, start, end);
      overlaps.length = 0;
    };
    sweep({ visits, from, to, hidden, pause: null, overlaps, flush });
  }
  return sums.pairs();
}

/** Sums of each batch, joined to those before when there are as many again. */
class ListedSums {
  private readonly persons: number;
  private settled: PairSeconds = {
    a: new Uint32Array(0),
    b: new Uint32Array(0),
    seconds: new Float64Array(0),
  };
  private waiting: PairSeconds[] = [];
  private rows = 0;

  constructor(persons: number) {
    this.persons = persons;
  }

  add(overlaps: Overlaps, start: Float64Array, end: Float64Array): void {
    const { earlier, later, length } = overlaps;
    const seconds = new Float64Array(length);
    for (let r = 0; r < length; r++) {
      seconds[r] = Math.min(end[earlier[r]!]!, end[later[r]!]!) - start[later[r]!]!;
    }
    const batch = { a: overlaps.a.subarray(0, length), b: overlaps.b.subarray(0, length), seconds };
    this.waiting.push(summed([batch], this.persons));
    this.rows += length;
    if (this.rows > 4 * BATCH + this.settled.a.length) this.settle();
  }

  private settle(): void {
    this.settled = summed([this.settled, ...this.waiting], this.persons);
    this.waiting = [];
    this.rows = 0;
  }

  pairs(): PairSeconds {
    this.settle();
    return this.settled;
  }
}

function summed(lists: readonly PairSeconds[], persons: number): PairSeconds {
  const length = lists.reduce((sum, list) => sum + list.a.length, 0);
  const all = {
    a: new Uint32Array(length),
    b: new Uint32Array(length),
    seconds: new Float64Array(length),
  };
  let at = 0;
  for (const list of lists) {
    all.a.set(list.a, at);
    all.b.set(list.b, at);
    all.seconds.set(list.seconds, at);
    at += list.a.length;
  }
  const groups = groupByPair(all.a, all.b, persons);
  const seconds = new Float64Array(groups.a.length);
  for (let p = 0; p < seconds.length; p++) {
    for (let r = groups.offsets[p]!; r < groups.offsets[p + 1]!; r++) {
      seconds[p]! += all.seconds[groups.order[r]!]!;
    }
  }
  return { a: groups.a, b: groups.b, seconds };
}
