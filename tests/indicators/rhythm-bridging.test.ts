import { describe, expect, it } from 'vitest';
import { comers, zones } from './comers.ts';
import { resultOf, type Place } from './place.ts';

const morning: [number, number][] = [[0, 9]];
const evening: [number, number][] = [[1, 19]];
const both: [number, number][] = [
  [0, 9],
  [1, 19],
];

const place = (moments: Parameters<typeof comers>[0], help: Place['help']): Place => ({
  persons: moments.length,
  visits: comers(moments),
  help: help ?? [],
  more: { zones: zones(moments.length) },
});

const pairs = [
  [0, 1, 150],
  [0, 2, 150],
  [1, 3, 150],
  [0, 4, 150],
] as const;

describe('rhythm-bridging', () => {
  it('is the share of ties across rhythms, of ties whose two ends have one', async () => {
    const moments = [morning, morning, evening, evening, both];
    const { value, n, coverage, parts } = await resultOf('rhythm-bridging', place(moments, pairs), {
      definitions: { kInternal: 1 },
    });
    expect([value, n]).toEqual([expect.closeTo(2 / 3, 9), 3]);
    expect(coverage).toBeCloseTo(3 / 4, 9);
    expect(parts).toMatchObject({
      different: 2,
      ties: 4,
      rhythms: { morning: 2, afternoon: 0, evening: 2, weekend: 0, mixed: 1 },
    });
  });

  it.each([
    ['a night goes with the evening before', [4, 24 + 3], 'evening'],
    ['Saturday before six is Friday evening', [5, 3], 'evening'],
    ['Saturday from six on is the weekend', [5, 7], 'weekend'],
    ['Monday before six is the weekend', [7, 3], 'weekend'],
    ['noon begins the afternoon', [0, 12], 'afternoon'],
    ['six begins the morning', [0, 6], 'morning'],
  ] as const)('%s', async (_, moment, name) => {
    const moments = [[[...moment] as [number, number]], morning, evening, evening, both];
    const others = await resultOf(
      'rhythm-bridging',
      place([morning, morning, evening, evening, both], pairs),
      {
        definitions: { kInternal: 1 },
      },
    );
    const { parts } = await resultOf('rhythm-bridging', place(moments, pairs), {
      definitions: { kInternal: 1 },
    });
    const of = (result: typeof others.parts): number =>
      Number((result?.['rhythms'] as Record<string, number>)[name]);
    expect(of(parts)).toBe(of(others.parts) + (name === 'morning' ? 0 : 1));
  });

  it('adds the hours of events, without an end two of them', async () => {
    // An hour of work in the morning each week, three events in the evening of each of 8 weeks.
    const events = Array.from(
      { length: 24 },
      (_, e) => [e, 7 * (18 + Math.floor(e / 3)) + (e % 3), [0, 2]] as const,
    );
    const moments = [morning, morning, evening, evening, both];
    const { parts } = await resultOf(
      'rhythm-bridging',
      { ...place(moments, pairs), events },
      { definitions: { kInternal: 1 } },
    );
    expect(parts).toMatchObject({ rhythms: { morning: 1, evening: 3, mixed: 1 } });
  });

  it('says why there is none', async () => {
    const alike = place([morning, morning, morning, morning, morning], pairs);
    expect(await resultOf('rhythm-bridging', alike)).toMatchObject({ reason: 'NO_VARIANCE' });
    const apart = place([both, both, both, both, both], pairs);
    expect(await resultOf('rhythm-bridging', apart)).toMatchObject({ reason: 'EMPTY' });
  });
});
