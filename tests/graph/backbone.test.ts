import { describe, expect, it } from 'vitest';
import { disparity, noiseCorrected } from '../../src/lib/graph/backbone.ts';
import { graphOf } from '../../src/lib/graph/csr.ts';

const graph = (n: number, edges: readonly (readonly [number, number])[]) =>
  graphOf(
    n,
    Uint32Array.from(edges, ([a]) => a),
    Uint32Array.from(edges, ([, b]) => b),
  );
/** 0 with three ties, 1 and 2 with two, 3 with one. */
const kite = graph(4, [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
]);
const weight = Float64Array.of(6, 3, 1, 2);

describe('disparity filter', () => {
  it('is worked out by hand', () => {
    const { from, to } = disparity(kite, weight);
    // 0 gives 10 in three ties: (1 − share)²; 1 gives 8 and 2 gives 5, each in two.
    [0.4 ** 2, 0.7 ** 2, 0.9 ** 2, 1 - 2 / 8].forEach((alpha, e) => {
      expect(from[e]).toBeCloseTo(alpha, 12);
    });
    // The only tie of 3 tells nothing.
    [1 - 6 / 8, 1 - 3 / 5, 1, 1 - 2 / 5].forEach((alpha, e) => {
      expect(to[e]).toBeCloseTo(alpha, 12);
    });
  });
});

describe('noise-corrected backbone', () => {
  it('holds a tie against what its ends give', () => {
    const { score, sd } = noiseCorrected(kite, weight);
    // 24 in all from both ends; 0-1: 24 · 6 / (10 · 8) = 1.8.
    expect(score[0]).toBeCloseTo(0.8 / 2.8, 12);
    // 0-3: 24 · 1 / (10 · 1) = 2.4: all that 3 gives.
    expect(score[2]).toBeCloseTo(1.4 / 3.4, 12);
    // 1-2: 24 · 2 / (8 · 5) = 1.2.
    expect(score[3]).toBeCloseTo(0.2 / 2.2, 12);
    for (const one of sd) expect(one).toBeGreaterThan(0);
  });

  it('is surer of heavier ties', () => {
    const light = noiseCorrected(kite, weight);
    const heavy = noiseCorrected(
      kite,
      weight.map((w) => 100 * w),
    );
    heavy.score.forEach((score, e) => {
      expect(score).toBeCloseTo(light.score[e]!, 12);
      expect(heavy.sd[e]).toBeLessThan(light.sd[e]!);
    });
  });

  it('differs little with the prior of the code in circulation', () => {
    const published = noiseCorrected(kite, weight, 'as published').sd;
    noiseCorrected(kite, weight).sd.forEach((sd, e) => {
      expect(published[e]).not.toBe(sd);
      expect(published[e]! / sd).toBeGreaterThan(0.8);
      expect(published[e]! / sd).toBeLessThan(1.25);
    });
  });
});
