import { describe, expect, it } from 'vitest';
import { withGroups, withoutGroups } from './grouped.ts';
import { everyoneAlone, resultOf } from './place.ts';

const place = { persons: 24, visits: everyoneAlone(24, 20) };
/** METHODS G8: 10, 6, 3, 2, 1, 1, 1. */
const labels = Array.from('aaaaaaaaaabbbbbbcccddefg');

describe('diversity', () => {
  it('is the Hill number of order 1 of the members by label', async () => {
    const { value, n, parts, method, lo, hi } = await resultOf(
      'diversity',
      withGroups(place, labels),
    );
    expect(value).toBeCloseTo(4.833712, 6);
    expect(n).toBe(24);
    expect(parts?.['hill0']).toBe(7);
    expect(parts?.['blauUnbiased']).toBeCloseTo(0.768116, 6);
    expect(parts?.['sampleCoverage']).toBeCloseTo(0.878521, 6);
    expect(parts?.['chao1']).toBeCloseTo(11.3125, 6);
    expect(method).toBe('person-jackknife');
    expect(lo).toBeLessThan(4.83);
    expect(hi).toBeGreaterThan(4.84);
  });

  it('names no group of fewer than five, and none that the others would give away', async () => {
    const { parts } = await resultOf('diversity', withGroups(place, labels));
    expect(parts?.['groups']).toEqual({ a: 10, b: 6 });
    // c 3, d 2, e, f and g together.
    expect(parts?.['others']).toEqual({ labels: 5, members: 8 });
    // Three of another label would be known as what is missing to 24.
    const few = Array.from('aaaaaaaaaabbbbbbbbbbbccc');
    const { parts: fewer } = await resultOf('diversity', withGroups(place, few));
    expect(fewer?.['groups']).toEqual({ b: 11 });
    expect(fewer?.['others']).toEqual({ labels: 2, members: 13 });
  });

  it('gives a person of several labels a part in each', async () => {
    const half = labels.map((label) => (label === 'a' ? 'a;b' : label));
    const { value, parts } = await resultOf('diversity', withGroups(place, half));
    // 5, 11, 3, 2, 1, 1, 1 of 24.
    const shares = [5, 11, 3, 2, 1, 1, 1].map((x) => x / 24);
    const shannon = -shares.reduce((sum, p) => sum + p * Math.log(p), 0);
    expect(value).toBeCloseTo(Math.exp(shannon), 9);
    expect(parts?.['groups']).toEqual({ a: 10, b: 16 });
  });

  it('keeps its value when people stand in another order or labels have other names', async () => {
    const there = await resultOf('diversity', withGroups(place, labels));
    const renamed = labels.map((label) => `z${label}`).reverse();
    const here = await resultOf('diversity', withGroups(place, renamed));
    expect([here.value, here.lo, here.hi]).toEqual([there.value, there.lo, there.hi]);
  });

  it('never takes what people allow for what they are', async () => {
    const attributes = new Map([['Introductions', labels.map(() => 'yes')]]);
    const { directory } = withGroups(place, labels).more ?? {};
    const allowed = { ...place, more: { directory: { ...directory!, attributes } } };
    expect((await resultOf('diversity', allowed)).reason).toBe('NO_ATTRIBUTE');
  });

  it('follows the column that was chosen', async () => {
    const with2 = withGroups(place, labels);
    const { directory } = with2.more ?? {};
    const attributes = new Map([
      ['discipline', labels],
      ['town', labels.map((_, p) => (p < 12 ? 'x' : 'y'))],
    ]);
    const two = { ...with2, more: { directory: { ...directory!, attributes } } };
    expect((await resultOf('diversity', two)).value).toBeCloseTo(4.833712, 6);
    expect((await resultOf('diversity', two, { group: 'town' })).value).toBeCloseTo(2, 9);
  });

  it('says why there is none', async () => {
    expect(await withoutGroups('diversity')).toEqual({
      noDirectory: 'NO_ATTRIBUTE',
      nobody: 'LOW_COVERAGE',
      half: 'LOW_COVERAGE',
      one: undefined,
      two: 'SUPPRESSED_PRIVACY',
    });
  });
});
