import { describe, expect, it } from 'vitest';
import { clique } from './cliques.ts';
import { everyoneAlone, resultOf } from './place.ts';

const visits = everyoneAlone(16, 30);
const often = [100, 120, 140, 160] as const;

describe('percolation-gap', () => {
  it('is the area between both orders of removal', async () => {
    // Two groups of four with twelve stronger ties, one weaker tie between them, eight people apart.
    const help = [...clique(0, 4, ...often), ...clique(4, 4, ...often), [3, 4, 100]] as const;
    const { value, n, parts } = await resultOf('percolation-gap', { persons: 16, visits, help });
    const weakFirst = (1 / 13) * ((8 + 4) / 32) + (12 / 13) * ((4 + 1) / 32);
    const strongFirst = (12 / 13) * ((8 + 2) / 32) + (1 / 13) * ((2 + 1) / 32);
    expect(value).toBeCloseTo(strongFirst - weakFirst, 10);
    expect(n).toBe(13);
    expect(parts).toEqual({ tiesWithoutStrength: 0, distinctStrengths: 2 });
  });

  it('is below 0 where the strong tie is the one between groups', async () => {
    const help = [
      ...[...clique(0, 4, 100), ...clique(4, 4, 100)],
      ...often.map((day) => [3, 4, day] as const),
    ];
    const { value } = await resultOf('percolation-gap', { persons: 16, visits, help });
    expect(value).toBeLessThan(0);
  });

  it('is unknown without ties, and where all are alike', async () => {
    const place = { persons: 16, visits };
    expect(await resultOf('percolation-gap', { ...place, help: [] })).toMatchObject({
      ...{ value: null, reason: 'EMPTY' },
    });
    const same = { ...place, help: clique(0, 6, 100) };
    expect(await resultOf('percolation-gap', same)).toMatchObject({
      ...{ value: null, reason: 'NO_VARIANCE' },
    });
  });
});
