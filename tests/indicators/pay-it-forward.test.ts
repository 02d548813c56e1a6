import { describe, expect, it } from 'vitest';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { MONDAY } from '../evidence/logsOf.ts';
import { helping, indicatorOf, measureOf, pairs, worldOf } from './helping.ts';
import { busyPlace, everyoneAlone, resultOf, type Place } from './place.ts';

/** First day of the thirteen weeks. */
const FROM = 17 * 7;

/** The definition, day by day and person by person, from the rows themselves. */
function byHand({ persons, visits = [], events = [], help = [] }: Place, from: number, to: number) {
  const week = (day: number): number => Math.floor(day / 7);
  const sum = { daysAfter: 0, givenAfter: 0, daysOther: 0, givenOther: 0 };
  for (let person = 0; person < persons; person++) {
    const got = help.filter(([, b, day]) => b === person && day >= from - 30 && day < to);
    if (!got.some(([, , day]) => day >= from)) continue;
    const here = new Set([
      ...visits.filter(([p]) => p === person).map(([, , start]) => week(start / 1440)),
      ...events.filter(([, , who]) => who.includes(person)).map(([, day]) => week(day)),
    ]);
    for (let day = from; day < to; day++) {
      if (!here.has(week(day))) continue;
      const before = got.filter(([, , then]) => day - then >= 1 && day - then <= 30);
      const gave = help.filter(([a, , then]) => a === person && then === day);
      if (before.length === 0) {
        sum.daysOther++;
        sum.givenOther += gave.length;
      } else {
        sum.daysAfter++;
        sum.givenAfter += gave.filter(([, b]) => !before.some(([a]) => a === b)).length;
      }
    }
  }
  return sum;
}

describe('pay-it-forward', () => {
  it.each([1, 2, 3])('is what counting day by day gives (seed %d)', async (seed) => {
    const place = busyPlace(seed);
    const { window } = await worldOf(place);
    const expected = byHand(place, window!.from - MONDAY / 86_400, window!.to - MONDAY / 86_400);
    const { value, parts } = await measureOf('pay-it-forward', place);
    expect(parts).toMatchObject({ daysAfter: expected.daysAfter, daysOther: expected.daysOther });
    expect(parts?.['givenAfter']).toMatchObject({ count: expected.givenAfter });
    expect(parts?.['givenOther']).toMatchObject({ count: expected.givenOther });
    const { daysAfter, givenAfter, daysOther, givenOther } = expected;
    expect(value).toBeCloseTo(givenAfter / daysAfter / (givenOther / daysOther), 10);
  });

  /** On a day of the sixth week of the window, each of twenty is helped by the one after the next. */
  const helped = Array.from({ length: 20 }, (_, i) => [(i + 2) % 20, i, FROM + 40] as const);
  const later = (to: (i: number) => number, day: number) =>
    Array.from({ length: 20 }, (_, i) => [i, to(i), day] as const);
  const forward = later((i) => (i + 7) % 20, FROM + 45);
  const usual = later((i) => (i + 5) % 20, FROM + 5);

  it('counts the thirty days after, not the day itself, and other days', async () => {
    const place = helping(20, [...helped, ...forward]);
    const { parts } = await measureOf('pay-it-forward', place);
    // Helped on days 40 and 45: days 41 to 75 are after; help of day 40 was on another day.
    expect(parts).toEqual({
      daysAfter: 20 * 35,
      givenAfter: { count: 20, persons: 20 },
      daysOther: 20 * (91 - 35),
      givenOther: { count: 20, persons: 20 },
    });
  });

  it('does not count help given back to whoever just helped', async () => {
    const place = helping(20, [...usual, ...helped, ...later((i) => (i + 2) % 20, FROM + 45)]);
    const { parts } = await measureOf('pay-it-forward', place);
    expect(parts?.['givenAfter']).toMatchObject({ count: 0 });
  });

  it('counts receipts of the month before, and no week in which nobody saw them', async () => {
    const place = helping(20, [...later((i) => (i + 2) % 20, FROM - 10), ...helped, ...forward]);
    const gone = {
      ...place,
      visits: everyoneAlone(20, 30).filter(([, , start]) => Math.floor(start / 10_080) !== 17),
    };
    const { parts } = await measureOf('pay-it-forward', place);
    // Days 0 to 20 follow the receipts of ten days before.
    expect(parts?.['daysAfter']).toBe(20 * (21 + 35));
    expect((await measureOf('pay-it-forward', gone)).parts?.['daysAfter']).toBe(20 * (14 + 35));
  });

  it('is more than chance where people who were helped go on to help', async () => {
    // Each is helped at a time of their own, and helps somebody else a few days later.
    const chain = Array.from({ length: 20 }, (_, i) => {
      const day = FROM + 4 * i;
      return [
        [(i + 2) % 20, i, day],
        [i, (i + 9) % 20, day + 3],
      ] as const;
    }).flat();
    const rare = Array.from(
      { length: 10 },
      (_, i) => [2 * i, (2 * i + 5) % 20, FROM + 9 * i] as const,
    );
    const place = helping(20, [...chain, ...rare]);
    const found = await againstChance(await worldOf(place), [indicatorOf('pay-it-forward')], {
      draws: 99,
      seed: 1,
    });
    expect(found.get('pay-it-forward')?.model).toBe('receipts');
    expect(found.get('pay-it-forward')?.excess).toBeGreaterThan(0);
    const { method, lo, hi, value } = await resultOf('pay-it-forward', place);
    expect([method, lo! < value!, hi! > value!]).toEqual(['person-jackknife', true, true]);
  });

  it('says nothing of fewer than twenty receipts, of nobody else, or of nobody on other days', async () => {
    const { value, reason } = await resultOf(
      'pay-it-forward',
      helping(30, pairs(0, 15, FROM + 40)),
    );
    expect([value, reason]).toEqual([null, 'N_TOO_SMALL']);
    const early = later((i) => (i + 2) % 20, FROM - 1);
    const always = [
      ...early,
      ...later((i) => (i + 3) % 20, FROM + 29),
      ...later((i) => (i + 4) % 20, FROM + 59),
    ];
    expect((await resultOf('pay-it-forward', helping(20, always))).reason).toBe('N_TOO_SMALL');
    const without = await resultOf('pay-it-forward', { persons: 9, visits: everyoneAlone(9, 30) });
    expect(without.reason).toBe('NEEDS_LOGS');
  });
});
