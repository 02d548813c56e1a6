import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { chanceOf } from '../../src/lib/base/random.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { degree, graphOf } from '../../src/lib/graph/csr.ts';
import { againstChance, type AgainstChance } from '../../src/lib/indicators/againstChance.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { expectedTies, MET } from '../../src/lib/indicators/expectedTies.ts';
import { exposureWorlds } from '../../src/lib/indicators/exposureWorlds.ts';
import { groupOfMembers } from '../../src/lib/indicators/grouping.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { withGroups } from './grouped.ts';
import { busyPlace, everyoneAlone, logsOfPlace, type Place } from './place.ts';

const worldOf = async (place: Place): Promise<World> =>
  sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {}).world;

const bias = catalogue.filter(({ id }) => id === 'friending-bias');
const options = { draws: 99, seed: 1 };
const bandOf = async (world: World): Promise<AgainstChance | undefined> =>
  (await againstChance(world, bias, options)).get('friending-bias');

const labelsOf = (world: World) => {
  const grouping = groupOfMembers(world, null);
  if (grouping === null) throw new Error('no groups');
  return { ...grouping, groups: grouping.labels.length };
};

/** Twenty people in one room together; help between those whom `isTied` names. */
const oneRoom = (isTied: (i: number, j: number) => boolean): Place => {
  const day = 150 * 1440;
  const help = Array.from({ length: 20 }, (_, i) =>
    Array.from({ length: 20 - i - 1 }, (_, k) => [i, i + k + 1, 150] as const),
  ).flat();
  return withGroups(
    {
      persons: 20,
      visits: [
        ...everyoneAlone(20, 30),
        ...Array.from({ length: 20 }, (_, p) => [p, 0, day, day + 120] as const),
      ],
      help: help.filter(([i, j]) => isTied(i, j)),
    },
    Array.from({ length: 20 }, (_, p) => (p < 10 ? 'x' : 'y')),
  );
};

/** Circles as groups, some without a label. */
const busy = (seed: number): Place =>
  withGroups(
    busyPlace(seed),
    Array.from({ length: 36 }, (_, p) =>
      p % 11 === 5 ? null : 'abcdef'.charAt(Math.floor(p / 6)),
    ),
  );

