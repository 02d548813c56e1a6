import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { median } from '../../src/lib/stats/median.ts';

function bySorting(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

describe('median', () => {
  it('is nothing of nothing', () => expect(median([])).toBeNull());

  test.prop([fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 40 })])(
    'is the middle of few values that often come back',
    (values) => {
      expect((median(values) ?? NaN) + 0).toBe(bySorting(values) + 0);
    },
  );

  test.prop([fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 })])(
    'is the middle of any values, which stay as they were',
    (values) => {
      const before = [...values];
      expect((median(values) ?? NaN) + 0).toBe(bySorting(values) + 0);
      expect(values).toEqual(before);
    },
  );

  it.each([
    ['ascending', (i: number) => i],
    ['descending', (i: number) => -i],
    ['equal', () => 3],
    ['rising and falling', (i: number) => Math.min(i, 9_999 - i)],
  ])('is found in long lists that are %s', (_, value) => {
    const values = Array.from({ length: 10_000 }, (_, i) => value(i));
    expect((median(values) ?? NaN) + 0).toBe(bySorting(values) + 0);
  });
});
