import { describe, expect, it } from 'vitest';
import { withDefinitions } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { TIE_CLASS } from '../../src/lib/evidence/tie.ts';
import { judgeMembersAt, spansAt } from '../../src/lib/indicators/everyMember.ts';
import { firstLatentIn } from '../../src/lib/indicators/firstLatent.ts';
import { rangeBy, shareBy, type PairWait } from '../../src/lib/indicators/followedPairs.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { NONE, type Logs } from '../../src/lib/logs/logs.ts';
import { cumulativeIncidence, type Wait } from '../../src/lib/stats/cumulativeIncidence.ts';
import { jackknife } from '../../src/lib/stats/jackknife.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import text from '../../src/lib/text/indicators/funnel.ts';
import type { VisitRow } from '../evidence/logsOf.ts';
import {
  busyPlace,
  directoryOf,
  everyoneAlone,
  logsOfPlace,
  resultOf,
  type Place,
} from './place.ts';

const DAY = 1440;
const FIRST = Date.parse('2024-01-01T00:00:00Z') / 86_400_000;
const WEEKS = 60;
/** Weeks 21-33 of 60, 26 before the last thirteen. */
const COHORT = 25 * 7;
const OPEN = { definitions: { kInternal: 1 } };

/** [day, persons] */
function outcomesOf(rows: readonly (readonly [number, readonly number[]])[]): Partial<Logs> {
  const none = new Uint32Array(rows.length).fill(NONE);
  const outcomes = {
    length: rows.length,
    file: new Uint16Array(rows.length),
    line: Uint32Array.from(rows, (_, r) => r + 2),
    id: Uint32Array.from(rows, (_, r) => r),
    kind: new Uint32Array(rows.length),
    day: Int32Array.from(rows, ([day]) => FIRST + day),
    persons: rows.map(([, persons]) => Uint32Array.from(persons)),
    title: none,
    counterfactual: none,
    amount: new Float64Array(rows.length).fill(NaN),
  };
  return { outcomes, texts: rows.map((_, r) => `r${String(r)}`) };
}

/** Twelve in the room together for an hour on two days: 66 pairs become familiar on the second. */
const crowd = (persons = 12, from = COHORT): VisitRow[] =>
  [from, from + 1].flatMap((day) =>
    Array.from({ length: persons }, (_, p): VisitRow => [p, 0, day * DAY + 1000, day * DAY + 1060]),
  );
const place = (more: Partial<Place> = {}): Place => ({
  persons: 12,
  visits: [...everyoneAlone(12, WEEKS), ...crowd()],
  ...more,
});

