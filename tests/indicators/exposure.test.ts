import { describe, expect, it } from 'vitest';
import { G9, OPEN, sameRoom } from './exposed.ts';
import { withGroups, withoutGroups } from './grouped.ts';
import { busyPlace, everyoneAlone, resultOf } from './place.ts';

/** Two who come on Sundays, one after the other. */
const lateComers = Array.from(
  { length: 60 },
  (_, v) =>
    [
      36 + (v % 2),
      0,
      ((v >> 1) * 7 + 6) * 1440 + (v % 2) * 60,
      ((v >> 1) * 7 + 6) * 1440 + (v % 2) * 60 + 30,
    ] as const,
);

describe('exposure', () => {
  it('is the value of the reference vector', async () => {
    const { value, n, parts } = await resultOf('exposure', G9, OPEN);
    expect(value).toBeCloseTo(0.9375, 9);
    expect(n).toBe(4);
    expect(parts?.['shareOfTies']).toBeCloseTo(1 / 3, 9);
    expect(parts?.['shareOfAttention']).toBeCloseTo(0.625, 9);
    expect(parts?.['shareOfMembers']).toBeCloseTo(2 / 3, 9);
    expect(parts?.['tiesElsewhereShare']).toBe(0);
    // Fewer than ten of each group.
    expect(parts?.['groups']).toEqual({});
  });

  it('adds the hours of events, each over the number of others there', async () => {
    // Four at an event of two hours: 40 minutes for each pair, wherever they stand.
    const event = {
      ...G9,
      visits: everyoneAlone(4, 30),
      events: [[0, 150, [0, 1, 2, 3]]] as const,
    };
    const { value } = await resultOf('exposure', event, OPEN);
    // Everyone's attention is shared as the membership is: two thirds with the other group.
    expect(value).toBeCloseTo(1, 9);
  });

  it('leaves ties of people without an hour in common out, and says how many', async () => {
    const apart = { ...G9, visits: everyoneAlone(4, 30) };
    expect(await resultOf('exposure', apart, OPEN)).toMatchObject({ value: null, reason: 'EMPTY' });
    // The fourth does not come that day.
    const most = [...everyoneAlone(4, 30), ...sameRoom(150).slice(0, 3)];
    const { parts } = await resultOf('exposure', { ...G9, visits: most }, OPEN);
    expect(parts?.['tiesElsewhereShare']).toBeCloseTo(1 / 3, 9);
    // One tie is of two people: with the usual number of people behind a count it is not told, nor is
    // what would tell it.
    const apartFew = withGroups(
      {
        ...busyPlace(7),
        help: [...(busyPlace(7).help ?? []), [36, 37, 150]],
        visits: [...(busyPlace(7).visits ?? []), ...lateComers],
        persons: 38,
      },
      Array.from({ length: 38 }, (_, p) => (p % 2 === 0 ? 'x' : 'y')),
    );
    const few = await resultOf('exposure', apartFew);
    expect(few.value).not.toBeNull();
    expect([few.parts?.['ties'], few.parts?.['tiesElsewhereShare']]).toEqual([null, null]);
  });

  it('does not see people relabelled or renamed', async () => {
    const busy = busyPlace(7);
    const labels = Array.from({ length: 36 }, (_, p) => (p % 3 === 0 ? 'x' : 'y'));
    const one = await resultOf('exposure', withGroups(busy, labels));
    const other = labels.map((label) => (label === 'x' ? 'zebra' : 'ant'));
    const two = await resultOf('exposure', withGroups(busy, other));
    expect([two.value, two.lo, two.hi]).toEqual([one.value, one.lo, one.hi]);
    expect(one.method).toBe('week-jackknife');
  });

  it('says why there is none', async () => {
    expect(await withoutGroups('exposure')).toMatchObject({
      noDirectory: 'NO_ATTRIBUTE',
      nobody: 'LOW_COVERAGE',
      half: 'LOW_COVERAGE',
      two: 'EMPTY',
    });
    const same = withGroups(busyPlace(7), new Array<string>(36).fill('x'));
    expect(await resultOf('exposure', same)).toMatchObject({ value: null, reason: 'NO_VARIANCE' });
  });
});
