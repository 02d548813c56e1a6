import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/lib/base/random.ts';
import { clique } from './cliques.ts';
import { everyoneAlone, resultOf, type Place } from './place.ts';

const PEOPLE = 60;
type Help = NonNullable<Place['help']>;
const placeOf = (help: Help, persons = PEOPLE): Place => ({
  persons,
  visits: everyoneAlone(persons, 30),
  help,
});

/** Two groups of thirty where everybody has helped everybody, and three ties between them. */
const TWO: Help = [
  ...clique(0, 30, 100),
  ...clique(30, 30, 100),
  [0, 30, 100],
  [1, 31, 100],
  [2, 32, 100],
];

/** Each pair with the same probability. */
function randomHelp(probability: number, persons = PEOPLE): Help {
  const draw = chanceOf(3).unit;
  return clique(0, persons, 100).filter(() => draw() < probability);
}

describe('communities', () => {
  it('are two circles where two are planted, and say which ties go between', async () => {
    const { value, lo, hi, method, n, parts } = await resultOf('communities', placeOf(TWO));
    expect({ value, lo, hi, method, n }).toEqual({
      value: 2,
      lo: 2,
      hi: 2,
      method: 'runs',
      n: 873,
    });
    expect(parts).toMatchObject({
      stability: 1,
      sizes: { 1: 30, 2: 30 },
      between: 3,
      weak: { between: 3, ties: 873 },
      strong: { between: 0, ties: 0, share: null },
    });
    expect((parts?.['weak'] as { share: number }).share).toBeCloseTo(3 / 873, 10);
    // All strengths are equal: Q = 870/873 − ½.
    expect(parts?.['modularity']).toBeCloseTo(870 / 873 - 0.5, 10);
  });

  it('keep to themselves how few people ties between them rest on', async () => {
    const { parts } = await resultOf('communities', placeOf(TWO.slice(0, -1)));
    expect(parts).toMatchObject({ between: null, weak: { between: null, share: null } });
  });

  it('are none where ties are random, or where everybody is tied to everybody', async () => {
    const random = await resultOf('communities', placeOf(randomHelp(0.15)));
    expect(random).toMatchObject({ value: null, lo: null, reason: 'NO_CIRCLES' });
    expect(random.parts?.['stability']).toBeLessThan(0.6);
    const all = await resultOf('communities', placeOf(clique(0, PEOPLE, 100)));
    expect(all).toMatchObject({ value: null, reason: 'NO_CIRCLES', parts: { stability: 1 } });
    expect(all.parts?.['modularity']).toBeCloseTo(0, 10);
  });

  it.each<readonly [what: string, help: Help, reason: string]>([
    ['no tie', [], 'EMPTY'],
    ['one tie', [[0, 1, 100]], 'N_TOO_SMALL'],
    ['a star', Array.from({ length: 59 }, (_, i) => [0, i + 1, 100] as const), 'N_TOO_SMALL'],
    ['fewer than fifty people', clique(0, 49, 100), 'N_TOO_SMALL'],
  ])('have a reason and no number: %s', async (_, help, reason) => {
    const { value, lo, hi, parts, ...rest } = await resultOf('communities', placeOf(help));
    expect({ value, lo, hi, parts }).toEqual({ value: null, lo: null, hi: null });
    expect(rest.reason).toBe(reason);
  });

  it('do not know people by their numbers, nor see a member without ties', async () => {
    // Faint circles, so that another order of visits would give another number.
    const draw = chanceOf(5).unit;
    const help = clique(0, PEOPLE, 100).filter(
      ([a, b]) => draw() < (Math.floor(a / 12) === Math.floor(b / 12) ? 0.5 : 0.06),
    );
    const one = await resultOf('communities', placeOf(help));
    expect(one.value).not.toBeNull();
    const facts = ({ value, lo, hi, n, parts }: typeof one) => ({ value, lo, hi, n, parts });
    for (const step of [7, 13, 29]) {
      const by = (person: number): number => (person * step + 5) % PEOPLE;
      const moved = help.map(([a, b, day]) => [by(a), by(b), day] as const);
      expect(facts(await resultOf('communities', placeOf(moved)))).toEqual(facts(one));
    }
    expect(facts(await resultOf('communities', placeOf(help, PEOPLE + 1)))).toEqual(facts(one));
  });

  it('are searched for as often as the definitions say', async () => {
    const definitions = { communitySeeds: 2 };
    const { value } = await resultOf('communities', placeOf(TWO), { definitions });
    expect(value).toBe(2);
  });
});