describe('funnel', () => {
  it('follows the pairs of the quarter 26 weeks before, from the day they became familiar', async () => {
    const from = COHORT + 1;
    const result = await resultOf(
      'funnel',
      place({
        help: [
          [0, 1, from + 90],
          [2, 3, from + 91], // too late
          [4, 5, from - 30], // had exchanged before
          [6, 7, from], // never were only familiar
        ],
        more: outcomesOf([
          [from + 180, [0, 1]],
          [from + 181, [2, 3]],
          [from - 40, [8, 9]], // no first collaboration
          [from + 10, [10, 11]],
        ]),
      }),
      OPEN,
    );
    expect(result.n).toBe(64);
    expect(result.value).toBeCloseTo(1 / 64, 9);
    expect(result.parts).toMatchObject({ isFollowedLong: 1, hasOutcomes: 1 });
    const collaboration = result.parts?.['collaboration'] as { share: number };
    expect(collaboration.share).toBeCloseTo(2 / 63, 9);
  });

  it('lets a departure rule out what follows', async () => {
    // Person 11 is not seen after the second day: eleven pairs are over on that day.
    const alone = everyoneAlone(12, WEEKS).filter(
      ([person, , start]) => person !== 11 || start < COHORT * DAY,
    );
    const help = [[0, 1, COHORT + 40]] as const;
    const result = await resultOf('funnel', place({ visits: [...alone, ...crowd()], help }), OPEN);
    expect(result.n).toBe(66);
    expect(result.value).toBeCloseTo(1 / 66, 9);
  });

  it('has the range that leaving out one member at a time gives', async () => {
    const pairs: PairWait[] = [];
    for (let a = 0; a < 14; a++) {
      for (let b = a + 1; b < 14; b++) {
        const time = (a * 7 + b * 3) % 40;
        const ending = (['event', 'other', 'censored'] as const)[(a + 2 * b) % 3]!;
        pairs.push({ a, b, wait: { time, ending } });
      }
    }
    const by = 30;
    const share = (own: readonly PairWait[]): number =>
      cumulativeIncidence(
        own.map(({ wait }): Wait => wait),
        by,
      )!.event;
    const without = Array.from({ length: 14 }, (_, person) =>
      share(pairs.filter(({ a, b }) => a !== person && b !== person)),
    );
    const wanted = jackknife(share(pairs), without, 'logit')!;
    expect(shareBy(pairs, by)).toBeCloseTo(share(pairs), 12);
    expect(rangeBy(pairs, by)!.lo).toBeCloseTo(wanted.lo, 9);
    expect(rangeBy(pairs, by)!.hi).toBeCloseTo(wanted.hi, 9);
  });

  it('tells pairs of one group from those of two', async () => {
    const trade = Array.from({ length: 24 }, (_, p) => (p < 12 ? 'wood' : 'web'));
    const directory = directoryOf(24, { attributes: new Map([['discipline', trade]]) });
    const help = [
      [0, 1, COHORT + 20],
      [2, 13, COHORT + 30],
      [3, 14, COHORT + 30],
    ] as const;
    const visits = [...everyoneAlone(24, WEEKS), ...crowd(24)];
    const { parts } = await resultOf(
      'funnel',
      { persons: 24, visits, help, more: { directory } },
      OPEN,
    );
    const exchange = parts?.['exchange'] as Record<string, number>;
    expect(exchange).toMatchObject({ samePairs: 132, crossPairs: 144 });
    expect(exchange['same']).toBeCloseTo(1 / 132, 9);
    expect(exchange['difference']).toBeCloseTo(2 / 144 - 1 / 132, 9);
  });

  it('finds the day that judging everybody every day finds', async () => {
    for (const seed of [1, 2]) {
      const world = await worldOf(busyPlace(seed, 20, 30));
      const period = { from: world.window!.from - 91, to: world.window!.to };
      const wanted = judgedDaily(world, period);
      const got = firstLatentIn(world, period).map(({ a, b, day }) => [a * 1000 + b, day] as const);
      expect(got.length).toBeGreaterThan(5);
      expect(new Map(got)).toEqual(wanted);
    }
  });

  it('falls back to the quarter 13 weeks before where the log is short', async () => {
    const visits = [...everyoneAlone(12, 40), ...crowd(12, 16 * 7)];
    const help = [[0, 1, 16 * 7 + 20]] as const;
    const result = await resultOf('funnel', { persons: 12, visits, help }, OPEN);
    expect(result.value).toBeCloseTo(1 / 66, 9);
    expect(result.parts).toMatchObject({ isFollowedLong: 0, collaboration: { share: null } });
  });

  it('tells nothing of fewer than five people', async () => {
    const help = [[0, 1, COHORT + 20]] as const;
    expect(await resultOf('funnel', place({ help }))).toMatchObject({
      value: null,
      reason: 'SUPPRESSED_PRIVACY',
    });
    const nobody = await resultOf('funnel', place({ help: [[0, 1, 10]] }));
    expect(nobody.value).toBe(0);
    expect(nobody.hi).toBeGreaterThan(0);
  });

  it('says why there is none', async () => {
    const of = async (one: Place): Promise<unknown> => (await resultOf('funnel', one)).reason;
    const help = [[0, 1, 3]] as const;
    const alone = { persons: 12, help, visits: everyoneAlone(12, WEEKS) };
    expect(await of(alone)).toBe('N_TOO_SMALL');
    expect(await of({ persons: 12, help, visits: everyoneAlone(12, 5) })).toBe('BURN_IN');
    expect(await of({ persons: 12, help, visits: everyoneAlone(12, 30) })).toBe('LOG_TOO_SHORT');
    expect(await of({ persons: 12, help: [...help, [2, 3, 400]] })).toBe('NEEDS_LOGS');
    const directory = directoryOf(12, { role: new Array<string>(12).fill('staff') });
    expect(await of({ ...place(), help, more: { directory } })).toBe('N_TOO_SMALL');
    // Half a year without anybody while pairs are followed.
    const visits = [...everyoneAlone(12, 30), ...everyoneAlone(12, 14, 56), ...crowd(12, 27 * 7)];
    const hole = await resultOf(
      'funnel',
      { persons: 12, help, visits },
      { from: '2024-10-28', to: '2025-01-27' },
    );
    expect(hole.reason).toBe('TOO_FEW_WEEKS');
    expect(text.fr.reasons.TOO_FEW_WEEKS).toContain('huit semaines');
  });

  it('says it in words, in both languages', async () => {
    const help = Array.from({ length: 6 }, (_, i) => [i, i + 6, COHORT + 20] as const);
    const without = await resultOf('funnel', place({ help }));
    expect(text.en.finding(without, formatOf('en'))).toMatch(
      /^Of 100 pairs who became familiar faces, 9\.1 exchange something within 3 months \(between .*\)\. No file says who has worked together\.$/,
    );
    const more = outcomesOf([[COHORT + 60, [0, 1, 2, 3, 4, 5]]]);
    const both = await resultOf('funnel', place({ help, more }));
    expect(text.fr.finding(both, formatOf('fr'))).toMatch(
      /^Sur 100 paires devenues des visages familiers, 9,1 échangent sous 3 mois \(.*\) et 23 collaborent sous 6 mois/,
    );
  });
});

async function worldOf(one: Place): Promise<World> {
  const definitions = withDefinitions({});
  return sceneOf(await prepare(logsOfPlace(one), definitions), {}).world;
}

/** The first day of a period at whose end a pair is latent, having been nothing of the kind before. */
function judgedDaily(
  world: World,
  { from, to }: { from: number; to: number },
): Map<number, number> {
  const first = new Map<number, number>();
  for (let at = world.evidence.calendar!.first + 1; at <= to; at++) {
    judgeMembersAt(world, at, spansAt(world, at), {}, ({ a, b, tieClass }) => {
      const key = a * 1000 + b;
      if (tieClass === TIE_CLASS.latent && !first.has(key)) first.set(key, at - 1);
    });
  }
  return new Map([...first].filter(([, day]) => day >= from && day < to));
}
