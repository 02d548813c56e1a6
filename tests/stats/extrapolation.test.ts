import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { diversityOf } from '../../src/lib/stats/diversity.ts';
import {
  assumedPopulation,
  diversityAt,
  diversityAtCoverage,
  diversityAtSize,
  drawnSample,
  shannonOfAll,
} from '../../src/lib/stats/extrapolation.ts';
import { completenessOf, rarefied } from '../../src/lib/stats/rarefaction.ts';

/** METHODS G8. */
const G8 = [10, 6, 3, 2, 1, 1, 1];
/** Spiders of two forest plots (Sackett et al. 2011), as in the documentation of iNEXT. */
const GIRDLED = [
  ...[46, 22, 17, 15, 15, 9, 8, 6, 6, 4, 2, 2, 2, 2],
  ...new Array<number>(12).fill(1),
];
const LOGGED = [
  ...[88, 22, 16, 15, 13, 10, 8, 8, 7, 7, 7, 5, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2],
  ...new Array<number>(14).fill(1),
];

const sumOf = (x: readonly number[]): number => x.reduce((sum, one) => sum + one, 0);
const samples = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 })
  .filter((x) => sumOf(x) >= 3);

describe('diversity of all, seen and unseen', () => {
  it.each([
    ['girdled', GIRDLED, 168, 13.826253, 43.892857, 8.174825],
    ['logged', LOGGED, 252, 16.337069, 61.402778, 6.92035],
  ] as const)('is what iNEXT prints for %s', (_, counts, n, hill1, hill0, hill2) => {
    expect(sumOf(counts)).toBe(n);
    expect(Math.exp(shannonOfAll(counts))).toBeCloseTo(hill1, 5);
    expect(completenessOf(counts)?.chao1).toBeCloseTo(hill0, 5);
    expect(1 / (1 - (diversityOf(counts)?.blauUnbiased ?? NaN))).toBeCloseTo(hill2, 5);
  });

  test.prop([samples])('has the entropy of the formula as it is printed', (x) => {
    // Chao, Wang & Jost 2013, term by term.
    const n = sumOf(x);
    const [once, twice] = [1, 2].map((k) => x.filter((one) => one === k).length) as [
      number,
      number,
    ];
    let entropy = 0;
    for (const one of x) {
      for (let k = one; one > 0 && k < n; k++) entropy += one / n / k;
    }
    const a =
      twice > 0
        ? (2 * twice) / ((n - 1) * once + 2 * twice)
        : 2 / ((n - 1) * Math.max(0, once - 1) + 2);
    if (once > 0 && a < 1) {
      let rest = -Math.log(a);
      for (let r = 1; r < n; r++) rest -= (1 - a) ** r / r;
      entropy += (once / n) * (1 - a) ** (1 - n) * rest;
    }
    expect(shannonOfAll(x)).toBeCloseTo(entropy, 6);
  });

  it('is the same from either end of its series', () => {
    // On both sides of where the way of summing changes: singletons few and many.
    const of = (once: number, twice: number): number =>
      shannonOfAll([500, ...new Array<number>(once).fill(1), ...new Array<number>(twice).fill(2)]);
    const steps = Array.from({ length: 12 }, (_, i) => of(10, 20 + i));
    const second = steps.slice(2).map((h, i) => h - 2 * steps[i + 1]! + steps[i]!);
    for (const bend of second) expect(Math.abs(bend)).toBeLessThan(1e-3);
  });
});

