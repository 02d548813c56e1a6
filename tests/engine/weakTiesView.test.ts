/** Pictures of the weak ties, of the example place and of small ones. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare } from '../../src/lib/engine/pipeline.ts';
import { STEPS, type WeakTiesView } from '../../src/lib/engine/weakTies.ts';
import { weakTiesView } from '../../src/lib/engine/weakTiesView.ts';
import { busyPlace, everyoneAlone, logsOfPlace, type Place } from '../indicators/place.ts';

const viewOf = async (place: Place, definitions = DEFAULTS): Promise<WeakTiesView> =>
  weakTiesView(await prepare(logsOfPlace(place), definitions), { definitions });

let view: WeakTiesView;
beforeAll(async () => {
  view = await viewOf(busyPlace(1));
});

describe('pictures of the weak ties', () => {
  it('let the largest part shrink, from all orders of removal alike', () => {
    const { weakFirst = [], strongFirst = [], random = [] } = view.percolation ?? {};
    for (const curve of [weakFirst, strongFirst, random]) {
      expect(curve).toHaveLength(STEPS + 1);
      curve.slice(1).forEach((value, at) => expect(value).toBeLessThanOrEqual(curve[at] ?? 0));
      expect(curve[0]).toBe(weakFirst[0]);
      expect(curve.at(-1)).toBeCloseTo(1 / 36, 9);
    }
  });

  it('put every tie of known strength and overlap into one group', () => {
    const groups = view.byStrength ?? [];
    expect(groups.length).toBeGreaterThan(1);
    groups
      .slice(1)
      .forEach(({ upTo }, at) => expect(upTo).toBeGreaterThanOrEqual(groups[at]!.upTo));
    for (const { overlap } of groups) expect(overlap ?? 0).toBeLessThanOrEqual(1);
  });

  it('tell nothing of fewer than five people, nor what would give it away', async () => {
    const hidden = await viewOf(busyPlace(1), { ...DEFAULTS, kInternal: 30 });
    const counts = hidden.weeks.flatMap(({ born, revived, dormant, lost }) => [
      ...[born, revived, dormant, lost],
    ]);
    expect(counts.every((count) => count === null || count === 0)).toBe(true);
    expect(hidden.whole?.kept).toBeNull();
    expect(hidden.whole?.before).toBeNull();
    for (const { born, revived } of view.weeks) {
      expect([born, revived].every((count) => count === null || count >= 0)).toBe(true);
    }
  });

  it('are none where there are too few ties', async () => {
    const none = await viewOf({ persons: 12, visits: everyoneAlone(12, 30) });
    expect(none).toMatchObject({ percolation: null, byStrength: null });
    expect(none.weeks.every(({ born }) => born === 0)).toBe(true);
  });
});
