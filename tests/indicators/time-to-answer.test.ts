import { describe, expect, it } from 'vitest';
import { helping, measureOf, requestsOf, type Asked } from './helping.ts';
import { directoryOf, everyoneAlone, resultOf } from './place.ts';

/** Days of the thirteen weeks: 119 … 209. */
const DAY = 150;

const asking = (rows: readonly Asked[], persons = 20, more = {}) =>
  helping(persons, [], { requests: requestsOf(rows), ...more });
const twenty = (of: (i: number) => Partial<Asked>): Asked[] =>
  Array.from({ length: 20 }, (_, i) => ({ asker: i, day: DAY + (i % 7), ...of(i) }));

describe('time-to-answer', () => {
  it('is the plain share where all is known, unanswered requests included', async () => {
    // Five within an hour, five after three days, five after ten, five withdrawn.
    const rows = twenty(
      (i) => [{ answered: 1 }, { answered: 72 }, { answered: 240 }, { closed: 5 }][i % 4]!,
    );
    const { value, n, parts, method } = await resultOf('time-to-answer', asking(rows));
    expect(n).toBe(20);
    expect(value).toBeCloseTo(10 / 20, 12);
    expect(parts).toEqual({
      withinOneDay: 0.25,
      medianHours: 72,
      answered: 15,
      withdrawn: 5,
      open: 0,
    });
    expect(method).toBe('person-jackknife');
  });

  it('does not take withdrawn requests for ones whose answer is still to come', async () => {
    const rows = twenty((i) => (i < 10 ? { closed: 1 } : { answered: 48 }));
    // One less Kaplan-Meier would say that all are answered.
    expect((await measureOf('time-to-answer', asking(rows))).value).toBeCloseTo(0.5, 12);
  });

  it('counts open requests as long as they are known: up to the end of the period', async () => {
    // Asked on the last day, at eight: known for sixteen hours. The others were answered in two days.
    const rows = twenty((i) => (i < 10 ? { day: 209 } : { answered: 48 }));
    const { value, parts } = await measureOf('time-to-answer', asking(rows));
    expect(value).toBeCloseTo(1, 12);
    expect(parts).toMatchObject({ medianHours: 48, withinOneDay: 0 });
    // An answer that came after the period does not exist yet.
    const late = twenty((i) => (i < 10 ? { day: 209, answered: 30 } : { answered: 48 }));
    expect(await measureOf('time-to-answer', asking(late))).toMatchObject({ value });
  });

  it('has no median where half are never answered', async () => {
    const rows = twenty((i) => (i < 12 ? { closed: 1 } : { answered: 48 }));
    expect((await measureOf('time-to-answer', asking(rows))).parts?.['medianHours']).toBeNull();
  });

  it('asks members only, in the period, and no request answered before it was made', async () => {
    const rows = [
      ...twenty((i) => (i % 2 ? { answered: 1 } : { closed: 1 })),
      { asker: 20, day: DAY, answered: 1 },
      { asker: 1, day: 20, answered: 1 },
      { asker: 1, day: DAY, answered: -3 },
    ];
    const directory = directoryOf(21, {
      role: Array.from({ length: 21 }, (_, p) => (p === 20 ? 'staff' : null)),
    });
    expect(await measureOf('time-to-answer', asking(rows, 21, { directory }))).toMatchObject({
      n: 20,
      value: 0.5,
    });
  });

  it('leaves askers out one at a time for its range, and takes Wilson’s below twenty', async () => {
    // Ten ask twice each, and are always or never answered: ten people, not twenty requests.
    const rows = twenty((i) => ({
      asker: i % 10,
      ...(i % 10 < 5 ? { answered: 1 } : { closed: 1 }),
    }));
    const twice = await resultOf('time-to-answer', asking(rows));
    const once = await resultOf(
      'time-to-answer',
      asking(twenty((i) => (i % 2 ? { answered: 1 } : { closed: 1 }))),
    );
    expect(twice.hi! - twice.lo!).toBeGreaterThan(1.3 * (once.hi! - once.lo!));
    const few = await resultOf('time-to-answer', asking(rows.slice(0, 10)));
    expect(few.method).toBe('wilson');
  });

  it('is kept back for fewer than five askers on a side, and says why there is nothing', async () => {
    const rows = twenty((i) => (i < 3 ? { closed: 1 } : { answered: 1 }));
    expect((await resultOf('time-to-answer', asking(rows))).reason).toBe('SUPPRESSED_PRIVACY');
    const three = twenty((i) => (i < 3 ? { closed: 1 } : i < 10 ? { answered: 1 } : { day: 209 }));
    expect((await resultOf('time-to-answer', asking(three))).parts).toMatchObject({
      answered: null,
      withdrawn: null,
      open: null,
    });
    const before = await resultOf('time-to-answer', asking([{ asker: 1, day: 20, answered: 1 }]));
    expect(before.reason).toBe('EMPTY');
    const without = await resultOf('time-to-answer', { persons: 9, visits: everyoneAlone(9, 30) });
    expect(without.reason).toBe('NEEDS_LOGS');
  });
});
