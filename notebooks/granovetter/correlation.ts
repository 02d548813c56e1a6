/** Strength and overlap of the pairs that shared an event, and how the two go together (METHODS B2). */
import { graphOf } from '../../src/lib/graph/csr.ts';
import { commonNeighbours, overlaps } from '../../src/lib/graph/overlap.ts';
import type { Incidence } from '../../src/lib/nulls/incidence.ts';
import { together } from '../../src/lib/nulls/together.ts';
import { spearman } from '../../src/lib/stats/correlation.ts';

export interface StrengthAndOverlap {
  /** Events each pair shared. */
  readonly strength: Float64Array;
  /** Share of their other contacts that the two have in common, 0 … 1. */
  readonly overlap: Float64Array;
  /** Spearman’s ρ of the two, −1 … 1; NaN where one of them does not vary. */
  readonly rho: number;
}

/** Every pair that shared an event is a tie; nothing else is. */
export function strengthAndOverlap(attendance: Incidence): StrengthAndOverlap {
  const { a, b, shared } = together(attendance);
  const graph = graphOf(attendance.rows, a, b);
  const strength = Float64Array.from(shared);
  const overlap = overlaps(graph, commonNeighbours(graph));
  return { strength, overlap, rho: spearman(strength, overlap) ?? NaN };
}
