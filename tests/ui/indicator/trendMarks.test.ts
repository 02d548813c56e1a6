import { describe, expect, it } from 'vitest';
import { trendMarks } from '../../../src/lib/ui/indicator/trendMarks.ts';

const TREND = [
  { from: '2026-01-05', to: '2026-04-06' },
  { from: '2026-04-06', to: '2026-07-06' },
];

describe('changes on the past of a number', () => {
  it('stand where their day lies between the points of the periods', () => {
    const changes = [
      { date: '2026-05-21', label: 'café' },
      { date: '2026-04-06', label: 'terrasse' },
    ];
    const marks = trendMarks(changes, TREND);
    expect(marks.map(({ label }) => label)).toEqual(['terrasse', 'café']);
    // Where two periods meet; then 45 days of 91 later.
    expect(marks[0]?.place).toBe(0.5);
    expect(marks[1]?.place).toBeCloseTo(0.5 + 45 / 91, 9);
  });

  it('stay on the line, and are left out where no period holds them', () => {
    const changes = ['2026-01-05', '2026-07-05', '2025-12-31', '2026-07-06', 'soon'].map(
      (date) => ({ date, label: date }),
    );
    expect(trendMarks(changes, TREND).map(({ date, place }) => [date, place])).toEqual([
      ['2026-01-05', 0],
      ['2026-07-05', 1],
    ]);
  });
});
