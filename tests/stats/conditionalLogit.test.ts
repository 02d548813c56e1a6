import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/lib/base/random.ts';
import { conditionalLogit, type MatchedSet } from '../../src/lib/stats/conditionalLogit.ts';
import { SETS } from './matchedSets.ts';

type Rows = readonly (readonly (readonly number[])[])[];

const setsOf = (rows: Rows, weight = 1): MatchedSet[] =>
  rows.map((set) => ({ weight, rows: set.map((row) => Float64Array.from(row)) }));

describe('conditional logistic regression', () => {
  // Python 3, statsmodels 0.15.0: ConditionalLogit(y, X, groups).fit(method='newton', gtol=1e-12).
  it('agrees with statsmodels', () => {
    const { coefficients, covariance } = conditionalLogit(setsOf(SETS))!;
    expect(coefficients[0]).toBeCloseTo(1.6844756099, 7);
    expect(coefficients[1]).toBeCloseTo(0.2910653177, 7);
    expect(Math.sqrt(covariance[0]!)).toBeCloseTo(0.8493754497, 7);
    expect(Math.sqrt(covariance[3]!)).toBeCloseTo(0.5873959859, 7);
  });

  // One of 1:1 pairs: the odds ratio is that of the discordant pairs, with variance 1/m + 1/n.
  it('is the ratio of discordant pairs for one control each', () => {
    const pair = (exposed: number): Rows => [[[exposed], [1 - exposed]]];
    const rows = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0].flatMap(pair);
    const { coefficients, covariance } = conditionalLogit(setsOf(rows))!;
    expect(Math.exp(coefficients[0]!)).toBeCloseTo(9 / 4, 9);
    expect(covariance[0]).toBeCloseTo(1 / 9 + 1 / 4, 9);
  });

  it('has no answer where no case has a trait, and Firth’s has', () => {
    const separated = SETS.map((set) =>
      set[0][0] === 1 ? [[0, set[0][1]], [1, set[1][1]], set[2], set[3]] : set,
    );
    expect(conditionalLogit(setsOf(separated))).toBeNull();
    // The penalised likelihood put up by scipy 1.17.1, Nelder–Mead.
    const { coefficients } = conditionalLogit(setsOf(separated), { firth: true })!;
    expect(coefficients[0]).toBeCloseTo(-2.8393953668, 6);
    expect(coefficients[1]).toBeCloseTo(0.2334749115, 6);
  });

  it('agrees with Firth’s penalised likelihood put up by scipy', () => {
    const { coefficients } = conditionalLogit(setsOf(SETS), { firth: true })!;
    expect(coefficients[0]).toBeCloseTo(1.4560086813, 6);
    expect(coefficients[1]).toBeCloseTo(0.2873726603, 6);
  });

  it('has Firth’s answer wherever no column follows from others, however rare a trait', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const chance = chanceOf(seed, 'rare');
      const rows = Array.from({ length: 60 }, () =>
        // Of four classes and a fifth, one or none; then a trait, a time and a count.
        Array.from({ length: 11 }, () => {
          const drawn = chance.unit();
          const bounds = [0, 0.05, 0.065, 0.09, 0.7];
          return [
            ...[0, 1, 2, 3].map((j) => Number(drawn >= bounds[j]! && drawn < bounds[j + 1]!)),
            Number(chance.unit() < 0.01),
            Math.log1p(chance.below(5)),
            chance.below(8) ** 2 / 10,
          ];
        }),
      );
      expect(conditionalLogit(setsOf(rows), { firth: true }), String(seed)).not.toBeNull();
    }
  });

  it('gives for n discordant pairs all one way what adding ½ to both gives', () => {
    const rows = Array.from({ length: 6 }, () => [[1], [0]]);
    const { coefficients } = conditionalLogit(setsOf(rows), { firth: true })!;
    expect(Math.exp(coefficients[0]!)).toBeCloseTo(6.5 / 0.5, 6);
  });

  it('has no answer for a column that follows from another, nor for none', () => {
    const twice = SETS.map((set) => set.map(([x]) => [x, 2 * x]));
    expect(conditionalLogit(setsOf(twice))).toBeNull();
    expect(conditionalLogit([])).toBeNull();
  });

  it('takes a weight for so many sets alike, in any order of controls', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (times, shift) => {
          const turned = SETS.map(([first, ...rest]) => [
            first,
            ...rest.map((_, at) => rest[(at + shift) % rest.length]!),
          ]);
          const once = conditionalLogit(setsOf(turned, times))!;
          const often = conditionalLogit(Array.from({ length: times }, () => setsOf(SETS)).flat())!;
          often.coefficients.forEach((one, j) => expect(once.coefficients[j]).toBeCloseTo(one, 8));
          often.covariance.forEach((one, j) => expect(once.covariance[j]).toBeCloseTo(one, 8));
        },
      ),
    );
  });
});
