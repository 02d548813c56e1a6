import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { everyoneAlone, logsOfPlace, resultOf, type Place } from './place.ts';

type Help = NonNullable<Place['help']>;
const placeOf = (help: Help, persons = 30): Place => ({
  persons,
  visits: everyoneAlone(persons, 30),
  help,
});

/** The first `core` of all are tied to everybody, the others to them only. */
const ideal = (core: number, persons = 30): Help =>
  Array.from({ length: core }, (_, a) =>
    Array.from({ length: persons - a - 1 }, (__, i): Help[number] => [a, a + 1 + i, 100]),
  ).flat();

describe('core-periphery', () => {
  it('is 1 where the pattern is ideal, and tells how many are in the core, not who', async () => {
    const { value, n, parts } = await resultOf('core-periphery', placeOf(ideal(6)));
    expect(value).toBeCloseTo(1, 12);
    expect(n).toBe(30);
    // Everybody has six contacts in it; the six alone have only five in each other.
    expect(parts).toEqual({
      core: 6,
      coreSizes: { 1: 30, 2: 30, 3: 30, 4: 30, 5: 30, 6: 30 },
    });
  });

  it('is kept back where fewer than five are on one side', async () => {
    const few = await resultOf('core-periphery', placeOf(ideal(4)));
    expect(few).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY' });
    expect(few.parts).toBeUndefined();
  });

  it('leaves out cores that part one to four people from the others', async () => {
    const fifteen = ideal(15, 15);
    const pendants: Help = [15, 16, 17].map((p, i) => [i, p, 100]);
    const { parts } = await resultOf('core-periphery', placeOf([...fifteen, ...pendants]));
    // 30 members, 18 of them tied, 15 in the cores of two and more: three fewer than in the first.
    expect(parts).toEqual({ core: 15, coreSizes: { 1: 18 } });
  });

  it.each<readonly [string, Help, string]>([
    ['no tie', [], 'EMPTY'],
    ['everybody tied', ideal(30), 'NO_VARIANCE'],
  ])('has a reason and no number: %s', async (_, help, reason) => {
    expect(await resultOf('core-periphery', placeOf(help))).toMatchObject({ value: null, reason });
  });

  it('is hardly more than degrees make it, where degrees are drawn and nothing else', async () => {
    const { world } = sceneOf(await prepare(logsOfPlace(placeOf(byWeight())), DEFAULTS), {});
    const own = catalogue.filter(({ id }) => id === 'core-periphery');
    const found = (await againstChance(world, own, { draws: 99, seed: 1 })).get('core-periphery');
    expect(found).toMatchObject({ model: 'degree', draws: 99 });
    // Degrees alone give a clear pattern already (Kojaku & Masuda 2018).
    expect(found?.mean).toBeGreaterThan(0.2);
    expect(found?.p).toBeGreaterThan(0.02);
  });
});

/** Pairs tied as likely as the product of two weights: no more than degrees. */
function byWeight(): Help {
  let state = 12_345;
  const unit = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const weight = Array.from({ length: 30 }, (_, i) => 0.15 + 0.7 * (i / 29));
  return Array.from({ length: 30 }, (_, a) =>
    Array.from({ length: 29 - a }, (__, i): Help[number] => [a, a + 1 + i, 100]),
  )
    .flat()
    .filter(([a, b]) => unit() < weight[a]! * weight[b]!);
}
