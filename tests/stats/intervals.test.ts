import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jackknife } from '../../src/lib/stats/jackknife.ts';
import { median } from '../../src/lib/stats/median.ts';
import { medianInterval } from '../../src/lib/stats/orderStatistics.ts';
import { wilson } from '../../src/lib/stats/wilson.ts';

/** METHODS G10: a ratio of sums over six weeks. */
const numerators = [3, 5, 2, 6, 4, 4];
const denominators = [10, 12, 9, 14, 11, 10];
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const theta = sum(numerators) / sum(denominators);
const deletions = numerators.map(
  (num, b) => (sum(numerators) - num) / (sum(denominators) - denominators[b]!),
);

describe('week jackknife', () => {
  it('gives METHODS G10 on both scales', () => {
    const plain = jackknife(theta, deletions, 'identity')!;
    expect(plain.se).toBeCloseTo(0.030464, 6);
    expect(plain.lo).toBeCloseTo(0.2853, 4);
    expect(plain.hi).toBeCloseTo(0.4419, 4);
    const logit = jackknife(theta, deletions, 'logit')!;
    expect(logit.se).toBeCloseTo(0.131336, 6);
    expect(logit.lo).toBeCloseTo(0.2896, 4);
    expect(logit.hi).toBeCloseTo(0.4447, 4);
  });

  it('does not depend on the order of weeks, and scales with the unit on the log scale', () => {
    const weeks = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(weeks, (values) => {
        const one = jackknife(1, values, 'log')!;
        const other = jackknife(1, [...values].reverse(), 'log')!;
        expect(other.se).toBeCloseTo(one.se, 12);
        const scaled = jackknife(
          7,
          values.map((value) => value * 7),
          'log',
        )!;
        expect(scaled.se).toBeCloseTo(one.se, 9);
        expect(one.lo).toBeLessThanOrEqual(1);
        expect(one.hi).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('keeps the ends in order where the scale turns round', () => {
    const bias = jackknife(0.2, [0.1, 0.3, 0.15, 0.25], 'log-complement')!;
    expect(bias.lo).toBeLessThan(0.2);
    expect(bias.hi).toBeGreaterThan(0.2);
    expect(bias.hi).toBeLessThan(1);
  });

  it('has no interval where the scale cannot hold a deletion', () => {
    expect(jackknife(1, [1, 1, 1], 'logit')).toBeNull();
    expect(jackknife(0.5, [0.4, 0, 0.6], 'logit')).toBeNull();
    expect(jackknife(2, [0, 1, 3], 'log')).toBeNull();
    expect(jackknife(0.5, [0.4, NaN, 0.6], 'identity')).toBeNull();
    expect(jackknife(0.5, [0.4], 'identity')).toBeNull();
  });
});

describe('Wilson', () => {
  it('gives METHODS G11', () => {
    const three = wilson(3, 12)!;
    expect(three.lo).toBeCloseTo(0.0889, 4);
    expect(three.hi).toBeCloseTo(0.5323, 4);
    const none = wilson(0, 8)!;
    expect(none.lo).toBe(0);
    expect(none.hi).toBeCloseTo(0.3244, 4);
    expect(wilson(0, 0)).toBeNull();
  });

  it('stays within 0 and 1, holds the share, and mirrors', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
    fc.assert(
      fc.property(counts, ({ n, x }) => {
        const { lo, hi } = wilson(x, n)!;
        expect(lo).toBeGreaterThanOrEqual(0);
        expect(hi).toBeLessThanOrEqual(1);
        expect(lo).toBeLessThanOrEqual(x / n);
        expect(hi).toBeGreaterThanOrEqual(x / n);
        expect(wilson(n - x, n)!.lo).toBeCloseTo(1 - hi, 12);
      }),
    );
  });
});

describe('median', () => {
  it('takes the mean of the two middle values', () => {
    expect(median([])).toBeNull();
    expect(median([5])).toBe(5);
    expect(median([10, 9, 1])).toBe(9);
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it('has the order statistics of the tables as its interval', () => {
    // Two-sided 95 % ranks for the median: n = 6 (1, 6), 10 (2, 9), 20 (6, 15), 50 (18, 33), 100 (40, 61).
    const ranks = (n: number): [number, number] => {
      const { lo, hi } = medianInterval(Float64Array.from({ length: n }, (_, i) => i + 1))!;
      return [lo, hi];
    };
    expect(medianInterval([1, 2, 3, 4, 5])).toBeNull();
    expect(ranks(6)).toEqual([1, 6]);
    expect(ranks(10)).toEqual([2, 9]);
    expect(ranks(20)).toEqual([6, 15]);
    expect(ranks(50)).toEqual([18, 33]);
    expect(ranks(100)).toEqual([40, 61]);
    const [low, high] = ranks(50_000);
    expect(low + high).toBe(50_001);
    expect(high - low).toBeCloseTo(1.96 * Math.sqrt(50_000), -1);
  });
});
