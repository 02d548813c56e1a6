import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { comparison } from '../../src/lib/engine/comparison.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { atCommonPresence, thinnedWorlds } from '../../src/lib/indicators/commonPresence.ts';
import { earlierPeriod } from '../../src/lib/indicators/comparison.ts';
import { worldAt, type World } from '../../src/lib/indicators/world.ts';
import { busyPlace, logsOfPlace, type Place } from './place.ts';

const PEOPLE = 40;
const WEEKS = 80;

/**
 * Forty people; each week some of them meet in eights. In the last half-year everybody comes about
 * `often` times as often as in the one a year before; who meets whom is drawn in the same way.
 */
function placeWhere(often: number, seed: number, people = PEOPLE): Place {
  let state = 1 + seed * 7919;
  const unit = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const events: NonNullable<Place['events']>[number][] = [];
  for (let week = 0; week < WEEKS; week++) {
    const share = week >= WEEKS - 26 ? 0.2 * often : 0.2;
    for (let circle = 0; circle < people / 8; circle++) {
      const present = Array.from({ length: 8 }, (_, i) => circle + (i * people) / 8).filter(
        () => unit() < share,
      );
      events.push([events.length, week * 7 + 2, present]);
    }
  }
  return { persons: people, events };
}

async function bothOf(place: Place): Promise<readonly [World, World]> {
  const { world } = sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {});
  const earlier = earlierPeriod(world);
  if (earlier === null) throw new Error('no earlier period');
  return [world, worldAt(world.logs, world.evidence, world.definitions, earlier)];
}

const daysPerMember = ({ evidence, nodes, window }: World): number => {
  const { offsets, day } = evidence.presence;
  const [to, length] = [window?.to ?? 0, DEFAULTS.evidenceDays];
  let all = 0;
  for (const person of nodes) {
    all += day
      .subarray(offsets[person], offsets[person + 1])
      .filter((one) => one < to && one >= to - length).length;
  }
  return all / nodes.length;
};

const ties = catalogue.filter(({ id }) => id === 'ties-by-class');

