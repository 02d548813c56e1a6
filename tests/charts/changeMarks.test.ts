import { fc, it as law } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { layChanges, mondayBefore, type ChangeMark } from '../../src/lib/charts/changeMarks.ts';
import { layWeeks } from '../../src/lib/charts/weekBars.ts';
import { dateOf } from '../../src/lib/base/time.ts';

/** Day number of Monday 1 January 2024. */
const FIRST = 19_723;
const WEEKS = 78;
const weeksFor = (width: number) =>
  Array.from({ length: WEEKS }, (_, index) => ({
    date: dateOf(FIRST + 7 * index),
    middle: 30 + ((width - 32) / WEEKS) * (index + 0.5),
  }));

/** Ends of the words of a mark, a little narrower than they are taken to be. */
function span({ x, words, anchor }: ChangeMark): readonly [number, number] {
  const room = (words?.length ?? 0) * 7;
  return anchor === 'start' ? [x, x + room] : [x - room, x];
}

describe('mondayBefore', () => {
  it('is the Monday of the same week', () => {
    expect(mondayBefore('2026-01-12')).toBe('2026-01-12');
    expect(mondayBefore('2026-01-18')).toBe('2026-01-12');
    expect(mondayBefore('2026-02-30')).toBeNull();
  });
});

describe('layChanges', () => {
  it('puts a mark on the week of each change, and one for changes of the same week', () => {
    const changes = [
      { date: '2024-06-05', label: 'Café' },
      { date: '2024-06-03', label: 'Horaires' },
      { date: '2024-02-01', label: 'Travaux' },
      { date: '2031-01-01', label: 'Plus tard' },
    ];
    const marks = layChanges(changes, weeksFor(900), 900);
    expect(marks.map(({ week, words }) => [week, words])).toEqual([
      ['2024-01-29', 'Travaux'],
      ['2024-06-03', 'Café · Horaires'],
    ]);
  });

  it('cuts a long label at a space', () => {
    const label = 'Nouveaux horaires de huit heures à vingt-deux heures en semaine';
    const [mark] = layChanges([{ date: '2024-02-01', label }], weeksFor(900), 900);
    expect(mark?.words).toBe('Nouveaux horaires de huit heures…');
  });

  law.prop([
    fc.array(fc.tuple(fc.nat(WEEKS * 7 - 1), fc.string({ minLength: 1, maxLength: 60 })), {
      maxLength: 25,
    }),
    fc.integer({ min: 240, max: 1100 }),
  ])('lets words meet neither words nor the line of another mark', (found, width) => {
    const changes = found.map(([day, label]) => ({ date: dateOf(FIRST + day), label }));
    const marks = layChanges(changes, weeksFor(width), width);
    const weeks = new Set(changes.map(({ date }) => mondayBefore(date)));
    expect(new Set(marks.map(({ week }) => week))).toEqual(weeks);
    for (const mark of marks.filter(({ words }) => words !== null)) {
      const [from, to] = span(mark);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(width);
      for (const other of marks.filter((each) => each !== mark)) {
        const [otherFrom, otherTo] = span(other);
        const sameLane = other.words !== null && other.lane === mark.lane;
        expect(sameLane && from < otherTo && otherFrom < to).toBe(false);
        expect(other.lane >= mark.lane && other.x > from && other.x < to).toBe(false);
      }
    }
  });
});

describe('layWeeks with changes', () => {
  const bars = weeksFor(900).map(({ date }) => ({ date, value: 3, state: 'inside' as const }));

  it('makes room for their words above the bars, and none without', () => {
    const without = layWeeks(bars, 900);
    const changed = layWeeks(bars, 900, [{ date: '2024-06-05', label: 'Café' }]);
    expect(without.changes).toEqual([]);
    expect(changed.height - without.height).toBe(changed.top - without.top);
    expect(changed.top).toBeGreaterThan(without.top);
    const [mark] = changed.changes;
    const bar = changed.bars.find((each) => each.bar.date === '2024-06-03');
    expect(mark?.x).toBeCloseTo((bar?.x ?? 0) + (bar?.width ?? 0) / 2, 9);
    expect(mark?.y).toBeGreaterThan(10);
    expect(mark?.y).toBeLessThan(changed.top - 20);
  });
});
