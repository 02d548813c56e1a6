/** Which visits of a zone overlap: one sweep in time order finds each overlap once, at the later start. */
import type { Overlaps } from './overlaps.ts';
import type { Visits } from './visits.ts';

/** Overlaps after which a batch may end. */
export const BATCH = 1 << 16;

/** One zone while it is swept: its visits `from … to - 1`, and where overlaps go. */
export interface Sweep {
  readonly visits: Visits;
  readonly from: number;
  readonly to: number;
  readonly hidden: Uint8Array;
  /** A batch may end only where nobody has been there for longer than this, in seconds; null: anywhere. */
  readonly pause: number | null;
  readonly overlaps: Overlaps;
  /** Takes what is in `overlaps` and empties it. */
  readonly flush: () => void;
}

/** Finds every overlap of the zone, in time order. O(visits + overlaps). */
export function sweep({ visits, from, to, hidden, pause, overlaps, flush }: Sweep): void {
  const { start, end, person } = visits;
  const active = new Uint32Array(to - from);
  let present = 0;
  let emptySince = -Infinity;
  for (let v = from; v < to; v++) {
    const now = start[v]!;
    const q = person[v]!;
    const shown = hidden[q] === 0;
    overlaps.reserve(present);
    const { a, b, earlier, later } = overlaps;
    let found = overlaps.length;
    let kept = 0;
    for (let k = 0; k < present; k++) {
      const u = active[k]!;
      if (end[u]! <= now) {
        if (end[u]! > emptySince) emptySince = end[u]!;
        continue;
      }
      active[kept++] = u;
      const p = person[u]!;
      if (!shown || hidden[p] === 1) continue;
      a[found] = p < q ? p : q;
      b[found] = p < q ? q : p;
      earlier[found] = u - from;
      later[found++] = v - from;
    }
    overlaps.length = found;
    if (found > BATCH && (pause === null || (kept === 0 && now - emptySince > pause))) flush();
    present = kept;
    active[present++] = v;
  }
  flush();
}
