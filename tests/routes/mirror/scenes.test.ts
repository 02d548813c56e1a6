/** Scenes of the mirror: numbers that anybody may see, or words that say why there are none. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../src/lib/base/definitions.ts';
import type { Chance } from '../../../src/lib/engine/chanceView.ts';
import { analyse, prepare } from '../../../src/lib/engine/pipeline.ts';
import { publicView } from '../../../src/lib/engine/publicView.ts';
import { formatOf } from '../../../src/lib/text/format.ts';
import { loadWords } from '../../../src/lib/text/indicatorWords.ts';
import type { Scene } from '../../../src/routes/mirror/scene.ts';
import { scenesOf, type Known } from '../../../src/routes/mirror/scenes.ts';
import { busyPlace, directoryOf, logsOfPlace } from '../../indicators/place.ts';
import { speak } from '../../../src/cli/say.ts';

const format = formatOf('en');
/** Chance is known of no number: what is asked rests on ranges. */
const NO_CHANCE: Chance = { numbers: {}, beside: {}, faces: [] };

/** @param persons all of a place whose trades are two; with few of them nothing may be shown */
async function knownOf(persons: number): Promise<Known> {
  const place = busyPlace(1, persons);
  const trades = Array.from({ length: persons }, (_, p) => (p % 2 === 0 ? 'wood' : 'web'));
  const directory = directoryOf(persons, { attributes: new Map([['discipline', trades]]) });
  const prepared = await prepare(
    logsOfPlace({ ...place, more: { ...place.more, directory } }),
    DEFAULTS,
  );
  return {
    analysis: await analyse(prepared, {}),
    publicView: await publicView(prepared, {}),
    chance: null,
  };
}

const named = (scenes: readonly Scene[], name: string): Scene | undefined =>
  scenes.find((scene) => scene.name === name);

let known: Known;
let scenes: readonly Scene[];
beforeAll(async () => {
  speak('en');
  await loadWords('en');
  known = await knownOf(60);
  scenes = scenesOf(known, format);
});

describe('the scenes of the mirror', () => {
  it('are six, and questions once chance is known', () => {
    const names = scenes.map(({ name }) => name);
    expect(names).toEqual(['who', 'room', 'help', 'bridges', 'rhythms', 'newcomers']);
    const asked = scenesOf({ ...known, chance: NO_CHANCE }, format).slice(6);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(5);
    for (const { finding, lead } of asked) {
      expect(finding).toMatch(/\?$/);
      expect(lead).not.toBeNull();
    }
  });

  it('tell members in fives, and groups of eleven or more', () => {
    const who = named(scenes, 'who');
    expect(who?.finding).toBe(
      `About ${String(known.publicView.members)} of us came during this period.`,
    );
    expect(known.publicView.members % 5).toBe(0);
    const sizes = who?.picture?.kind === 'bars' ? who.picture.bars : [];
    expect(sizes.map(({ name }) => name).sort()).toEqual(['web', 'wood']);
    for (const { count } of sizes) expect(count % 5).toBe(0);
  });

  it('have beside each picture a table with as many rows as there are bars', () => {
    for (const { picture, table } of scenes) {
      if (picture?.kind !== 'bars') continue;
      expect(table?.rows.length).toBeGreaterThanOrEqual(picture.bars.length);
    }
  });

  it('say why there is nothing to show where too few came, and draw nothing', async () => {
    const few = scenesOf(await knownOf(6), format);
    for (const { finding, picture, table, withheld } of few) {
      expect(withheld).not.toBeNull();
      expect(finding).toMatch(/^Nothing to show: ./);
      expect([picture, table]).toEqual([null, null]);
    }
  });
});
