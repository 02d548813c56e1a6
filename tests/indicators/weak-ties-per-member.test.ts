import { describe, expect, it } from 'vitest';
import { resultOf, STAR_AND_TRIANGLE } from './place.ts';

const { visits, help } = STAR_AND_TRIANGLE;

describe('weak-ties-per-member', () => {
  it('is the median over all active members, those without ties included', async () => {
    // 4, 1, 1, 1, 1, 2, 2, 2, 0, 0, 0, 0 → the two middle ones are 1 and 1.
    const { value, n, parts, lo, hi, method } = await resultOf('weak-ties-per-member', {
      persons: 12,
      visits,
      help,
    });
    expect(value).toBe(1);
    expect(n).toBe(12);
    expect(parts?.['mean']).toBeCloseTo(14 / 12, 10);
    expect([lo, hi, method]).toEqual([0, 2, 'order-statistics']);
  });

  it('is unknown when nobody was there', async () => {
    const place = { persons: 12, visits, help };
    const later = { from: '2030-01-07', to: '2030-04-08' };
    expect(await resultOf('weak-ties-per-member', place, later)).toMatchObject({
      value: null,
      reason: 'EMPTY',
    });
  });
});