describe('diversity beyond the sample', () => {
  it('is observed at n, and by hand one unit further in METHODS G8', () => {
    const at = diversityAt(G8, 24);
    expect(at?.hill0).toBeCloseTo(7, 9);
    expect(at?.hill1).toBeCloseTo(4.833712, 6);
    expect(at?.hill2).toBeCloseTo(3.789474, 6);
    expect(at?.coverage).toBeCloseTo(0.878521, 6);
    const next = diversityAt(G8, 25);
    // One more unit is of a new category with the share that is not covered: Ĉ as estimated.
    expect(next?.hill0).toBeCloseTo(7 + (1 - 0.878521), 2);
    const all = 1 - 0.768116;
    expect(next?.hill2).toBeCloseTo(1 / (1 / 25 + (24 / 25) * all), 4);
    // f₁ = 3, f₂ = 1, n = 24: A = 69/71.
    expect(next?.coverage).toBeCloseTo(1 - (3 / 24) * (69 / 71) ** 2, 12);
  });

  it('goes to twice the sample and no further', () => {
    expect(diversityAt(G8, 48)).not.toBeNull();
    for (const m of [49, 0, NaN, Infinity]) expect(diversityAt(G8, m)).toBeNull();
    expect(diversityAt([], 1)).toBeNull();
    const most = diversityAt(G8, 48)!.coverage;
    expect(diversityAtCoverage(G8, most)?.size).toBeCloseTo(48, 6);
    expect(diversityAtCoverage(G8, most + 1e-6)).toBeNull();
    expect(diversityAtCoverage(G8, 0)).toBeNull();
    expect(diversityAtSize(G8, 48.5)).toBeNull();
  });

  it('is the rarefied one below n', () => {
    for (const m of [1, 5, 10, 12, 23]) expect(diversityAt(G8, m)).toEqual(rarefied(G8, m));
    expect(diversityAtSize(G8, 5)).toEqual(rarefied(G8, 5));
    const half = diversityAtSize(G8, 10.5);
    expect(half?.hill1).toBeCloseTo(
      ((rarefied(G8, 10)?.hill1 ?? 0) + (rarefied(G8, 11)?.hill1 ?? 0)) / 2,
      12,
    );
  });

  test.prop([samples])('grows from one unit to twice as many, in every order', (x) => {
    const n = sumOf(x);
    let before = diversityAt(x, 1)!;
    for (let m = 2; m <= 2 * n; m++) {
      const here = diversityAt(x, m)!;
      for (const name of ['hill0', 'hill1', 'hill2', 'coverage'] as const) {
        expect(here[name]).toBeGreaterThanOrEqual(before[name] - 1e-9);
      }
      if (m <= n) {
        // Beyond, each order is an estimate of its own.
        expect(here.hill0).toBeGreaterThanOrEqual(here.hill1 - 1e-9);
        expect(here.hill1).toBeGreaterThanOrEqual(here.hill2 - 1e-9);
      }
      expect(here.coverage).toBeLessThanOrEqual(1 + 1e-12);
      before = here;
    }
    expect(before.hill0).toBeLessThanOrEqual((completenessOf(x)?.chao1 ?? 0) + 1e-9);
  });

  test.prop([samples, fc.double({ min: 0, max: 1, noNaN: true })])(
    'has at the completeness of a size the diversity of that size',
    (x, part) => {
      const size = Math.round(1 + part * (2 * sumOf(x) - 1));
      const there = diversityAt(x, size)!;
      const found = diversityAtCoverage(x, there.coverage);
      expect(found?.coverage).toBeCloseTo(there.coverage, 9);
      // Where a unit more or less makes no difference, several sizes are as complete.
      const beside = [size - 1, size + 1].map((other) => diversityAt(x, other)?.coverage ?? NaN);
      if (beside.every((other) => !(Math.abs(other - there.coverage) < 1e-9))) {
        expect(found?.hill1).toBeCloseTo(there.hill1, 6);
        expect(found?.size).toBeCloseTo(size, 4);
      }
    },
  );
});

describe('the assumed population', () => {
  test.prop([samples])('is whole, and has as many more categories as were missed', (x) => {
    const population = assumedPopulation(x);
    expect(sumOf(population)).toBeCloseTo(1, 12);
    expect(Math.min(...population)).toBeGreaterThanOrEqual(0);
    const seen = x.filter((one) => one > 0).length;
    expect(population.length - seen).toBe(Math.ceil((completenessOf(x)?.chao1 ?? seen) - seen));
    // What is not covered is what the unseen have.
    const unseen = sumOf(population.slice(seen));
    expect(unseen).toBeCloseTo(1 - (completenessOf(x)?.coverage ?? NaN), 9);
  });

  it('gives samples of its shares, the same for the same seed', () => {
    const population = [0.5, 0.3, 0.2];
    const draws = Array.from({ length: 400 }, (_, replicate) =>
      drawnSample(population, 50, { seed: 1, replicate }),
    );
    for (const one of draws) expect(sumOf(one)).toBe(50);
    population.forEach((p, a) => {
      const all = draws.map((one) => one[a]!);
      const mean = sumOf(all) / all.length;
      const variance = sumOf(all.map((one) => (one - mean) ** 2)) / (all.length - 1);
      expect(Math.abs(mean - 50 * p)).toBeLessThan(4 * Math.sqrt((50 * p * (1 - p)) / 400));
      expect(variance / (50 * p * (1 - p))).toBeGreaterThan(0.75);
      expect(variance / (50 * p * (1 - p))).toBeLessThan(1.3);
    });
    expect(drawnSample(population, 50, { seed: 1, replicate: 3 })).toEqual(draws[3]);
    expect(drawnSample(population, 50, { seed: 2, replicate: 3 })).not.toEqual(draws[3]);
  });
});
