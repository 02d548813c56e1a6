import { describe, expect, it } from 'vitest';
import { everyoneAlone, resultOf } from './place.ts';

const WEEKS = 30;
const visits = everyoneAlone(12, WEEKS);
const help = [
  [0, 1, 20],
  [2, 3, 150],
  [4, 5, 151],
  [2, 3, 160],
  [0, 1, 155],
] as const;

describe('new-ties-rate', () => {
  it('counts first evidence in the window, twice, per member-month', async () => {
    const { value, n, parts } = await resultOf('new-ties-rate', { persons: 12, visits, help });
    const memberMonths = (12 * 91) / 30.4375;
    expect(n).toBe(2);
    expect(parts?.['memberMonths']).toBeCloseTo(memberMonths, 10);
    expect(value).toBeCloseTo((2 * 2) / memberMonths, 10);
  });

  it('does not count the time of people who had left', async () => {
    const gone = visits.filter(([person, , start]) => person !== 11 || start < 140 * 1440);
    const { parts } = await resultOf('new-ties-rate', { persons: 12, visits: gone, help });
    // Person 11 was last seen on day 133: at risk until 28 days later.
    expect(parts?.['memberMonths']).toBeCloseTo((11 * 91 + (133 + 28 - 119)) / 30.4375, 10);
  });

  it('says nothing before the burn-in is over', async () => {
    const early = await resultOf('new-ties-rate', {
      persons: 12,
      visits: everyoneAlone(12, 20),
      help: [[0, 1, 20]],
    });
    expect(early).toMatchObject({ value: null, reason: 'BURN_IN' });
  });

  it('leaves closed weeks out of the time at risk', async () => {
    const closed = visits.filter(([, , start]) => Math.floor(start / 10_080) !== 20);
    const { parts } = await resultOf('new-ties-rate', { persons: 12, visits: closed, help });
    expect(parts?.['memberMonths']).toBeCloseTo((12 * 84) / 30.4375, 10);
  });
});
