import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { gateFor } from '../../src/lib/disclosure/audience.ts';
import {
  admit,
  NOTHING_SHOWN,
  personsApart,
  withdrawn,
  type Population,
  type Shown,
} from '../../src/lib/disclosure/shown.ts';

const inside = gateFor(DEFAULTS, 'internal');
const outside = gateFor(DEFAULTS, 'public');

const people = (from: number, to: number): Set<string> =>
  new Set(Array.from({ length: to - from }, (_, p) => String(from + p)));
const weeks = (...each: readonly Set<string>[]): Population =>
  new Map(each.map((there, week) => [String(week), there]));

const after = (...populations: readonly Population[]): Shown => {
  const admitted = admit(NOTHING_SHOWN, populations, inside);
  if (!admitted.isShown) throw new Error('refused');
  return admitted.shown;
};

describe('what was shown', () => {
  it('refuses what differs by one to four persons, inside; by one to ten, outside', () => {
    const shown = after(weeks(people(0, 40)));
    for (const [more, gate, isShown] of [
      [0, inside, true],
      [1, inside, false],
      [4, inside, false],
      [5, inside, true],
      [10, outside, false],
      [11, outside, true],
    ] as const) {
      expect(admit(shown, [weeks(people(0, 40 + more))], gate).isShown, String(more)).toBe(isShown);
      expect(admit(shown, [weeks(people(more, 40))], gate).isShown, String(more)).toBe(isShown);
    }
  });

  it('says why, and nothing of whom', () => {
    const refused = admit(after(weeks(people(0, 40))), [weeks(people(1, 40))], inside);
    expect(refused).toEqual({ isShown: false, reason: 'DIFFERENCE' });
  });

  it('knows one week of few people from another of many', () => {
    const [many, few] = [people(0, 30), people(0, 3)];
    const shown = after(weeks(many, many));
    // Three people in August: with that week, the same numbers would tell of them.
    expect(admit(shown, [weeks(many, many, few)], inside).isShown).toBe(false);
    expect(admit(shown, [weeks(many, many, many)], inside).isShown).toBe(true);
  });

  it('holds what comes together against each other: two groups of nearly the same people', () => {
    const both = [weeks(people(0, 20)), weeks(people(2, 21))];
    expect(admit(NOTHING_SHOWN, both, inside).isShown).toBe(false);
  });

  it('shows somebody’s being left out where the earlier result is withdrawn', () => {
    const before = weeks(people(0, 40), people(0, 40));
    const [one, other] = [weeks(people(1, 40), people(1, 40)), weeks(people(60, 90))];
    const shown = after(before, other);
    expect(admit(shown, [one], inside).isShown).toBe(false);
    const left = withdrawn(shown, [one], inside);
    expect(left).toEqual([other]);
    expect(admit(left, [one], inside)).toEqual({ isShown: true, shown: [other, one] });
  });

  const populations = fc.array(
    fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 12 }).map((all) => {
      return weeks(new Set(all.map(String)));
    }),
    { maxLength: 8 },
  );

  test.prop([populations])('never holds two that are one to k − 1 persons apart', (all) => {
    let shown: Shown = NOTHING_SHOWN;
    for (const one of all) {
      const admitted = admit(shown, [one], inside);
      if (admitted.isShown) shown = admitted.shown;
    }
    for (const one of shown) {
      for (const other of shown) {
        const apart = personsApart(one, other);
        expect(apart === 0 || apart >= inside.k).toBe(true);
      }
    }
  });
});
