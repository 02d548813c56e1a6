import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { tieHistory, type FateOfTies } from '../../src/lib/indicators/tieHistory.ts';
import { busyPlace, everyoneAlone, logsOfPlace, type Place } from './place.ts';

async function historyOf(place: Place) {
  const { world } = sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {});
  return { world, history: await tieHistory(world) };
}

const counts = ({ born, kept, revived, dormant, lost }: FateOfTies) => ({
  born: born.count,
  kept: kept.count,
  revived: revived.count,
  dormant: dormant.count,
  lost: lost.count,
});

describe('what becomes of ties', () => {
  it.each([1, 2, 3])(
    'adds up from week to week and over the whole period (place %i)',
    async (seed) => {
      const { world, history } = await historyOf(busyPlace(seed));
      if (history === null) throw new Error('no history');
      const { weeks, whole } = history;
      expect(weeks).toHaveLength(13);
      const at = weeks.map(({ born, kept, revived }) => born.count + kept.count + revived.count);
      weeks.slice(1).forEach(({ kept, dormant, lost }, index) => {
        expect(kept.count + dormant.count + lost.count).toBe(at[index]);
      });
      // The last week ends with the ties of the period.
      expect(at.at(-1)).toBe(world.graph.m);
      const { born, kept, revived } = counts(whole);
      expect(born + kept + revived).toBe(world.graph.m);
    },
  );

  it('tells born, dormant, revived and lost apart', async () => {
    // Days count from the first check-in; the period is that of the last 13 of 53 weeks.
    const weeks = 53;
    const day = (week: number): number => 7 * week + 1;
    const { history } = await historyOf({
      persons: 12,
      // The last one leaves so early that only the period before sees them.
      visits: everyoneAlone(12, weeks).filter(
        ([person, , start]) => person !== 11 || start < day(30) * 1440,
      ),
      help: [
        [0, 1, day(45)], // born
        [2, 3, day(20)], // dormant in week 46
        [4, 5, day(10)], // revived
        [4, 5, day(48)],
        [6, 11, day(25)], // lost
        [8, 9, day(30)], // kept
        [8, 9, day(50)],
      ],
    });
    if (history === null) throw new Error('no history');
    expect(counts(history.whole)).toEqual({ born: 1, kept: 1, revived: 1, dormant: 1, lost: 1 });
  });

  it('is none in a ready network', async () => {
    const { world } = await historyOf(busyPlace(1));
    expect(await tieHistory({ ...world, window: null })).toBeNull();
  });
});
