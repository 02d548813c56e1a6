import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/lib/indicators/result.ts';
import { sideOf } from '../../src/lib/text/side.ts';

const side = (value: number | null, lo: number | null, hi: number | null): number => {
  const result: Result = {
    id: 'x',
    value,
    unit: 'index',
    n: 100,
    lo,
    hi,
    level: 0.95,
    method: 'none',
    coverage: 1,
    flags: [],
    spec: '',
  };
  return sideOf(result, 0);
};

describe('the side of a neutral value', () => {
  it('is told where the range lies on it whole', () => {
    expect(side(-0.2, -0.3, -0.1)).toBe(-1);
    expect(side(0.2, 0.1, 0.3)).toBe(1);
  });

  it('is not told where the range holds the neutral value, or touches it', () => {
    expect(side(0.2, -0.1, 0.5)).toBe(0);
    expect(side(0.2, 0, 0.5)).toBe(0);
  });

  it('is told by the value alone without a range', () => {
    expect([side(-0.2, null, null), side(0.2, null, null), side(0, null, null)]).toEqual([
      -1, 1, 0,
    ]);
    expect(side(null, null, null)).toBe(0);
  });
});
