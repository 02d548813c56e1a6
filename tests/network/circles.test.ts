import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../src/lib/stats/adjustedRand.ts';
import { circlesOf } from '../../src/lib/network/circles.ts';
import { planted } from './sample.ts';

describe('circles', () => {
  it('are found where they are plain, whatever the seed', async () => {
    const sample = planted(4, 25, 0.4, 0.01);
    for (const seed of [1, 99]) {
      const found = await circlesOf({ ...sample, seed, runs: 10 });
      expect(adjustedRand(found, sample.truth)).toBeGreaterThan(0.95);
    }
  });

  it('are the same for the same seed', async () => {
    const sample = { ...planted(4, 25, 0.25, 0.03), seed: 4, runs: 10 };
    expect(await circlesOf(sample)).toEqual(await circlesOf(sample));
  });

  it('are not shown where the runs disagree', async () => {
    const found = await circlesOf({ ...planted(1, 120, 0.12, 0), seed: 1, runs: 10 });
    expect(new Set(found)).toEqual(new Set([-1]));
  });

  it('are not shown for fewer than fifty people', async () => {
    const found = await circlesOf({ ...planted(2, 20, 0.6, 0.01), seed: 1, runs: 10 });
    expect(new Set(found)).toEqual(new Set([-1]));
  });

  it('are numbered from the largest, and leave out people without ties', async () => {
    const sample = planted(3, 25, 0.5, 0.01);
    const found = await circlesOf({ ...sample, n: sample.n + 1, seed: 1, runs: 10 });
    expect(found[sample.n]).toBe(-1);
    const sizes = [0, 1, 2].map((circle) => found.filter((of) => of === circle).length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});
