import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { mondayOf, weekOf } from '../../src/lib/base/time.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { collaborationsOf } from '../../src/lib/indicators/collaborations.ts';
import type { Parts, Result } from '../../src/lib/indicators/result.ts';
import type { Logs } from '../../src/lib/logs/logs.ts';
import { visitDays } from '../../src/lib/indicators/visitDays.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { findingOf } from '../../src/lib/text/indicator.ts';
import { loadWords } from '../../src/lib/text/indicatorWords.ts';
import type { VisitRow } from '../evidence/logsOf.ts';
import {
  collaborating,
  familiar,
  HELPED,
  outcomesOf,
  START,
  type OutcomeRow,
} from './collaborating.ts';
import {
  busyPlace,
  directoryOf,
  everyoneAlone,
  logsOfPlace,
  resultOf,
  type Place,
} from './place.ts';

const OPEN = { definitions: { kInternal: 1 } };
const DAY = START + 45;

/** So many outcomes of one pair on one day, each of a kind of its own. */
const times = (count: number, a: number, b: number): OutcomeRow[] =>
  Array.from({ length: count }, (_, kind) => [kind, DAY, [a, b]]);

const helped = (...pairs: (readonly [number, number])[]): NonNullable<Place['help']> =>
  pairs.map(([a, b]) => [a, b, HELPED]);

/** All pairs of five people. */
const ALL = [0, 1, 2, 3].flatMap((a) =>
  [1, 2, 3, 4].filter((b) => b > a).map((b) => [a, b] as const),
);

/** Pairs of a busy place that work together in the thirteen weeks that end it. */
function busy(
  seed: number,
  to: (person: number) => number = (person) => person,
  projects = 24,
): Place {
  const place = busyPlace(seed);
  const helping = (place.help ?? []).filter(([, , day]) => day < 130);
  // Those who helped each other first, then any.
  const pairs = Array.from(
    { length: projects },
    (_, at) => helping[at] ?? ([at % 36, (at + 1 + Math.floor(at / 36)) % 36] as const),
  ).filter(([a, b]) => a !== b);
  const rows = pairs.map(([a, b], at): OutcomeRow => {
    // Every third with somebody they may not know.
    const other = at % 3 === 0 ? (b + 7 === a ? b + 8 : b + 7) % place.persons : b;
    return [at, 160 + ((2 * at) % 60), [to(a), to(other)].sort((x, y) => x - y)];
  });
  return {
    persons: place.persons,
    visits: (place.visits ?? []).map(([p, ...rest]): VisitRow => [to(p), ...rest]),
    events: (place.events ?? []).map(
      ([e, day, present]) => [e, day, present.map(to).sort((x, y) => x - y)] as const,
    ),
    help: (place.help ?? []).map(([a, b, day]) => [to(a), to(b), day] as const),
    more: outcomesOf(rows),
  };
}

beforeAll(async () => {
  await loadWords('fr');
  await loadWords('en');
});

