import { describe, expect, it } from 'vitest';
import { NONE, type Logs, type Outcomes } from '../../src/lib/logs/logs.ts';
import { wilson } from '../../src/lib/stats/wilson.ts';
import { everyoneAlone, resultOf, type Place } from './place.ts';

const MONDAY = Date.parse('2024-01-01T00:00:00Z') / 86_400_000;
/** 60 weeks: the window is weeks 47-59. */
const START = 47 * 7;
const PERSONS = 12;
const OPEN = { definitions: { kInternal: 1 } };

/** [kind, day, persons] */
function outcomesOf(
  rows: readonly (readonly [number, number, readonly number[]])[],
): Partial<Logs> {
  const none = new Uint32Array(rows.length).fill(NONE);
  const outcomes: Outcomes = {
    length: rows.length,
    file: new Uint16Array(rows.length),
    line: Uint32Array.from(rows, (_, r) => r + 2),
    id: Uint32Array.from(rows, (_, r) => 10 + r),
    kind: Uint32Array.from(rows, ([kind]) => kind),
    day: Int32Array.from(rows, ([, day]) => MONDAY + day),
    persons: rows.map(([, , persons]) => Uint32Array.from(persons)),
    title: none,
    counterfactual: none,
    amount: new Float64Array(rows.length).fill(NaN),
  };
  const texts = Array.from({ length: 40 }, (_, t) => `t${String(t).padStart(2, '0')}`);
  return { outcomes, texts };
}

const place = (
  outcomes: Parameters<typeof outcomesOf>[0],
  help: Place['help'] = [],
  visits = everyoneAlone(PERSONS, 60),
): Place => ({ persons: PERSONS, visits, help, more: outcomesOf(outcomes) });

describe('first-collaborations', () => {
  it('counts a project once, however many pairs it makes', async () => {
    const day = START + 30;
    const { value, n, parts, lo, method } = await resultOf(
      'first-collaborations',
      // 0–1 had helped; of the project of three only 2–3 had.
      place(
        [
          [0, day, [0, 1]],
          [0, day, [2, 3, 4]],
        ],
        [
          [0, 1, START - 30],
          [2, 3, START - 30],
        ],
      ),
      OPEN,
    );
    expect(n).toBe(4);
    expect(value).toBeCloseTo((1 + 1 / 3) / 2, 9);
    expect(parts).toMatchObject({ projects: 2, cases: { weak: 2, absent: 2, latent: 0 } });
    expect([lo, method]).toEqual([expect.closeTo(wilson(4 / 3, 2)!.lo, 9), 'wilson']);
  });

  it('takes the tie as it was four weeks before', async () => {
    const at = async (day: number): Promise<number | null> =>
      (
        await resultOf(
          'first-collaborations',
          place([[0, START + 40, [0, 1]]], [[0, 1, day]]),
          OPEN,
        )
      ).value;
    expect(await at(START + 11)).toBe(1);
    expect(await at(START + 12)).toBe(0);
  });

  it('counts the first outcome of its kind only, dated in the window', async () => {
    const { n } = await resultOf(
      'first-collaborations',
      place([
        [0, 10, [0, 1]], // before the window
        [0, START + 9, [0, 1]], // again
        [1, START + 10, [0, 1]], // another kind
        [0, START + 11, [2, 3]],
        [0, START + 12, [3, 2]], // again
      ]),
      OPEN,
    );
    expect(n).toBe(2);
  });

  it('counts months of pairs at risk, each in the class of four weeks before', async () => {
    const { parts } = await resultOf(
      'first-collaborations',
      place(
        [[0, START + 16, [0, 1]]],
        [
          [0, 1, START - 60],
          [2, 3, START + 7],
        ],
      ),
      OPEN,
    );
    const month = 7 / 30.4375;
    // 66 pairs over 13 Mondays. 0–1 is weak on the first three, and then no more at risk;
    // 2–3 is weak from the Monday 28 days after its help, the sixth not included: 7 of 13.
    const weak = 3 + 7;
    expect(parts?.['pairMonths']).toMatchObject({
      weak: expect.closeTo(weak * month, 9) as number,
      absent: expect.closeTo((66 * 13 - 10 - weak) * month, 9) as number,
    });
    expect(parts).toMatchObject({
      casesInRiskSet: { weak: 1 },
      ratePer1000: { weak: expect.closeTo(1000 / (weak * month), 6) as number, strong: null },
    });
  });

  it('has neither months nor cases of people who did not come', async () => {
    const visits = everyoneAlone(PERSONS, 60).filter(
      ([person, , start]) => person > 0 || start < (START - 28) * 1440,
    );
    const { parts } = await resultOf(
      'first-collaborations',
      place(
        [
          [0, START + 16, [0, 1]],
          [0, START + 16, [2, 3]],
        ],
        [[0, 1, START - 60]],
        visits,
      ),
      OPEN,
    );
    expect(parts).toMatchObject({
      cases: { weak: 1, absent: 1 },
      casesInRiskSet: { weak: 0, absent: 1 },
    });
  });

  it('hides classes with few people, and one more where one alone would follow', async () => {
    const pairs = [
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
      [8, 9],
    ] as const;
    const outcomes = pairs.map((pair) => [0, START + 40, pair] as const);
    const help = pairs.slice(0, 4).map(([a, b]) => [a, b, START - 30] as const);
    const { value, parts } = await resultOf('first-collaborations', place(outcomes, help));
    expect(value).toBe(0.8);
    expect(parts).toMatchObject({ cases: { weak: 4, absent: null } });
    const shares = Object.values((parts?.['cases'] ?? {}) as Record<string, number | null>);
    expect(shares.filter((share) => share === null)).toHaveLength(2);
  });

  it('says why there is none', async () => {
    const none = {
      persons: PERSONS,
      visits: everyoneAlone(PERSONS, 60),
      help: [[0, 1, 5]] as const,
    };
    expect(await resultOf('first-collaborations', none)).toMatchObject({ reason: 'NO_OUTCOMES' });
    expect(
      await resultOf('first-collaborations', place([[0, 10, [0, 1]]], [[0, 1, 5]])),
    ).toMatchObject({
      reason: 'EMPTY',
    });
  });
});
