/** What the worker says of chance: the numbers told beside others, and why they are not. */
import { describe, expect, it } from 'vitest';
import { DEFAULTS, withDefinitions } from '../../src/lib/base/definitions.ts';
import { chance } from '../../src/lib/engine/chance.ts';
import { prepare } from '../../src/lib/engine/pipeline.ts';
import type { BesideChance } from '../../src/lib/indicators/againstChance.ts';
import { clique } from '../indicators/cliques.ts';
import {
  busyPlace,
  everyoneAlone,
  logsOfPlace,
  resultOf,
  type Place,
} from '../indicators/place.ts';

const told = async (place: Place) =>
  (await chance(await prepare(logsOfPlace(place), DEFAULTS), {}, {}, { draws: 39 })).beside;
const besideOf = async (place: Place, id: string): Promise<readonly BesideChance[]> =>
  (await told(place))[id] ?? [];

const PEOPLE = 60;
type Help = NonNullable<Place['help']>;
const helped = (help: Help): Place => ({
  persons: PEOPLE,
  visits: everyoneAlone(PEOPLE, 30),
  help,
});
const circles = helped([
  ...clique(0, 20, 100),
  ...clique(20, 20, 100),
  ...clique(40, 20, 100),
  ...Array.from({ length: 20 }, (_, i): Help[number] => [i, i + 20, 100]),
  ...Array.from({ length: 20 }, (_, i): Help[number] => [i + 20, i + 40, 100]),
]);

describe('other thresholds of a bridge', () => {
  it('give what the whole analysis gives under each', async () => {
    const place = busyPlace(1);
    const all = await besideOf(place, 'weak-bridging-share');
    const levels = all.filter(({ variant }) => variant !== null);
    expect(levels.map(({ variant }) => variant)).toEqual([0.05, 0.1, 0.15, 0.2]);
    for (const { variant, value, chance: judged } of levels) {
      const definitions = { bridgingOverlap: variant ?? NaN };
      const { value: analysed } = await resultOf('weak-bridging-share', place, { definitions });
      expect(value).toBe(analysed);
      expect(judged?.model).toBe('data-stream');
      if (variant !== 0.05) continue;
      // The draws themselves under that threshold.
      const prepared = await prepare(logsOfPlace(place), withDefinitions(definitions));
      const own = await chance(prepared, { definitions }, {}, { draws: 39 });
      expect(own.numbers['weak-bridging-share']).toMatchObject({
        mean: judged?.mean,
        lo: judged?.lo,
        hi: judged?.hi,
        p: judged?.p,
      });
    }
  });

  it('leave the q of the page alone', async () => {
    const place = busyPlace(1);
    const { numbers, beside } = await chance(
      await prepare(logsOfPlace(place), DEFAULTS),
      {},
      {},
      { draws: 39 },
    );
    const page = new Map(
      [
        ...Object.entries(numbers),
        ...Object.values(beside).flatMap((all) =>
          all.filter(({ variant }) => variant === null).map((one) => [one.id, one.chance] as const),
        ),
      ].flatMap(([id, one]) => (one?.p == null ? [] : [[id, one]])),
    );
    const p = [...page.values()].map((one) => one.p ?? 1).sort((a, b) => a - b);
    for (const { p: own, q } of page.values()) {
      // Benjamini & Hochberg by its definition.
      const least = Math.min(
        ...p.flatMap((one, at) => (one >= (own ?? 1) ? [(one * p.length) / (at + 1)] : [])),
      );
      expect(q).toBeCloseTo(Math.min(1, least), 12);
    }
  });
});

describe('the contrast of weak and strong bridging', () => {
  it('is told beside both, with a reason where no tie is strong', async () => {
    for (const id of ['weak-bridging-share', 'strong-bridging-share']) {
      const [first] = await besideOf(circles, id);
      expect(first).toMatchObject({
        ...{ id: 'bridging-contrast', value: null, chance: null, reason: 'EMPTY' },
      });
    }
  });
});

describe('modularity', () => {
  it('is far above what rewired ties give where there are circles', async () => {
    const [one] = await besideOf(circles, 'communities');
    // Three cliques of 190 of 610 ties: Q by its definition.
    const inside = 190;
    const total = 3 * inside + 40;
    const ends = [2 * inside + 20, 2 * inside + 40, 2 * inside + 20];
    const q = ends.reduce((sum, s) => sum + inside / total - (s / (2 * total)) ** 2, 0);
    expect(one?.value).toBeCloseTo(q, 10);
    expect(one?.reason).toBeNull();
    expect(one?.chance).toMatchObject({ model: 'degree', p: 0.05, draws: 39 });
    expect(one?.chance?.z).toBeGreaterThan(10);
    expect(one?.chance?.mean).toBeGreaterThan(0);
  });

  it('has a reason where nothing is searched for, or where no other ties are possible', async () => {
    const [few] = await besideOf(helped(clique(0, 30, 100)), 'communities');
    expect(few).toMatchObject({ value: null, chance: null, reason: 'N_TOO_SMALL' });
    const [none] = await besideOf(helped([]), 'communities');
    expect(none).toMatchObject({ value: null, chance: null, reason: 'EMPTY' });
    const [forced] = await besideOf(helped(clique(0, PEOPLE, 100)), 'communities');
    expect(forced).toMatchObject({ chance: null, reason: 'NO_VARIANCE' });
    expect(forced?.value).toBeCloseTo(0, 10);
  });
});
