import { describe, expect, it } from 'vitest';
import { helping, measureOf, requestsOf, type Asked } from './helping.ts';
import { directoryOf, everyoneAlone, resultOf, type Place } from './place.ts';

/** A Monday of the thirteen weeks: everybody is there; nobody on the day after. */
const MONDAY = 154;
const TOPICS = ['couture', 'vélo', 'soudure', 'chant'];

/** Twenty people who are there as long as each other; `skills` of each. */
function asking(rows: readonly Asked[], skills: (person: number) => string | null): Place {
  const attributes = new Map([['skills', Array.from({ length: 20 }, (_, p) => skills(p))]]);
  return helping(20, [], {
    requests: requestsOf(rows),
    texts: TOPICS,
    directory: directoryOf(20, { attributes }),
  });
}
const twenty = (of: (i: number) => Partial<Asked>): Asked[] =>
  Array.from({ length: 20 }, (_, i) => ({
    asker: i,
    day: MONDAY,
    topic: 0,
    answered: 1,
    ...of(i),
  }));

describe('skills-gap', () => {
  it('is half the sum of what is asked for less what is there', async () => {
    // Asked: half sewing, half bikes. There: half sewing, a quarter bikes, a quarter welding.
    const place = asking(
      twenty((i) => ({ topic: i % 2 })),
      (p) => (p < 10 ? 'Couture' : ' vélo ; soudure'),
    );
    const { value, n, parts, coverage } = await resultOf('skills-gap', place);
    expect([n, coverage]).toEqual([20, 1]);
    expect(value).toBeCloseTo(0.25, 12);
    expect(parts?.['topics']).toEqual({
      couture: { demand: 0.5, supply: 0.5, gap: 0, holders: 10 },
      vélo: { demand: 0.5, supply: 0.25, gap: 0.25, holders: 10 },
    });
    expect(parts).toMatchObject({ demandedTopics: 2, singleHolderTopics: 0, availability: 1 });
    // Mean distances of binomials of 20 by hand: Σ |k − 10| C(20, k) / 2²⁰ and so on.
    const choose = (n: number, k: number): number =>
      k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k;
    const apart = (s: number): number =>
      Array.from(
        { length: 21 },
        (_, k) => Math.abs(k / 20 - s) * choose(20, k) * s ** k * (1 - s) ** (20 - k),
      ).reduce((a, b) => a + b, 0);
    expect(parts?.['byChance']).toBeCloseTo((apart(0.5) + 2 * apart(0.25)) / 2, 9);
  });

  it('is 0 where all that is asked for is there in proportion, 1 where nothing is', async () => {
    const same = asking(
      twenty((i) => ({ topic: i % 2 })),
      (p) => TOPICS[p % 2]!,
    );
    expect((await measureOf('skills-gap', same)).value).toBeCloseTo(0, 12);
    const other = asking(
      twenty(() => ({ topic: 3 })),
      (p) => TOPICS[p % 2]!,
    );
    expect((await measureOf('skills-gap', other)).value).toBeCloseTo(1, 12);
  });

  it('says how often somebody else who knows was there that day', async () => {
    // Half ask on Tuesday, when nobody is there.
    const place = asking(
      twenty((i) => ({ day: MONDAY + (i % 2) })),
      () => 'couture',
    );
    expect((await measureOf('skills-gap', place)).parts).toMatchObject({
      availability: 0.5,
      availabilityByChance: 0.5,
    });
    // The only one who sews cannot help herself.
    const alone = asking(
      twenty((i) => ({ asker: i < 10 ? 0 : i })),
      (p) => (p === 0 ? 'couture' : 'chant'),
    );
    expect((await measureOf('skills-gap', alone)).parts).toMatchObject({
      availability: null, // one person on the one side
      singleHolderTopics: { count: 1 },
    });
  });

  it('names no topic that fewer than five asked for, nor how few know it', async () => {
    const rows = twenty((i) => ({ topic: i < 3 ? 2 : i < 6 ? 3 : i % 2 }));
    const place = asking(
      rows,
      (p) => ['vélo;chant', 'couture', 'couture', 'chant', 'soudure'][Math.floor(p / 4)]!,
    );
    const { parts } = await resultOf('skills-gap', place);
    // Sewing has eight who know it; bikes four.
    expect(parts?.['topics']).toEqual({
      couture: { demand: 0.35, supply: 0.4, gap: expect.closeTo(-0.05, 9) as number, holders: 8 },
      vélo: { demand: 0.35, supply: null, gap: null, holders: null },
    });
  });

  it('keeps no single topic back, which the others would give away', async () => {
    const rows = twenty((i) => ({ topic: i < 3 ? 2 : i % 2 }));
    const { parts } = await resultOf(
      'skills-gap',
      asking(rows, (p) => TOPICS[p % 2]!),
    );
    expect(Object.keys(parts?.['topics'] ?? {})).toHaveLength(1);
  });

  it('takes help given for what is asked for where no request is logged', async () => {
    const { directory } = asking([], (p) => TOPICS[p % 2]!).more!;
    const help = Array.from({ length: 20 }, (_, i) => [i, (i + 1) % 20, MONDAY] as const);
    const place = helping(20, help, { directory: directory! });
    // No topics in it.
    expect(await measureOf('skills-gap', place)).toMatchObject({ reason: 'EMPTY', n: 0 });
  });

  it('has a list but no number below twenty requests, and says what is missing', async () => {
    const few = await resultOf(
      'skills-gap',
      asking(twenty(() => ({})).slice(0, 12), () => 'couture'),
    );
    expect(few).toMatchObject({ value: null, reason: 'N_TOO_SMALL', n: 12 });
    expect(few.parts).toMatchObject({ demandedTopics: 1 });
    const half = await resultOf(
      'skills-gap',
      asking(
        twenty(() => ({})),
        (p) => (p < 11 ? 'couture' : null),
      ),
    );
    expect(half).toMatchObject({ value: null, reason: 'LOW_COVERAGE', coverage: 0.55 });
    const nothing = helping(20, [], { requests: requestsOf(twenty(() => ({}))), texts: TOPICS });
    expect((await resultOf('skills-gap', nothing)).reason).toBe('NO_ATTRIBUTE');
    const without = await resultOf('skills-gap', { persons: 9, visits: everyoneAlone(9, 30) });
    expect(without.reason).toBe('NEEDS_LOGS');
  });
});
