import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { weekOf } from '../../src/lib/base/time.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { wideRanges as shownRanges } from '../../src/lib/engine/wideRanges.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { look } from '../../src/lib/indicators/estimate.ts';
import { wideRanges, type WideResult } from '../../src/lib/indicators/wideRange.ts';
import { asShown, withWide } from '../../src/lib/indicators/withWide.ts';
import { eventsInGroups, worldWithoutEvents } from '../../src/lib/indicators/withoutEvents.ts';
import { membersInGroups, worldWithout } from '../../src/lib/indicators/withoutPersons.ts';
import { worldAt, type World } from '../../src/lib/indicators/world.ts';
import { jackknife } from '../../src/lib/stats/jackknife.ts';
import { medianRange, midmean } from '../../src/lib/stats/midmean.ts';
import { NONE } from '../../src/lib/logs/logs.ts';
import {
  analysisOf,
  busyPlace,
  directoryOf,
  everyoneAlone,
  logsOfPlace,
  type Place,
} from './place.ts';

const place: Place = busyPlace(4);
let world: World;
let found: ReadonlyMap<string, WideResult>;
const rangeOf = (id: string) => found.get(id)!.wide;
const indicatorOf = (id: string) => catalogue.find((indicator) => indicator.id === id)!;

async function worldOf(of: Place): Promise<World> {
  return sceneOf(await prepare(logsOfPlace(of), DEFAULTS), {}).world;
}

async function rangesOf(of: World, most?: number): Promise<ReadonlyMap<string, WideResult>> {
  const all = await wideRanges(of, catalogue, 1, {}, most);
  return new Map(all.map((one) => [one.first.id, one]));
}

beforeAll(async () => {
  world = await worldOf(place);
  found = await rangesOf(world);
}, 60_000);

/** Each of the 26 weeks that ties are judged over, left out by hand. */
const withoutWeeks = (): World[] => {
  const { logs, evidence, definitions, window } = world;
  const last = weekOf(window!.to) - 1;
  return Array.from({ length: 26 }, (_, back) =>
    worldAt(logs, evidence, definitions, window!, world, last - back),
  );
};

const withoutMembers = (): World[] =>
  Array.from(world.nodes, (person) => worldWithout(world, [person]));

/** Each event of the 26 weeks that ties are judged over, left out by hand: one a week. */
const withoutEachEvent = (): World[] => {
  const { window, evidence } = world;
  const { day } = evidence.coattendance!.rosters;
  return [...day.keys()]
    .filter((e) => day[e]! < window!.to && day[e]! >= window!.to - 182)
    .map((e) => worldWithoutEvents(world, [e])!);
};

describe('events left out', () => {
  it('leave the place as if nobody had been at them', async () => {
    // Everybody is known and there all the same: alone each Monday.
    const visits = everyoneAlone(12, 30);
    const events = [
      [0, 150, [0, 1, 2, 3]],
      [1, 160, [0, 1]],
      [2, 170, [4, 5, 6]],
    ] as const;
    const all = await worldOf({ persons: 12, visits, events });
    const left = worldWithoutEvents(all, [0])!;
    const never = await worldOf({ persons: 12, visits, events: events.slice(1) });
    const pairs = ({ ties }: World): string[] => Array.from(ties.a, (a, e) => `${a}-${ties.b[e]}`);
    expect(pairs(all)).toHaveLength(9);
    expect(pairs(left)).toEqual(['0-1', '4-5', '4-6', '5-6']);
    expect(pairs(left)).toEqual(pairs(never));
    expect([...left.ties.strength]).toEqual([...never.ties.strength]);
  });

  it('are those that make ties, each in one group', () => {
    const alone = eventsInGroups(world, 60, 1);
    expect(alone).toHaveLength(26);
    const dealt = eventsInGroups(world, 7, 1);
    expect(dealt.map(({ length }) => length).sort()).toEqual([3, 3, 4, 4, 4, 4, 4]);
    const flat = (groups: readonly Uint32Array[]): number[] =>
      groups.flatMap((group) => [...group]).sort((x, y) => x - y);
    expect(flat(dealt)).toEqual(flat(alone));
    expect(eventsInGroups(world, 7, 1)).toEqual(dealt);
  });

  it('give the range where ties hang on few of them', async () => {
    const uneven = await worldOf({
      ...{ persons: 32, visits: everyoneAlone(32, 30) },
      // One of twelve people, 66 ties; seven of two people, one tie each.
      events: [
        [0, 120, Array.from({ length: 12 }, (_, i) => i)],
        ...Array.from(
          { length: 7 },
          (_, e) => [e + 1, 127 + 7 * e, [12 + 2 * e, 13 + 2 * e]] as const,
        ),
      ],
    });
    const one = (await rangesOf(uneven)).get('ties-by-class')!;
    // 73 ties; 7 without the large one, 72 without any other: each event has a week of its own.
    const logs = [7, ...new Array<number>(7).fill(72)].map(Math.log);
    const mean = logs.reduce((sum, x) => sum + x, 0) / 8;
    const se = Math.sqrt((7 / 8) * logs.reduce((sum, x) => sum + (x - mean) ** 2, 0));
    // t of seven degrees of freedom: 2.364624.
    expect(one.wide.method).toBe('event-jackknife');
    expect(one.wide.hi).toBeCloseTo(73 * Math.exp(2.364624 * se), 0);
    expect(one.wide.lo).toBeCloseTo(73 * Math.exp(-2.364624 * se), 4);
  });
});

