import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { dateOf, dayOf } from '../../src/lib/base/time.ts';
import { purgeVisits } from '../../src/lib/evidence/purge.ts';
import { nextPurge, retentionOf } from '../../src/lib/evidence/retention.ts';
import { checkinsOf, logsOf, MONDAY, type VisitRow } from './logsOf.ts';

const day = (date: string): number => dayOf(date) ?? NaN;

/** The cut on a date, for visits kept 13 weeks (91 days). */
const cutOn = (today: string): string => dateOf(nextPurge(0, 13, day(today)).cut);

describe('the next purge', () => {
  it('cuts at the Monday that leaves no visit older than the weeks kept', () => {
    // 91 days before Monday 6 July 2026 is Monday 6 April.
    expect(cutOn('2026-07-06')).toBe('2026-04-06');
    // A day later that Monday is 92 days old: its week goes, up to Monday 13 April.
    expect(cutOn('2026-07-07')).toBe('2026-04-13');
    expect(cutOn('2026-07-12')).toBe('2026-04-13');
    expect(cutOn('2026-07-13')).toBe('2026-04-13');
    expect(cutOn('2026-07-14')).toBe('2026-04-20');
  });

  it('is due where a visit is older, and tells when the next week will be', () => {
    const today = day('2026-07-08'); // cut: 13 April
    expect(nextPurge(day('2026-04-12'), 13, today).isDue).toBe(true);
    const { isDue, next, nextCut } = nextPurge(day('2026-04-13'), 13, today);
    expect(isDue).toBe(false);
    expect([dateOf(next), dateOf(nextCut)]).toEqual(['2026-07-14', '2026-04-20']);
    // Nobody came for weeks: the week of 22 June falls due 91 days after its Tuesday.
    expect(dateOf(nextPurge(day('2026-06-24'), 13, today).next)).toBe('2026-09-22');
  });
});

describe('retention', () => {
  const DAY = 1440;
  const weeks = (n: number): number => n * 7 * DAY;
  /** Mondays and Wednesdays from 1 January 2024 on, 9:00 to 10:00, and a night over a Monday. */
  const rows: VisitRow[] = [
    [0, 0, 540, 600],
    [1, 0, 2 * DAY + 540, 2 * DAY + 600],
    [1, 0, weeks(1) - 60, weeks(1) + 60],
    [0, 0, weeks(2) + 540, null],
  ];
  const logs = logsOf(2, { checkins: checkinsOf(rows) });
  const today = MONDAY / 86_400 + 7 + 91; // the second Monday is 91 days old

  it('counts what is too old and says what will be next', () => {
    expect(retentionOf(logs, DEFAULTS, 13, today)).toEqual({
      keepWeeks: 13,
      oldest: '2024-01-01',
      due: 2,
      cut: '2024-01-08',
      // The night of the 7th stays; it goes with the week of the 8th.
      next: '2024-04-09',
      nextCut: '2024-01-15',
      purgedBefore: null,
    });
    expect(retentionOf(logs, DEFAULTS, 26, today)).toMatchObject({ due: 0, oldest: '2024-01-01' });
    expect(retentionOf(logs, DEFAULTS, null, today)).toEqual({
      keepWeeks: null,
      oldest: '2024-01-01',
      due: 0,
      cut: null,
      next: null,
      nextCut: null,
      purgedBefore: null,
    });
  });

  it('after a purge has nothing due until the day it said', async () => {
    const purged = await purgeVisits(logs, DEFAULTS, today - 91);
    const then = retentionOf(purged, DEFAULTS, 13, today);
    expect(then).toMatchObject({ due: 0, oldest: '2024-01-07', purgedBefore: '2024-01-08' });
    expect(then.next).toBe('2024-04-09');
    const dayOfNext = day('2024-04-09');
    expect(retentionOf(purged, DEFAULTS, 13, dayOfNext - 1).due).toBe(0);
    expect(retentionOf(purged, DEFAULTS, 13, dayOfNext)).toMatchObject({
      due: 1,
      cut: '2024-01-15',
    });
    const none = await purgeVisits(logs, DEFAULTS, today);
    expect(retentionOf(none, DEFAULTS, 13, today)).toMatchObject({
      oldest: null,
      due: 0,
      cut: null,
    });
  });
});
