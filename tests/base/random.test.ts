import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { chanceOf } from '../../src/lib/base/random.ts';

const draws = (seed: number, ...name: (string | number)[]): number[] => {
  const chance = chanceOf(seed, ...name);
  return Array.from({ length: 8 }, () => chance.unit());
};

describe('chance', () => {
  it('gives the same draws for the same seed and name, others for others', () => {
    expect(draws(7, 'percolation-gap', 3)).toEqual(draws(7, 'percolation-gap', 3));
    const streams = [draws(7), draws(8), draws(7, 'a'), draws(7, 'a', 1), draws(7, 'a', 2)];
    expect(new Set(streams.map(String)).size).toBe(streams.length);
  });

  it('is even below a size', () => {
    const chance = chanceOf(1, 'below');
    const counts = new Float64Array(6);
    for (let i = 0; i < 60_000; i++) counts[chance.below(6)]! += 1;
    // Chi-square with 5 degrees of freedom: 20.5 is its 0.999 quantile.
    const distance = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(distance).toBeLessThan(20.5);
  });

  it('shuffles into every order equally often', () => {
    const chance = chanceOf(1, 'shuffle');
    const orders = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const values = Uint8Array.of(0, 1, 2, 3);
      chance.shuffle(values);
      orders.set(String(values), (orders.get(String(values)) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    const distance = [...orders.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(distance).toBeLessThan(49.7); // 0.999 quantile with 23 degrees of freedom
  });

  test.prop([fc.array(fc.nat(100), { maxLength: 30 }), fc.nat(30), fc.nat(30)])(
    'moves nothing outside the part that is shuffled',
    (list, one, other) => {
      const [from, to] = [
        Math.min(one, other, list.length),
        Math.min(Math.max(one, other), list.length),
      ];
      const values = Uint32Array.from(list);
      chanceOf(3).shuffle(values, from, to);
      expect([...values.slice(0, from)]).toEqual(list.slice(0, from));
      expect([...values.slice(to)]).toEqual(list.slice(to));
      expect([...values].sort()).toEqual([...list].sort());
    },
  );
});
