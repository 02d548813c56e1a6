import { describe, expect, it } from 'vitest';
import type { VisitRow } from '../evidence/logsOf.ts';
import { resultOf, STAR_AND_TRIANGLE } from './place.ts';

const { visits, help } = STAR_AND_TRIANGLE;

describe('ties-by-class', () => {
  it('counts ties and says what they rest on', async () => {
    const { value, n, parts } = await resultOf('ties-by-class', { persons: 12, visits, help });
    expect(value).toBe(7);
    expect(n).toBe(12);
    expect(parts).toMatchObject({
      weak: 7,
      strong: 0,
      dormant: 0,
      // Three ties of three people, which pendant ones alone would tell.
      position: { bridging: null, pendant: null, embedded: null },
      audit: { byKinds: { service: 7 }, coPresenceAlone: 0, coPresenceAloneShare: 0 },
    });
  });

  it('keeps counts with fewer than five people behind them', async () => {
    const { parts } = await resultOf('ties-by-class', { persons: 12, visits, help });
    // The triangle has three persons, the star of pendants five.
    expect(
      (
        await resultOf(
          'ties-by-class',
          { persons: 12, visits, help },
          { definitions: { kInternal: 3 } },
        )
      ).parts,
    ).toMatchObject({
      position: { embedded: 3, pendant: 4 },
    });
    expect(parts?.['position']).toMatchObject({ embedded: null });
  });

  it('puts ties that went silent apart', async () => {
    const old = help.map(([a, b]) => [a, b, 5] as const);
    const { value, parts } = await resultOf('ties-by-class', { persons: 12, visits, help: old });
    expect(value).toBe(0);
    expect(parts).toMatchObject({ dormant: 7, weak: 0 });
  });

  it('says which pairs are familiar faces and no ties', async () => {
    const pairs = [
      [2, 3],
      [8, 9],
      [10, 11],
    ];
    const together = Array.from({ length: 24 }, (_, week) =>
      pairs.flatMap((pair, at) =>
        pair.map((person): VisitRow => {
          const start = (week * 7 + 2) * 1440 + 600 + at * 60;
          return [person, 0, start, start + 45];
        }),
      ),
    ).flat();
    const { value, parts } = await resultOf('ties-by-class', {
      persons: 12,
      visits: [...visits, ...together],
      help,
    });
    expect(value).toBe(7);
    expect(parts).toMatchObject({ latent: 3, audit: { coPresenceAlone: 0, familiarFaces: 3 } });
  });
});
