import { describe, expect, it } from 'vitest';
import { clique } from './cliques.ts';
import { everyoneAlone, resultOf } from './place.ts';

const visits = everyoneAlone(16, 30);
const star = (centre: number, ...others: readonly number[]) =>
  others.map((other) => [centre, other, 100] as const);

describe('median-effective-size', () => {
  it('is 1 where all contacts know each other', async () => {
    const help = clique(0, 6, 100);
    const { value, n } = await resultOf('median-effective-size', { persons: 16, visits, help });
    expect([value, n]).toEqual([1, 6]);
  });

  it('counts contacts that lead nowhere else in full', async () => {
    // Five people with three or four contacts of their own; 0 and 1 know each other as well.
    const help = [
      ...[...star(0, 1, 2, 3, 4), ...star(1, 2, 5, 6)],
      ...[...star(7, 8, 9, 10), ...star(11, 12, 13, 14), ...star(15, 8, 9, 10)],
    ];
    const { value, n } = await resultOf('median-effective-size', { persons: 16, visits, help });
    // 0: 4 − 2·1/4; 1: 4 − 2·1/4; 7, 11 and 15: 3 each.
    expect([value, n]).toEqual([3, 5]);
  });

  it('is unknown where nobody has three ties', async () => {
    const help = clique(0, 3, 100);
    const result = await resultOf('median-effective-size', { persons: 16, visits, help });
    expect(result).toMatchObject({ value: null, reason: 'EMPTY' });
  });
});
