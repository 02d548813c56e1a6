import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { chanceOf } from '../../src/lib/base/random.ts';
import { gammaBelow, gammaQuantile, lnGamma } from '../../src/lib/stats/gammaDistribution.ts';
import {
  fitGammaPoisson,
  marginal,
  shrunkRate,
  type CountOver,
} from '../../src/lib/stats/gammaPoisson.ts';

const near = (got: number, wanted: number, relative: number): void =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(relative * Math.max(1e-300, Math.abs(wanted)));

// Values of scipy 1.17 (gammaln, gammainc, gamma.ppf; nbinom likelihood by Nelder & Mead).
describe('the gamma distribution', () => {
  it.each([
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247],
    [3.7, 1.428072326665388],
    [12, 17.502307845873887],
    [150.25, 601.2615040324997],
    [1e6, 12815504.569147611],
  ])('has ln Γ(%f)', (x, wanted) => near(lnGamma(x), wanted, 1e-13));

  it.each([
    [0.01, 1e-5, 0.8963367982671969],
    [0.5, 0.2, 0.47291074313446196],
    [3, 2.5, 0.45618688411667035],
    [21.5, 30, 0.9559339688825021],
    [500, 480, 0.18628197319032458],
    [1e4, 1.01e4, 0.8413487504471796],
  ])('of shape %f has so much below %f', (shape, x, wanted) =>
    near(gammaBelow(x, shape), wanted, 1e-10),
  );

  it.each([
    [0.025, 0.05, 1, 5.31566188991436e-33],
    [0.975, 0.05, 1, 0.5671737617538583],
    [0.025, 0.5, 2, 0.0002455172792938139],
    [0.025, 3, 0.4, 1.5466803072390034],
    [0.975, 21.7, 0.42, 75.56558603339529],
    [0.975, 5000, 10, 513.9535089943796],
  ])('has its quantile %f of shape %f, rate %f', (p, shape, rate, wanted) =>
    near(gammaQuantile(p, shape, rate), wanted, 1e-9),
  );

  it('has quantiles that lead back', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const shape = fc.double({ min: 0.02, max: 2000, noNaN: true });
    fc.assert(
      fc.property(share, shape, (p, a) => {
        expect(gammaBelow(gammaQuantile(p, a, 1), a)).toBeCloseTo(p, 9);
      }),
    );
  });
});

const counted = (...rows: (readonly [number, number])[]): CountOver[] =>
  rows.map(([count, over]) => ({ count, over }));

describe('rates pulled towards each other', () => {
  const uneven = counted(
    [21, 0.4],
    [0, 3.9],
    [2, 0.215],
    [0, 0.2215],
    [0, 38.9],
    [0, 4.36],
    [13, 0.888],
  );
  const few = counted([5, 1], [7, 2], [30, 3], [1, 4]);

  it.each([
    [uneven, 0.10928429659, 0.01006910466, 51.47738285, 31.90973919, 75.6485033],
    [few, 1.062243244, 0.227590576, 4.938326642, 1.82398704, 9.576372756],
  ])('have the prior of greatest likelihood', (rows, shape, rate, first, lo, hi) => {
    const prior = fitGammaPoisson(rows)!;
    near(prior.shape, shape, 1e-6);
    near(prior.rate, rate, 1e-6);
    const found = shrunkRate(rows[0]!, prior);
    near(found.rate, first, 1e-7);
    near(found.lo, lo, 1e-7);
    near(found.hi, hi, 1e-7);
  });

  it('have no prior that is likelier nearby', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.double({ min: 0.1, max: 30, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
        const own = counted(...rows);
        const total = own.reduce((sum, { count }) => sum + count, 0);
        const prior = fitGammaPoisson(own);
        if (prior === null) return expect(total).toBe(0);
        const best = marginal(own, prior);
        for (const [x, y] of [
          [0.97, 1],
          [1.03, 1],
          [1, 0.97],
          [1, 1.03],
          [0.8, 0.8],
        ] as const) {
          const other = { shape: prior.shape * x, rate: prior.rate * y };
          if (other.shape > total || other.shape < 1e-3) continue;
          expect(marginal(own, other)).toBeLessThanOrEqual(best + 1e-7);
        }
      }),
    );
  });

  it('know no more than all of them together where they do not differ', () => {
    const alike = counted([2.5, 1], [2, 1], [3, 1]);
    const prior = fitGammaPoisson(alike)!;
    near(prior.shape, 7.5, 1e-12);
    near(prior.shape / prior.rate, 2.5, 1e-9);
  });

  it('have none alone, or where nothing was counted', () => {
    expect(fitGammaPoisson(counted([3, 1]))).toBeNull();
    expect(fitGammaPoisson(counted([0, 1], [0, 2]))).toBeNull();
  });

  it.each([
    [15, 0.91, 0.97],
    [5, 0.78, 0.9], // with few of them how they differ is not well known
  ])('hold the truth as often as is said with %i of them', (contexts, least, most) => {
    const chance = chanceOf(5, 'coverage', contexts);
    const exponential = (mean: number): number => -mean * Math.log(1 - chance.unit());
    const poisson = (mean: number): number => {
      let count = -1;
      for (let time = 0; time < mean; time += exponential(1)) count++;
      return Math.max(0, count);
    };
    let [inside, all] = [0, 0];
    for (let round = 0; round < 300; round++) {
      const rows = Array.from({ length: contexts }, () => {
        const [rate, over] = [exponential(5), 0.2 * Math.exp(4 * chance.unit())];
        return { rate, over, count: poisson(rate * over) };
      });
      const prior = fitGammaPoisson(rows);
      if (prior === null) continue;
      for (const row of rows) {
        const { lo, hi } = shrunkRate(row, prior);
        all++;
        inside += Number(lo <= row.rate && row.rate <= hi);
      }
    }
    expect(inside / all).toBeGreaterThan(least);
    expect(inside / all).toBeLessThan(most);
  });
});
