import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, mondayOf, weekOf, weekdayOf } from '../../src/lib/base/time.ts';

describe('days and weeks', () => {
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
