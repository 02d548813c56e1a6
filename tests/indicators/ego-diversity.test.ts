import { describe, expect, it } from 'vitest';
import { withGroups, withoutGroups } from './grouped.ts';
import { everyoneAlone, resultOf, type Place } from './place.ts';

/** Everyone of the first five has helped everyone of the other five: each has five contacts. */
const place: Place = {
  persons: 12,
  visits: everyoneAlone(12, 30),
  help: [0, 1, 2, 3, 4].flatMap((a) => [5, 6, 7, 8, 9].map((b) => [a, b, 150] as const)),
};
const labels = Array.from('aaaabcccddzz');

describe('ego-diversity', () => {
  it('is the median effective number of groups among contacts', async () => {
    const { value, n, parts, coverage } = await resultOf(
      'ego-diversity',
      withGroups(place, labels),
    );
    // Five know c, c, c, d, d: 25 / 13. Five know a, a, a, a, b: 25 / 17. Two have no contact.
    expect(value).toBeCloseTo((25 / 13 + 25 / 17) / 2, 9);
    expect(n).toBe(10);
    expect(coverage).toBeCloseTo(10 / 12, 9);
    expect(parts?.['contacts']).toBe(5);
    // 1 − Σx(x − 1)/20: .6 and .4.
    expect(parts?.['blauUnbiased']).toBeCloseTo(0.5, 9);
  });

  it('stands beside as many contacts drawn from all members', async () => {
    const { parts } = await resultOf('ego-diversity', withGroups(place, labels));
    const drawn = parts?.['drawnFromMembers'];
    expect(drawn).toBeGreaterThan(2);
    expect(drawn).toBeLessThan(144 / (16 + 1 + 9 + 4 + 4));
  });

  it('has a range by the rank of members', async () => {
    const { method, lo, hi } = await resultOf('ego-diversity', withGroups(place, labels));
    expect(method).toBe('order-statistics');
    expect(lo).toBeCloseTo(25 / 17, 9);
    expect(hi).toBeCloseTo(25 / 13, 9);
  });

  it('leaves out who has fewer than three contacts of known label', async () => {
    const two = { ...place, help: [[0, 5, 150] as const, [0, 6, 150] as const] };
    const { value, reason } = await resultOf('ego-diversity', withGroups(two, labels));
    expect([value, reason]).toEqual([null, 'EMPTY']);
  });

  it('says why there is none', async () => {
    expect(await withoutGroups('ego-diversity')).toMatchObject({
      noDirectory: 'NO_ATTRIBUTE',
      nobody: 'LOW_COVERAGE',
      half: 'LOW_COVERAGE',
    });
  });
});
