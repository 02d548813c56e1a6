import { describe, expect, it } from 'vitest';
import { isFragile } from '../../src/lib/indicators/missing.ts';

const tenth = (mean: number | null) => [{ share: 0.1, mean, low: 0, high: 1, mostActive: null }];

describe('a number with people missing', () => {
  it('is fragile where a tenth of them moves it by more than half its interval', () => {
    const result = { value: 0.5, lo: 0.4, hi: 0.7 };
    expect(isFragile(tenth(0.34), result)).toBe(true);
    expect(isFragile(tenth(0.36), result)).toBe(false);
    expect(isFragile(tenth(0.66), result)).toBe(true);
  });

  it('is neither where that cannot be told', () => {
    expect(isFragile(tenth(null), { value: 0.5, lo: 0.4, hi: 0.7 })).toBeNull();
    expect(isFragile(tenth(0.5), { value: 0.5, lo: null, hi: null })).toBeNull();
    expect(isFragile([], { value: 0.5, lo: 0.4, hi: 0.7 })).toBeNull();
  });
});
