import { describe, expect, it } from 'vitest';
import { curveOf, type CurvePoint } from '../../src/lib/indicators/specificationCurve.ts';

const point = (
  value: number | null,
  excess: number | null = null,
  excludes = false,
  levels: readonly number[] = [0, 0, 0, 0, 0, 0],
): CurvePoint => ({ levels, origin: 'sample', value, lo: null, hi: null, excess, excludes });

/** `same` specifications that agree, `excluding` of them beyond doubt, `other` that do not. */
const verdictOf = (same: number, excluding: number, other: number, isSingleKind = false) =>
  curveOf(
    [
      ...Array.from({ length: same }, (_, i) => point(0.6, 0.1, i < excluding)),
      ...Array.from({ length: other }, () => point(0.4, -0.1, true)),
    ],
    isSingleKind,
  )?.claim;

describe('specification curve', () => {
  it('is solid, leaning or dependent by the shares that agree', () => {
    expect(verdictOf(95, 75, 5)).toMatchObject({
      n: 100,
      same: 95,
      excluding: 75,
      verdict: 'solid',
    });
    expect(verdictOf(95, 74, 5)?.verdict).toBe('leaning');
    expect(verdictOf(94, 94, 6)?.verdict).toBe('leaning');
    expect(verdictOf(80, 0, 20)?.verdict).toBe('leaning');
    expect(verdictOf(79, 79, 21)?.verdict).toBe('depends');
  });

  it('is never solid where only one kind of log exists', () => {
    expect(verdictOf(100, 100, 0, true)?.verdict).toBe('leaning');
  });

  it('claims what the own specification says, below as well as above', () => {
    const curve = curveOf([point(0.4, -0.1, true), point(0.4, -0.1, true), point(0.6, 0.1)], false);
    expect(curve?.claim).toEqual({ sign: -1, n: 3, same: 2, excluding: 2, verdict: 'depends' });
    expect(curveOf([point(0.5, 0)], false)?.claim).toBeNull();
  });

  it('leaves out what cannot be computed, and is nothing without the own number', () => {
    const curve = curveOf([point(1, 1, true), point(null), point(3, 1, true)], false);
    expect(curve).toMatchObject({ computable: 2, median: 2 });
    expect(curve?.claim?.n).toBe(2);
    expect(curveOf([point(null), point(1)], false)).toBeNull();
    expect(curveOf([], false)).toBeNull();
  });

  it('gives the 5 % and 95 % quantiles over specifications', () => {
    const curve = curveOf(
      Array.from({ length: 101 }, (_, i) => point(100 - i)),
      false,
    );
    expect(curve).toMatchObject({ low: 5, median: 50, high: 95 });
  });

  it('shares the variance out to factors', () => {
    // The first factor moves the number by 1, the second by 3, independently: 1 and 9 parts of 10.
    const crossed = [0, 1].flatMap((a) =>
      [0, 1].map((b) => point(a + 3 * b, null, false, [a, b, 0, 0, 0, 0])),
    );
    const { shares } = curveOf(crossed, false)!;
    expect(shares['half-life']).toBeCloseTo(0.1, 12);
    expect(shares['encounter']).toBeCloseTo(0.9, 12);
    expect(shares['crowd']).toBe(0);
    // What no factor moves has no shares, whatever rounding does to its mean.
    expect(curveOf([point(0.1), point(0.1), point(0.1)], false)?.shares).toEqual({});
  });
});
