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

describe('weak-bridging-share', () => {
  it('is the share of weak ties whose ends share at most a tenth of their contacts', async () => {
    const { value, n, parts, coverage } = await resultOf('weak-bridging-share', place);
    expect(n).toBe(13);
    expect(value).toBeCloseTo(1 / 13, 10);
    // One tie has two persons: its number is not said.
    expect(parts).toEqual({ bridging: null, pendantApart: null });
    expect(coverage).toBeCloseTo(13 / 14, 10);
  });

  it('follows the threshold of overlap', async () => {
    const wide = await resultOf('weak-bridging-share', place, {
      definitions: { bridgingOverlap: 0.7 },
    });
    expect(wide.value).toBeGreaterThan(1 / 13);
  });

  it('is unknown without weak ties', async () => {
    const none = await resultOf('weak-bridging-share', { persons: 16, visits, help: [] });
    expect(none).toMatchObject({ value: null, reason: 'EMPTY' });
  });

  it('is kept back below five people', async () => {
    const three = {
      persons: 16,
      visits,
      help: [
        [0, 1, 100],
        [1, 2, 100],
        [0, 2, 100],
      ] as const,
    };
    const kept = await resultOf('weak-bridging-share', three);
    expect(kept).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY', lo: null, hi: null });
    expect(kept.parts).toBeUndefined();
  });
});
