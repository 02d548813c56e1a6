import { describe, expect, it } from 'vitest';
import { resultOf, STAR_AND_TRIANGLE } from './place.ts';

const place = STAR_AND_TRIANGLE;

describe('efficiency', () => {
  it('is the mean of 1 / steps over all pairs', async () => {
    const { value, n, parts } = await resultOf('efficiency', place);
    // Star: four pairs at one step, six at two; triangle: three at one; of 66 pairs.
    expect(value).toBeCloseTo((4 + 6 / 2 + 3) / 66, 10);
    expect(n).toBe(12);
    // Three of nine paths of two ties are closed.
    expect(parts?.['transitivity']).toBeCloseTo(1 / 3, 10);
    expect(parts?.['density']).toBeCloseTo(7 / 66, 10);
  });

  it('is unknown without ties', async () => {
    expect(await resultOf('efficiency', { ...place, help: [] })).toMatchObject({
      ...{ value: null, reason: 'EMPTY' },
    });
  });
});
