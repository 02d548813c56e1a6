import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { look } from '../../src/lib/indicators/estimate.ts';
import { relabelledWorlds } from '../../src/lib/indicators/relabelledWorlds.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { clique } from './cliques.ts';
import { withGroups } from './grouped.ts';
import { busyPlace, everyoneAlone, logsOfPlace, type Place } from './place.ts';

const worldOf = async (place: Place): Promise<World> =>
  sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {}).world;

const LABELS = ['wood', 'iron', 'cloth', 'clay', 'glass', 'bread'];
/** Circles of six: each a trade of its own, or each with all trades. */
const circles = (seed: number, mixed: boolean): Place =>
  withGroups(
    busyPlace(seed),
    Array.from({ length: 36 }, (_, p) => LABELS[mixed ? p % 6 : Math.floor(p / 6)] ?? null),
  );
const options = { draws: 99, seed: 1 };
const indicator = (id: string) => catalogue.filter((one) => one.id === id);

describe('against chance', () => {
  it('tells trades that keep to themselves from trades that are mixed in every circle', async () => {
    const apart = await againstChance(await worldOf(circles(1, false)), catalogue, options);
    expect(apart.get('assortativity')).toMatchObject({ model: 'label', p: 0.02, draws: 99 });
    expect(apart.get('assortativity')?.excess).toBeGreaterThan(0.2);
    expect(apart.get('ei-excess')?.excess).toBeLessThan(-0.2);
    const mixed = await againstChance(await worldOf(circles(1, true)), catalogue, options);
    expect(mixed.get('assortativity')?.excess).toBeLessThan(0.05);
  });

  it('finds circles where people mostly meet their own', async () => {
    const often = [100, 120, 140, 160] as const;
    const across = Array.from({ length: 8 }, (_, i) => [i, i + 8, 100] as const);
    const help = [...clique(0, 8, ...often), ...clique(8, 8, ...often), ...across];
    const found = await againstChance(
      await worldOf({ persons: 16, visits: everyoneAlone(16, 30), help }),
      indicator('strength-overlap'),
      options,
    );
    const overlap = found.get('strength-overlap');
    expect(overlap?.model).toBe('data-stream');
    expect(overlap?.excess).toBeGreaterThan(0.5);
    expect(overlap?.p).toBe(0.02);
  });

  it('tells a small world from as many ties shuffled', async () => {
    const across = [0, 1, 2].map((i) => [i, i + 20, 100] as const);
    const help = [...clique(0, 20, 100), ...clique(20, 20, 100), ...across];
    const place = { persons: 40, visits: everyoneAlone(40, 30), help };
    const both = [...indicator('transitivity'), ...indicator('efficiency')];
    const found = await againstChance(await worldOf(place), both, options);
    // Half the pairs are tied, so half the paths are closed by chance; here nearly all are.
    expect(found.get('transitivity')).toMatchObject({ model: 'degree', p: 0.02, draws: 99 });
    expect(found.get('transitivity')?.mean).toBeCloseTo(0.5, 1);
    expect(found.get('transitivity')?.excess).toBeGreaterThan(0.4);
    expect(found.get('efficiency')?.excess).toBeLessThan(0);
    // A star is the only network with its numbers of ties.
    const star = Array.from({ length: 39 }, (_, i) => [0, i + 1, 100] as const);
    const forced = await againstChance(await worldOf({ ...place, help: star }), both, options);
    expect(forced.size).toBe(0);
  });

  it('gives the same for the same seed, q of no less than p, and bands that hold the mean', async () => {
    const world = await worldOf(circles(2, false));
    const once = await againstChance(world, catalogue, options);
    expect([...(await againstChance(world, catalogue, options))]).toEqual([...once]);
    expect(once.size).toBeGreaterThan(3);
    for (const { p, q, mean, lo, hi } of once.values()) {
      expect(q ?? 1).toBeGreaterThan((p ?? 1) - 1e-9);
      expect(mean).toBeGreaterThanOrEqual(lo);
      expect(mean).toBeLessThanOrEqual(hi);
    }
  });

  it('has nothing for a number that is not there, nor where nothing can be drawn', async () => {
    const alone = await worldOf({ persons: 12, visits: everyoneAlone(12, 30) });
    expect((await againstChance(alone, catalogue, options)).size).toBe(0);
    expect(relabelledWorlds(alone)).toBeNull();
  });

  it('can be stopped', async () => {
    const world = await worldOf(circles(1, false));
    const task = { signal: AbortSignal.abort() };
    await expect(againstChance(world, catalogue, options, task)).rejects.toThrow('CANCELLED');
  });
});

describe('labels dealt anew', () => {
  it('keep how many have each, and who has none; the ties stay', async () => {
    const place = withGroups(
      busyPlace(4),
      Array.from({ length: 36 }, (_, p) => (p % 7 === 0 ? null : (LABELS[p % 5] ?? null))),
    );
    const world = await worldOf(place);
    const draw = relabelledWorlds(world);
    const labelsIn = ({ logs }: World): readonly (string | null)[] =>
      [...(logs.directory?.attributes.values() ?? [])][0] ?? [];
    const before = labelsIn(world);
    let changed = 0;
    for (let replicate = 0; replicate < 20; replicate++) {
      const other = draw?.({ seed: 1, name: 'label', replicate });
      if (!other) throw new Error('nothing drawn');
      const after = labelsIn(other);
      expect([...after].sort()).toEqual([...before].sort());
      after.forEach((label, person) => expect(label === null).toBe(before[person] === null));
      expect(other.graph).toBe(world.graph);
      if (after.join() !== before.join()) changed++;
      for (const one of indicator('diversity')) {
        expect(look(one, other).value).toBeCloseTo(look(one, world).value ?? NaN, 9);
      }
    }
    expect(changed).toBe(20);
  });
});
