import { describe, expect, it } from 'vitest';
import { everyoneAlone, resultOf } from './place.ts';

describe('new-ties-hazard', () => {
  it('divides by the months of the pairs that could still make a tie', async () => {
    const help = [
      [0, 1, 20],
      [2, 3, 121],
      [2, 3, 160],
    ] as const;
    const { value, n, parts } = await resultOf('new-ties-hazard', {
      persons: 12,
      visits: everyoneAlone(12, 30),
      help,
    });
    // 66 pairs over 13 weeks; 0-1 was tied before, 2-3 from the first week of the window on.
    const pairMonths = ((66 * 13 - 13 - 12) * 7) / 30.4375;
    expect(n).toBe(1);
    expect(parts?.['pairMonths']).toBeCloseTo(pairMonths, 9);
    expect(value).toBeCloseTo(1 / pairMonths, 10);
  });

  it('says nothing before the burn-in is over', async () => {
    const early = await resultOf('new-ties-hazard', {
      persons: 12,
      visits: everyoneAlone(12, 20),
      help: [[0, 1, 20]],
    });
    expect(early).toMatchObject({ value: null, reason: 'BURN_IN' });
  });
});
