import { describe, expect, it } from 'vitest';
import { clique } from './cliques.ts';
import { everyoneAlone, resultOf } from './place.ts';

const visits = everyoneAlone(16, 30);

describe('median-constraint', () => {
  it('is the median over members with three ties or more', async () => {
    // Nobody else has three: a triangle, and people without ties.
    const help = [...clique(0, 5, 100), ...clique(8, 3, 100)];
    const { value, n, coverage } = await resultOf('median-constraint', {
      persons: 16,
      visits,
      help,
    });
    // Four alters who all know each other: 4 (1/4 + 3/16)².
    expect(value).toBeCloseTo(0.765625, 12);
    expect(n).toBe(5);
    expect(coverage).toBeCloseTo(5 / 16, 10);
  });

  it('gives its range by ranks of members', async () => {
    const help = [...clique(0, 5, 100), ...clique(5, 8, 100)];
    const { lo, hi, method } = await resultOf('median-constraint', { persons: 16, visits, help });
    expect(method).toBe('order-statistics');
    // Seven alters: 7 (1/7 + 6/49)²; the rank of the upper end lies among the five above.
    expect(lo).toBeCloseTo(7 * (1 / 7 + 6 / 49) ** 2, 10);
    expect(hi).toBeCloseTo(0.765625, 10);
  });

  it('is unknown where nobody has three ties', async () => {
    const help = clique(0, 3, 100);
    expect(await resultOf('median-constraint', { persons: 16, visits, help })).toMatchObject({
      ...{ value: null, reason: 'EMPTY' },
    });
  });
});
