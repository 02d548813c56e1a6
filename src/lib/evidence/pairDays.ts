/** Rows per pair and day over all zones. */
import { DayRows } from './dayRows.ts';
import { groupByPair, type PairList } from './order.ts';
import type { ZoneRows } from './zonePairs.ts';

/**
 * Rows stay where their zone left them: those of pair p are rows `from[p] … to[p] - 1` of
 * `blocks[block[p]]`, days ascending and distinct.
 */
export interface PairDays {
  readonly pairs: PairList;
  readonly block: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly blocks: readonly DayRows[];
}

/** Joins what zones found; the days of a pair that met in several zones become one row each. */
export function joinZones(zones: readonly ZoneRows[], persons: number): PairDays {
  const all = listed(zones);
  const groups = groupByPair(all.a, all.b, persons);
  const pairs = groups.a.length;
  const block = new Uint32Array(pairs);
  const from = new Uint32Array(pairs);
  const to = new Uint32Array(pairs);
  const joined = new DayRows(rowsOfSeveral(all, groups.offsets, groups.order));
  let end = 0;
  for (let p = 0; p < pairs; p++) {
    const first = groups.offsets[p]!;
    const after = groups.offsets[p + 1]!;
    if (after - first === 1) {
      const stretch = groups.order[first]!;
      block[p] = all.zone[stretch]!;
      from[p] = all.from[stretch]!;
      to[p] = all.to[stretch]!;
      continue;
    }
    block[p] = zones.length;
    from[p] = end;
    for (let g = first; g < after; g++) {
      const stretch = groups.order[g]!;
      const { rows } = zones[all.zone[stretch]!]!;
      for (let row = all.from[stretch]!; row < all.to[stretch]!; row++) {
        joined.copy(end++, rows, row);
      }
    }
    end = to[p] = joined.joinDays(from[p]!, end);
  }
  const blocks = [...zones.map(({ rows }) => rows), joined];
  return { pairs: { a: groups.a, b: groups.b }, block, from, to, blocks };
}

/** Every pair of every zone, and where its rows stand. */
interface Stretches extends PairList {
  readonly zone: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

function listed(zones: readonly ZoneRows[]): Stretches {
  const length = zones.reduce((sum, { a }) => sum + a.length, 0);
  const column = (): Uint32Array => new Uint32Array(length);
  const all = { a: column(), b: column(), zone: column(), from: column(), to: column() };
  let at = 0;
  for (const [zone, { a, b, offsets }] of zones.entries()) {
    all.a.set(a, at);
    all.b.set(b, at);
    all.zone.fill(zone, at, at + a.length);
    all.from.set(offsets.subarray(0, a.length), at);
    all.to.set(offsets.subarray(1), at);
    at += a.length;
  }
  return all;
}

/** Rows of the pairs that met in several zones, before equal days are joined. */
function rowsOfSeveral({ from, to }: Stretches, offsets: Uint32Array, order: Uint32Array): number {
  let rows = 0;
  for (let p = 0; p + 1 < offsets.length; p++) {
    if (offsets[p + 1]! - offsets[p]! === 1) continue;
    for (let g = offsets[p]!; g < offsets[p + 1]!; g++) rows += to[order[g]!]! - from[order[g]!]!;
  }
  return rows;
}
