import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeForm } from '../../../src/lib/logs/mapped/mapping.ts';
import { timeFormOf } from '../../../src/lib/logs/recognition/timeForm.ts';
import { isoTime } from '../../../src/lib/logs/mapped/timeText.ts';

describe('times as people write them', () => {
  it.each<[string, TimeForm, string | null]>([
    ['2026-03-05', 'iso', '2026-03-05'],
    ['2026-03-05 18:30', 'iso', '2026-03-05T18:30:00'],
    ['2026-03-05T18:30:15Z', 'iso', '2026-03-05T18:30:15Z'],
    ['2026-03-05T18:30:15+0200', 'iso', '2026-03-05T18:30:15+02:00'],
    ['05/03/2026', 'dmy', '2026-03-05'],
    ['05/03/2026', 'mdy', '2026-05-03'],
    ['5/3/26 9h05', 'dmy', '2026-03-05T09:05:00'],
    ['5.3.1998 à 9h', 'dmy', '1998-03-05T09:00:00'],
    ['jeudi 05-03-2026, 18:30', 'dmy', '2026-03-05T18:30:00'],
    ['11/29/24 22:28', 'mdy', '2024-11-29T22:28:00'],
    ['29/02/2026', 'dmy', null],
    ['13/13/2026', 'dmy', null],
    ['Sep 26, 2026 7:05 PM', 'words', '2026-09-26T19:05:00'],
    ['Thursday, March 5, 2026 12:00 AM', 'words', '2026-03-05T00:00:00'],
    ['lundi 1er août 2026 18h', 'words', '2026-08-01T18:00:00'],
    ['3 déc. 2025', 'words', '2025-12-03'],
    ['2025/09/01 10:09:52 AM UTC+3', 'ymd', '2025-09-01T10:09:52+03:00'],
    ['2025/09/01 00:30:00 UTC', 'ymd', '2025-09-01T00:30:00Z'],
    ['1772730000', 'epoch', '2026-03-05T17:00:00.000Z'],
    ['1772730000.5', 'epoch', '2026-03-05T17:00:00.500Z'],
    ['1772730000000', 'epoch ms', '2026-03-05T17:00:00.000Z'],
    ['05/03/2026 25:00', 'dmy', null],
    ['05/03/2026 13:00 PM', 'dmy', null],
    ['demain', 'dmy', null],
    ['', 'iso', null],
  ])('%s as %s', (text, form, iso) => {
    expect(isoTime(text, form)).toBe(iso);
  });

  it('lets words follow a date only where they may', () => {
    expect(isoTime('mardi 4 mars 2025 matin', 'words')).toBeNull();
    expect(isoTime('mardi 4 mars 2025 matin', 'words', true)).toBe('2025-03-04');
    expect(isoTime('3/3/2025 Soir', 'dmy', true)).toBe('2025-03-03');
  });

  it('are read by the form that a column of them shows', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
        fc.constantFrom('dmy', 'mdy', 'ymd'),
        (date, form) => {
          const day = date.toISOString().slice(0, 10);
          const [year, month, dayOfMonth] = day.split('-');
          const parts = {
            ymd: [year, month, dayOfMonth],
            dmy: [dayOfMonth, month, year],
            mdy: [month, dayOfMonth, year],
          };
          const text = parts[form].join('/');
          expect(isoTime(text, form)).toBe(day);
          // A second cell that can only be of that form decides the column.
          const proof = { ymd: '2026/12/31', dmy: '31/12/2026', mdy: '12/31/2026' }[form];
          expect(timeFormOf([text, proof]).form).toBe(form);
        },
      ),
    );
  });

  it('never hang on hostile cells', () => {
    for (const text of [' '.repeat(1e6), '1/'.repeat(1e5), 'lundi '.repeat(1e5), '9'.repeat(1e6)]) {
      for (const form of ['iso', 'ymd', 'dmy', 'mdy', 'words', 'epoch', 'epoch ms'] as const) {
        expect(isoTime(text, form, true)).toBeNull();
      }
    }
  });
});
