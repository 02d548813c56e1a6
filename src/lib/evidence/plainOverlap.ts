/**
 * Plain overlap: seconds each pair spent in the same zone, nothing discounted, no days kept. What
 * other programs compute; the cross-check of co-presence.
 */
import { copied } from '../base/copied.ts';
import { groupByPair, takeFloat64 } from './order.ts';
import { PairTable } from './pairTable.ts';
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
  const pairs = new PairTable(4);
  let seconds = new Float64Array(pairs.a.length);
  const active = new Uint32Array(visits.length);
  const { zone, person, start, end } = visits;
  for (let v = 0, present = 0; v < visits.length; v++) {
    if (v > 0 && zone[v] !== zone[v - 1]) present = 0;
    let kept = 0;
    for (let k = 0; k < present; k++) {
      const u = active[k]!;
      if (end[u]! <= start[v]!) continue;
      active[kept++] = u;
      const [p, q] = [person[u]!, person[v]!];
      const slot = p < q ? pairs.slotOf(p, q) : pairs.slotOf(q, p);
      const pair = pairs.integers[slot]! - 1;
      if (pair >= seconds.length) seconds = copied(new Float64Array(pairs.a.length), seconds);
      seconds[pair]! += Math.min(end[u]!, end[v]!) - start[v]!;
    }
    active[kept] = v;
    present = kept + 1;
  }
  const groups = groupByPair(
    pairs.a.subarray(0, pairs.length),
    pairs.b.subarray(0, pairs.length),
    persons,
  );
  return { a: groups.a, b: groups.b, seconds: takeFloat64(seconds, groups.order) };
}
