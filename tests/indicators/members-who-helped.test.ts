import { describe, expect, it } from 'vitest';
import { DAY, helping, pairs } from './helping.ts';
import { everyoneAlone, resultOf } from './place.ts';

describe('members-who-helped', () => {
  it('counts each member once, over all who are active', async () => {
    const help = [...pairs(0, 6), ...pairs(0, 6, DAY + 8), ...pairs(12, 3, 20)];
    const { value, n, parts } = await resultOf('members-who-helped', helping(24, help));
    expect(n).toBe(24);
    expect(value).toBeCloseTo(6 / 24, 12);
    expect(parts).toEqual({ helpers: 6 });
  });

  it('is of the first of the two', async () => {
    const help = Array.from({ length: 5 }, (_, i) => [i, 9, DAY] as const);
    expect((await resultOf('members-who-helped', helping(24, help))).value).toBeCloseTo(5 / 24, 12);
    const turned = help.map(([a, b, day]) => [b, a, day] as const);
    // One person: not told.
    expect((await resultOf('members-who-helped', helping(24, turned))).reason).toBe(
      'SUPPRESSED_PRIVACY',
    );
  });

  it('keeps the number of members when a week is left out', async () => {
    // All come every week; the last six help in one week only.
    const weekly = Array.from({ length: 13 }, (_, w) => pairs(0, 6, 119 + 7 * w)).flat();
    const place = helping(36, [...weekly, ...pairs(12, 6, DAY)]);
    const { lo, hi, value, method } = await resultOf('members-who-helped', place);
    expect(value).toBeCloseTo(12 / 36, 12);
    expect(method).toBe('week-jackknife');
    // Twelve deletions change nothing, one leaves 6 of 36: SE² = 12/13 · 12/13 · d², d on the logit.
    const logit = (x: number): number => Math.log(x / (1 - x));
    const se = (12 / 13) * (logit(12 / 36) - logit(6 / 36));
    const half = 2.178812829667228 * se;
    expect(logit(hi!) - logit(value!)).toBeCloseTo(half, 6);
    expect(logit(value!) - logit(lo!)).toBeCloseTo(half, 6);
  });

  it('says nothing of fewer than five on either side, and nothing without a log', async () => {
    const most = await resultOf(
      'members-who-helped',
      helping(14, pairs(0, 7).concat(pairs(1, 6), [[13, 0, DAY]])),
    );
    expect(most.value).toBe(1);
    const butOne = await resultOf(
      'members-who-helped',
      helping(14, pairs(0, 7).concat(pairs(1, 6))),
    );
    expect(butOne.reason).toBe('SUPPRESSED_PRIVACY');
    const none = await resultOf('members-who-helped', helping(14, pairs(0, 7, 20)));
    expect(none).toMatchObject({ value: 0, method: 'wilson' });
    const without = await resultOf('members-who-helped', {
      persons: 14,
      visits: everyoneAlone(14, 30),
    });
    expect(without.reason).toBe('NEEDS_LOGS');
  });
});
