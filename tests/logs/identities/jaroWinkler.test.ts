import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from '../../../src/lib/logs/identities/jaroWinkler.ts';

describe('Jaro-Winkler', () => {
  // Winkler (1990), Cohen, Ravikumar & Fienberg (2003).
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['jones', 'johnson', 0.8324],
    ['abroms', 'abrams', 0.9222],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
    ['', '', 1],
  ])('of %s and %s is %d', (a, b, likeness) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 4);
  });

  test.prop([fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 })])(
    'lies between 0 and 1, and is the same both ways',
    (a, b) => {
      const likeness = jaroWinkler(a, b);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(jaroWinkler(a, a)).toBe(1);
      if (a !== b) expect(likeness).toBeLessThan(1);
    },
  );

  test.prop([
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
  ])('is symmetric', (a, b) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 12);
  });
});
