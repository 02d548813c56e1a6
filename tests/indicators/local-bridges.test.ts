import { describe, expect, it } from 'vitest';
import { OPEN } from './exposed.ts';
import { everyoneAlone, resultOf } from './place.ts';

const visits = everyoneAlone(16, 30);
/** Two cliques of four joined by one tie, and a pendant. */
const clique = (from: number): (readonly [number, number, number])[] =>
  [0, 1, 2, 3].flatMap((a) =>
    [0, 1, 2, 3].filter((b) => a < b).map((b) => [from + a, from + b, 100] as const),
  );
const help = [...clique(0), ...clique(4), [3, 4, 100], [7, 8, 100]] as const;
const place = { persons: 16, visits, help };

describe('local-bridges', () => {
  it('counts ties without a common contact, pendants apart', async () => {
    const { value, n, parts } = await resultOf('local-bridges', place, OPEN);
    expect(value).toBe(1);
    expect(n).toBe(14);
    expect(parts).toEqual({ shareOfTies: 0.0714285714286, pendant: 1, spans: { inf: 1 } });
  });

  it('gives the length of the detour', async () => {
    const ring = [...help, [0, 9, 100], [9, 10, 100], [10, 6, 100]] as const;
    const { parts } = await resultOf('local-bridges', { ...place, help: ring }, OPEN);
    // 3-4: 3-0-9-10-6-4, five steps; each tie of the other way round is a bridge of the same ring.
    expect(parts?.['spans']).toEqual({ '5': 4 });
  });

  it('is unknown without ties', async () => {
    const none = await resultOf('local-bridges', { persons: 16, visits, help: [] });
    expect(none).toMatchObject({ value: null, reason: 'EMPTY' });
  });

  it('keeps a pendant tie and a single bridge to itself', async () => {
    const { parts } = await resultOf('local-bridges', place);
    expect(parts).toMatchObject({ pendant: null, spans: { inf: null } });
  });
});
