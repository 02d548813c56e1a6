import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { TimeFormVotes, timeFormOf } from '../../../src/lib/logs/recognition/timeForm.ts';

const plain = (cells: readonly string[]) => {
  const { form, doubt, hours } = timeFormOf(cells);
  return [form, doubt, hours];
};

describe('how one cell is written', () => {
  it.each([
    ['2026-03-05', 'iso', 'none'],
    ['2026-03-05T18:30', 'iso', 'all'],
    ['2026-03-05 18:30:05.123+01:00', 'iso', 'all'],
    ['2025/09/21 10:09:52 AM UTC+3', 'ymd', 'all'],
    ['2025-9-21', 'ymd', 'none'],
    ['25/03/2026', 'dmy', 'none'],
    ['25.03.26', 'dmy', 'none'],
    ['25/03/2026 14:05', 'dmy', 'all'],
    ['25/03/2026 à 9h05', 'dmy', 'all'],
    ['25/03/2026 9h', 'dmy', 'all'],
    ['mer. 25/03/2026', 'dmy', 'none'],
    ['11/29/24 22:28', 'mdy', 'all'],
    ['11/29/2024 10:28 PM', 'mdy', 'all'],
    ['lundi 3 mars 2025', 'words', 'none'],
    ['1er août 2025 à 18h30', 'words', 'all'],
    ['3 févr. 2026', 'words', 'none'],
    ['Sep 26, 2026 7:05 PM', 'words', 'all'],
    ['Monday, March 3, 2025', 'words', 'none'],
    ['3rd of March', null, 'none'],
    ['1772700000', 'epoch', 'all'],
    ['1772700000123', 'epoch ms', 'all'],
    ['9h05', null, 'only'],
    ['18:30', null, 'only'],
    ['7:05 pm', null, 'only'],
    ['0612345678', null, 'none'],
    ['35/03/2026', null, 'none'],
    ['13/13/2026', null, 'none'],
    ['2', null, 'none'],
    ['Marie 3', null, 'none'],
    ['192.168.1.12', null, 'none'],
  ] as const)('%s is %s', (cell, form, hours) => {
    expect(timeFormOf([cell])).toMatchObject({ form, hours });
  });

  it.each(['3 mars', 'lun. 3 mars', 'March 3', '03/03'])('%s tells no year', (cell) => {
    expect(timeFormOf([cell])).toMatchObject({ form: null, noYear: true });
  });

  it('may be followed by words above a column, and there only', () => {
    const header = 'lundi 3 mars 2025 18h-20h (salle verte)';
    expect(timeFormOf([header]).form).toBeNull();
    expect(timeFormOf([header], { tails: true }).form).toBe('words');
    expect(timeFormOf(['3/3/2025 Matin'], { tails: true }).form).toBe('dmy');
  });
});

describe('how a column is written', () => {
  it('is decided by any value above 12, for all of its cells', () => {
    expect(plain(['05/03/2026', '06/03/2026', '13/03/2026'])).toEqual(['dmy', null, 'none']);
    expect(plain(['05/03/2026', '06/03/2026', '03/13/2026'])).toEqual(['mdy', null, 'none']);
  });

  it('says when nothing decides, and takes the more usual form', () => {
    expect(plain(['05/03/2026', '06/03/2026'])).toEqual(['dmy', 'undecided', 'none']);
    expect(plain(['5/3/26 7:05 PM'])).toEqual(['mdy', 'undecided', 'all']);
  });

  it('says when cells contradict each other, and goes with most', () => {
    const cells = ['25/03/2026', '26/03/2026', '03/27/2026', '04/04/2026'];
    expect(plain(cells)).toEqual(['dmy', 'mixed', 'none']);
  });

  it('is that of most cells; empty ones say nothing', () => {
    expect(timeFormOf(['', ' ', '2026-03-05', 'inconnu', '2026-03-06'])).toMatchObject({
      form: 'iso',
      share: 2 / 3,
    });
    expect(timeFormOf([])).toMatchObject({ form: null, share: 0, hours: 'none' });
  });

  it('has hours in some cells only', () => {
    expect(plain(['2026-03-05', '2026-03-05 18:30'])).toEqual(['iso', null, 'some']);
  });

  property.prop([
    fc.array(
      fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2037-01-01') }),
      { minLength: 1 },
    ),
  ])('never takes the day of a real date for its month where one is above 12', (dates) => {
    const two = (number: number): string => String(number).padStart(2, '0');
    const day = (date: Date): string => two(date.getUTCDate());
    const month = (date: Date): string => two(date.getUTCMonth() + 1);
    const decided = dates.some((date) => date.getUTCDate() > 12);
    const french = dates.map((d) => `${day(d)}/${month(d)}/${String(d.getUTCFullYear())}`);
    const american = dates.map((d) => `${month(d)}/${day(d)}/${String(d.getUTCFullYear())}`);
    const doubt = decided ? null : 'undecided';
    expect(timeFormOf(french)).toMatchObject({ form: 'dmy', share: 1, doubt });
    expect(timeFormOf(american)).toMatchObject({ form: decided ? 'mdy' : 'dmy', doubt });
    expect(timeFormOf(dates.map((d) => d.toISOString())).form).toBe('iso');
  });

  property.prop([fc.array(fc.string({ unit: 'grapheme' })), fc.boolean()])(
    'is said of any text, cell by cell or at once',
    (cells, tails) => {
      const votes = new TimeFormVotes({ tails });
      for (const cell of cells) votes.add(cell);
      const reading = votes.reading();
      expect(reading).toEqual(timeFormOf(cells, { tails }));
      expect(reading.share).toBeGreaterThanOrEqual(0);
      expect(reading.share).toBeLessThanOrEqual(1);
    },
  );

  it('is said of cells made to hang it', () => {
    const cells = ['1 '.repeat(5000), '-'.repeat(1e6), `${'9'.repeat(79)}x`, 'a '.repeat(40)];
    for (let i = 0; i < 500; i++) {
      expect(timeFormOf(cells, { tails: true })).toMatchObject({ form: null, share: 0 });
    }
  });
});
