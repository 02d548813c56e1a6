import { describe, expect, it } from 'vitest';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { DAY, G12, helping, indicatorOf, measureOf, pairs, worldOf } from './helping.ts';
import { everyoneAlone, resultOf } from './place.ts';

/** Each of `size` people helps the next, the last the first. */
const ring = (from: number, size: number, day = DAY) =>
  Array.from({ length: size }, (_, i) => [from + i, from + ((i + 1) % size), day] as const);

describe('circulating-help', () => {
  it('gives METHODS G12', async () => {
    const { value, n, parts } = await measureOf('circulating-help', helping(6, G12));
    expect(n).toBe(10);
    expect(value).toBeCloseTo(0.9, 12);
    expect(parts?.['triangles']).toEqual({ count: 1, persons: 3 });
  });

  it('counts help that comes round, not help that goes back and forth', async () => {
    const both = pairs(10, 5).flatMap(([a, b, day]) => [
      [a, b, day] as const,
      [b, a, day] as const,
    ]);
    const { value, n } = await resultOf('circulating-help', helping(30, [...ring(0, 10), ...both]));
    expect(n).toBe(20);
    expect(value).toBeCloseTo(0.5, 12);
    const { value: none, method } = await resultOf('circulating-help', helping(30, both));
    expect([none, method]).toEqual([0, 'wilson']);
  });

  it('has the range of members left out, or Wilson’s below twenty exchanges', async () => {
    const rings = [...ring(0, 8), ...ring(0, 8, DAY + 8), ...pairs(8, 8)];
    const { lo, hi, method } = await resultOf('circulating-help', helping(30, rings));
    expect(method).toBe('wilson'); // without any one of the ring nothing comes round
    const threes = [0, 3, 6, 9, 12].flatMap((from) => ring(from, 3));
    const many = await resultOf('circulating-help', helping(40, [...threes, ...pairs(15, 10)]));
    expect(many.method).toBe('person-jackknife');
    expect(many.value).toBeCloseTo(15 / 25, 12);
    for (const [low, high] of [
      [lo, hi],
      [many.lo, many.hi],
    ]) {
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThan(1);
    }
  });

  it('is less than chance where the same two always help each other', async () => {
    const same = pairs(0, 15).flatMap(([a, b]) => [[a, b, DAY] as const, [b, a, DAY] as const]);
    const found = await againstChance(
      await worldOf(helping(30, same)),
      [indicatorOf('circulating-help')],
      { draws: 99, seed: 1 },
    );
    // As many draws as the definitions say: no whole world is drawn.
    expect(found.get('circulating-help')).toMatchObject({ model: 'helped', p: 0.004, draws: 499 });
    expect(found.get('circulating-help')?.excess).toBeLessThan(-0.5);
  });

  it('is kept back for fewer than five people on either side', async () => {
    const three = helping(30, [...ring(0, 3), ...pairs(3, 10)]);
    expect((await resultOf('circulating-help', three)).reason).toBe('SUPPRESSED_PRIVACY');
    const six = helping(30, [...ring(0, 3), ...ring(3, 3), ...pairs(6, 10)]);
    const { value, parts } = await resultOf('circulating-help', six);
    expect(value).toBeCloseTo(6 / 16, 12);
    expect(parts).toEqual({ triangles: 2 });
    const without = await resultOf('circulating-help', {
      persons: 9,
      visits: everyoneAlone(9, 30),
    });
    expect(without.reason).toBe('NEEDS_LOGS');
  });
});
