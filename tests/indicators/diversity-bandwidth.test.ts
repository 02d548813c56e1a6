import { describe, expect, it } from 'vitest';
import { clique } from './cliques.ts';
import { everyoneAlone, resultOf, type Place } from './place.ts';

const often = [100, 120, 140, 160] as const;
const CLIQUES = 5;
const STARS = 5;
const PERSONS = 4 * (CLIQUES + STARS);

/** Circles of four, all tied to all, and stars of one with three who know nobody else. */
const place = (inCircles: readonly number[], inStars: readonly number[]): Place => ({
  persons: PERSONS,
  visits: everyoneAlone(PERSONS, 30),
  help: [
    ...Array.from({ length: CLIQUES }, (_, c) => clique(4 * c, 4, ...inCircles)).flat(),
    ...Array.from({ length: STARS }, (_, s) => {
      const middle = 4 * (CLIQUES + s);
      return [1, 2, 3].flatMap((leaf) =>
        inStars.map((day) => [middle, middle + leaf, day] as const),
      );
    }).flat(),
  ],
});

describe('diversity-bandwidth', () => {
  it('is −1 where the members whose contacts are apart have the weaker ties', async () => {
    const { value, n, coverage, parts } = await resultOf(
      'diversity-bandwidth',
      place(often, [100]),
    );
    // Twenty in circles and five in the middle of stars, all with three ties: two values a column.
    expect(value).toBeCloseTo(-1, 12);
    expect(n).toBe(25);
    expect(coverage).toBeCloseTo(25 / 40, 12);
    // In a circle of four: 1 − 3 · (1/3 + 2/9)² = 2/27.
    expect(parts?.['medianDiversity']).toBeCloseTo(2 / 27, 9);
  });

  it('is 1 where they have the stronger ones', async () => {
    const { value } = await resultOf('diversity-bandwidth', place([100], often));
    expect(value).toBeCloseTo(1, 12);
  });

  it('compares members with about as many ties alone', async () => {
    const base = place(often, [100]);
    // Five more members with six weak ties, none of whose contacts know each other: a band by itself.
    const more = Array.from({ length: 5 }, (_, hub) =>
      [1, 2, 3, 4, 5, 6].map((leaf) => [40 + 7 * hub, 40 + 7 * hub + leaf, 100] as const),
    ).flat();
    const all = {
      persons: 75,
      visits: everyoneAlone(75, 30),
      help: [...(base.help ?? []), ...more],
    };
    const { value, n, parts } = await resultOf('diversity-bandwidth', all);
    expect(value).toBeCloseTo(-1, 12);
    // In their band nothing varies: they enter the number across bands only.
    expect(n).toBe(25);
    expect(parts?.['acrossBands']).toBeLessThan(0);
    expect(parts?.['acrossBands']).toBeGreaterThan(-1);
  });

  it('is unknown for few members, where nothing varies, and without ties', async () => {
    const of = (help: Place['help']) =>
      resultOf('diversity-bandwidth', { ...place([100], [100]), help: help ?? [] });
    expect(await of(clique(0, 19, 100))).toMatchObject({ value: null, reason: 'N_TOO_SMALL' });
    expect(await of(clique(0, 20, 100))).toMatchObject({ value: null, reason: 'NO_VARIANCE' });
    expect(await of([[0, 1, 100]])).toMatchObject({ value: null, reason: 'EMPTY' });
  });
});
