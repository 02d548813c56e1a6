import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { hypergeometricTail } from '../../src/lib/nulls/hypergeometric.ts';
import { poissonBinomialTail, refinedNormalTail } from '../../src/lib/nulls/poissonBinomial.ts';

const choose = (n: number, k: number): number =>
  k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;

describe('hypergeometric tail', () => {
  it('is that of G3', () => {
    expect(hypergeometricTail(3, 4, 3, 6)).toBeCloseTo(0.2, 12);
    expect(hypergeometricTail(2, 4, 2, 6)).toBeCloseTo(0.4, 12);
    expect(hypergeometricTail(2, 3, 2, 6)).toBeCloseTo(0.2, 12);
    expect(hypergeometricTail(2, 4, 3, 6)).toBeCloseTo(0.8, 12);
  });

  const counts = fc
    .integer({ min: 0, max: 12 })
    .chain((k) => fc.tuple(fc.nat(k), fc.nat(k), fc.constant(k), fc.nat(13)));
  test.prop([counts])('agrees with counting subsets', ([a, b, events, shared]) => {
    let tail = 0;
    for (let x = shared; x <= Math.min(a, b); x++) tail += choose(a, x) * choose(events - a, b - x);
    expect(hypergeometricTail(shared, a, b, events)).toBeCloseTo(tail / choose(events, b), 9);
  });
});

describe('poisson-binomial tail', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });

  test.prop([chances, fc.nat(9)])('agrees with going through every outcome', (p, least) => {
    let tail = 0;
    for (let outcome = 0; outcome < 1 << p.length; outcome++) {
      const hits = p.map((_, t) => (outcome >> t) & 1);
      if (hits.reduce((sum, hit) => sum + hit, 0) < least) continue;
      tail += p.reduce((all, one, t) => all * (hits[t] === 1 ? one : 1 - one), 1);
    }
    expect(poissonBinomialTail(p, least)).toBeCloseTo(tail, 9);
  });

  it('is close to the refined normal one where there are many trials', () => {
    const p = Array.from({ length: 400 }, (_, t) => 0.02 + (t % 7) / 40);
    for (const least of [25, 35, 45]) {
      expect(refinedNormalTail(p, least)).toBeCloseTo(poissonBinomialTail(p, least), 3);
    }
  });

  it('is exact where all is certain', () => {
    expect([1, 2].map((least) => refinedNormalTail([1, 0], least))).toEqual([1, 0]);
    expect(refinedNormalTail([], 0)).toBe(1);
  });
});
