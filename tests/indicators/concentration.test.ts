import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import concentration from '../../src/lib/indicators/all/concentration.ts';
import { interactionsOfTies } from '../../src/lib/indicators/interactions.ts';
import { clique } from './cliques.ts';
import { everyoneAlone, logsOfPlace, resultOf, type Place } from './place.ts';

const placeOf = (persons: number, given: Partial<Place>): Place => ({
  persons,
  visits: everyoneAlone(persons, 30),
  ...given,
});
/** Within the last thirteen weeks of thirty. */
const DAY = 150;
const pairs = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => [from + 2 * i, from + 2 * i + 1, DAY] as const);

describe('concentration', () => {
  it('is the share of interactions of the most active tenth', async () => {
    // Five helped each other: ten interactions of thirty. Twenty pairs of others helped once.
    const help = [...clique(0, 5, DAY), ...pairs(5, 20)];
    const { value, n, parts } = await resultOf('concentration', placeOf(50, { help }));
    expect(value).toBeCloseTo(10 / 30, 10);
    expect(n).toBe(30);
    expect(parts).toEqual({ mostActive: 5 });
  });

  it('is the mean of all choices where people are equally active', async () => {
    const { value } = await resultOf('concentration', placeOf(50, { help: pairs(0, 10) }));
    // Five of twenty: neither of a pair is among them in 15/20 · 14/19 of the choices.
    expect(value).toBeCloseTo(1 - (15 * 14) / (20 * 19), 10);
  });

  it('counts half where one of two equals is the last to be among them', async () => {
    // Four who helped each other; 4 and 5 helped twice as often as all the others, once together.
    const help = [...clique(0, 4, DAY, DAY + 1), ...pairs(8, 5)];
    const twice = [
      [4, 6, DAY],
      [4, 20, DAY],
      [5, 7, DAY],
      [5, 21, DAY],
    ] as const;
    const place = placeOf(50, { help: [...help, ...twice] });
    // Certain: 12 of 21; of the four of 4 and 5, half.
    expect((await resultOf('concentration', place)).value).toBeCloseTo(14 / 21, 10);
  });

  it('counts what happened within the window, events by how small they were', async () => {
    const place = placeOf(50, {
      events: [
        [0, DAY, [0, 1, 2]],
        [1, DAY, [0, 1]],
        [2, 30, [0, 1]],
        [3, DAY, Array.from({ length: 31 }, (_, p) => p)],
      ],
      help: [[2, 0, DAY]],
    });
    const { world } = sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {});
    const rows = [...(interactionsOfTies(world) ?? [])];
    // 0–1: a third of the pairs of three, and an evening for two; 0–2: the three, and help; 1–2.
    expect(rows).toEqual([1.5, 1.5, 0.5]);
  });

  it('is not shown of fewer than five people, nor where nothing happened', async () => {
    const few = await resultOf('concentration', placeOf(40, { help: pairs(0, 10) }));
    expect(few).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY', n: 0 });
    expect(few.parts).toBeUndefined();
    const none = await resultOf('concentration', placeOf(50, { help: [] }));
    expect(none).toMatchObject({ value: null, reason: 'EMPTY' });
    const one = await resultOf('concentration', placeOf(50, { help: [[0, 1, DAY]] }));
    expect(one).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY' });
  });

  it('is all there is in a star, and a tenth’s share where everybody is tied alike', async () => {
    const star = Array.from({ length: 49 }, (_, i) => [0, i + 1, DAY] as const);
    expect((await resultOf('concentration', placeOf(50, { help: star }))).value).toBe(1);
    const all = await resultOf('concentration', placeOf(50, { help: clique(0, 50, DAY) }));
    expect(all.value).toBeCloseTo(1 - (45 * 44) / (50 * 49), 10);
  });

  it('stands against as many ties a person, with what happened dealt over them', async () => {
    const chance = async (help: Place['help']) => {
      const place = placeOf(50, { ...(help ? { help } : {}) });
      const { world } = sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {});
      const found = await againstChance(world, [concentration], { draws: 99, seed: 1 });
      return found.get('concentration');
    };
    // Twenty-five pairs, each with a tie of its own: pairs of any kind come to the same.
    const alike = await chance([...pairs(0, 25), ...pairs(0, 3), ...pairs(0, 3)]);
    expect(alike).toMatchObject({ model: 'degree', p: null });
    expect(alike?.excess).toBeCloseTo(0, 12);
    // Five tied to each other as others are in their fives, but ten times as busy.
    const fives = Array.from({ length: 10 }, (_, five) => clique(5 * five, 5, DAY)).flat();
    const busy = await chance([
      ...fives,
      ...Array.from({ length: 9 }, () => clique(0, 5, DAY)).flat(),
    ]);
    // 100 interactions of 190 are theirs; dealt at random they are spread over all.
    expect((busy?.mean ?? 0) + (busy?.excess ?? 0)).toBeCloseTo(100 / 190, 10);
    expect(busy?.hi).toBeLessThan(0.5);
    expect(busy?.p).toBeCloseTo(0.02, 12);
  });

  it('has no chance where the numbers of ties leave nothing to it', async () => {
    const star = Array.from({ length: 49 }, (_, i) => [0, i + 1, DAY] as const);
    const { world } = sceneOf(
      await prepare(logsOfPlace(placeOf(50, { help: star })), DEFAULTS),
      {},
    );
    expect(await againstChance(world, [concentration], { draws: 9, seed: 1 })).toEqual(new Map());
  });
});