describe('a ready network', () => {
  const ready = (
    persons: number,
    pairs: readonly (readonly [number, number, number])[],
  ): Place => ({
    persons,
    more: {
      ties: {
        length: pairs.length,
        file: new Uint16Array(pairs.length),
        line: Uint32Array.from(pairs, (_, r) => r + 2),
        a: Uint32Array.from(pairs, ([a]) => a),
        b: Uint32Array.from(pairs, ([, b]) => b),
        relation: new Uint32Array(pairs.length).fill(NONE),
        weight: Float64Array.from(pairs, ([, , weight]) => weight),
      },
    },
  });
  /** A wheel: one tied to all of a ring of eleven. Degrees 11 and eleven times 3: 22 ties. */
  const wheel = ready(12, [
    ...Array.from({ length: 11 }, (_, i) => [0, i + 1, 1] as const),
    ...Array.from({ length: 11 }, (_, i) => [i + 1, ((i + 1) % 11) + 1, 1] as const),
  ]);

  it('loses members and their ties', async () => {
    const whole = await worldOf(wheel);
    expect(whole.window).toBeNull();
    expect(whole.ties.length).toBe(22);
    const ring = worldWithout(whole, [0]);
    expect([ring.nodes.length, ring.ties.length]).toEqual([11, 11]);
    expect(worldWithout(whole, [4]).ties.length).toBe(19);
  });

  it('has its range by members left out', async () => {
    const { first, wide } = (await rangesOf(await worldOf(wheel))).get('ties-by-class')!;
    expect(first).toMatchObject({ value: 22, lo: null, intervalReason: 'NEEDS_LOGS' });
    // 11 ties without the hub, 19 without any other; t of eleven degrees of freedom: 2.200985.
    const logs = [11, ...new Array<number>(11).fill(19)].map(Math.log);
    const mean = logs.reduce((sum, x) => sum + x, 0) / 12;
    const se = Math.sqrt((11 / 12) * logs.reduce((sum, x) => sum + (x - mean) ** 2, 0));
    expect(wide.method).toBe('member-jackknife');
    expect(wide.lo).toBeCloseTo(22 * Math.exp(-2.200985 * se), 4);
    expect(wide.hi).toBeCloseTo(22 * Math.exp(2.200985 * se), 4);
  });

  it('has none by members for what rests on paths', async () => {
    const ranges = await rangesOf(await worldOf(wheel));
    expect(ranges.get('efficiency')!.wide).toMatchObject({ lo: null, byMember: false });
  });

  it('is in the same groups however its people are numbered', async () => {
    const pairs = Array.from({ length: 79 }, (_, i) => [i, i + 1, 1] as const);
    const ids = Array.from({ length: 80 }, (_, i) => `p${String(i).padStart(2, '0')}`);
    const named = async (order: readonly number[]): Promise<string[][]> => {
      const at = (person: number): number => order.indexOf(person);
      const place = ready(
        80,
        pairs.map(([a, b]) => [at(a), at(b), 1] as const),
      );
      const persons = order.map((person) => ids[person] ?? '');
      const of = await worldOf({ ...place, more: { ...place.more, persons } });
      return membersInGroups(of, 60, 1).map((group) =>
        Array.from(group, (person) => persons[person] ?? '').sort(),
      );
    };
    const straight = Array.from({ length: 80 }, (_, i) => i);
    expect(await named([...straight].reverse())).toEqual(await named(straight));
  });
});

describe('members left out', () => {
  it('leave the place as if they had asked not to be counted', async () => {
    // Without events: these were as large as they were, whoever is left out.
    const { events: _, ...quiet } = place;
    const optedOut = Uint8Array.from({ length: 36 }, (_, p) => Number(p === 3 || p === 20));
    const refused = await worldOf({ ...quiet, more: { directory: directoryOf(36, { optedOut }) } });
    const left = worldWithout(await worldOf(quiet), [3, 20]);
    for (const indicator of catalogue.filter(({ id }) => id !== 'coverage')) {
      expect(look(indicator, left).value, indicator.id).toBe(look(indicator, refused).value);
    }
    expect(left.members).toBe(34);
  });

  it('are all in one group, in groups as equal as can be, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), (groups, seed) => {
        const dealt = membersInGroups(world, groups, seed);
        expect(dealt.flatMap((group) => [...group]).sort((x, y) => x - y)).toEqual([
          ...world.nodes,
        ]);
        const sizes = dealt.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(dealt).toHaveLength(Math.min(groups, 36));
        expect(membersInGroups(world, groups, seed)).toEqual(dealt);
      }),
    );
  });
});

