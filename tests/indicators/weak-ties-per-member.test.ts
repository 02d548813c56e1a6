import { describe, expect, it } from 'vitest';
import { everyoneAlone, resultOf } from './place.ts';

const visits = everyoneAlone(12, 30);
/** One helper of four others, a triangle, and five members without ties. */
const help = [
  [0, 1, 100],
  [0, 2, 100],
  [0, 3, 100],
  [0, 4, 100],
  [5, 6, 100],
  [6, 7, 100],
  [5, 7, 100],
] as const;

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
