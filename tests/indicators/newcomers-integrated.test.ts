import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/lib/indicators/result.ts';
import { namesAt, numberAt } from '../../src/lib/text/parts.ts';
import { wilson } from '../../src/lib/stats/wilson.ts';
import type { VisitRow } from '../evidence/logsOf.ts';
import { OPEN } from './exposed.ts';
import { directoryOf, everyoneAlone, resultOf, type Place } from './place.ts';

const MONDAY_1970 = Date.parse('2024-01-01T00:00:00Z') / 86_400_000;
const DAY = 1440;

/** Twelve old members; newcomers 12 … come alone on Mondays from week 18 on; the window is weeks 17-29. */
const OLD = 12;
const FIRST_WEEK = 18;
const first = FIRST_WEEK * 7;

function place(
  newcomers: number,
  help: Place['help'],
  until: (newcomer: number) => number = () => 30,
  joined = NaN,
): Place {
  const visits: VisitRow[] = everyoneAlone(OLD, 30);
  for (let one = 0; one < newcomers; one++) {
    for (let week = FIRST_WEEK; week < until(one); week++) {
      const start = week * 7 * DAY + 600 + 15 * one;
      visits.push([OLD + one, 0, start, start + 10]);
    }
  }
  const persons = OLD + newcomers;
  const days = new Float64Array(persons).fill(NaN);
  // Old members joined before the log.
  days.fill(MONDAY_1970 - 100, 0, OLD);
  days.fill(joined, OLD);
  return {
    persons,
    visits,
    help: help ?? [],
    more: { directory: directoryOf(persons, { joined: days }) },
  };
}

/** Three ties of a newcomer, the third after so many days. */
const three = (newcomer: number, days: number): (readonly [number, number, number])[] => [
  [0, OLD + newcomer, first + 1],
  [1, OLD + newcomer, first + 2],
  [2, OLD + newcomer, first + days],
];

describe('newcomers-integrated', () => {
  it('is the share with a third tie by day 60, the day itself included', async () => {
    const help = [
      ...three(0, 60),
      ...three(1, 61),
      ...[2, 3, 4, 5, 6].flatMap((one) => three(one, 9)),
    ];
    const { value, n, parts, method, lo } = await resultOf(
      'newcomers-integrated',
      place(10, help),
      OPEN,
    );
    expect([value, n, method]).toEqual([0.6, 10, 'wilson']);
    expect(lo).toBeCloseTo(wilson(6, 10)!.lo, 9);
    expect(parts).toMatchObject({ newcomers: 10, integratedBy60: 6, leftBy60: 0 });
  });

  it('lets no tie count after a departure, and the same day before it', async () => {
    // Newcomer 0 is last seen on the first Monday, 1 on the second.
    const help = [
      ...three(0, 9),
      ...three(1, 7),
      ...[2, 3, 4, 5, 6].flatMap((one) => three(one, 9)),
    ];
    const gone = place(10, help, (one) =>
      one === 0 ? FIRST_WEEK + 1 : one === 1 ? FIRST_WEEK + 2 : 30,
    );
    const { value, parts } = await resultOf('newcomers-integrated', gone, {
      definitions: { kInternal: 1 },
    });
    expect(value).toBe(0.6);
    expect(parts).toMatchObject({ integratedBy60: 6, leftBy60: 1 });
  });

  it('begins on the day of joining when the first visit follows within 30 days', async () => {
    const help = Array.from({ length: 10 }, (_, one) => three(one, 50)).flat();
    const near = place(10, help, undefined, MONDAY_1970 + first - 20);
    expect((await resultOf('newcomers-integrated', near)).value).toBe(0);
    const far = place(10, help, undefined, MONDAY_1970 + first - 31);
    expect((await resultOf('newcomers-integrated', far)).value).toBe(1);
  });

  it('has the range of a curve from twenty newcomers on', async () => {
    const help = Array.from({ length: 12 }, (_, one) => three(one, 9)).flat();
    const { value, lo, hi, method } = await resultOf('newcomers-integrated', place(24, help));
    expect([value, method]).toEqual([0.5, 'incidence']);
    expect(lo).toBeLessThan(0.5);
    expect(hi).toBeGreaterThan(0.5);
  });

  it('gives no share of few newcomers, and hides who they were', async () => {
    const { value, reason, parts } = await resultOf('newcomers-integrated', place(7, three(0, 9)));
    expect([value, reason]).toEqual([null, 'N_TOO_SMALL']);
    expect(parts).toMatchObject({ newcomers: 7, integratedBy60: null });
    expect((await resultOf('newcomers-integrated', place(0, []))).reason).toBe('EMPTY');
  });

  it('follows them day by day, as far as no few people show', async () => {
    const early = Array.from({ length: 12 }, (_, one) => three(one, 9)).flat();
    const { parts } = await resultOf('newcomers-integrated', place(24, early));
    const third = numbersOf(parts, 'third');
    expect(third.slice(0, 3)).toEqual([
      ['5', 0],
      ['10', 0.5],
      ['15', 0.5],
    ]);
    expect(third.at(-1)).toEqual(['60', 0.5]);
    // First ties came on the day after the first visit.
    expect(numbersOf(parts, 'first')[0]).toEqual(['5', 0.5]);
    expect(numbersOf(parts, 'left').at(-1)).toEqual(['60', 0]);
    // Four more on day 31: days between the two crowds would tell of four.
    const late = [12, 13, 14, 15].flatMap((one) => three(one, 31));
    const { parts: fewer } = await resultOf('newcomers-integrated', place(24, [...early, ...late]));
    expect(numbersOf(fewer, 'third').map(([day]) => day)).toEqual([
      '5',
      '35',
      '40',
      '45',
      '50',
      '55',
      '60',
    ]);
    expect(numbersOf(fewer, 'third')[1]![1]).toBeCloseTo(16 / 24, 9);
  });

  it('has curves of groups of ten, where no rest would be few people', async () => {
    const help = Array.from({ length: 22 }, (_, one) => three(one, one < 10 ? 9 : 19)).flat();
    const ofLabels = (labels: readonly string[]): Place => {
      const one = place(24, help);
      const values = [...new Array<string>(OLD).fill('old'), ...labels];
      const attributes = new Map([['discipline', values]]);
      return { ...one, more: { directory: { ...one.more!.directory!, attributes } } };
    };
    const halves = Array.from({ length: 24 }, (_, one) => (one < 10 ? 'a' : 'b'));
    const definitions = { kInternal: 2 };
    const { parts } = await resultOf('newcomers-integrated', ofLabels(halves), { definitions });
    expect(numbersOf(parts, 'a', 'groups')[1]).toEqual(['10', 1]);
    expect(numbersOf(parts, 'b', 'groups').at(-1)![1]).toBeCloseTo(12 / 14, 9);
    const one = halves.map((label, at) => (at === 23 ? 'c' : label));
    const { parts: told } = await resultOf('newcomers-integrated', ofLabels(one), { definitions });
    expect(numbersOf(told, 'a', 'groups')).toEqual([]);
  });
});

/** Days and shares of a curve. */
const numbersOf = (parts: Result['parts'], name: string, of = 'curves'): [string, number][] =>
  namesAt(parts, of, name).map((day) => [day, numberAt(parts, of, name, day, 'share') ?? NaN]);
