import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../src/lib/base/time.ts';
import { calendarOf, defaultWindow } from '../../src/lib/evidence/calendar.ts';

const days = (...dates: string[]): number[] => dates.map((date) => dayOf(date)!);
/** Monday to Friday of so many weeks from Monday 2024-01-01. */
const workingWeeks = (weeks: number): number[] =>
  Array.from(
    { length: weeks * 5 },
    (_, d) => dayOf('2024-01-01')! + Math.floor(d / 5) * 7 + (d % 5),
  );

describe('the default window', () => {
  it('ends with the last whole week', () => {
    const window = defaultWindow(calendarOf(workingWeeks(20))!, 13)!;
    expect([dateOf(window.from), dateOf(window.to)]).toEqual(['2024-02-19', '2024-05-20']);
  });

  it('leaves out a last week that stops before the usual last open day', () => {
    const stopped = [...workingWeeks(20), ...days('2024-05-20', '2024-05-21')];
    expect(dateOf(defaultWindow(calendarOf(stopped)!, 13)!.to)).toBe('2024-05-20');
    const full = [...stopped, ...days('2024-05-24')];
    expect(dateOf(defaultWindow(calendarOf(full)!, 13)!.to)).toBe('2024-05-27');
  });

  it('does not wait for a weekday that is rarely open', () => {
    const somePlus = [...workingWeeks(20), ...days('2024-01-06', '2024-02-10')];
    expect(dateOf(defaultWindow(calendarOf(somePlus)!, 13)!.to)).toBe('2024-05-20');
  });

  it('is none without records', () => {
    expect(calendarOf([])).toBeNull();
  });
});

describe('the calendar', () => {
  it('knows which weeks were open', () => {
    const calendar = calendarOf(days('2024-01-03', '2024-01-18'))!;
    expect(calendar.open.size).toBe(2);
    expect([dateOf(calendar.first), dateOf(calendar.last)]).toEqual(['2024-01-03', '2024-01-18']);
  });
});