describe('wide range', () => {
  it('is the widest of weeks of the period, weeks of evidence, members and events', () => {
    for (const { id, scale, byMember, needs, range: possible } of catalogue) {
      const { first, wide } = found.get(id)!;
      if (scale === null || wide.lo === null || wide.hi === null) continue;
      if (wide.method === 'wilson') continue;
      const value = first.value!;
      const valuesIn = (worlds: readonly World[]): number[] =>
        worlds.map((other) => look(indicatorOf(id), other).value ?? NaN);
      const own = first.lo === null ? [] : [{ lo: first.lo, hi: first.hi! }];
      const weeks = jackknife(value, valuesIn(withoutWeeks()), scale);
      // The first range of some is not that of the weeks of the period.
      const period = jackknife(value, valuesIn(withoutWeeks().slice(0, 13)), scale);
      const members =
        byMember === false ? null : jackknife(value, valuesIn(withoutMembers()), scale);
      const events = needs.includes('ties')
        ? jackknife(value, valuesIn(withoutEachEvent()), scale)
        : null;
      const widths = [...own, period, weeks, members, events].flatMap((range) =>
        range ? [Math.min(possible[1], range.hi) - Math.max(possible[0], range.lo)] : [],
      );
      expect(wide.hi - wide.lo, id).toBeCloseTo(Math.max(...widths), 9);
    }
  });

  it('is never narrower than the first one', () => {
    for (const { first, wide } of found.values()) {
      if (first.lo === null) continue;
      expect(wide.hi! - wide.lo!, first.id).toBeGreaterThanOrEqual(first.hi! - first.lo - 1e-12);
    }
  });

  it('leaves out no member where that does not serve', () => {
    for (const id of ['efficiency', 'percolation-gap', 'reach-two', 'coverage']) {
      expect(rangeOf(id).byMember, id).toBe(false);
      expect(rangeOf(id).method, id).not.toBe('member-jackknife');
    }
    expect(rangeOf('weak-bridging-share').byMember).toBeUndefined();
  });

  it('of a median is as wide as that of the middle half of the members', () => {
    const { first, wide } = found.get('weak-ties-per-member')!;
    const middleOf = (of: World): number =>
      midmean(indicatorOf('weak-ties-per-member').medianOf!(of)!)!;
    const ranges = [withoutWeeks(), withoutMembers(), withoutEachEvent()].map((worlds) =>
      medianRange(first.value!, middleOf(world), worlds.map(middleOf))!,
    );
    const widths = ranges.map(({ lo, hi }) => hi - lo);
    expect(wide.hi! - wide.lo!).toBeCloseTo(Math.max(first.hi! - first.lo!, ...widths), 9);
  });

  it('stays what it was where nothing is left out: other members, runs of a search', () => {
    for (const id of ['diversity', 'communities']) {
      const { first, wide } = found.get(id)!;
      expect(wide).toMatchObject({ lo: first.lo, hi: first.hi, method: first.method });
    }
  });

  it('says so where there are too many ties', async () => {
    const large = await rangesOf(world, world.graph.m - 1);
    expect(large.get('new-ties-rate')!.wide).toEqual({
      ...{ lo: null, hi: null, method: 'none', reason: 'TOO_LARGE' },
    });
    expect((await rangesOf(world, world.graph.m)).get('new-ties-rate')!.wide.lo).not.toBeNull();
  });

  it('can be stopped', async () => {
    const signal = AbortSignal.abort();
    await expect(wideRanges(world, catalogue, 1, { signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});

describe('wide ranges on screen', () => {
  it('stand beside the first ones in files, and in their place on screens', async () => {
    const analysis = await analysisOf(place);
    const ranges = await shownRanges(await prepare(logsOfPlace(place), DEFAULTS), {});
    const written = withWide(analysis.results, ranges);
    const one = written.find(({ id }) => id === 'ties-by-class')!;
    const first = analysis.results.find(({ id }) => id === 'ties-by-class')!;
    expect(one).toEqual({ ...first, wide: ranges['ties-by-class'] });
    expect(one.wide!.hi).toBeGreaterThan(first.hi!);
    expect(asShown(one)).toMatchObject({
      ...{ value: first.value, lo: one.wide!.lo, hi: one.wide!.hi, method: one.wide!.method },
    });
    expect(asShown(first)).toBe(first);
  });

  it('are not told of numbers that may not be shown', async () => {
    // Four people: each number rests on fewer than five.
    const { help = [], events = [], ...quiet } = busyPlace(4, 4);
    const among = (person: number): boolean => person < 4;
    const four = {
      ...quiet,
      help: help.filter(([a, b]) => among(a) && among(b)),
      events: events.map(([e, day, present]) => [e, day, present.filter(among)] as const),
    };
    const ranges = await shownRanges(await prepare(logsOfPlace(four), DEFAULTS), {});
    expect(Object.keys(ranges)).toHaveLength(catalogue.length);
    for (const [id, { lo, hi }] of Object.entries(ranges))
      expect([lo, hi], id).toEqual([null, null]);
  });
});
