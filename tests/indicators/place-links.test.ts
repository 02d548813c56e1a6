import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import placeLinksIndicator from '../../src/lib/indicators/all/place-links.ts';
import type { Result } from '../../src/lib/indicators/result.ts';
import type { Logs, Zone } from '../../src/lib/logs/logs.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { findingOf } from '../../src/lib/text/indicator.ts';
import { loadWords } from '../../src/lib/text/indicatorWords.ts';
import { wilson } from '../../src/lib/stats/wilson.ts';
import type { VisitRow } from '../evidence/logsOf.ts';
import { busyPlace, everyoneAlone, logsOfPlace, resultOf, type Place } from './place.ts';

const OPEN = { definitions: { kInternal: 1 } };
const LATE = 150;

/** Zones 0 and 1 in the mill, 2 in the yard. */
const TWO: Partial<Logs> = {
  places: ['Mill', 'Yard'],
  zones: [
    { place: 0, name: 'hall' },
    { place: 0, name: 'loft' },
    { place: 1, name: 'hall' },
  ] satisfies Zone[],
};

/** Everyone comes alone each Monday: those below `of` to the mill, the others to the yard. */
const apart = (persons: number, of: number, weeks = 30): VisitRow[] =>
  everyoneAlone(persons, weeks).map(([p, , start, end]): VisitRow => [
    p,
    p < of ? 0 : 2,
    start,
    end,
  ]);

const help = (...pairs: (readonly [number, number])[]): NonNullable<Place['help']> =>
  pairs.map(([a, b]) => [a, b, LATE]);

/** Six of the mill and six of the yard: 4 ties inside the mill, 2 inside the yard, 3 across. */
const PLACE: Place = {
  persons: 12,
  visits: apart(12, 6),
  help: help([0, 1], [1, 2], [2, 3], [4, 5], [6, 7], [8, 9], [0, 6], [1, 7], [5, 11]),
  more: TWO,
};

const placeLinks = (place: Place, input = {}): Promise<Result> =>
  resultOf('place-links', place, input);

/** Two places of a busy one: odd people in the yard, all in the yard every third week. */
function busy(seed: number): Place {
  const place = busyPlace(seed);
  const visits = (place.visits ?? []).map(([p, , start, end]): VisitRow => {
    return [p, p % 2 === 1 || Math.floor(start / 10_080) % 3 === 0 ? 2 : 0, start, end];
  });
  return { ...place, visits, more: TWO };
}

beforeAll(async () => {
  await loadWords('fr');
  await loadWords('en');
});

