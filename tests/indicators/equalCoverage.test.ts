import { describe, expect, it } from 'vitest';
import { atEqualCoverage } from '../../src/lib/indicators/equalCoverage.ts';
import { diversityAt, drawnSample } from '../../src/lib/stats/extrapolation.ts';
import { completenessOf } from '../../src/lib/stats/rarefaction.ts';

/** METHODS G8. */
const G8 = [10, 6, 3, 2, 1, 1, 1];
const sumOf = (x: readonly number[]): number => x.reduce((sum, one) => sum + one, 0);

describe('diversity at equal completeness', () => {
  it('leaves the less complete sample as it is and cuts the other down', () => {
    const double = G8.map((x) => 2 * x);
    const found = atEqualCoverage(double, G8, 1);
    expect(found.before).toBeCloseTo(4.833712, 6);
    expect(found.level).toBeCloseTo(0.878521, 6);
    expect(found.isNowDenser).toBe(true);
    // Between the two whole sizes whose completeness encloses it.
    let size = 1;
    while ((diversityAt(double, size + 1)?.coverage ?? 1) <= found.level) size++;
    expect(found.now).toBeGreaterThanOrEqual(diversityAt(double, size)?.hill1 ?? NaN);
    expect(found.now).toBeLessThanOrEqual(diversityAt(double, size + 1)?.hill1 ?? NaN);
    expect(found).toMatchObject({ terms: 'coverage', draws: 200, q: null, reason: null });
  });

  it('goes as far as twice the less complete sample, and no further', () => {
    const { farther } = atEqualCoverage(
      G8,
      G8.map((x) => 2 * x),
      1,
    );
    expect(farther?.level).toBeCloseTo(diversityAt(G8, 48)?.coverage ?? NaN, 12);
    expect(farther?.now).toBeCloseTo(diversityAt(G8, 48)?.hill1 ?? NaN, 9);
    // Where all was seen there is nothing beyond.
    expect(atEqualCoverage([9, 9, 5], [9, 9, 4], 1).farther).toBeNull();
  });

  it.each([
    ['few people', [3, 3, 3], 'N_TOO_SMALL'],
    ['nearly everybody alone', [2, ...new Array<number>(12).fill(1)], 'INCOMPLETE'],
    ['people in several groups', [10.5, 9.5], 'SEVERAL_LABELS'],
  ] as const)('has a reason and no number: %s', (_, counts, reason) => {
    for (const found of [atEqualCoverage(counts, G8, 1), atEqualCoverage(G8, counts, 1)]) {
      expect(found).toMatchObject({ reason, now: null, before: null, lo: null, p: null, draws: 0 });
    }
  });

  it('finds no difference between a sample and itself, and the other way round its opposite', () => {
    const same = atEqualCoverage(G8, G8, 1);
    expect(same.difference).toBe(0);
    expect(same.p).toBeCloseTo(1, 9);
    const other = [8, 8, 8];
    const [one, back] = [atEqualCoverage(G8, other, 1), atEqualCoverage(other, G8, 1)];
    expect(one.difference).toBeCloseTo(-(back.difference ?? NaN), 12);
    expect(atEqualCoverage(G8, other, 1)).toEqual(one);
  });

  it('holds no difference in most samples of one population', () => {
    // Sizes differ twofold: as they are, the larger one would look more diverse.
    const population = [0.25, 0.2, 0.15, 0.1, 0.08, 0.07, 0.06, 0.04, 0.03, 0.02];
    let [held, compared] = [0, 0];
    for (let replicate = 0; replicate < 60; replicate++) {
      const large = drawnSample(population, 120, { seed: 5, replicate });
      const small = drawnSample(population, 60, { seed: 6, replicate });
      const { lo, hi } = atEqualCoverage(large, small, replicate);
      if (lo === null || hi === null) continue;
      compared++;
      if (lo <= 0 && hi >= 0) held++;
    }
    expect(compared).toBeGreaterThan(50);
    expect(held / compared).toBeGreaterThan(0.87);
    expect(held / compared).toBeLessThanOrEqual(1);
  });

  it('has a coverage that counting confirms', () => {
    expect(sumOf(G8)).toBe(24);
    expect(completenessOf(G8)?.coverage).toBeCloseTo(atEqualCoverage(G8, G8, 1).level, 12);
  });
});
