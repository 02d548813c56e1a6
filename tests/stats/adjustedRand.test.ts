import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../src/lib/stats/adjustedRand.ts';

describe('adjusted Rand index', () => {
  it('is 1 for the same partition under other numbers', () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1);
  });

  it('is as Hubert and Arabie define it', () => {
    // Together in both: 2 pairs; in a: 6, in b: 3, of 15 pairs: (2 − 1.2) / (4.5 − 1.2).
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.8 / 3.3, 9);
  });

  it('is undefined for one person', () => {
    expect(adjustedRand([0], [0])).toBeNull();
  });
});