describe('value-odds', () => {
  it('is the Mantel–Haenszel ratio of weak to latent below 40 projects', async () => {
    // Of five people ten pairs: two are cases, all eight others controls of each, 2 weak and 4 latent.
    const { value, n, method, parts } = await resultOf(
      'value-odds',
      collaborating(5, [...times(10, 0, 1), ...times(10, 2, 3)], {
        help: helped([0, 1], [0, 2], [1, 2]),
        visits: familiar([
          [2, 3],
          [0, 3],
          [1, 3],
          [0, 4],
          [1, 4],
        ]),
      }),
      OPEN,
    );
    expect(n).toBe(20);
    // Σ ad/n = 10 · 1·4/7, Σ bc/n = 10 · 1·2/7.
    expect(value).toBeCloseTo(2, 9);
    expect(method).toBe('mantel-haenszel');
    expect(parts).toMatchObject({ projects: 20, controls: 160, adjusted: 0, penalised: 0 });
  });

  it('is the conditional odds ratio from 40 projects on', async () => {
    // All pairs had the same time together and nobody in common: only the class tells them apart.
    const { value, lo, hi, method, parts } = await resultOf(
      'value-odds',
      collaborating(5, [...times(24, 0, 1), ...times(16, 0, 2)], {
        help: helped([0, 1], [2, 3]),
        visits: familiar(ALL),
      }),
      OPEN,
    );
    // 24 ln(x / (2x + 7)) − 16 ln(x + 8) is largest where 32x² − 56x − 1344 = 0.
    expect(value).toBeCloseTo((56 + Math.sqrt(56 ** 2 + 4 * 32 * 1344)) / 64, 7);
    expect([method, lo! < value!, hi! > value!]).toEqual(['dyad-robust', true, true]);
    expect(parts).toMatchObject({ adjusted: 1, penalised: 0, controls: 320 });
    expect(Object.keys(parts?.['odds'] ?? {})).toEqual(['weak']);
  });

  it('has a finite ratio where no case is a familiar face, and says it is penalised', async () => {
    const { value, lo, hi, parts } = await resultOf(
      'value-odds',
      collaborating(5, times(20, 0, 1), {
        help: helped([0, 1], [2, 3]),
        visits: familiar(ALL),
      }),
      OPEN,
    );
    expect(parts).toMatchObject({ penalised: 1 });
    expect([Number.isFinite(value), lo! > 0, Number.isFinite(hi)]).toEqual([true, true, true]);
    // 20 sets of a weak case, one weak and eight latent controls: Firth's score in ln x,
    // 20 (1 − p) + (1 − 2p) / 2 = 0 with p = 2x / (2x + 8), has p = 20.5 / 21.
    expect(value).toBeCloseTo((8 * 20.5) / (2 * 0.5), 6);
  });

  it('takes the tie of four weeks before the day, for cases and controls', async () => {
    const at = async (day: number): Promise<Result> =>
      resultOf(
        'value-odds',
        collaborating(5, times(20, 0, 1), {
          help: [
            [0, 1, day],
            [2, 3, HELPED],
          ],
          visits: familiar(ALL),
        }),
        OPEN,
      );
    expect((await at(DAY - 29)).value).toBeGreaterThan(1);
    expect((await at(DAY - 28)).value).toBeLessThan(1);
  });

  it('gives bins of people in common whose expected shares are those of the controls', async () => {
    const { parts } = await resultOf(
      'value-odds',
      collaborating(5, [...times(10, 0, 1), ...times(10, 2, 3)], {
        help: helped([0, 1], [0, 2], [1, 2]),
        visits: familiar([
          [2, 3],
          [0, 3],
          [1, 3],
          [0, 4],
          [1, 4],
        ]),
      }),
      OPEN,
    );
    // 0–1 have 2 in common; so have the controls 0–2 and 1–2 someone, and no other pair.
    expect(parts?.['commonTies']).toMatchObject({
      none: { cases: 10, controls: 120, share: 0.5, expected: 0.75 },
      few: { cases: 10, controls: 40, share: 0.5, expected: 0.25, ratio: 2 },
      some: { cases: 0, controls: 0, ratio: null },
    });
  });

  it('compares pairs that came, had not worked together and came as often', async () => {
    const logs = logsOfPlace(busy(1));
    const { world } = sceneOf(await prepare(logs, DEFAULTS), {});
    const { sets } = collaborationsOf(world)!;
    const days = visitDays(world);
    expect(sets.length).toBeGreaterThan(15);
    for (const { one, pairs } of sets) {
      expect(pairs.length).toBeGreaterThan(1);
      expect(pairs.length).toBeLessThanOrEqual(11);
      expect(new Set(pairs.map(({ a, b }) => [a, b].sort((x, y) => x - y).join())).size).toBe(
        pairs.length,
      );
      const monday = mondayOf(weekOf(one.day));
      const came = (p: number): boolean => days[p]!.some((d) => d >= monday - 28 && d < monday);
      const often = (p: number): number =>
        days[p]!.filter((d) => d >= monday - 28 - 182 && d < monday - 28).length;
      const there = days.flatMap((_, p) => (came(p) ? [often(p)] : []));
      const decile = (p: number): number =>
        Math.floor((10 * there.filter((count) => count < often(p)).length) / there.length);
      const deciles = ({ a, b }: { a: number; b: number }): number[] =>
        [decile(a), decile(b)].sort((x, y) => x - y);
      for (const pair of pairs.slice(1)) {
        expect(came(pair.a) && came(pair.b)).toBe(true);
        expect(deciles(pair)).toEqual(deciles(pairs[0]!));
        logs.outcomes!.persons.forEach((persons, row) => {
          const isTheirs = persons.includes(pair.a) && persons.includes(pair.b);
          if (isTheirs) expect(logs.outcomes!.day[row]).toBeGreaterThan(one.day);
        });
      }
    }
  });

  it.each([1, 2])(
    'does not know people by their numbers, nor visits by their pieces (%d)',
    async (seed) => {
      const one = await resultOf('value-odds', busy(seed), OPEN);
      const two = await resultOf(
        'value-odds',
        busy(seed, (p) => (p * 5 + 7) % 36),
        OPEN,
      );
      expect(one.value).not.toBeNull();
      for (const key of ['value', 'lo', 'hi', 'n'] as const) {
        expect(two[key], key).toBeCloseTo(one[key]!, 8);
      }
      const whole = busy(seed);
      const cut = (whole.visits ?? []).flatMap(([p, z, start, end]): VisitRow[] => {
        const middle = start + Math.floor((end! - start) / 2);
        return [
          [p, z, start, middle],
          [p, z, middle, end],
        ];
      });
      expect(await resultOf('value-odds', { ...whole, visits: cut }, OPEN)).toEqual(one);
    },
  );

  it('compares all classes and traits at once, and tells the shape from 100 projects on', async () => {
    const traits = (to: (p: number) => number): Partial<Logs> => {
      const labels = Array.from({ length: 36 }, (_, p) => p);
      const column = (of: (p: number) => string): string[] => {
        const moved: string[] = [];
        labels.forEach((p) => (moved[to(p)] = of(p)));
        return moved;
      };
      const attributes = new Map([
        ['discipline', column((p) => `d${p % 3}`)],
        ['organisation', column((p) => `o${p % 7}`)],
      ]);
      return { directory: directoryOf(36, { attributes }) };
    };
    const at = async (to: (p: number) => number, group: string | null = null): Promise<Result> => {
      const place = busy(1, to, 260);
      return resultOf(
        'value-odds',
        { ...place, more: { ...place.more, ...traits(to) } },
        group === null ? OPEN : { ...OPEN, group },
      );
    };
    const one = await at((p) => p);
    expect(one.parts).toMatchObject({ adjusted: 1 });
    const { odds, shape } = one.parts as { odds: Parts; shape: Parts };
    for (const name of ['weak', 'sameOrganisation', 'sameGroup', 'timeTogether', 'commonTies']) {
      const { ratio, lo, hi } = odds[name] as Record<string, number>;
      expect([name, lo! > 0, lo! < ratio!, ratio! < hi!, Number.isFinite(hi)]).toEqual([
        name,
        ...[true, true, true, true],
      ]);
    }
    expect(odds['latent']).toBeUndefined();
    expect(shape['breakAt']).toBeGreaterThan(0);
    expect([-1, 0, 1]).toContain(shape['turns']);
    const two = await at((p) => (p * 5 + 7) % 36);
    for (const key of ['value', 'lo', 'hi', 'n'] as const) {
      expect(two[key]).toBeCloseTo(one[key]!, 7);
    }
    // By organisation, group and organisation say the same, and one of them goes.
    const same = (await at((p) => p, 'organisation')).parts?.['odds'] as Parts;
    expect(same['sameOrganisation']).not.toBeUndefined();
    expect(same['sameGroup']).toBeUndefined();
  });

  it('ignores someone who has not come for long', async () => {
    const place = busy(1);
    const more = { ...place, persons: 37, visits: [...place.visits!, [36, 0, 30, 60] as const] };
    const one = await resultOf('value-odds', place, OPEN);
    const two = await resultOf('value-odds', more, OPEN);
    expect([two.value, two.lo, two.hi]).toEqual([one.value, one.lo, one.hi]);
  });

  it('is not told where few people stand on one side', async () => {
    const place = collaborating(5, [...times(10, 0, 1), ...times(10, 2, 3)], {
      help: helped([0, 1], [0, 2], [1, 2]),
      visits: familiar([
        [2, 3],
        [0, 3],
        [1, 3],
        [0, 4],
        [1, 4],
      ]),
    });
    const { value, lo, parts, reason } = await resultOf('value-odds', place);
    expect([value, lo, parts, reason]).toEqual([null, null, undefined, 'SUPPRESSED_PRIVACY']);
  });

  it('counts a project once: one of thirty people is too few, however many its pairs', async () => {
    const crowd = Array.from({ length: 30 }, (_, p) => p);
    const result = await resultOf(
      'value-odds',
      collaborating(40, [[0, DAY, crowd]], { help: helped([0, 1], [2, 3]) }),
    );
    expect(result).toMatchObject({ value: null, lo: null, reason: 'N_TOO_SMALL', n: 435 });
    expect(findingOf(result, formatOf('en'))).toContain('too few to compare');
    expect(findingOf(result, formatOf('fr'))).toContain('trop peu de projets pour comparer');
  });

  it('says why there is none', async () => {
    const reasonOf = async (place: Place): Promise<string | undefined> =>
      (await resultOf('value-odds', place)).reason;
    const { more: _, ...without } = collaborating(12, [], { help: helped([0, 1]) });
    expect(await reasonOf(without)).toBe('NO_OUTCOMES');
    const before = Array.from({ length: 25 }, (__, at): OutcomeRow => [at, -40, [0, 1]]);
    expect(await reasonOf(collaborating(12, before, { help: helped([0, 1]) }))).toBe('EMPTY');
    const many = (day: number): OutcomeRow[] =>
      Array.from({ length: 25 }, (__, at) => [at, day, [at % 6, 6 + (at % 5)]]);
    // Five weeks of log: nobody was there long enough a month before.
    const short: Place = { persons: 12, visits: everyoneAlone(12, 5), more: outcomesOf(many(32)) };
    expect(await reasonOf({ ...short, help: [[0, 1, 2]] })).toBe('N_TOO_SMALL');
    // Nobody came for six months: nobody could begin in the first weeks after.
    const hole = everyoneAlone(12, 60).filter(
      ([, , start]) => start < 30 * 10_080 || start >= 56 * 10_080,
    );
    const late: Place = { persons: 12, visits: hole, more: outcomesOf(many(56 * 7 + 2)) };
    expect(await reasonOf({ ...late, help: [[0, 1, 10]] })).toBe('N_TOO_SMALL');
  });
});
