import { describe, expect, it } from 'vitest';
import { layWeeks, type WeekBar } from '../../src/lib/charts/weekBars.ts';

const weeks = (count: number): WeekBar[] =>
  Array.from({ length: count }, (_, index) => ({
    date: new Date(Date.UTC(2024, 0, 1) + index * 7 * 86_400_000).toISOString().slice(0, 10),
    value: index,
    state: index >= count - 13 ? 'inside' : 'outside',
  }));

describe('layWeeks', () => {
  it('starts every bar at zero and lets heights follow counts', () => {
    const { bars, baseline } = layWeeks(weeks(20), 700);
    for (const { y, height } of bars) expect(y + height).toBeCloseTo(baseline, 9);
    expect((bars[10]?.height ?? 0) / (bars[5]?.height ?? 1)).toBeCloseTo(2, 9);
  });

  it('keeps two years of bars and the names of months apart on a phone', () => {
    const { bars, months } = layWeeks(weeks(104), 340);
    bars.forEach(({ x, width }, index) => {
      expect(x + width).toBeLessThanOrEqual((bars[index + 1]?.x ?? 341) + 1e-9);
    });
    months.forEach(({ x }, index) =>
      expect((months[index + 1]?.x ?? Infinity) - x).toBeGreaterThan(60),
    );
    expect(months.length).toBeGreaterThan(1);
  });

  it('shows only whole numbers on the scale of counts', () => {
    const { levels } = layWeeks([{ date: '2024-01-01', value: 1, state: 'inside' }], 300);
    for (const { value } of levels) expect(Number.isInteger(value)).toBe(true);
  });

  it('brackets the period from its first to its last week', () => {
    const { inside, bars } = layWeeks(weeks(20), 700);
    expect(inside?.x).toBe(bars[7]?.x);
    expect((inside?.x ?? 0) + (inside?.width ?? 0)).toBeCloseTo(
      (bars[19]?.x ?? 0) + (bars[19]?.width ?? 0),
      9,
    );
  });
});
