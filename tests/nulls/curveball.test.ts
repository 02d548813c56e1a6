import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { curveballDraw } from '../../src/lib/nulls/curveball.ts';
import { columnSums, rowSums, shared } from '../../src/lib/nulls/incidence.ts';
import { G2, incidenceOf, rowsOf } from './incidences.ts';

const matrix = fc.array(fc.uniqueArray(fc.nat(6)), { minLength: 1, maxLength: 8 }).map((lists) =>
  incidenceOf(
    7,
    lists.map((list) => list.sort((a, b) => a - b)),
  ),
);

describe('curveball', () => {
  test.prop([matrix, fc.integer()])('keeps both sums and the order of rows', (observed, seed) => {
    const drawn = curveballDraw(observed, seed, 'test', 0);
    expect(rowSums(drawn)).toEqual(rowSums(observed));
    expect(columnSums(drawn)).toEqual(columnSums(observed));
    for (const row of rowsOf(drawn)) {
      expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
    }
  });

  it('draws every matrix with the same sums equally often', () => {
    // Row sums 2, 2, 1 and column sums 2, 1, 1, 1: counted by going through all.
    const observed = incidenceOf(4, [[0, 1], [0, 2], [3]]);
    const found = new Map<string, number>();
    const draws = 12_000;
    for (let r = 0; r < draws; r++) {
      const key = JSON.stringify(rowsOf(curveballDraw(observed, 1, 'even', r)));
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    const sets = [0, 1, 2, 3].flatMap((a) => [1, 2, 3].filter((b) => b > a).map((b) => [a, b]));
    const possible = sets.flatMap((a) =>
      sets.flatMap((b) =>
        [0, 1, 2, 3]
          .map((c) => [a, b, [c]])
          .filter((rows) =>
            [2, 1, 1, 1].every((sum, e) => rows.flat().filter((x) => x === e).length === sum),
          ),
      ),
    );
    expect(new Set(found.keys())).toEqual(new Set(possible.map((rows) => JSON.stringify(rows))));
    const expected = draws / possible.length;
    const distance = [...found.values()].reduce(
      (sum, n) => sum + (n - expected) ** 2 / expected,
      0,
    );
    // Chi-square with `possible.length - 1` degrees of freedom stays below this but once in 10,000.
    expect(possible).toHaveLength(12);
    expect(distance).toBeLessThan(37.4);
  });

  it('is the same draw for the same seed and replicate, whichever came before', () => {
    const draw = (replicate: number) => rowsOf(curveballDraw(G2, 5, 'events', replicate));
    const third = draw(3);
    draw(1);
    expect(draw(3)).toEqual(third);
    const others = [0, 1, 2, 4, 5].map((replicate) => JSON.stringify(draw(replicate)));
    expect(new Set(others).size).toBeGreaterThan(1);
  });

  it('leaves alone what cannot be otherwise', () => {
    const full = incidenceOf(3, [
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(rowsOf(curveballDraw(full, 1, 'full', 0))).toEqual(rowsOf(full));
    const single = incidenceOf(3, [[1]]);
    expect(rowsOf(curveballDraw(single, 1, 'single', 0))).toEqual([[1]]);
  });
});

describe('shared columns', () => {
  it('are those of G2', () => {
    expect([shared(G2, 0, 1), shared(G2, 0, 3), shared(G2, 3, 4), shared(G2, 0, 5)]).toEqual([
      ...[3, 2, 2, 0],
    ]);
  });
});
