/** Which pairs of women three null models would keep (METHODS A4), and what would be lost by it. */
import { components } from '../../src/lib/graph/components.ts';
import { graphOf } from '../../src/lib/graph/csr.ts';
import { bicmP, fdsmP, hypergeometricP, together } from '../../src/lib/nulls/together.ts';
import { qValues } from '../../src/lib/stats/falseDiscovery.ts';
import type { Women } from './attendance.ts';

/** The null models, from the one that forgets most to the one that keeps most. */
export const NULLS = ['hypergeometric', 'bicm', 'fdsm'] as const;
export type Null = (typeof NULLS)[number];

/** Two women who shared an event. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** Events they shared. */
  readonly shared: number;
  /** Σ 1 / (n − 1) over these (Newman 2001). */
  readonly newman: number;
  /** Whether they are of the two circles. */
  readonly isAcross: boolean;
  /** P(as many or more) under each null, 0 … 1, and the same over all 153 pairs (Benjamini & Hochberg). */
  readonly p: Readonly<Record<Null, number>>;
  readonly q: Readonly<Record<Null, number>>;
}

/** Draws that keep both sums exactly. */
const DRAWS = { draws: 999, seed: 1, name: 'southern-women' };

/** All pairs that shared an event, in the order of the book. */
export function pairsOf({ matrix, events, circle }: Women): Pair[] {
  const pairs = together(matrix);
  const p: Record<Null, Float64Array> = {
    hypergeometric: hypergeometricP(matrix, pairs),
    bicm: bicmP(matrix, pairs) ?? new Float64Array(pairs.shared.length).fill(NaN),
    fdsm: fdsmP(matrix, pairs, DRAWS),
  };
  const family = (matrix.rows * (matrix.rows - 1)) / 2;
  const q: Record<Null, Float64Array> = {
    hypergeometric: qValues(p.hypergeometric, family),
    bicm: qValues(p.bicm, family),
    fdsm: qValues(p.fdsm, family),
  };
  const eventsOf = (row: number): Uint32Array =>
    matrix.column.subarray(matrix.offsets[row], matrix.offsets[row + 1]);
  const at = (of: Readonly<Record<Null, Float64Array>>, pair: number): Record<Null, number> => ({
    hypergeometric: of.hypergeometric[pair] ?? NaN,
    bicm: of.bicm[pair] ?? NaN,
    fdsm: of.fdsm[pair] ?? NaN,
  });
  return Array.from(pairs.shared, (shared, pair) => {
    const [a, b] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0];
    const ofFirst = new Set(eventsOf(a));
    const newman = eventsOf(b)
      .filter((event) => ofFirst.has(event))
      .reduce((sum, event) => sum + 1 / ((events[event]?.size ?? 0) - 1), 0);
    const isAcross = circle[a] !== circle[b];
    return { a, b, shared, newman, isAcross, p: at(p, pair), q: at(q, pair) };
  });
}

/** What is left where only some pairs are ties. */
export interface Kept {
  readonly pairs: number;
  /** Of the two circles. */
  readonly across: number;
  /** Women without any pair. */
  readonly alone: number;
  /** Women of the largest group that hangs together. */
  readonly largest: number;
}

/** @param rows number of women */
export function keptOf(
  pairs: readonly Pair[],
  rows: number,
  isKept: (pair: Pair) => boolean,
): Kept {
  const kept = pairs.filter(isKept);
  const graph = graphOf(
    rows,
    Uint32Array.from(kept, ({ a }) => a),
    Uint32Array.from(kept, ({ b }) => b),
  );
  const { sizes, giant } = components(graph);
  return {
    pairs: kept.length,
    across: kept.filter(({ isAcross }) => isAcross).length,
    alone: sizes.filter((size) => size === 1).length,
    largest: giant,
  };
}

/** Of each event, in their order: pairs it brought together, and those of the two circles. */
export function occasions({ matrix, events, circle }: Women): {
  readonly pairs: number;
  readonly across: number;
}[] {
  return events.map((_, event) => {
    const present = circle.flatMap((of, row) =>
      matrix.column.subarray(matrix.offsets[row], matrix.offsets[row + 1]).includes(event)
        ? [of]
        : [],
    );
    const second = present.filter((of) => of === 1).length;
    return {
      pairs: (present.length * (present.length - 1)) / 2,
      across: second * (present.length - second),
    };
  });
}
