import { mean } from 'd3';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/lib/base/random.ts';
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

  test.prop([
    fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), {
      minLength: 1,
      maxLength: 60,
    }),
    fc.nat(300),
    fc.nat(5),
  ])(
    'fall on the first whose hours, summed from the least, exceed the draw',
    (own, total, seed) => {
      const draw = equalLoads(Float64Array.from(own));
      const upTo = [...own].sort((x, y) => x - y);
      for (let i = 1; i < upTo.length; i++) upTo[i]! += upTo[i - 1]!;
      const all = upTo.at(-1)!;
      if (all === 0) {
        expect(draw).toBeNull();
        return;
      }
      // One after the other: what was drawn before for fewer or for more changes nothing.
      for (const wanted of [total, Math.floor(total / 3), total + 7]) {
        const chance = chanceOf(seed, 'equal-load', 2);
        const counts = new Array<number>(own.length).fill(0);
        for (let t = 0; t < wanted; t++) {
          const level = chance.unit() * all;
          const at = upTo.findIndex((sum) => sum > level);
          counts[at === -1 ? own.length - 1 : at]! += 1;
        }
        expect([...draw!(wanted, { seed, replicate: 2 })]).toEqual(counts);
      }
    },
  );
});
