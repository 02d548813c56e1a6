import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { bicmOf } from '../../src/lib/nulls/bicm.ts';
import { columnSums, rowSums } from '../../src/lib/nulls/incidence.ts';
import { poissonBinomialTail } from '../../src/lib/nulls/poissonBinomial.ts';
import { G2, incidenceOf } from './incidences.ts';

const modelOf = (rows: readonly number[], columns: readonly number[]) =>
  bicmOf(Uint32Array.from(rows), Uint32Array.from(columns));

/**
 * Whether the largest rows hold all they can (Gale and Ryser's bound is reached before the last
 * row): then some cells are the same in every matrix, and their odds would have to be infinite.
 */
function isTight(rows: number[], columns: readonly number[]): boolean {
  const sorted = rows.sort((a, b) => b - a);
  return sorted.some((_, i) => {
    const first = sorted.slice(0, i + 1).reduce((sum, d) => sum + d, 0);
    const most = columns.reduce((sum, n) => sum + Math.min(n, i + 1), 0);
    return i + 1 < sorted.length && first === most;
  });
}

describe('bipartite configuration model', () => {
  const d = rowSums(G2);
  const n = columnSums(G2);
  const model = bicmOf(d, n)!;
  const row = (i: number): number[] => [...n].map((size) => model.chance(d[i]!, size));

  it('gives the chances of G3', () => {
    const expected = [
      [0.8836, 0.6061, 0.7732, 0.6061, 0.7732, 0.3578],
      [0.7732, 0.4086, 0.6048, 0.4086, 0.6048, 0.2001],
      [0.6061, 0.2377, 0.4086, 0.2377, 0.4086, 0.1014],
      [0.7732, 0.4086, 0.6048, 0.4086, 0.6048, 0.2001],
      [0.6061, 0.2377, 0.4086, 0.2377, 0.4086, 0.1014],
      [0.3578, 0.1014, 0.2001, 0.1014, 0.2001, 0.0393],
    ];
    expected.forEach((chances, i) => {
      chances.forEach((p, e) => {
        expect(row(i)[e]).toBeCloseTo(p, 4);
      });
    });
  });

  it('gives the tails of G3', () => {
    const tail = (i: number, j: number, o: number): number => {
      const [first, second] = [row(i), row(j)];
      return poissonBinomialTail(
        first.map((p, e) => p * second[e]!),
        o,
      );
    };
    expect(tail(0, 1, 3)).toBeCloseTo(0.37499, 5);
    expect(tail(0, 2, 2)).toBeCloseTo(0.470407, 6);
    expect(tail(3, 4, 2)).toBeCloseTo(0.332629, 6);
    expect(tail(0, 3, 2)).toBeCloseTo(0.73347, 5);
  });

  it('knows what is certain', () => {
    // The first came to all three, the last to none; nobody came to the last.
    const certain = modelOf([3, 2, 1, 0], [3, 2, 1])!;
    expect(certain.chance(3, 1)).toBe(1);
    expect(certain.chance(0, 3)).toBe(0);
    const all = modelOf([2, 2], [2, 2])!;
    expect([all.chance(2, 2), all.residual]).toEqual([1, 0]);
    expect(modelOf([], [])?.residual).toBe(0);
  });

  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
    .chain(([rows, columns]) =>
      fc
        .array(fc.uniqueArray(fc.nat(columns - 1)), { minLength: rows, maxLength: rows })
        .map((lists) =>
          incidenceOf(
            columns,
            lists.map((list) => list.sort((a, b) => a - b)),
          ),
        ),
    );

  it('is given up where cells are forced without their row or column being full', () => {
    expect(modelOf([3, 3, 1, 1], [3, 3, 1, 1])).toBeNull();
    expect(isTight([3, 3, 1, 1], [3, 3, 1, 1])).toBe(true);
    expect(isTight([2, 2, 1, 1], [2, 2, 1, 1])).toBe(false);
  });

  test.prop([matrix])('expects of everybody and of every event what there was', (observed) => {
    const rows = rowSums(observed);
    const columns = columnSums(observed);
    const found = bicmOf(rows, columns);
    if (found === null) {
      expect(isTight([...rows], [...columns])).toBe(true);
      return;
    }
    rows.forEach((sum) => {
      const expected = columns.reduce((all, size) => all + found.chance(sum, size), 0);
      expect(expected).toBeCloseTo(sum, 6);
    });
    columns.forEach((size) => {
      const expected = rows.reduce((all, sum) => all + found.chance(sum, size), 0);
      expect(expected).toBeCloseTo(size, 6);
    });
  });
});
