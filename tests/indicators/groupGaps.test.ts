import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { chanceOf } from '../../src/lib/base/random.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { graphOf } from '../../src/lib/graph/csr.ts';
import type { Labels } from '../../src/lib/graph/labels.ts';
import { groupGaps, type GroupGaps } from '../../src/lib/indicators/groupGaps.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { everyoneAlone, logsOfPlace } from './place.ts';

const PEOPLE = 48;
const GROUPS = 4;
const CELLS = Array.from({ length: GROUPS }, (_, a) =>
  Array.from({ length: GROUPS - a }, (_, k) => ({ a, b: a + k })),
).flat();
const options = { draws: 99, seed: 1 };

/** All came at once and are there alike: one stratum. */
const everyone = async (): Promise<World> =>
  sceneOf(
    await prepare(
      logsOfPlace({ persons: PEOPLE, visits: everyoneAlone(PEOPLE, 30), help: [[0, 1, 150]] }),
      DEFAULTS,
    ),
    {},
  ).world;

/** Everybody's group: twelve in each. */
const labels: Labels = {
  label: Int32Array.from({ length: PEOPLE }, (_, p) => p % GROUPS),
  groups: GROUPS,
};

const tiedAs = (world: World, isTied: (i: number, j: number) => boolean): World => {
  const [from, to]: [number[], number[]] = [[], []];
  for (let i = 0; i < PEOPLE; i++) {
    for (let j = i + 1; j < PEOPLE; j++) {
      if (!isTied(i, j)) continue;
      from.push(i);
      to.push(j);
    }
  }
  return { ...world, graph: graphOf(PEOPLE, Uint32Array.from(from), Uint32Array.from(to)) };
};

const sideOf = (found: GroupGaps, a: number, b: number): unknown =>
  found.cells[CELLS.findIndex((cell) => cell.a === a && cell.b === b)]?.side;

describe('gaps between groups', () => {
  it('finds two groups that are tied far more than others, and two far less', async () => {
    const world = await everyone();
    const at = (i: number, j: number): string => [i % GROUPS, j % GROUPS].sort().join('');
    const chance = chanceOf(3);
    const found = await groupGaps(
      tiedAs(world, (i, j) => {
        const often = at(i, j) === '01' ? 0.5 : at(i, j) === '23' ? 0.01 : 0.2;
        return chance.unit() < often;
      }),
      labels,
      CELLS,
      options,
    );
    expect([sideOf(found, 0, 1), sideOf(found, 2, 3)]).toEqual(['more', 'fewer']);
    expect(found.inside.side).toBeNull();
    expect(found.draws).toBe(99);
  });

  it('claims nothing of one event that ties all who were there', async () => {
    const world = await everyone();
    // Twelve at one workshop, half of them of one group: 66 ties at once, 15 of them inside it.
    const there = new Set([0, 4, 8, 12, 16, 20, 1, 5, 2, 6, 3, 7]);
    const workshop = tiedAs(world, (i, j) => there.has(i) && there.has(j));
    const found = await groupGaps(workshop, labels, CELLS, options);
    const own = found.cells[0];
    // Three roots of the number expected would have called this clear.
    expect(15).toBeGreaterThan((own?.mean ?? 99) + 3 * Math.sqrt(own?.mean ?? 0));
    expect(found.cells.map(({ side }) => side)).toEqual(CELLS.map(() => null));
  });

  it('says something of nothing in at most one place in twenty, or hardly more', async () => {
    const world = await everyone();
    let said = 0;
    for (let place = 0; place < 60; place++) {
      const chance = chanceOf(17, place);
      // Six workshops of ten whoever comes: many ties, all clustered.
      const workshops = Array.from(
        { length: 6 },
        () => new Set(Array.from({ length: 10 }, () => chance.below(PEOPLE))),
      );
      const tied = tiedAs(world, (i, j) => workshops.some((who) => who.has(i) && who.has(j)));
      const found = await groupGaps(tied, labels, CELLS, options);
      if ([...found.cells, found.inside].some(({ side }) => side !== null)) said++;
    }
    // More than 8 of 60 at 5 % each: less than once in 200.
    expect(said).toBeLessThanOrEqual(8);
  });

  it('keeps all ties: the means of the draws add up to them', async () => {
    const world = await everyone();
    const chance = chanceOf(5);
    const tied = tiedAs(world, () => chance.unit() < 0.15);
    const found = await groupGaps(tied, labels, CELLS, options);
    const sum = found.cells.reduce((all, { mean }) => all + mean, 0);
    expect(sum).toBeCloseTo(tied.graph.m, 6);
    const own = found.cells.filter((_, at) => CELLS[at]?.a === CELLS[at]?.b);
    expect(found.inside.mean).toBeCloseTo(
      own.reduce((all, { mean }) => all + mean, 0),
      6,
    );
    // As pairs drawn at random, where all may have each other's label.
    expect(own[0]?.mean ?? NaN).toBeCloseTo((tied.graph.m * 66) / 1128, 0);
  });

  it('gives the same for the same seed, and the same findings whatever groups are called', async () => {
    const world = await everyone();
    const chance = chanceOf(6);
    const tied = tiedAs(world, (i, j) => chance.unit() < (i % GROUPS === j % GROUPS ? 0.5 : 0.1));
    const once = await groupGaps(tied, labels, CELLS, options);
    expect(await groupGaps(tied, labels, CELLS, options)).toEqual(once);
    expect(once.inside.side).toBe('more');
    const turned = { label: labels.label.map((one) => GROUPS - 1 - one), groups: GROUPS };
    const other = await groupGaps(tied, turned, CELLS, options);
    expect(other.inside).toEqual(once.inside);
    expect(sideOf(other, 3, 3)).toBe(sideOf(once, 0, 0));
  });

  it('claims nothing where few ties are expected, nor where nobody can have another label', async () => {
    const world = await everyone();
    const few = tiedAs(world, (i, j) => i % GROUPS === 0 && j % GROUPS === 0 && j - i < 8);
    expect(
      (await groupGaps(few, labels, CELLS, options)).cells.every(({ side }) => side === null),
    ).toBe(true);
    const one = { label: new Int32Array(PEOPLE), groups: 1 };
    const found = await groupGaps(
      tiedAs(world, () => true),
      one,
      [{ a: 0, b: 0 }],
      options,
    );
    expect(found.cells[0]).toMatchObject({ mean: 1128, distance: 0, side: null });
  });

  it('can be stopped', async () => {
    const task = { signal: AbortSignal.abort() };
    await expect(groupGaps(await everyone(), labels, CELLS, options, task)).rejects.toThrow(
      'CANCELLED',
    );
  });
});
