import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { smallGroupHalfDays } from '../../src/lib/evidence/smallGroupHalfDays.ts';
import { timetableFaces } from '../../src/lib/indicators/timetableFaces.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import type { VisitRow } from '../evidence/logsOf.ts';
import { everyoneAlone, logsOfPlace, type Place } from './place.ts';

const worldOf = async (place: Place): Promise<World> =>
  sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {}).world;
const options = { draws: 99, seed: 1 };
const DAY = 1440;

/**
 * Ten people, each there on two of five mornings, two or three at a time: `paired` always come
 * with the same person, the others with whoever is there.
 */
function mornings(paired: boolean): Place {
  const visits: VisitRow[] = [];
  for (let week = 0; week < 30; week++) {
    for (let day = 0; day < 5; day++) {
      const first = (2 * (week + day)) % 10;
      const second = paired ? first + 1 : (first + 1 + 2 * (week % 5)) % 10;
      for (const person of new Set([first, second])) {
        visits.push([person, 0, (7 * week + day) * DAY + 9 * 60, (7 * week + day) * DAY + 11 * 60]);
      }
    }
  }
  return { persons: 10, visits, help: [[0, 1, 5]] };
}

describe('familiar faces by timetable', () => {
  it('are fewer than those of people who always come together', async () => {
    const world = await worldOf(mornings(true));
    const [three] = await timetableFaces(world, options);
    expect(world.counts.atLeast10.count).toBe(5); // five pairs, and nobody else ever meets
    const ten = (await timetableFaces(world, options)).find(({ days }) => days === 10);
    expect(ten?.mean).toBeLessThan(5);
    expect(three?.draws).toBe(99);
  });

  it('are about as many where people come with whoever is there', async () => {
    const world = await worldOf(mornings(false));
    const [three] = await timetableFaces(world, options);
    expect(world.counts.atLeast3.count).toBeGreaterThanOrEqual((three?.lo ?? NaN) - 3);
    expect(world.counts.atLeast3.count).toBeLessThanOrEqual((three?.hi ?? NaN) + 3);
  });

  it('count the small groups of a half-day once for each pair, in the half-day they begin', async () => {
    const at = (hour: number): number => 7 * 20 * DAY + hour * 60;
    const world = await worldOf({
      persons: 3,
      visits: [
        ...everyoneAlone(3, 30),
        [0, 0, at(10), at(15)],
        [1, 0, at(12.5), at(15)], // begins in the morning, goes on in the afternoon
        [2, 0, at(14), at(14.1)], // six minutes are no small group
      ],
      help: [[0, 1, 5]],
    });
    const { visits, clock } = world.evidence;
    if (visits === null || world.window === null) throw new Error('no visits');
    const period = { from: world.window.to - 182, to: world.window.to };
    const context = { clock, period, task: {} };
    const { halfDays, pairs } = await smallGroupHalfDays(
      visits,
      world.logs.zones,
      world.active,
      DEFAULTS,
      context,
    );
    const found = Array.from(pairs.keys()).filter((h) => pairs[h] !== 0);
    expect(found).toHaveLength(1);
    expect([halfDays.band[found[0] ?? 0], pairs[found[0] ?? 0]]).toEqual([0, 1]);
  });

  it('are none without rooms, without visits, or once visits were deleted', async () => {
    const world = await worldOf({ persons: 12, events: [[0, 100, [0, 1, 2]]] });
    expect(await timetableFaces(world, options)).toEqual([]);
  });
});
