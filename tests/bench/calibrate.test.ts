import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/lib/indicators/result.ts';
import { knownRows, testPlaces, testRows } from './chanceTests.ts';
import { coverageRow, trialsOf, type Trial } from './coverage.ts';
import { CHANCE, habitsOf, logsOfHabits, type Habits } from './made/chancePlaces.ts';

/** Six who meet at one small event every week, and do nothing else: they all come, each time. */
const SAME_SIX: Habits = {
  ...habitsOf(1, CHANCE),
  weeks: 30,
  people: habitsOf(1, CHANCE)
    .people.slice(0, 6)
    .map((habit, person) => ({ ...habit, label: person < 3 ? 'bois' : 'terre' })),
  smallEvents: 1,
  openEvenings: 1,
  help: 0,
};

const result = (value: number, lo: number | null, hi: number | null): Result => ({
  ...{ id: 'x', unit: 'index', n: 9, level: 0.95, coverage: 1, flags: [], spec: '' },
  ...{ value, lo, hi, method: 'week-jackknife' },
  ...(lo === null ? { intervalReason: 'NO_VARIANCE' } : {}),
});

describe('places whose process is known', () => {
  it('are the same for the same seed and life, and others for another life', () => {
    const habits = habitsOf(3, CHANCE);
    const starts = (life: number): number[] => [
      ...(logsOfHabits(habits, () => life).checkins?.start ?? []),
    ];
    expect(starts(1)).toEqual(starts(1));
    expect(starts(1)).not.toEqual(starts(2));
  });

  it('keep the weeks that are not drawn again', () => {
    const habits = habitsOf(3, CHANCE);
    const first = (life: number): string => {
      const { person, start } = logsOfHabits(habits, (week) => (week < 10 ? 0 : life)).checkins ?? {
        person: [],
        start: [],
      };
      const until = (start[0] ?? 0) + 9 * 7 * 86_400;
      return [...person].filter((_, row) => (start[row] ?? 0) < until).join();
    };
    expect(first(1).length).toBeGreaterThan(100);
    expect(first(1)).toBe(first(2));
  });

  it('have a truth that the process says: all know all, and nobody is new', async () => {
    const trials = await trialsOf(SAME_SIX, { truths: 3, runs: 2 }, 'log');
    const truthOf = (id: string): number | undefined => trials.find((t) => t.id === id)?.truth;
    // Everybody who can come to an open evening of 13 or more comes: these pair the six each week.
    expect(truthOf('weak-ties-per-member')).toBe(5);
    expect(truthOf('members-with-three-weak-ties')).toBe(1);
    expect(truthOf('new-ties-rate')).toBe(0);
    expect(truthOf('neighbourhood-overlap')).toBe(1);
    expect(truthOf('local-bridges')).toBe(0);
    expect(truthOf('diversity')).toBeCloseTo(2, 9);
    // Three of five others are of the other trade, for ties as for attention.
    expect(truthOf('connectedness')).toBeCloseTo(1, 9);
    expect(
      coverageRow(
        'weak-ties-per-member',
        trials.filter((t) => t.id === 'weak-ties-per-member'),
      ),
    ).toMatchObject({ runs: 2, coverage: 1, bias: 0 });
  });
});

describe('coverage', () => {
  it('counts intervals that hold the truth of their place, and says on which side others miss', () => {
    const trials: Trial[] = [
      { id: 'x', truth: 1, spread: 0.5, results: [result(1, 0, 2), result(3, 2, 4)] },
      { id: 'x', truth: 2, spread: 0.5, results: [result(1, 0, 1.5), result(2, null, null)] },
    ];
    const row = coverageRow('x', trials);
    expect(row).toMatchObject({ runs: 3, width: 2, none: new Map([['NO_VARIANCE', 1]]) });
    expect(row?.coverage).toBeCloseTo(1 / 3, 9);
    expect(row?.above).toBeCloseTo(1 / 3, 9);
    expect(row?.below).toBeCloseTo(1 / 3, 9);
    expect(row?.value).toBeCloseTo(5 / 3, 9);
    expect(row?.truth).toBeCloseTo(4 / 3, 9);
    expect(row?.bias).toBeCloseTo(1 / 4, 9);
    expect(coverageRow('x', [])).toBeNull();
    expect(row?.wide).toBeNull();
  });

  it('counts the wide ranges apart', () => {
    const wide = { lo: 0, hi: 4, method: 'member-jackknife' } as const;
    const narrow = { lo: 2.5, hi: 3.5, method: 'member-jackknife' } as const;
    const results = [
      { ...result(3, 2, 4), wide },
      { ...result(3, 2, 4), wide: narrow },
    ];
    const row = coverageRow('x', [{ id: 'x', truth: 1, spread: 0.5, results }]);
    expect(row).toMatchObject({ coverage: 0, wide: { runs: 2, coverage: 0.5, above: 0.5 } });
    expect(row?.wide).toMatchObject({ below: 0, width: 2.5 });
  });
});

describe('tests against chance', () => {
  it('count what is rejected, and in which direction', () => {
    const place = (p: number | null, excess: number) => ({
      tests: [{ id: 'x', model: 'label', p, excess }],
      values: new Map([['exposure', 1 + excess]]),
      holdsDiversity: true,
    });
    const found = [place(0.05, 0.2), place(0.05, -0.2), place(0.1, 0.2), place(null, 0)];
    expect(testRows(found)).toEqual([
      {
        ...{ id: 'x', model: 'label', places: 4 },
        rejected: 0.5,
        above: 0.25,
        below: 0.25,
        higher: 0.5,
      },
    ]);
    expect(knownRows(found)).toMatchObject([{ id: 'exposure', places: 4, known: 1 }]);
  });

  it('find circles that keep to their own trade', async () => {
    const kind = { ...CHANCE, preference: 60, circle: 8, labels: 'circle' } as const;
    const [row] = testRows(await testPlaces(kind, { places: 1, draws: 39, seed: 1 })).filter(
      ({ id }) => id === 'assortativity',
    );
    expect(row).toMatchObject({ model: 'label', places: 1, above: 1 });
  });
});
