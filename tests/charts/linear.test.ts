import { fc, it } from '@fast-check/vitest';
import { line, scaleLinear, scaleSqrt } from 'd3';
import { describe, expect } from 'vitest';
import {
  labelledTicks,
  linear,
  pathThrough,
  roundDomain,
  squareRoot,
} from '../../src/lib/charts/linear.ts';
import { formatOf } from '../../src/lib/text/format.ts';

/** Numbers with at most three decimals. */
const number = fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000);

describe('scales', () => {
  it.prop([number, number, number, number, number])('are those of d3', (a, b, from, to, value) => {
    fc.pre(a !== b);
    const expected = scaleLinear([a, b], [from, to])(value);
    expect(linear([a, b], [from, to])(value)).toBeCloseTo(expected, 3);
  });

  it.prop([number, number, fc.integer({ min: 3, max: 8 })], { numRuns: 3000 })(
    'round their ends as d3 does',
    (a, b, count) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(high > low);
      const expected = scaleLinear([low, high], [0, 1]).nice(count).domain();
      // Zero has no sign on an axis.
      expect(roundDomain(low, high, count).map((end) => end + 0)).toEqual(
        expected.map((end) => end + 0),
      );
    },
  );

  it('stand in the middle where all values are one', () => {
    expect(linear([3, 3], [0, 10])(3)).toBe(5);
  });

  it('give squares the area of their count', () => {
    const expected = scaleSqrt([0, 50], [0, 80]);
    for (const count of [0, 1, 12, 50]) {
      expect(squareRoot(50, 80)(count)).toBeCloseTo(expected(count), 9);
    }
  });
});

describe('labels of an axis', () => {
  it('say each value once, and rightly', () => {
    const percent = (share: number): string => formatOf('en').value(share, 'share');
    // Steps of half a percent would be written 1%, 1%, 2%, 2%.
    expect(labelledTicks([0.01, 0.03], 4, percent).map(percent)).toEqual(['1%', '2%', '3%']);
    expect(labelledTicks([0, 0.015], 4, percent).map(percent)).toEqual(['0%', '1%']);
    expect(labelledTicks([0.2, 0.8], 4, percent).map(percent)).toEqual([
      '20%',
      '40%',
      '60%',
      '80%',
    ]);
    // Nothing between can be told apart.
    expect(labelledTicks([0.301, 0.303], 4, percent)).toHaveLength(1);
  });

  it.prop([
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1e-4, max: 1, noNaN: true }),
    fc.constantFrom('share', 'ratio', 'count', 'per-pair-month', 'ties', 'index'),
  ])('never stand twice', (low, extent, unit) => {
    const write = (value: number): string => formatOf('fr').value(value, unit);
    const labels = labelledTicks(roundDomain(low, low + extent, 4), 4, write).map(write);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('a path', () => {
  it('is the one of d3, gaps and single points included', () => {
    const gap = (value: number | null): value is number => value !== null;
    for (const values of [[], [1], [1, 2, 3], [null, 1, null, 2, 3, null], [1, null, 2]]) {
      const drawn = line<number | null>(
        (_, at) => at,
        (value) => value ?? 0,
      ).defined(gap)(values);
      const points = values.map((value, at) => (value === null ? null : ([at, value] as const)));
      expect(pathThrough(points)).toBe(drawn ?? '');
    }
  });
});
