import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../src/lib/network/adjustedRand.ts';
import { circlesOf } from '../../src/lib/network/circles.ts';
import { planted } from './sample.ts';

describe('circles', () => {
  it('are found where they are plain, whatever the seed', async () => {
    const sample = planted(4, 25, 0.4, 0.01);
    for (const seed of [1, 99]) {
      const found = await circlesOf({ ...sample, seed });
      expect(adjustedRand(found, sample.truth)).toBeGreaterThan(0.95);
    }
  });

  it('are the same for the same seed', async () => {
    const sample = { ...planted(4, 25, 0.25, 0.03), seed: 4 };
    expect(await circlesOf(sample)).toEqual(await circlesOf(sample));
  });

  it('are not shown where the runs disagree', async () => {
    const found = await circlesOf({ ...planted(1, 120, 0.12, 0), seed: 1 });
    expect(new Set(found)).toEqual(new Set([-1]));
  });

  it('are not shown for fewer than fifty people', async () => {
    const found = await circlesOf({ ...planted(2, 20, 0.6, 0.01), seed: 1 });
    expect(new Set(found)).toEqual(new Set([-1]));
  });

  it('are numbered from the largest, and leave out people without ties', async () => {
    const sample = planted(3, 25, 0.5, 0.01);
    const found = await circlesOf({ ...sample, n: sample.n + 1, seed: 1 });
    expect(found[sample.n]).toBe(-1);
    const sizes = [0, 1, 2].map((circle) => found.filter((of) => of === circle).length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});

describe('adjusted Rand index', () => {
  it('is 1 for the same partition under other numbers', () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1);
  });

  it('is as Hubert and Arabie define it', () => {
    // Together in both: 2 pairs; in a: 6, in b: 3, of 15 pairs: (2 − 1.2) / (4.5 − 1.2).
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.8 / 3.3, 9);
  });

  it('is undefined for one person', () => {
    expect(adjustedRand([0], [0])).toBeNull();
  });
});
