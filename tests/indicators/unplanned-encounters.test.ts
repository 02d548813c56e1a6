import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/lib/stats/wilson.ts';
import type { VisitRow } from '../evidence/logsOf.ts';
import { directoryOf, everyoneAlone, resultOf, type Place } from './place.ts';

const DAY = 1440;

/** Two people alone in the room for half an hour. */
const together = (a: number, b: number, day: number): VisitRow[] => [
  [a, 0, day * DAY + 900, day * DAY + 930],
  [b, 0, day * DAY + 900, day * DAY + 930],
];

const organisation = ['x', 'x', ...Array.from({ length: 8 }, () => null)];
const place: Place = {
  persons: 10,
  visits: [
    ...everyoneAlone(10, 30),
    ...together(0, 1, 141), // one organisation
    ...together(2, 3, 142), // by chance, before their small event
    ...together(4, 5, 145), // after their small event
    ...together(6, 7, 146), // by chance
  ],
  events: [
    [0, 143, [2, 3]],
    [1, 144, [4, 5]],
  ],
  help: [
    [0, 1, 150],
    [6, 7, 150],
    [8, 9, 150], // never met in a small group
  ],
  more: {
    directory: directoryOf(10, { attributes: new Map([['organisation', organisation]]) }),
  },
};

describe('unplanned-encounters', () => {
  it('is the share of first small meetings that nothing says was arranged', async () => {
    const { value, n, lo, method, coverage, flags } = await resultOf('unplanned-encounters', place);
    expect([value, n, method]).toEqual([0.5, 4, 'wilson']);
    expect(lo).toBeCloseTo(wilson(2, 4)!.lo, 9);
    expect(coverage).toBeCloseTo(4 / 5, 9);
    expect(flags).toContain('UPPER_BOUND');
  });

  it('takes a meeting declared within a week before for an introduction', async () => {
    const start = Float64Array.of(Date.parse('2024-01-01T10:00:00Z') / 1000 + 140 * 86_400);
    const contacts = {
      length: 1,
      file: new Uint16Array(1),
      line: Uint32Array.of(2),
      a: Uint32Array.of(6),
      b: Uint32Array.of(7),
      start,
      end: Float64Array.of(NaN),
    };
    const at = async (shift: number): Promise<number | null> => {
      const moved = { ...contacts, start: start.map((time) => time + shift * 86_400) };
      return (
        await resultOf('unplanned-encounters', {
          ...place,
          more: { ...place.more, contacts: moved },
        })
      ).value;
    };
    expect(await at(0)).toBe(0.25);
    expect(await at(-2)).toBe(0.5);
  });

  it('says why there is none', async () => {
    const { visits, ...rest } = place;
    expect(visits).toBeDefined();
    const alone = {
      ...rest,
      visits: everyoneAlone(10, 30),
      events: [],
      help: [[8, 9, 150]] as const,
    };
    expect(await resultOf('unplanned-encounters', alone)).toMatchObject({ reason: 'EMPTY' });
    const early = { ...alone, visits: everyoneAlone(10, 20) };
    expect(await resultOf('unplanned-encounters', early)).toMatchObject({ reason: 'BURN_IN' });
  });
});
