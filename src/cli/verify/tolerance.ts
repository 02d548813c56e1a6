import type { Verdict } from './report.ts';

/** Figures of a reference are rounded to 12 significant digits, so 1e-9 is taken relative above 1. */
export const TOLERANCE = 1e-9;
export const INTERVAL_TOLERANCE = 1e-6;

/** A value as a reference file holds it: null is undefined, "Infinity" infinite. */
export type Cell = number | string | boolean | null;

const asNumber = (cell: Cell | undefined): number | null => {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  const number = typeof cell === 'number' ? cell : Number(cell);
  return Number.isNaN(number) ? null : number;
};

/** Distance of two values over what is allowed there: at most 1 means they agree. */
export function misfit(
  ours: Cell | undefined,
  theirs: Cell | undefined,
  tolerance: number,
): number {
  const a = asNumber(ours);
  const b = asNumber(theirs);
  if (a === null || b === null) return a === b ? 0 : Infinity;
  if (a === b) return 0;
  return Math.abs(a - b) / (tolerance * Math.max(1, Math.abs(a), Math.abs(b)));
}

const shown = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || Number.isNaN(cell) ? 'undefined' : String(cell);

/** Compares one value. */
export function compareValue(
  ours: Cell | undefined,
  theirs: Cell | undefined,
  tolerance: number = TOLERANCE,
): Verdict {
  if (misfit(ours, theirs, tolerance) <= 1) return { kind: 'agrees' };
  return { kind: 'differs', how: `${shown(ours)}, expected ${shown(theirs)}` };
}

/** One row of a column: its name and the two values. */
export interface Row {
  readonly name: string;
  readonly ours: Cell | undefined;
  readonly theirs: Cell | undefined;
}

/** Compares a whole column and names the worst row. */
export function compareColumn(rows: readonly Row[], tolerance: number = TOLERANCE): Verdict {
  let worst: Row | null = null;
  let worstMisfit = 1;
  let different = 0;
  for (const row of rows) {
    const fit = misfit(row.ours, row.theirs, tolerance);
    if (fit <= 1) continue;
    different++;
    if (worst === null || fit > worstMisfit) {
      worst = row;
      worstMisfit = fit;
    }
  }
  if (worst === null) return { kind: 'agrees', note: `${rows.length} rows` };
  const { name, ours, theirs } = worst;
  return {
    kind: 'differs',
    how: `${different} of ${rows.length} rows, e.g. ${name}: ${shown(ours)}, expected ${shown(theirs)}`,
  };
}
