import { describe, expect, it } from 'vitest';
import { withDefinitions } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { TIE_CLASS } from '../../src/lib/evidence/tie.ts';
import { degree } from '../../src/lib/graph/csr.ts';
import { POSITION } from '../../src/lib/graph/position.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { besideBridging } from '../../src/lib/indicators/bridgingBeside.ts';
import { reclassedWorlds } from '../../src/lib/indicators/reclassedWorlds.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { busyPlace, logsOfPlace } from './place.ts';

/** Ties of a busy place, classes dealt by hand: `strong` says which are strong. */
async function worldWith(strong: (world: World, e: number) => boolean): Promise<World> {
  // A threshold at which about half of these ties bridge.
  const definitions = { bridgingOverlap: 0.35 };
  const prepared = await prepare(logsOfPlace(busyPlace(1)), withDefinitions(definitions));
  const { world } = sceneOf(prepared, { definitions });
  const tieClass = world.ties.tieClass.map((one, e) =>
    one === TIE_CLASS.unclassified ? one : strong(world, e) ? TIE_CLASS.strong : TIE_CLASS.weak,
  );
  return { ...world, ties: { ...world.ties, tieClass } };
}

const draw = { seed: 1, name: 'classes', replicate: 0 };
const [contrast] = besideBridging('weak-bridging-share', TIE_CLASS.weak);
if (contrast === undefined) throw new Error('no contrast');

/** Sum of the contacts of both ends of each tie. */
const contacts = ({ graph }: World): number[] =>
  Array.from(graph.from, (a, e) => degree(graph, a) + degree(graph, graph.to[e]!));

/**
 * Strata by the words of METHODS B3, in another way than the code: how many tenths of the ties have
 * a smaller sum.
 */
function tenths(world: World): number[] {
  const sums = contacts(world);
  const enters = sums.map(
    (_, e) =>
      world.position[e] !== POSITION.pendant && world.ties.tieClass[e] !== TIE_CLASS.unclassified,
  );
  const entering = sums.filter((_, e) => enters[e]);
  return sums.map((sum, e) => {
    if (!enters[e]) return -1;
    const share = entering.filter((one) => one < sum).length / entering.length;
    return Math.floor(10 * share + 1e-9);
  });
}

describe('weak and strong dealt anew', () => {
  it('stay as many among ties whose ends have as many contacts, and move nothing else', async () => {
    const world = await worldWith((_, e) => e % 3 === 0);
    const worldOf = reclassedWorlds(world);
    const strata = tenths(world);
    const countsOf = ({ ties }: World): string[] =>
      strata.map((s, e) => `${s} ${s < 0 ? e : ''} ${ties.tieClass[e]}`).sort();
    const drawn = new Set<string>();
    for (let replicate = 0; replicate < 30; replicate++) {
      const other = worldOf?.({ ...draw, replicate });
      if (!other) throw new Error('nothing drawn');
      expect(countsOf(other)).toEqual(countsOf(world));
      expect(other.graph).toBe(world.graph);
      expect(other.position).toBe(world.position);
      drawn.add(other.ties.tieClass.join());
    }
    expect(drawn.size).toBe(30);
    expect(worldOf?.(draw).ties.tieClass).toEqual(worldOf?.(draw).ties.tieClass);
  });

  it('give on average the contrast that counting gives', async () => {
    const world = await worldWith((_, e) => e % 3 === 0);
    const strata = tenths(world);
    // In each stratum every tie is equally likely to be weak.
    const mean = (of: number): number => {
      let [bridging, all] = [0, 0];
      for (const s of new Set(strata.filter((one) => one >= 0))) {
        const here = [...strata.keys()].filter((e) => strata[e] === s);
        const own = here.filter((e) => world.ties.tieClass[e] === of).length;
        const bridges = here.filter((e) => world.position[e] === POSITION.bridging).length;
        bridging += (own * bridges) / here.length;
        all += own;
      }
      return bridging / all;
    };
    const tried = [{ ...contrast, needs: [] }];
    const found = await againstChance(world, tried, { draws: 1999, seed: 1 });
    const { mean: drawn, lo, hi } = found.get('bridging-contrast')!;
    const expected = mean(TIE_CLASS.weak) - mean(TIE_CLASS.strong);
    const error = (hi - lo) / 4 / Math.sqrt(1999);
    expect(Math.abs(drawn - expected)).toBeLessThan(4 * error);
  });

  it('tell a planted contrast, whichever its sign, and none where there is none', async () => {
    const tried = [{ ...contrast, needs: [] }];
    const judged = async (strong: Parameters<typeof worldWith>[0]) =>
      (await againstChance(await worldWith(strong), tried, { draws: 99, seed: 1 })).get(
        'bridging-contrast',
      );
    const bridges = ({ position }: World, e: number): boolean => position[e] === POSITION.bridging;
    const embedded = await judged((world, e) => !bridges(world, e));
    // All weak ties bridge and no strong one: as far as it goes.
    expect((embedded?.mean ?? NaN) + (embedded?.excess ?? NaN)).toBeCloseTo(1, 12);
    expect(embedded).toMatchObject({ model: 'classes', p: 0.02 });
    expect(embedded?.z).toBeGreaterThan(3);
    expect((await judged(bridges))?.z).toBeLessThan(-3);
    expect((await judged((_, e) => e % 2 === 0))?.p).toBeGreaterThan(0.05);
  });

  it('cannot be dealt where all are weak, or where contacts alone decide', async () => {
    expect(reclassedWorlds(await worldWith(() => false))).toBeNull();
    const decided = await worldWith((world, e) => contacts(world)[e]! > 20);
    const strata = tenths(decided);
    const mixed = [...new Set(strata)].some((s) => {
      const classes = strata.flatMap((one, e) => (one === s ? [decided.ties.tieClass[e]] : []));
      return s >= 0 && new Set(classes).size > 1;
    });
    expect(reclassedWorlds(decided) !== null).toBe(mixed);
  });

  it('have no contrast without ties of one class, and rest on the people of the smaller side', async () => {
    const none = contrast.measure(await worldWith(() => false));
    expect(none).toMatchObject({ value: null, reason: 'EMPTY', n: 0, persons: 0 });
    const world = await worldWith((_, e) => e === 10);
    expect(contrast.measure(world)).toMatchObject({ n: 1, persons: 2 });
  });
});
