import { describe, expect, it } from 'vitest';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { chanceOf } from '../../src/lib/base/random.ts';
import { DAY, G12, helping, indicatorOf, measureOf, pairs, worldOf } from './helping.ts';
import { everyoneAlone, resultOf } from './place.ts';
import type { VisitRow } from '../evidence/logsOf.ts';

/** Whom each of `times` helps fall on, at random among `persons`. */
const atRandom = (persons: number, times: number, seed: number) => {
  const chance = chanceOf(seed, 'test');
  return Array.from({ length: times }, () => {
    const helper = chance.below(persons);
    return [helper, (helper + 1 + chance.below(persons - 1)) % persons, DAY] as const;
  });
};

describe('help-gini-excess', () => {
  it('gives the Gini of METHODS G12 among its parts, never as its value', async () => {
    const { value, parts } = await measureOf('help-gini-excess', helping(6, G12));
    expect(parts?.['gini']).toBeCloseTo(0.533333, 6);
    expect(parts?.['giniSmallSample']).toBeCloseTo(0.64, 10);
    expect(value).toBeCloseTo(0.533333333333 - Number(parts?.['byChance']), 9);
    // Ten helps over six people as long there: unequal by luck alone.
    expect(parts?.['byChance']).toBeGreaterThan(0.3);
  });

  it('is near zero where help falls on people at random, however few the lines', async () => {
    const values = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(
        async (seed) =>
          (await measureOf('help-gini-excess', helping(40, atRandom(40, 40, seed)))).value!,
      ),
    );
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.04);
  });

  it('expects more of who is there longer', async () => {
    // The first ten stay thirty times as long as the others, and give nearly all.
    const visits = everyoneAlone(40, 30).map(([person, zone, start]): VisitRow => [
      person,
      zone,
      start,
      start + (person < 10 ? 300 : 10),
    ]);
    const help = atRandom(10, 80, 1).map(([a, b, day]) => [a, b + 10, day] as const);
    const longer = await measureOf('help-gini-excess', { persons: 40, visits, help });
    const alike = await measureOf('help-gini-excess', helping(40, help));
    expect(longer.value!).toBeLessThan(0.1);
    expect(alike.value!).toBeGreaterThan(0.3);
  });

  it('finds a few who carry the load, with a range and against luck', async () => {
    const few = Array.from({ length: 60 }, (_, i) => [i % 6, 6 + (i % 30), DAY + (i % 5)] as const);
    const place = helping(40, few);
    const { value, lo, hi, method, parts } = await resultOf('help-gini-excess', place);
    expect(value).toBeGreaterThan(0.3);
    expect([method, lo! < value!, hi! > value!]).toEqual(['person-jackknife', true, true]);
    // A tenth of forty are four people: what they give is not told.
    expect(parts?.['topTenShare']).toBeNull();
    const found = await againstChance(await worldOf(place), [indicatorOf('help-gini-excess')], {
      draws: 19,
      seed: 1,
    });
    expect(found.get('help-gini-excess')).toMatchObject({ model: 'equal-load', p: 0.004 });
    expect(found.get('help-gini-excess')?.mean).toBeCloseTo(0, 9);
  });

  it('is kept back for fewer than five who help, and says why there is nothing', async () => {
    const four = await resultOf('help-gini-excess', helping(20, pairs(0, 4)));
    expect(four.reason).toBe('SUPPRESSED_PRIVACY');
    expect((await resultOf('help-gini-excess', helping(20, pairs(0, 8, 20)))).reason).toBe('EMPTY');
    const unseen = await measureOf('help-gini-excess', { persons: 20, help: pairs(0, 8) });
    expect(unseen.reason).toBe('NO_VARIANCE');
    const without = await resultOf('help-gini-excess', {
      persons: 20,
      visits: everyoneAlone(20, 30),
    });
    expect(without.reason).toBe('NEEDS_LOGS');
  });
});
