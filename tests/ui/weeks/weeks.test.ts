import { describe, expect, it } from 'vitest';
import { barsOf, fallenChanges, periodCount } from '../../../src/lib/ui/weeks/weeks.ts';
import type { Result } from '../../../src/lib/indicators/result.ts';
import { crossingRow, unclassifiedRow } from '../../../src/lib/ui/ties/crossing.ts';
import { ANALYSIS, WEEKS } from '../../analysisFixture.ts';

const window = ANALYSIS.window ?? { from: '', to: '', weeks: 0, openWeeks: 0 };

describe('weeks', () => {
  const bars = barsOf(WEEKS, window);

  it('are told apart: first ones, closed, hidden, inside and outside the period', () => {
    expect(bars.filter((bar) => bar.state === 'early')).toHaveLength(13);
    expect(bars[20]?.state).toBe('closed');
    expect(bars[30]?.state).toBe('hidden');
    expect(bars.filter((bar) => bar.state === 'inside')).toHaveLength(13);
  });

  it('take a late null for hidden even where none before was counted', () => {
    const rows = WEEKS.map((row, index) => (index < 40 ? { ...row, newTies: null } : row));
    expect(barsOf(rows, window)[35]?.state).toBe('hidden');
  });

  it('add up to the ties of the period, with what is hidden said', () => {
    const inside = WEEKS.filter((row) => row.date >= window.from && row.date < window.to);
    const sum = inside.reduce((total, row) => total + (row.newTies ?? 0), 0);
    expect(periodCount(WEEKS, window)).toEqual({ ties: sum, weeks: 13, hidden: 0 });
    const rows = WEEKS.map((row, index) => (index === 50 ? { ...row, newTies: null } : row));
    expect(periodCount(rows, window)?.hidden).toBe(1);
    expect(periodCount(WEEKS.slice(0, 10), window)).toBeNull();
  });
});

describe('fallenChanges', () => {
  it('tells changes in the weeks from those outside, in the order of their dates', () => {
    const weeks = [{ date: '2026-01-05' }, { date: '2026-01-12' }];
    const cafe = { date: '2026-01-14', label: 'Café' };
    const desks = { date: '2026-01-12', label: 'Bureaux' };
    const later = { date: '2026-02-01', label: 'Plus tard' };
    const never = { date: 'un jour', label: 'Jamais' };
    const fallen = fallenChanges([later, cafe, desks, never], weeks);
    expect(fallen.inside).toEqual([desks, cafe]);
    expect(fallen.outside).toEqual([later, never]);
    expect([...fallen.byWeek]).toEqual([['2026-01-12', ['Bureaux', 'Café']]]);
  });
});

describe('crossingRow', () => {
  const classes = (parts: NonNullable<Result['parts']>): Result => ({
    ...(ANALYSIS.results.find((result) => result.id === 'ties-by-class') as Result),
    parts,
  });

  it('reads the counts of one strength, those of too few people left unsaid', () => {
    const square = {
      weak: { bridging: 15, embedded: 99, pendant: 6 },
      strong: { bridging: null, embedded: 6, pendant: 0 },
    };
    expect(crossingRow(classes({ square }), 'weak')).toEqual(square.weak);
    expect(crossingRow(classes({ square }), 'strong')).toEqual(square.strong);
  });

  it('finds ties without a class in what is left of each position, and hides a few', () => {
    const square = {
      weak: { bridging: 15, embedded: 99, pendant: 6 },
      strong: { bridging: null, embedded: 6, pendant: 0 },
    };
    const left = (embedded: number, pendant: number) =>
      unclassifiedRow(classes({ square, position: { bridging: 20, embedded, pendant } }));
    expect(left(112, 6)).toEqual({ bridging: null, embedded: 7, pendant: 0 });
    expect(left(111, 7)).toEqual({ bridging: null, embedded: null, pendant: null });
  });

  it('knows nothing where nothing was counted', () => {
    const nothing = { bridging: null, embedded: null, pendant: null };
    expect(crossingRow(classes({}), 'weak')).toEqual(nothing);
  });
});
