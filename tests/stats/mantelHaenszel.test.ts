import { describe, expect, it } from 'vitest';
import { mantelHaenszel, type Stratum } from '../../src/lib/stats/mantelHaenszel.ts';

const stratum = (row: readonly [number, number, number, number]): Stratum => ({
  caseExposed: row[0],
  caseUnexposed: row[1],
  controlExposed: row[2],
  controlUnexposed: row[3],
});

describe('mantelHaenszel', () => {
  it('gives the golden vector G14', () => {
    const strata = (
      [
        [6, 4, 10, 40],
        [3, 7, 8, 32],
        [5, 5, 20, 30],
      ] as const
    ).map(stratum);
    const found = mantelHaenszel(strata)!;
    expect(found.ratio).toBeCloseTo(2.4382, 4);
    expect(found.lo).toBeCloseTo(1.0766, 4);
    expect(found.hi).toBeCloseTo(5.5222, 4);
  });

  it('is the plain odds ratio, Woolf’s range with it, in one stratum', () => {
    const { ratio, lo, hi } = mantelHaenszel([stratum([10, 20, 30, 40])])!;
    expect(ratio).toBeCloseTo((10 * 40) / (20 * 30), 12);
    const half = 1.959963984540054 * Math.sqrt(1 / 10 + 1 / 20 + 1 / 30 + 1 / 40);
    expect(Math.log(hi / ratio)).toBeCloseTo(half, 9);
    expect(Math.log(ratio / lo)).toBeCloseTo(half, 9);
  });

  it('has none where one side is empty everywhere', () => {
    expect(mantelHaenszel([stratum([5, 0, 3, 4]), stratum([2, 0, 1, 1])])).toBeNull();
    expect(mantelHaenszel([])).toBeNull();
  });
});
