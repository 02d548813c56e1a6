import { describe, expect, it } from 'vitest';
import { numbers } from '../../notebooks/a-places-year/numbers.ts';
import { yearOf } from '../../notebooks/a-places-year/year.ts';
import { textOf } from '../meta/tree.ts';
import { expectGolden } from './golden.ts';

const file = (log: string): string => textOf(`data/example/${log}.csv`);

describe('a place’s year', () => {
  it('tells what the files say and what was planted', async () => {
    const year = await yearOf({
      checkins: file('checkins'),
      attendance: file('attendance'),
      help: file('help'),
      people: file('people'),
      changes: file('changes'),
    });
    // The generator plants six faults (data/README.md); the log ends on Sunday 28 June 2026.
    expect(year.rows.setAside).toBe(6);
    expect(year.weeks).toHaveLength(52);
    expect([year.weeks[0]?.date, year.weeks.at(-1)?.date]).toEqual(['2025-06-30', '2026-06-22']);
    // Helps of the last 52 weeks, counted in the file itself.
    const helps = file('help')
      .trim()
      .split('\n')
      .slice(1)
      .filter((row) => (row.split(',')[2] ?? '') >= '2025-06-29T22:00:00Z');
    const told = year.weeks.reduce((sum, week) => sum + (week.helps ?? 0), 0);
    expect(told).toBe(helps.length);
    // Closed two weeks at Christmas; the badge reader broken from 16 to 20 March.
    const visits = new Map(year.weeks.map((week) => [week.date, week.visits ?? 0]));
    expect([visits.get('2025-12-22'), visits.get('2025-12-29')]).toEqual([0, 0]);
    expect(visits.get('2026-03-16')).toBeLessThan((visits.get('2026-03-09') ?? 0) / 2);
    expect(year.dated.map(({ before }) => year.weeks[before]?.date)).toEqual([
      ...['2025-09-01', '2025-10-06', '2026-01-12'],
    ]);
    // Help across circles becomes more frequent with the board and the café (data/README.md).
    for (const id of ['help-volume', 'weak-bridging-share']) {
      expect(year.changes.get(id)?.difference, id).toBeGreaterThan(0);
      expect(year.changes.get(id)?.q, id).toBeLessThan(0.1);
    }
    await expectGolden('a-places-year', numbers(year));
  });
});
