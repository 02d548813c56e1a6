import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { comparison } from '../../src/lib/engine/comparison.ts';
import { analyse, prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { compare, earlierPeriod } from '../../src/lib/indicators/comparison.ts';
import { busyPlace, logsOfPlace } from './place.ts';

const preparedPlace = (weeks: number) => prepare(logsOfPlace(busyPlace(1, 36, weeks)), DEFAULTS);

describe('comparison with an earlier period', () => {
  it('takes the same weeks a year before where the log is old enough, else the period before', async () => {
    const kindAfter = async (weeks: number) => {
      const { world } = sceneOf(await preparedPlace(weeks), {});
      const earlier = earlierPeriod(world);
      if (earlier !== null) expect((earlier.to - earlier.from) / 7).toBe(13);
      return earlier?.kind ?? null;
    };
    expect(await kindAfter(80)).toBe('year');
    expect(await kindAfter(42)).toBe('before');
    expect(await kindAfter(30)).toBeNull();
  });

  it('gives the numbers that the analysis of either period gives', async () => {
    const prepared = await preparedPlace(44);
    const found = await comparison(prepared, {});
    if (found === null) throw new Error('nothing to compare');
    const [now, then] = [
      await analyse(prepared, {}),
      await analyse(prepared, { from: found.from, to: found.to }),
    ];
    expect(Object.keys(found.changes).length).toBeGreaterThan(8);
    for (const [id, { before, difference }] of Object.entries(found.changes)) {
      const value = (of: typeof now): number =>
        of.results.find((result) => result.id === id)?.value ?? NaN;
      expect(before, id).toBe(value(then));
      expect(difference, id).toBeCloseTo(value(now) - value(then), 9);
    }
  });

  it('finds no change where nothing has changed, more often than not', async () => {
    let told = 0;
    let compared = 0;
    for (const seed of [1, 2, 3, 4]) {
      const { world } = sceneOf(await prepare(logsOfPlace(busyPlace(seed, 36, 44)), DEFAULTS), {});
      const earlier = earlierPeriod(world);
      if (earlier === null) throw new Error('no earlier period');
      for (const { q } of (await compare(world, earlier, catalogue)).values()) {
        if (q === null) continue;
        compared++;
        if (q < 0.1) told++;
      }
    }
    expect(compared).toBeGreaterThan(30);
    expect(told / compared).toBeLessThan(0.15);
  });

  it('is none in a small place', async () => {
    const prepared = await prepare(logsOfPlace(busyPlace(1, 24, 44)), DEFAULTS);
    expect(await comparison(prepared, {})).toBeNull();
  });
});
