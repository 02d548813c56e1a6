import { describe, expect, it } from 'vitest';
import { resultOf, STAR_AND_TRIANGLE } from './place.ts';

const place = STAR_AND_TRIANGLE;

describe('reach-two', () => {
  it('is the median of others within two steps, 0 for those without ties', async () => {
    const { value, n, parts, method } = await resultOf('reach-two', place);
    // Everyone of the star reaches its four others, of the triangle two, the other four nobody.
    expect([value, n, method]).toEqual([2, 12, 'order-statistics']);
    expect(parts?.['medianShare']).toBeCloseTo(2 / 11, 10);
    expect(parts?.['mean']).toBeCloseTo((5 * 4 + 3 * 2) / 12, 10);
    // Every tie here is weak.
    expect(parts?.['lostWithoutWeakTies']).toBe(1);
  });

  it('is 0 where there are no ties, and unknown where there is nobody', async () => {
    const alone = await resultOf('reach-two', { ...place, help: [] });
    expect(alone).toMatchObject({ value: 0, parts: { lostWithoutWeakTies: null } });
    const later = { from: '2030-01-07', to: '2030-04-08' };
    expect(await resultOf('reach-two', place, later)).toMatchObject({
      ...{ value: null, reason: 'EMPTY' },
    });
  });
});
