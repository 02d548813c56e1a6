import { describe, expect, it } from 'vitest';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { DAY, helping, indicatorOf, measureOf, pairs, worldOf } from './helping.ts';
import { everyoneAlone, resultOf } from './place.ts';

/** Six people help five times each, twenty others once each: half of fifty is five of the six. */
const LOADED = [
  ...Array.from({ length: 30 }, (_, i) => [i % 6, 6 + (i % 20), DAY + (i % 3)] as const),
  ...Array.from({ length: 20 }, (_, i) => [6 + i, (7 + i) % 6, DAY] as const),
];

describe('half-of-help-share', () => {
  it('is the fewest members who give half, over all members', async () => {
    const { value, n, parts, method } = await resultOf('half-of-help-share', helping(40, LOADED));
    expect(n).toBe(40);
    expect(value).toBeCloseTo(5 / 40, 12);
    expect(parts?.['helpers']).toBe(26);
    expect(method).toBe('person-jackknife');
  });

  it('stands beside what luck would give, everybody being there as long', async () => {
    const place = helping(40, LOADED);
    const { parts } = await resultOf('half-of-help-share', place);
    const found = await againstChance(await worldOf(place), [indicatorOf('half-of-help-share')], {
      draws: 19,
      seed: 1,
    });
    const chance = found.get('half-of-help-share');
    expect(chance).toMatchObject({ model: 'equal-load', draws: 499, p: 0.004 });
    // One and the same on the card and in the sentence.
    expect(parts?.['byChance']).toBeCloseTo(chance!.mean, 10);
    expect([parts?.['byChanceLow'], parts?.['byChanceHigh']]).toEqual([chance!.lo, chance!.hi]);
    // Fifty over forty people: about a quarter have half.
    expect(chance!.mean).toBeGreaterThan(0.22);
    expect(chance!.mean).toBeLessThan(0.3);
  });

  it('has no luck to stand beside where presence is not logged', async () => {
    const { value, parts } = await measureOf('half-of-help-share', { persons: 26, help: LOADED });
    expect(value).toBeCloseTo(5 / 26, 12);
    expect(parts?.['byChance']).toBeNull();
  });

  it('points at nobody: fewer than five people who give half are not told', async () => {
    const star = Array.from({ length: 12 }, (_, i) => [i % 4, 10 + i, DAY] as const);
    const four = await resultOf('half-of-help-share', helping(40, [...star, ...pairs(24, 4)]));
    expect(four).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY' });
  });

  it('says why there is nothing', async () => {
    const early = await resultOf('half-of-help-share', helping(20, pairs(0, 8, 20)));
    expect(early.reason).toBe('EMPTY');
    const without = await resultOf('half-of-help-share', {
      persons: 20,
      visits: everyoneAlone(20, 30),
    });
    expect(without.reason).toBe('NEEDS_LOGS');
  });
});
