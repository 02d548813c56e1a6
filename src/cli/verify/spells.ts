/** How often each pair was at one place at once, and at how many places: a plain count by loops. */
import type { Visits } from '../../lib/evidence/visits.ts';
import type { Zone } from '../../lib/logs/logs.ts';
import type { Pairs } from './projections.ts';

/**
 * A spell is one overlap of two visits; touching ones share none. Visits of a person at a place do
 * not overlap or touch, so no two overlaps of a pair there do. O(overlaps).
 */
export function spellsOf(
  { length, zone, person, start, end }: Visits,
  zones: readonly Zone[],
): { readonly spells: Pairs; readonly places: Pairs; readonly total: number } {
  const pairs = new Map<string, { a: number; b: number; spells: number; places: Set<number> }>();
  let total = 0;
  let present: number[] = [];
  for (let v = 0; v < length; v++) {
    const [now, q] = [start[v] ?? 0, person[v] ?? 0];
    present = v > 0 && zone[v] !== zone[v - 1] ? [] : present.filter((u) => (end[u] ?? 0) > now);
    for (const u of present) {
      const [a, b] = [Math.min(person[u] ?? 0, q), Math.max(person[u] ?? 0, q)];
      const key = `${a} ${b}`;
      const pair = pairs.get(key) ?? { a, b, spells: 0, places: new Set() };
      pair.spells++;
      pair.places.add(zones[zone[v] ?? -1]?.place ?? -1);
      pairs.set(key, pair);
      total++;
    }
    present.push(v);
  }
  const all = [...pairs.values()];
  const [a, b] = [Uint32Array.from(all, (pair) => pair.a), Uint32Array.from(all, (pair) => pair.b)];
  return {
    spells: { a, b, weight: Float64Array.from(all, (pair) => pair.spells) },
    places: { a, b, weight: Float64Array.from(all, (pair) => pair.places.size) },
    total,
  };
}