describe('counts at common presence', () => {
  it('do not rise only because everybody came more often', async () => {
    const [now, then] = await bothOf(placeWhere(2, 1));
    const found = (await atCommonPresence(now, then, ties, 1)).get('ties-by-class');
    if (found?.now == null || found.before === null) throw new Error('nothing compared');
    const raw = (2 * now.ties.length) / now.members;
    expect(found.level).toBeCloseTo(daysPerMember(then) / daysPerMember(now), 12);
    expect(found).toMatchObject({ terms: 'presence', draws: 50, isNowDenser: true, reason: null });
    // The earlier period is left as it is.
    expect(found.before).toBeCloseTo((2 * then.ties.length) / then.members, 12);
    expect(found.now).toBeLessThan(raw);
    // As they are, ties have doubled; little of that is left, and it may be chance.
    expect(raw).toBeGreaterThan(2 * found.before);
    expect(found.now - found.before).toBeLessThan(0.2 * (raw - found.before));
    expect(found.lo).toBeLessThan(0);
    expect(found.hi).toBeGreaterThan(0);
    expect(found.difference).toBeCloseTo(found.now - found.before, 12);
    expect(found.lo).toBeLessThan(found.difference ?? NaN);
    expect(found.hi).toBeGreaterThan(found.difference ?? NaN);
  });

  it('are shares of the others, and of the place, where that is what a number tells', async () => {
    const [now, then] = await bothOf(placeWhere(2, 1, 64));
    const own = catalogue.filter(({ id }) => id === 'reach-two' || id === 'communities');
    const found = await atCommonPresence(now, then, own, 1);
    const reach = found.get('reach-two');
    // The eight circles of eight are all that anybody reaches: 7 of 63 others, at most.
    expect(reach).toMatchObject({ of: 'others', draws: 50, isNowDenser: true });
    expect(reach?.now).toBeLessThanOrEqual(7 / 63);
    expect(reach?.before).toBeLessThanOrEqual(7 / 63);
    expect(reach?.lo).not.toBeNull();
    const circles = found.get('communities');
    // Eight of them, or the fewer that came together enough; in the quieter period too.
    expect(circles).toMatchObject({ of: 'place', lo: null, hi: null, p: null, q: null });
    expect(circles?.now).toBeGreaterThan(4);
    expect(circles?.now).toBeLessThanOrEqual(8);
  });

  it('are those of either period where both came as often', async () => {
    const [now] = await bothOf(placeWhere(1, 2));
    const found = (await atCommonPresence(now, now, ties, 1)).get('ties-by-class');
    expect(found).toMatchObject({ draws: 0, level: 1, difference: 0 });
    expect(found?.now).toBeCloseTo((2 * now.ties.length) / now.members, 12);
  });

  it('take the days from the earlier period where that was the fuller one', async () => {
    const [now, then] = await bothOf(placeWhere(0.5, 3));
    const found = (await atCommonPresence(now, then, ties, 1)).get('ties-by-class');
    expect(found?.isNowDenser).toBe(false);
    expect(found?.now).toBeCloseTo((2 * now.ties.length) / now.members, 12);
    expect(found?.before).toBeLessThan((2 * then.ties.length) / then.members);
  });

  it('are the same for the same seed, and about the same for another', async () => {
    const [now, then] = await bothOf(placeWhere(2, 4));
    const of = async (seed: number) =>
      (await atCommonPresence(now, then, ties, seed)).get('ties-by-class')?.now ?? NaN;
    const once = await of(1);
    expect(await of(1)).toBe(once);
    const other = await of(2);
    expect(other).not.toBe(once);
    expect(Math.abs(other - once) / once).toBeLessThan(0.05);
  });

  it('leave out whom there are too few of, and can be stopped', async () => {
    const [now, then] = await bothOf(placeWhere(1, 5));
    const none = { ...then, ties: { ...then.ties, length: 0 }, members: 0 };
    expect((await atCommonPresence(now, none, ties, 1)).size).toBe(0);
    const task = { signal: AbortSignal.abort() };
    await expect(atCommonPresence(now, then, ties, 1, task)).rejects.toThrow('CANCELLED');
  });

  it('reach the screen with a q over all that is compared', async () => {
    const found = await comparison(await prepare(logsOfPlace(busyPlace(1, 36, 44)), DEFAULTS), {});
    if (found === null) throw new Error('nothing to compare');
    expect(Object.keys(found.equal).sort()).toEqual([
      'local-bridges',
      'reach-two',
      'ties-by-class',
      'weak-ties-per-member',
    ]);
    const tested = [...Object.values(found.changes), ...Object.values(found.equal)].filter(
      ({ p }) => p !== null,
    );
    const p = tested.map((one) => one.p ?? 1).sort((a, b) => a - b);
    for (const one of tested) {
      const least = Math.min(
        ...p.flatMap((each, at) => (each >= (one.p ?? 1) ? [(each * p.length) / (at + 1)] : [])),
      );
      expect(one.q).toBeCloseTo(Math.min(1, least), 9);
    }
  });
});

describe('a thinned world', () => {
  it('has exactly the days that stay, and the same members', async () => {
    // Alone, one event a week with everybody: what is left of it tells the days.
    const everybody = Array.from({ length: PEOPLE }, (_, p) => p);
    const events = Array.from({ length: WEEKS }, (_, e) => [e, e * 7 + 2, everybody] as const);
    const [world] = await bothOf({ persons: PEOPLE, events });
    const kept = 0.6;
    const { window } = world;
    if (!window) throw new Error('no time');
    const thinned = thinnedWorlds(world, kept, 1)(3)(null);
    expect(thinned.nodes).toEqual(world.nodes);
    expect(thinned.members).toBe(world.members);
    const attended = ({ evidence }: World): number => {
      const { rosters } = evidence.coattendance ?? {};
      let all = 0;
      rosters?.day.forEach((day, e) => {
        const isIn = day < window.to && day >= window.to - DEFAULTS.evidenceDays;
        if (isIn) all += rosters.size[e]!;
      });
      return all;
    };
    expect(attended(thinned)).toBe(attended(world) - Math.round((1 - kept) * attended(world)));
  });
});