describe('ties as time together would make them', () => {
  it('find a bias where all meet and only those of one group make ties, or only those of two', async () => {
    const own = await bandOf(
      await worldOf(oneRoom((i, j) => i < 10 === j < 10 && (i + j) % 3 === 0)),
    );
    expect(own).toMatchObject({ model: 'exposure', p: 0.02, draws: 99 });
    expect(own?.excess).toBeGreaterThan(0.8);
    const across = await bandOf(
      await worldOf(oneRoom((i, j) => i < 10 !== j < 10 && (i + j) % 3 === 0)),
    );
    expect(across?.p).toBe(0.02);
    expect(across?.excess).toBeLessThan(-0.5);
    const any = await bandOf(await worldOf(oneRoom((i, j) => (i + j) % 3 === 0)));
    expect(any?.p).toBeGreaterThan(0.05);
    // In one room a bias of 0 is what chance gives.
    expect(any?.mean).toBeCloseTo(0, 1);
  });

  it('keep about as many ties for everybody, and as they are those that time does not tell', async () => {
    const world = await worldOf(busy(1));
    const found = expectedTies(world, labelsOf(world));
    const draw = exposureWorlds(world);
    if (found === null || draw === null) throw new Error('nothing to draw');
    const wanted = new Float64Array(world.graph.n);
    found.expected.forEach((p, k) => {
      for (const end of [found.a[k] ?? 0, found.b[k] ?? 0])
        wanted[end] = (wanted[end] ?? 0) + Math.min(1, p);
    });
    const stay = [...found.met.entries()].filter(([, code]) => code !== MET.here).map(([e]) => e);
    expect(stay.length).toBeGreaterThan(0);
    const mean = new Float64Array(world.graph.n);
    const draws = 300;
    for (let replicate = 0; replicate < draws; replicate++) {
      const { graph } = draw({ seed: 4, name: 'test', replicate });
      const ties = new Set(Array.from(graph.from, (i, e) => `${i} ${graph.to[e] ?? ''}`));
      expect(ties.size).toBe(graph.m);
      for (const e of stay) {
        const tie = `${world.graph.from[e] ?? ''} ${world.graph.to[e] ?? ''}`;
        expect(ties.has(tie)).toBe(true);
        ties.delete(tie);
      }
      for (const tie of ties) {
        for (const end of tie.split(' ')) mean[Number(end)] = (mean[Number(end)] ?? 0) + 1 / draws;
      }
    }
    // Standard error of a mean of 300 sums of independent ties: at most √(k / 300).
    mean.forEach((ties, i) => {
      expect(Math.abs(ties - (wanted[i] ?? 0))).toBeLessThan(
        5 * Math.sqrt((wanted[i] ?? 0) / draws) + 1e-9,
      );
    });
  });

  it('expect of everybody as many ties as they have with people they met', async () => {
    const world = await worldOf(busy(2));
    const found = expectedTies(world, labelsOf(world));
    if (found === null) throw new Error('nothing to expect');
    const sums = new Float64Array(world.graph.n);
    found.expected.forEach((p, k) => {
      for (const end of [found.a[k] ?? 0, found.b[k] ?? 0]) sums[end] = (sums[end] ?? 0) + p;
    });
    found.met.forEach((code, e) => {
      if (code !== MET.here) return;
      for (const end of [world.graph.from[e] ?? 0, world.graph.to[e] ?? 0])
        sums[end] = (sums[end] ?? 0) - 1;
    });
    sums.forEach((left, i) =>
      expect(Math.abs(left)).toBeLessThan(1e-6 * (1 + degree(world.graph, i))),
    );
  });

  it('reject ties that follow time, and nothing else, about as often as they say', async () => {
    const world = await worldOf(busy(3));
    const found = expectedTies(world, labelsOf(world));
    if (found === null) throw new Error('nothing to expect');
    let rejected = 0;
    for (let place = 0; place < 30; place++) {
      const chance = chanceOf(23, place);
      const tied = found.expected.map((p) => Number(chance.unit() < p));
      const isTied = (_: unknown, k: number): boolean => tied[k] === 1;
      const graph = graphOf(world.graph.n, found.a.filter(isTied), found.b.filter(isTied));
      const band = await bandOf({ ...world, graph });
      if ((band?.p ?? 1) <= 0.05) rejected++;
    }
    // More than 5 of 30 at 5 % each: less than once in 200.
    expect(rejected).toBeLessThanOrEqual(5);
  }, 60_000);

  it('are the same for the same seed, whatever the groups are called', async () => {
    const one = await bandOf(await worldOf(busy(1)));
    expect(await bandOf(await worldOf(busy(1)))).toEqual(one);
    const place = busy(1);
    const renamed = withGroups(
      place,
      Array.from({ length: 36 }, (_, p) =>
        p % 11 === 5 ? null : 'zyxwvu'.charAt(Math.floor(p / 6)),
      ),
    );
    const other = await bandOf(await worldOf(renamed));
    expect(other?.mean).toBeCloseTo(one?.mean ?? NaN, 12);
    expect(other?.p).toBe(one?.p);
  });

  it('are none where nobody has a label, or nothing was logged that people could meet at', async () => {
    expect(exposureWorlds(await worldOf(busyPlace(1)))).toBeNull();
    const help = { persons: 12, help: [[0, 1, 150] as const, [2, 3, 200] as const] };
    const world = await worldOf(withGroups(help, new Array<string>(12).fill('x')));
    expect(exposureWorlds(world)).toBeNull();
    expect(await bandOf(world)).toBeUndefined();
  });
});
