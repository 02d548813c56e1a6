import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../src/lib/text/format.ts';
import { cellText, numberOf, titleOf } from '../../../../src/lib/ui/lab/sql/cells.ts';
import { barsOf, fitting, pointsOf, proposed } from '../../../../src/lib/ui/lab/sql/drawing.ts';

const column = (name: string, type: string) => ({ name, type });
const WEEK = column('week', 'DATE');
const LABEL = column('label', 'VARCHAR');
const COUNT = column('count', 'BIGINT');
const SHARE = column('share', 'DOUBLE');

describe('what is drawn of an answer', () => {
  it('is proposed by what the columns hold', () => {
    expect(proposed([LABEL, COUNT])).toEqual({ kind: 'bars', x: 'label', y: 'count' });
    expect(proposed([WEEK, COUNT])).toEqual({ kind: 'line', x: 'week', y: 'count' });
    expect(proposed([COUNT, SHARE])).toEqual({ kind: 'dots', x: 'count', y: 'share' });
    expect(proposed([COUNT])).toEqual({ kind: 'dots', x: 'count', y: 'count' });
    expect(proposed([LABEL])).toBeNull();
  });

  it('is what was chosen as long as the answer has its columns', () => {
    const choice = { kind: 'bars', x: 'week', y: 'share' } as const;
    expect(fitting([WEEK, COUNT, SHARE], choice)).toBe(choice);
    expect(fitting([WEEK, COUNT], choice)).toEqual({ kind: 'line', x: 'week', y: 'count' });
  });

  it('leaves out rows without a number, names a bar once', () => {
    const rows = [
      ['a', '3'],
      ['b', null],
      ['a', '9'],
      ['c', '-1'],
      ['d', '0'],
    ];
    const choice = { kind: 'bars', x: 'label', y: 'count' } as const;
    expect(barsOf([LABEL, COUNT], rows, choice, (cell) => cell ?? '')).toEqual([
      { name: 'a', count: 3 },
      { name: 'd', count: 0 },
    ]);
  });

  it('places dates by their days, words by their order', () => {
    const y = { kind: 'line', y: 'count' } as const;
    expect(
      pointsOf(
        [WEEK, COUNT],
        [
          ['1970-01-05', '2'],
          [null, '3'],
        ],
        { ...y, x: 'week' },
      ),
    ).toEqual([{ x: 4, y: 2 }]);
    expect(
      pointsOf(
        [LABEL, COUNT],
        [
          ['a', '2'],
          ['b', '3'],
        ],
        { ...y, x: 'label' },
      ),
    ).toEqual([
      { x: 1, y: 2 },
      { x: 2, y: 3 },
    ]);
  });
});

describe('a cell', () => {
  const fr = formatOf('fr');
  it('is written as the language writes numbers and dates', () => {
    expect(cellText('1234.5', SHARE, fr)).toBe('1\u202f234,5');
    expect(cellText('0.00012', SHARE, fr)).toBe('0,00012');
    expect(cellText('2026-03-30', WEEK, fr)).toBe('30 mars 2026');
    expect(cellText(null, SHARE, fr)).toBeNull();
    expect(cellText('12', LABEL, fr)).toBe('12');
  });

  it('that no number holds exactly keeps all its digits', () => {
    expect(numberOf('9007199254740993', COUNT)).toBeNull();
    expect(cellText('9007199254740993', COUNT, fr)).toBe('9007199254740993');
    expect(cellText('inf', SHARE, fr)).toBe('inf');
  });
});

describe('the title of an answer', () => {
  it('is its first comment, else the name of the example', () => {
    expect(titleOf('-- Who comes on Mondays?\nSELECT 1', 'Example')).toBe('Who comes on Mondays?');
    expect(titleOf('SELECT 1 -- no', 'Example')).toBe('Example');
  });
});
