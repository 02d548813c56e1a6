import { describe, expect, it } from 'vitest';
import { everyoneAlone, resultOf } from './place.ts';

const visits = everyoneAlone(16, 30);
/** Two cliques of four joined by one tie, and a pendant. */
const clique = (from: number): (readonly [number, number, number])[] =>
  [0, 1, 2, 3].flatMap((a) =>
    [0, 1, 2, 3].filter((b) => a < b).map((b) => [from + a, from + b, 100] as const),
  );
const help = [...clique(0), ...clique(4), [3, 4, 100], [7, 8, 100]] as const;
const place = { persons: 16, visits, help };

/** The same ties, with help so frequent and an event each that all are strong. */
const often = help.flatMap(([a, b]) =>
  Array.from({ length: 14 }, (_, d) => [a, b, 80 + 9 * d] as const),
);
const events = help.flatMap(([a, b], e) =>
  Array.from({ length: 8 }, (_, d) => [e * 8 + d, 140 + 8 * d, [a, b]] as const),
);

describe('strong-bridging-share', () => {
  it('is the share of strong ties that bridge', async () => {
    const { value, n, parts, method } = await resultOf('strong-bridging-share', {
      ...place,
      help: often,
      events,
    });
    expect(n).toBe(13);
    expect(value).toBeCloseTo(1 / 13, 10);
    // One tie has two persons: its number is not said.
    expect(parts).toEqual({ bridging: null, pendantApart: null });
    expect(method).toBe('wilson');
  });

  it('is unknown without strong ties', async () => {
    const weak = { ...place, events: [[0, 200, [14, 15]] as const] };
    expect(await resultOf('strong-bridging-share', weak)).toMatchObject({
      value: null,
      reason: 'EMPTY',
    });
  });
});
