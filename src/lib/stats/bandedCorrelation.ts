/** Rank correlation among what is alike in a third respect: found in bands of it, then averaged. */
import { spearman } from './correlation.ts';

export interface BandedCorrelation {
  /** −1 … 1. */
  readonly value: number;
  /** Rows of the bands that have a correlation. */
  readonly rows: number;
  readonly bands: number;
}

/**
 * Mean of Spearman's ρ of each band, by its rows less one: the inverse of the variance that each has
 * where there is no correlation. What goes with the bands alone has no part in it. Bands in which a
 * column does not vary have none and are left out. O(n log n).
 *
 * @param band of each row
 * @returns null where no band has a correlation
 */
export function spearmanInBands(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  band: ArrayLike<number>,
): BandedCorrelation | null {
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < band.length; row++) {
    const own = rowsOf.get(band[row]!) ?? [];
    rowsOf.set(band[row]!, own);
    own.push(row);
  }
  let [sum, weight, rows, bands] = [0, 0, 0, 0];
  for (const [, own] of [...rowsOf].sort(([p], [q]) => p - q)) {
    const rho = spearman(
      own.map((row) => x[row]!),
      own.map((row) => y[row]!),
    );
    if (rho === null) continue;
    sum += (own.length - 1) * rho;
    weight += own.length - 1;
    rows += own.length;
    bands++;
  }
  return bands === 0 ? null : { value: sum / weight, rows, bands };
}
