import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestForHalf, gini, shareOfMost } from '../../src/lib/stats/lorenz.ts';

const counts = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((x) => x > 0));
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

describe('how evenly something is shared', () => {
  it('gives the Gini coefficients of METHODS G12', () => {
    const out = gini(Uint32Array.of(5, 2, 1, 2, 0, 0));
    expect(out).toBeCloseTo(0.533333, 6);
    expect((out * 6) / 5).toBeCloseTo(0.64, 10);
    expect(gini(Uint32Array.of(3, 3, 2, 1, 1, 0))).toBeCloseTo(0.366667, 6);
    expect(gini(Uint32Array.of(0, 0))).toBeNaN();
  });

  it('is half the mean difference of two people over the mean', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const apart = sum(all.flatMap((x) => all.map((y) => Math.abs(x - y))));
        const expected = apart / (2 * all.length * sum(all));
        expect(gini(Uint32Array.from(all))).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('finds the fewest who have half, and what the most have', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const sorted = [...all].sort((x, y) => y - x);
        const upTo = sorted.map((_, i) => sum(sorted.slice(0, i + 1)));
        const half = fewestForHalf(Uint32Array.from(all))!;
        expect(half.least).toBe(1 + upTo.findIndex((some) => 2 * some >= sum(all)));
        expect(Math.ceil(half.smooth - 1e-9)).toBe(half.least);
        upTo.forEach((some, i) => {
          expect(shareOfMost(Uint32Array.from(all), i + 1)).toBeCloseTo(some / sum(all), 12);
        });
      }),
    );
    expect(fewestForHalf(Uint32Array.of(0, 0))).toBeNull();
    // Ten of twenty: two of four, then half of the one who has six.
    expect(fewestForHalf(Uint32Array.of(6, 7, 4, 3))).toEqual({ least: 2, smooth: 1.5 });
  });
});
