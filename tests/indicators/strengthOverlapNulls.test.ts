import { describe, expect, it } from 'vitest';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { withDefinitions } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { redrawnWorlds } from '../../src/lib/indicators/redrawnWorlds.ts';
import { strengthOverlapNulls } from '../../src/lib/indicators/strengthOverlapNulls.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { clique } from './cliques.ts';
import type { VisitRow } from '../evidence/logsOf.ts';
import { busyPlace, everyoneAlone, logsOfPlace, resultOf, type Place } from './place.ts';

const NO_PAIRS = { a: new Uint32Array(0), b: new Uint32Array(0), offsets: new Uint32Array(1) };

async function worldOf(place: Place): Promise<World> {
  return sceneOf(await prepare(logsOfPlace(place), withDefinitions({})), {}).world;
}

/** Events of the last half year to which everybody comes by habit and chance, whoever else does. */
function chancePlace(seed: number, persons = 50, events = 52): Place {
  const random = xoroshiro128plus(seed);
  const unit = (): number => uniformFloat64(random);
  const habit = Array.from({ length: persons }, () => 0.05 - 0.1 * Math.log(1 - unit()));
  const rows = Array.from({ length: events }, (_, e) => {
    const appeal = 0.4 + 0.8 * unit();
    const present = habit.flatMap((h, p) => (unit() < h * appeal ? [p] : []));
    return [e, Math.floor((e * 182) / events), present] as const;
  });
  return { persons, events: rows };
}

describe('nulls of strength and overlap', () => {
  it('explain by attendance what attendance alone has made, which shuffled strengths do not', async () => {
    const world = await worldOf(chancePlace(11));
    const nulls = strengthOverlapNulls(world, { draws: 99, seed: 1 });
    expect(nulls.ties).toBeGreaterThan(50);
    expect(nulls.observed).toBeGreaterThan(0.15);
    expect(Math.abs(nulls.topologyFixed.band?.mean ?? NaN)).toBeLessThan(0.03);
    expect(nulls.topologyFixed.band?.p).toBe(0.02);
    expect(nulls.dataStream.band?.mean).toBeGreaterThan(0.15);
    expect(nulls.dataStream.band?.p).toBeGreaterThan(0.05);
    expect(nulls.helpReceivers).toEqual({ band: null, reason: 'NEEDS_LOGS' });
    expect(nulls.asObserved).toEqual([]);
  });

  it('tell circles from chance', async () => {
    // Help inside circles often, between them once: help drawn anew ties across circles.
    const often = [100, 120, 140, 160] as const;
    const across = Array.from({ length: 8 }, (_, i) => [i, i + 8, 100] as const);
    const help = [...clique(0, 8, ...often), ...clique(8, 8, ...often), ...across];
    const place = { persons: 16, visits: everyoneAlone(16, 30), help };
    const nulls = strengthOverlapNulls(await worldOf(place), { draws: 49, seed: 1 });
    expect(nulls.observed).toBe((await resultOf('strength-overlap', place)).value);
    expect(nulls.dataStream.band?.p).toBe(0.04);
    expect(nulls.dataStream.band?.excess).toBeGreaterThan(0.5);
    // Without events, drawing all there is to draw is drawing receivers, by another stream.
    expect(nulls.helpReceivers.band?.p).toBe(0.04);
    expect(nulls.asObserved).toEqual(['copresence']);
  });

  it('are the same for the same seed, others for another', async () => {
    const world = await worldOf(busyPlace(3));
    const draws = 9;
    const nulls = strengthOverlapNulls(world, { draws, seed: 5 });
    expect(strengthOverlapNulls(world, { draws, seed: 5 })).toEqual(nulls);
    expect(nulls.dataStream.band?.draws).toBe(9);
    const others = strengthOverlapNulls(world, { draws, seed: 6 });
    for (const name of ['dataStream', 'helpReceivers', 'topologyFixed'] as const) {
      expect(others[name].band?.mean).not.toBe(nulls[name].band?.mean);
    }
  });

  it('are none where all ties are alike', async () => {
    const place = { persons: 16, visits: everyoneAlone(16, 30), help: clique(0, 11, 100) };
    expect(strengthOverlapNulls(await worldOf(place), { draws: 9, seed: 1 })).toMatchObject({
      observed: null,
      ties: 55,
      topologyFixed: { band: null, reason: 'NO_VARIANCE' },
    });
  });
});

describe('worlds drawn anew', () => {
  it('are the world itself where nothing can be otherwise', async () => {
    // One event at which all were; one helper, one helped.
    const world = await worldOf({
      persons: 8,
      visits: everyoneAlone(8, 30),
      events: [[0, 150, [0, 1, 2, 3, 4, 5, 6, 7]]],
      help: [[0, 1, 160]],
    });
    const drawn = redrawnWorlds(world, ['attendance', 'receivers'])?.({
      ...{ seed: 1, name: 'test', replicate: 0 },
    });
    expect(drawn?.ties.length).toBe(28);
    expect(drawn?.ties).toEqual(world.ties);
    expect(drawn?.graph).toEqual(world.graph);
  });

  it('have people helped when they are there', async () => {
    // The first eight come on five days of even weeks, the others of odd ones, and help their own.
    const weeks = Array.from({ length: 30 }, (_, w) => w);
    const own = (w: number, i: number): number => (w % 2) * 8 + (i % 8);
    const eight = [0, 1, 2, 3, 4, 5, 6, 7];
    const visits = weeks.flatMap((w) =>
      [0, 1, 2, 3, 4].flatMap((day) =>
        eight.map((i): VisitRow => {
          const start = (w * 7 + day) * 1440 + i * 20;
          return [own(w, i), 0, start, start + 10];
        }),
      ),
    );
    const help = weeks.flatMap((w) =>
      eight.flatMap((i) => [1, 3].map((step) => [own(w, i), own(w, i + step), w * 7 + 2] as const)),
    );
    const world = await worldOf({ persons: 16, visits, help });
    const across = ({ ties: { a, b, length } }: World): number =>
      a.filter((p, e) => p < 8 !== (b[e] ?? 0) < 8).length / length;
    expect(across(world)).toBe(0);
    const { service } =
      redrawnWorlds(world, ['receivers'])?.({ seed: 1, name: 'test', replicate: 0 }).evidence ?? {};
    const { a, b, offsets } = service?.pairs ?? NO_PAIRS;
    const records = (isCounted: (p: number) => boolean): number =>
      a.reduce(
        (sum, _, p) => sum + (isCounted(p) ? (offsets[p + 1] ?? 0) - (offsets[p] ?? 0) : 0),
        0,
      );
    expect(records(() => true)).toBe(help.length);
    // A trade across has odds of (0.5 / 5.5)²: about one record in twelve, and not one in two.
    const share = records((p) => (a[p] ?? 0) < 8 !== (b[p] ?? 0) < 8) / help.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.2);
  });

  it('keep members, and change ties', async () => {
    const world = await worldOf(busyPlace(3));
    const draw = redrawnWorlds(world, ['attendance', 'receivers']);
    const drawn = draw?.({ seed: 1, name: 'test', replicate: 0 });
    expect(drawn?.nodes).toEqual(world.nodes);
    expect(drawn?.memberMonths).toBe(world.memberMonths);
    expect(drawn?.ties).not.toEqual(world.ties);
  });
});
