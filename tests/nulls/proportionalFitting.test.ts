import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { fitProportionally, type Weights } from '../../src/lib/nulls/proportionalFitting.ts';

type Pair = readonly [a: number, b: number, weight: number];

const weightsOf = (n: number, pairs: readonly Pair[]): Weights => {
  const sorted = [...pairs].sort(([a, b], [c, d]) => a - c || b - d);
  return {
    n,
    a: Uint32Array.from(sorted, ([a]) => a),
    b: Uint32Array.from(sorted, ([, b]) => b),
    weight: Float64Array.from(sorted, ([, , weight]) => weight),
  };
};

/** Each pair with what is expected of it. */
const expectedOf = (weights: Weights, sums: readonly number[]): Map<string, number> => {
  const { expected } = fitProportionally(weights, sums);
  return new Map(
    Array.from(expected, (value, p) => [`${weights.a[p] ?? ''}-${weights.b[p] ?? ''}`, value]),
  );
};

/** Some people, the time of some pairs, and which of these have a tie. */
const places = fc
  .integer({ min: 2, max: 9 })
  .chain((n) => {
    const pairs = Array.from({ length: n }, (_, a) =>
      Array.from({ length: n - a - 1 }, (_, k) => [a, a + k + 1] as const),
    ).flat();
    const one = fc.record({
      isMet: fc.boolean(),
      isTied: fc.boolean(),
      time: fc.double({ min: 0.1, max: 10, noNaN: true }),
    });
    return fc.array(one, { minLength: pairs.length, maxLength: pairs.length }).map((all) => ({
      n,
      all: all.map((each, p) => ({ ...each, pair: pairs[p] ?? ([0, 0] as const) })),
    }));
  })
  .map(({ n, all }) => {
    const met = all.filter(({ isMet }) => isMet);
    const sums = Array.from(
      { length: n },
      (_, i) => met.filter(({ isTied, pair }) => isTied && (pair[0] === i || pair[1] === i)).length,
    );
    return {
      n,
      pairs: met.map(({ pair: [a, b], time }): Pair => [a, b, time]),
      sums,
    };
  });

/** Both sides fitted in turn on the whole matrix, as for a table without symmetry. */
function fittedBySides({ n, a, b, weight }: Weights, sums: readonly number[]): number[][] {
  const cells = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  weight.forEach((time, p) => {
    const [row, column] = [cells[a[p] ?? 0], cells[b[p] ?? 0]];
    if (row && column) [row[b[p] ?? 0], column[a[p] ?? 0]] = [time, time];
  });
  const scale = (sum: number, wanted: number): number => (sum === 0 ? 0 : wanted / sum);
  for (let sweep = 0; sweep < 4000; sweep++) {
    cells.forEach((row, i) => {
      const by = scale(
        row.reduce((sum, cell) => sum + cell, 0),
        sums[i] ?? 0,
      );
      row.forEach((cell, j) => (row[j] = cell * by));
    });
    for (let j = 0; j < n; j++) {
      const by = scale(
        cells.reduce((sum, row) => sum + (row[j] ?? 0), 0),
        sums[j] ?? 0,
      );
      for (const row of cells) row[j] = (row[j] ?? 0) * by;
    }
  }
  return cells;
}

const G9 = weightsOf(4, [
  [0, 1, 0.375],
  [0, 2, 0.125],
  [1, 2, 0.25],
  [1, 3, 0.375],
  [2, 3, 0.125],
]);

