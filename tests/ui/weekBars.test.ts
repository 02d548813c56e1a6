import { describe, expect, it } from 'vitest';
import { weekBars } from '../../src/lib/ui/import/weekBars.ts';

const week = (date: string, visits: number) => ({
  date,
  visits,
  persons: visits,
  attendances: 0,
  helps: 0,
  newTies: null,
});

describe('activity by week', () => {
  it('keeps the place of weeks without a row and counts them', () => {
    const { bars, span, most, silent } = weekBars([
      week('2026-01-05', 4),
      week('2026-01-12', 0),
      week('2026-01-26', 9),
    ]);
    expect(bars.map(({ at }) => at)).toEqual([0, 1, 3]);
    expect({ span, most, silent }).toEqual({ span: 4, most: 9, silent: 2 });
  });

  it('is nothing where there is nothing', () => {
    expect(weekBars([])).toEqual({ bars: [], span: 0, most: 1, silent: 0 });
  });
});