describe('place-links', () => {
  it('is the share of ties between people of different places', async () => {
    const { value, n, lo, hi, method, coverage, parts } = await placeLinks(PLACE);
    expect(value).toBeCloseTo(3 / 9, 9);
    expect([n, coverage, method]).toEqual([9, 1, 'wilson']);
    expect([lo, hi]).toEqual([
      expect.closeTo(wilson(3, 9)!.lo, 9),
      expect.closeTo(wilson(3, 9)!.hi, 9),
    ]);
    expect(parts).toMatchObject({
      ties: 9,
      across: 3,
      members: 12,
      severalPlaces: 0,
      // 4 + 3/2 of 9, and 2 + 3/2 of 9.
      places: {
        Mill: { members: 6, contribution: expect.closeTo(5.5 / 9, 9) as number },
        Yard: { members: 6, contribution: expect.closeTo(3.5 / 9, 9) as number },
      },
    });
  });

  it('has the home where most hours were spent, of events too', async () => {
    // Persons 0 and 1 also spend a long day in the yard; 2 and 3 come there for two events of two hours.
    const visits = [
      ...apart(12, 6),
      ...[0, 1].map((p): VisitRow => [
        p,
        2,
        LATE * 1440 + 600 + p * 240,
        LATE * 1440 + 800 + p * 240,
      ]),
    ];
    const events = [
      [0, LATE + 1, [2, 3]],
      [1, LATE + 2, [2, 3]],
    ] as const;
    const more: Partial<Logs> = {
      ...TWO,
      events: ['e0', 'e1'].map((id) => ({ id, name: null, kind: null, place: 'Yard' })),
    };
    const { parts } = await placeLinks({ ...PLACE, visits, events, more }, OPEN);
    expect(parts).toMatchObject({
      severalPlaces: 4,
      places: { Mill: { members: 2 }, Yard: { members: 10 } },
    });
  });

  it('shows between which places, beside what hours together would give', async () => {
    // Of the mill, two sit with two of the yard.
    const meet = [0, 1, 6, 7].map((p): VisitRow => [p, 0, LATE * 1440 + 600, LATE * 1440 + 660]);
    const { parts } = await placeLinks({ ...PLACE, visits: [...apart(12, 6, 30), ...meet] }, OPEN);
    expect(parts?.['matrix']).toMatchObject({
      'Mill|Mill': { observed: 4, observedMet: 1 },
      'Mill|Yard': { observed: 3, observedMet: 2 },
      'Yard|Yard': { observed: 2, observedMet: 1 },
    });
    // 0–1, 0–6, 1–7, 6–7 are the ties of the four who met, two each, in pairs with the same hours:
    // each of the six pairs is expected 4/6 of a tie, and four of them are across.
    expect(parts?.['expectedMet']).toBeCloseTo(4 / 6, 9);
    expect(parts?.['observedMet']).toBeCloseTo(2 / 4, 9);
    expect(parts?.['matrix']).toMatchObject({
      'Mill|Yard': {
        byExposure: expect.closeTo(16 / 6, 9) as number,
        log2ByExposure: expect.closeTo(Math.log2(2.5 / (16 / 6 + 0.5)), 9) as number,
      },
    });
  });

  it('closes what few people stand behind', async () => {
    // One tie across: two people.
    const place = { ...PLACE, help: help([0, 1], [1, 2], [2, 3], [4, 5], [6, 7], [8, 9], [0, 6]) };
    expect(await placeLinks(place)).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY' });
    // Four members at home in the yard: their place is not named.
    const few = await placeLinks({
      ...PLACE,
      visits: apart(12, 8),
      help: help([0, 1], [1, 2], [3, 4], [0, 8], [1, 9], [2, 10]),
    });
    expect(few.value).toBeCloseTo(3 / 6, 9);
    expect(Object.keys(few.parts?.['places'] ?? {})).toEqual([]);
    expect(few.parts?.['matrix']).toEqual({});
  });

  it('has a range by weeks where there are enough ties', async () => {
    const { value, n, lo, hi, method } = await placeLinks(busy(1));
    expect(n).toBeGreaterThan(20);
    expect([method, lo! < value!, value! < hi!]).toEqual(['week-jackknife', true, true]);
  });

  it('knows neither people nor places by their numbers, nor visits by their pieces', async () => {
    const one = await placeLinks(busy(2));
    const whole = busy(2);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(5, 7, 11), async (step) => {
        const to = (p: number): number => (p * step + 3) % 36;
        const visits = (whole.visits ?? []).flatMap(([p, z, start, end]): VisitRow[] => {
          const middle = start + Math.floor((end! - start) / step);
          return [
            [to(p), 2 - z, start, middle],
            [to(p), 2 - z, middle, end],
          ];
        });
        const other = await placeLinks({
          persons: 36,
          visits,
          events: whole.events!.map(
            ([e, day, there]) => [e, day, there.map(to).sort((x, y) => x - y)] as const,
          ),
          help: whole.help!.map(([a, b, day]) => [to(a), to(b), day] as const),
          more: { places: ['Yard', 'Mill'], zones: TWO.zones! },
        });
        for (const key of ['value', 'lo', 'hi', 'n'] as const) {
          expect(other[key]).toBeCloseTo(one[key]!, 9);
        }
        // The zones of the mill have changed sides with the names of places.
        expect(other.parts?.['places']).toEqual(one.parts?.['places']);
      }),
      { numRuns: 3 },
    );
  });

  it('is not moved by somebody without ties', async () => {
    const visits = [...PLACE.visits!, [12, 2, LATE * 1440 + 30, LATE * 1440 + 60] as const];
    const more = await placeLinks({ ...PLACE, persons: 13, visits });
    const one = await placeLinks(PLACE);
    expect([more.value, more.lo, more.hi, more.n]).toEqual([one.value, one.lo, one.hi, one.n]);
  });

  it('says what it found in words', async () => {
    const { parts: _, ...result } = await placeLinks(PLACE);
    const parts = { severalPlaces: 3, members: 12, observedMet: 0.4, expectedMet: 0.5 };
    expect(findingOf({ ...result, parts }, formatOf('en'))).toBe(
      '33% of ties join people of different places (between 12 and 65%). Among people with hours in common it is 40%; these hours would lead one to expect 50%. 25% of members use at least two places.',
    );
    expect(findingOf({ ...result, parts }, formatOf('fr')).replace(/\s/gu, ' ')).toBe(
      '33 % des liens relient des personnes de lieux différents (entre 12 et 65 %). Entre personnes qui se côtoient, c’est 40 % ; leurs heures communes en laissaient attendre 50 %. 25 % des membres fréquentent au moins deux lieux.',
    );
  });

  it('says why there is none', async () => {
    const reasonOf = async (place: Place): Promise<string | undefined> =>
      (await placeLinks(place)).reason;
    const one = { ...PLACE, visits: everyoneAlone(12, 30), more: {} };
    expect(await reasonOf(one)).toBe('NO_VARIANCE');
    expect(findingOf(await placeLinks(one), formatOf('en'))).toContain('one place only');
    const { help: _, ...noHelp } = PLACE;
    expect(await reasonOf({ ...noHelp, help: [[0, 1, -400]] })).toBe('EMPTY');
  });

  it('stands against ties that follow hours in common, whatever groups people are of', async () => {
    const { world } = sceneOf(await prepare(logsOfPlace(busy(3)), DEFAULTS), {});
    const found = (await againstChance(world, [placeLinksIndicator], { draws: 199, seed: 1 })).get(
      'place-links',
    );
    const { parts, value } = await placeLinks(busy(3), OPEN);
    // Draws of what is expected come to the expected share on average: nearly all ties can be drawn.
    expect(found?.model).toBe('exposure');
    expect(found?.draws).toBe(199);
    expect(found?.mean).toBeCloseTo(parts?.['expectedMet'] as number, 1);
    expect((found?.mean ?? 0) + (found?.excess ?? 0)).toBeCloseTo(value ?? NaN, 9);
    expect(found?.p).toBeGreaterThan(0);
  });
});