describe('proportional fitting', () => {
  it('gives the reference vector', () => {
    const { expected, residual, reason, sweeps } = fitProportionally(G9, [1, 2, 2, 1]);
    [0.5, 0.5, 1, 0.5, 0.5].forEach((value, p) => expect(expected[p]).toBeCloseTo(value, 8));
    expect(residual).toBeLessThan(1e-9);
    expect(reason).toBeUndefined();
    expect(sweeps).toBeLessThan(100);
  });

  test.prop([places])('keeps all sums where ties have them, but for cells forced to 0', (place) => {
    const weights = weightsOf(place.n, place.pairs);
    const { expected, miss, residual, sweeps, reason } = fitProportionally(weights, place.sums);
    const had = new Array<number>(place.n).fill(0);
    expected.forEach((value, p) => {
      expect(value).toBeGreaterThanOrEqual(0);
      for (const end of [weights.a[p] ?? 0, weights.b[p] ?? 0]) had[end] = (had[end] ?? 0) + value;
    });
    // Only ever nearer, not there, where some sums leave nothing to a pair: 1 / sweeps.
    expect(residual).toBeLessThan(reason === undefined ? 1e-9 : 0.01);
    had.forEach((sum, i) => {
      expect(Math.abs(sum - (place.sums[i] ?? 0))).toBeLessThanOrEqual(
        (miss[i] ?? 0) * (place.sums[i] ?? 0) + 1e-9,
      );
    });
    expect(sweeps).toBeLessThanOrEqual(1000);
  });

  test.prop([places])('is what fitting the two sides of the whole table in turn gives', (place) => {
    const weights = weightsOf(place.n, place.pairs);
    const { expected, reason } = fitProportionally(weights, place.sums);
    fc.pre(reason === undefined);
    const cells = fittedBySides(weights, place.sums);
    expected.forEach((value, p) => {
      const other = cells[weights.a[p] ?? 0]?.[weights.b[p] ?? 0] ?? NaN;
      expect(value).toBeCloseTo(other, 2);
    });
  });

  test.prop([places, fc.double({ min: 1e-3, max: 1e6, noNaN: true })])(
    'does not see the unit of time, nor people who are with nobody',
    (place, unit) => {
      const plain = fitProportionally(weightsOf(place.n, place.pairs), place.sums);
      const scaled = place.pairs.map(([a, b, time]): Pair => [a, b, time * unit]);
      const other = fitProportionally(weightsOf(place.n + 2, scaled), [...place.sums, 0, 0]);
      // On the way to a cell forced to 0, a last digit decides whose turn is first.
      fc.pre(plain.reason === undefined && other.reason === undefined);
      plain.expected.forEach((value, p) => expect(other.expected[p]).toBeCloseTo(value, 6));
    },
  );

  test.prop([
    places.chain((place) =>
      fc
        .shuffledSubarray(
          Array.from({ length: place.n }, (_, i) => i),
          { minLength: place.n },
        )
        .map((name) => ({ place, name })),
    ),
  ])('is the same whatever the numbers of people', ({ place, name }) => {
    const { n, pairs, sums } = place;
    const weights = weightsOf(n, pairs);
    fc.pre(fitProportionally(weights, sums).reason === undefined);
    const renamed = pairs.map(([a, b, time]): Pair => {
      const [x, y] = [name[a] ?? 0, name[b] ?? 0];
      return [Math.min(x, y), Math.max(x, y), time];
    });
    const moved = new Array<number>(n).fill(0);
    sums.forEach((sum, i) => (moved[name[i] ?? 0] = sum));
    const found = expectedOf(weightsOf(n, renamed), moved);
    for (const [key, value] of expectedOf(weights, sums)) {
      const [x, y] = key.split('-').map((i) => name[Number(i)] ?? 0) as [number, number];
      expect(found.get(`${Math.min(x, y)}-${Math.max(x, y)}`)).toBeCloseTo(value, 6);
    }
  });

  it('settles what the sums force at once, and what follows from it', () => {
    // 0 is only with 1, who has one tie: 1 has none with 2, and 2 all with 3.
    const chain = weightsOf(4, [
      [0, 1, 9],
      [1, 2, 100],
      [2, 3, 1],
    ]);
    expect(fitProportionally(chain, [1, 1, 1, 1])).toMatchObject({
      expected: Float64Array.of(1, 0, 1),
      residual: 0,
    });
  });

  it('says where it stays away from a sum, and whose', () => {
    // 0 and 1 are only with 2 and 3, and need all they have: nothing is left between 2 and 3.
    const tight = weightsOf(
      4,
      [
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
        [2, 3],
      ].map(([a, b]): Pair => [a ?? 0, b ?? 0, 1]),
    );
    const few = fitProportionally(tight, [2, 2, 2, 2], { mostSweeps: 50 });
    expect([few.reason, few.sweeps]).toEqual(['NOT_CONVERGED', 50]);
    const many = fitProportionally(tight, [2, 2, 2, 2], { mostSweeps: 5000 });
    expect(many.residual).toBeLessThan(few.residual / 20);
    expect(fitProportionally(tight, [2, 2, 2, 2], { tolerance: 0.01 }).reason).toBeUndefined();
    // Four ties for 0, whose two others have one each.
    const greedy = fitProportionally(tight, [4, 0, 1, 1]);
    expect(greedy.reason).toBe('NOT_CONVERGED');
    // Either 0 misses, or the two others have more than theirs; who has no tie to make is right.
    expect(greedy.residual).toBeGreaterThan(0.4);
    expect(greedy.miss[1]).toBe(0);
    // Nobody to be with.
    const alone = fitProportionally(weightsOf(3, [[0, 1, 1]]), [1, 1, 2]);
    expect([alone.reason, [...alone.miss]]).toEqual(['NOT_CONVERGED', [0, 0, 1]]);
  });

  it('has nothing to fit where there is nothing, and wants one sum a row', () => {
    expect(fitProportionally(weightsOf(3, []), [0, 0, 0])).toMatchObject({
      residual: 0,
      expected: new Float64Array(0),
    });
    expect(() => fitProportionally(G9, [1])).toThrow(RangeError);
  });
});
