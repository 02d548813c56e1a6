/**
 * Somebody who wants to know what a table hides: from the cells and sums it tells, the least and the
 * greatest whole number each hidden cell can be. Exact: bounds are narrowed sum by sum, then every
 * end is tried out. Shares nothing with what closes the tables.
 */
export interface Told {
  /** null: hidden. */
  readonly cells: readonly (number | null)[];
  /** Sums that are told: Σ times · cell = total. */
  readonly sums: readonly {
    readonly parts: readonly { readonly cell: number; readonly times: number }[];
    readonly total: number;
  }[];
}

/** Above it a cell is as good as free. */
const FREE = 150;

interface Bounds {
  readonly lo: number[];
  readonly hi: number[];
}

/** Greatest less least of each hidden cell; Infinity where nothing holds it; null where it is told. */
export function widths(told: Told): (number | null)[] {
  const start: Bounds = {
    lo: told.cells.map((cell) => cell ?? 0),
    hi: told.cells.map((cell) => cell ?? FREE),
  };
  if (!narrowed(told, start)) throw new Error('the table contradicts itself');
  return told.cells.map((cell, at) => {
    if (cell !== null) return null;
    let [lo, hi] = [start.lo[at]!, start.hi[at]!];
    while (!isPossible(told, start, at, lo)) lo++;
    if (hi >= FREE) return Infinity;
    while (!isPossible(told, start, at, hi)) hi--;
    return hi - lo;
  });
}

/** Narrows bounds until nothing more follows; false where nothing is left. */
function narrowed({ sums }: Told, { lo, hi }: Bounds): boolean {
  for (let changed = true; changed;) {
    changed = false;
    for (const { parts, total } of sums) {
      const least = (p: (typeof parts)[number]): number =>
        p.times * (p.times > 0 ? lo : hi)[p.cell]!;
      const most = (p: (typeof parts)[number]): number =>
        p.times * (p.times > 0 ? hi : lo)[p.cell]!;
      const allLeast = parts.reduce((sum, p) => sum + least(p), 0);
      const allMost = parts.reduce((sum, p) => sum + most(p), 0);
      for (const p of parts) {
        const ends = [
          (total - (allMost - most(p))) / p.times,
          (total - (allLeast - least(p))) / p.times,
        ].sort((x, y) => x - y);
        const [low, high] = [Math.ceil(ends[0]! - 1e-9), Math.floor(ends[1]! + 1e-9)];
        if (low > lo[p.cell]!) [lo[p.cell], changed] = [low, true];
        if (high < hi[p.cell]!) [hi[p.cell], changed] = [high, true];
        if (lo[p.cell]! > hi[p.cell]!) return false;
        if (changed) break;
      }
      if (changed) break;
    }
  }
  return true;
}

function isPossible(told: Told, { lo, hi }: Bounds, at: number, value: number): boolean {
  const next = { lo: [...lo], hi: [...hi] };
  next.lo[at] = next.hi[at] = value;
  if (!narrowed(told, next)) return false;
  const open = [...next.lo.keys()].filter((c) => next.lo[c]! < next.hi[c]!);
  const [first] = open.sort((x, y) => next.hi[x]! - next.lo[x]! - (next.hi[y]! - next.lo[y]!));
  if (first === undefined) return true;
  for (let v = next.lo[first]!; v <= next.hi[first]!; v++) {
    if (isPossible(told, next, first, v)) return true;
  }
  return false;
}
