import { describe, expect, it } from 'vitest';
import { calibrated } from '../../notebooks/calibration/lives.ts';
import { howSure, LIVES, numbers, PLACES } from '../../notebooks/calibration/numbers.ts';
import { written } from '../../notebooks/calibration/table.ts';
import { textOf } from '../meta/tree.ts';
import { expectGolden } from './golden.ts';

describe('the small calibration', () => {
  it('judges headlines as often as they have a range', async () => {
    const rows = await calibrated(PLACES, LIVES);
    for (const { row } of rows) {
      expect(row?.runs ?? 0).toBeLessThanOrEqual(PLACES * LIVES.runs);
      // Every range holds the truth or misses it on one side.
      if (row) expect(row.coverage + row.above + row.below).toBeCloseTo(1, 12);
    }
    // Members do not change from life to life: a range about the diversity of them cannot miss.
    const diversity = rows.find(({ id }) => id === 'diversity')?.row;
    expect(diversity).toMatchObject({ runs: PLACES * LIVES.runs, coverage: 1 });
    // Wilson’s interval for 12 of 12 begins at 12 / (12 + 1.96²).
    if (diversity) expect(howSure(diversity).lo).toBeCloseTo(12 / (12 + 1.959964 ** 2), 5);
    await expectGolden('calibration', numbers(rows));
  });

  it('reads the whole table where it is written', () => {
    const rows = new Map(written(textOf('README.md')).map((row) => [row.id, row]));
    expect(rows.size).toBeGreaterThan(20);
    for (const { shown, first } of rows.values()) {
      expect(shown).toMatch(/^\d?\.\d{3} ± \d?\.\d{3}$/);
      expect(first).toMatch(/^(\d?\.\d{3} ± \d?\.\d{3}|–|)$/);
    }
    const head = '| number | runs | coverage | only the quarter anew |';
    const row = '| `a-b` | 3 | **.880 ± .051** | .9 ± .1 |';
    const text = ['Words', head, '| - | - | - | - |', row, '', row].join('\n');
    expect(written(text)).toEqual([{ id: 'a-b', shown: '.880 ± .051', first: '.9 ± .1' }]);
    expect(() => written('nothing')).toThrow(RangeError);
  });
});
