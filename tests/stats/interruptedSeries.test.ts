import { describe, expect, it } from 'vitest';
import { interruptedSeries } from '../../src/lib/stats/interruptedSeries.ts';

/** Thirty weeks of tests/stats/neweyWest.test.ts, a change at the fifteenth. */
const VALUES = [
  10.4, 8.7, 9.3, 13.4, 9.7, 12.8, 11.5, 12.7, 14.6, 12.4, 14.5, 13.1, 13.6, 13.5, 14.9, 16.1, 18.5,
  13.6, 19.5, 18.3, 17.7, 18.8, 16.3, 18.8, 19.7, 16.6, 20.1, 16.4, 16, 17.2,
];
const WEEKS = VALUES.map((_, t) => 2800 + t);

describe('interruptedSeries', () => {
  // Python 3, statsmodels 0.15.0: see tests/stats/neweyWest.test.ts.
  it('gives level and slope of the segmented regression, wherever weeks are counted from', () => {
    const { level, slope, before, after } = interruptedSeries(WEEKS, VALUES, 2814);
    expect([before, after]).toEqual([14, 16]);
    expect(level!.value).toBeCloseTo(2.055631868131867, 8);
    expect(level!.lo).toBeCloseTo(0.6377555224106559, 7);
    expect(level!.hi).toBeCloseTo(3.4735082138530777, 7);
    expect(slope!.value).toBeCloseTo(-0.2607967032967029, 8);
    expect(slope!.lo).toBeCloseTo(-0.5086740364801153, 7);
  });

  it('tries all other dates with eight weeks on both sides', () => {
    const { placebos, asLarge } = interruptedSeries(WEEKS, VALUES, 2814);
    // Weeks 8 … 22 of 30, but for the fourteenth.
    expect(placebos).toBe(14);
    expect(asLarge).toBeLessThan(14);
    const steep = VALUES.map((y, t) => y + (t >= 14 ? 100 : 0));
    expect(interruptedSeries(WEEKS, steep, 2814).asLarge).toBe(0);
  });

  it('counts closed weeks as time, not as zero', () => {
    const isOpen = (_: unknown, t: number): boolean => t < 5 || t >= 9;
    const line = VALUES.map((_, t) => 3 + 2 * t + (t >= 16 ? 7 : 0) + (t % 2));
    const { before, level } = interruptedSeries(WEEKS.filter(isOpen), line.filter(isOpen), 2816);
    expect(before).toBe(12);
    expect(level!.value).toBeGreaterThan(6);
    expect(level!.value).toBeLessThan(8);
  });

  it('has none with eleven weeks before, with seven after, or where nothing varies', () => {
    const at = (change: number, values = VALUES) => interruptedSeries(WEEKS, values, change).level;
    expect([at(2811), at(2823)]).toEqual([null, null]);
    expect(at(2812)).not.toBeNull();
    expect(at(2822)).not.toBeNull();
    expect(
      at(
        2814,
        VALUES.map(() => 4),
      ),
    ).toBeNull();
    expect([at(2700), at(2900)]).toEqual([null, null]);
  });

  it('draws no line across half a year without a value', () => {
    const weeks = WEEKS.map((week, t) => (t < 14 ? week : week + 26));
    for (const change of [2814, 2827, 2840]) {
      expect(interruptedSeries(weeks, VALUES, change)).toMatchObject({ level: null, slope: null });
    }
    // A hole elsewhere leaves what lies before it out.
    const early = WEEKS.map((week, t) => (t < 2 ? week - 26 : week));
    expect(interruptedSeries(early, VALUES, 2814)).toMatchObject({ before: 12, after: 16 });
  });
});
