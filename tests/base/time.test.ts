import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, isoWeekOf, mondayOf, weekOf, weekdayOf } from '../../src/lib/base/time.ts';

describe('days and weeks', () => {
  it.each([
    ['2026-06-28', '2026-W26'],
    ['2026-06-29', '2026-W27'],
    // Weeks that lie in two years: the Thursday tells.
    ['2025-12-29', '2026-W01'],
    ['2021-01-03', '2020-W53'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
  ])('are named as ISO 8601 names them: %s', (date, week) => {
    expect(isoWeekOf(weekOf(dayOf(date)!))).toBe(week);
  });

  it('begins weeks on Monday', () => {
    const thursday = dayOf('1970-01-01')!;
    expect(thursday).toBe(0);
    expect(weekdayOf(thursday)).toBe(4);
    expect(dateOf(mondayOf(weekOf(dayOf('2024-04-30')!)))).toBe('2024-04-29');
    expect(weekdayOf(dayOf('2024-04-28')!)).toBe(7);
  });

  it('refuses dates that no calendar has', () => {
    expect(dayOf('2024-02-30')).toBeNull();
    expect(dayOf('2024-2-3')).toBeNull();
  });
});
