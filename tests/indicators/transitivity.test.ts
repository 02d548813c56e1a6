import { describe, expect, it } from 'vitest';
import { everyoneAlone, resultOf, STAR_AND_TRIANGLE } from './place.ts';

describe('transitivity', () => {
  it('is the share of paths of two ties that are closed', async () => {
    const { value, n } = await resultOf('transitivity', STAR_AND_TRIANGLE);
    // Six paths through the middle of the star, three in the triangle.
    expect(value).toBeCloseTo(3 / 9, 10);
    expect(n).toBe(9);
  });

  it('is a half in the worked network (METHODS G7)', async () => {
    const help = [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
      [3, 4],
      [3, 5],
      [4, 5],
      [5, 6],
      [7, 8],
    ].map(([a = 0, b = 0]) => [a, b, 100] as const);
    const place = { persons: 10, visits: everyoneAlone(10, 30), help };
    expect((await resultOf('transitivity', place)).value).toBeCloseTo(0.5, 10);
  });

  it('has a reason where there is no path, and where there is no tie', async () => {
    const apart = [
      [0, 1, 100],
      [2, 3, 100],
      [4, 5, 100],
    ] as const;
    expect(await resultOf('transitivity', { ...STAR_AND_TRIANGLE, help: apart })).toMatchObject({
      ...{ value: null, reason: 'UNDEFINED_ISOLATE' },
    });
    expect(await resultOf('transitivity', { ...STAR_AND_TRIANGLE, help: [] })).toMatchObject({
      ...{ value: null, reason: 'EMPTY' },
    });
  });
});
