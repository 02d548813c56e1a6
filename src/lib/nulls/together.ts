/** Whether two people were together more often than chance would have it (METHODS A4). */
import { bicmOf } from './bicm.ts';
import { curveballDraw } from './curveball.ts';
import { hypergeometricTail } from './hypergeometric.ts';
import { columnSums, rowSums, shared, type Incidence } from './incidence.ts';
import { poissonBinomialTail, refinedNormalTail } from './poissonBinomial.ts';

/** Pairs of rows that share a column, in order; parallel columns. */
export interface Together {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Columns they share, at least 1. */
  readonly shared: Uint32Array;
}

/** O(rows² · mean row sum). */
export function together(incidence: Incidence): Together {
  const a: number[] = [];
  const b: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < incidence.rows; i++) {
    for (let j = i + 1; j < incidence.rows; j++) {
      const count = shared(incidence, i, j);
      if (count === 0) continue;
      a.push(i);
      b.push(j);
      counts.push(count);
    }
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), shared: Uint32Array.from(counts) };
}

/** P(as many or more together) of each pair, all columns equally popular. */
export function hypergeometricP(incidence: Incidence, pairs: Together): Float64Array {
  const sums = rowSums(incidence);
  return Float64Array.from(pairs.shared, (count, p) =>
    hypergeometricTail(count, sums[pairs.a[p]!]!, sums[pairs.b[p]!]!, incidence.columns),
  );
}

/** Columns up to which the tail of the configuration model is computed exactly. */
export const MOST_EXACT = 500;

/**
 * P(as many or more together) of each pair under the bipartite configuration model: exact up to
 * {@link MOST_EXACT} columns, by the refined normal above or where that is asked for. null where
 * the model cannot be solved. Pairs of the same sums and count share one computation.
 */
export function bicmP(
  incidence: Incidence,
  pairs: Together,
  by: 'exact' | 'refined normal' = incidence.columns > MOST_EXACT ? 'refined normal' : 'exact',
): Float64Array | null {
  const rows = rowSums(incidence);
  const columns = columnSums(incidence);
  const model = bicmOf(rows, columns);
  if (model === null) return null;
  const tail = by === 'exact' ? poissonBinomialTail : refinedNormalTail;
  const known = new Map<string, number>();
  return Float64Array.from(pairs.shared, (count, p) => {
    const sums = [rows[pairs.a[p]!]!, rows[pairs.b[p]!]!].sort((x, y) => x - y);
    const key = `${String(sums)},${count}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const both = Float64Array.from(
      columns,
      (sum) => model.chance(sums[0]!, sum) * model.chance(sums[1]!, sum),
    );
    const value = tail(both, count);
    known.set(key, value);
    return value;
  });
}

/**
 * P(as many or more together) of each pair by draws that keep both sums exactly: (1 + draws with
 * as many) / (1 + draws), never 0. O(draws · (trades + pairs · mean row sum)).
 */
export function fdsmP(
  incidence: Incidence,
  pairs: Together,
  { draws, seed, name }: { readonly draws: number; readonly seed: number; readonly name: string },
): Float64Array {
  const reached = new Float64Array(pairs.shared.length).fill(1);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = curveballDraw(incidence, seed, name, draw);
    for (let p = 0; p < reached.length; p++) {
      if (shared(drawn, pairs.a[p]!, pairs.b[p]!) >= pairs.shared[p]!) reached[p]! += 1;
    }
  }
  return reached.map((count) => count / (draws + 1));
}
