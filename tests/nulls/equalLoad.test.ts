import { mean } from 'd3';
import { describe, expect, it } from 'vitest';
import { equalLoads } from '../../src/lib/nulls/equalLoad.ts';
import { gini } from '../../src/lib/stats/lorenz.ts';

describe('loads by luck alone', () => {
  it('fall on people by the hours they were there', () => {
    const drawOne = equalLoads(Float64Array.of(3, 0, 1))!;
    const loads = Array.from({ length: 400 }, (_, replicate) =>
      drawOne(20, { seed: 1, replicate }),
    );
    for (const load of loads) {
      expect(load.reduce((a, b) => a + b, 0)).toBe(20);
      expect(load[0]).toBe(0); // in the order of hours
    }
    // Mean 15, of 400 draws: within four standard errors.
    expect(Math.abs(mean(loads, (load) => load[2]!)! - 15)).toBeLessThan(4 * Math.sqrt(3.75 / 400));
  });

  it('are the same whoever is who, and other draws of another seed', () => {
    const [one, other] = [Float64Array.of(1, 5, 2), Float64Array.of(5, 2, 1)];
    const draw = (hours: Float64Array, seed: number) =>
      [1, 2, 3].map((replicate) => equalLoads(hours)!(50, { seed, replicate }));
    expect(draw(one, 1)).toEqual(draw(other, 1));
    expect(draw(one, 1)).not.toEqual(draw(one, 2));
    expect(equalLoads(Float64Array.of(0, 0))).toBeNull();
  });

  it.each([
    // Of Poisson counts of mean m: exp(−2m) · (I₀(2m) + I₁(2m)), modified Bessel functions.
    [0.5, 0.6737],
    [1, 0.5238],
    [5, 0.2491],
    [20, 0.1257],
  ])('look as unequal as METHODS SIM 6 says: %d each, Gini %d', (each, expected) => {
    const drawOne = equalLoads(new Float64Array(200).fill(1))!;
    const found = Array.from({ length: 60 }, (_, replicate) =>
      gini(drawOne(200 * each, { seed: 1, replicate })),
    );
    expect(Math.abs(mean(found)! - expected)).toBeLessThan(0.008);
  });
});
