import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { shuffleWeights } from '../../src/lib/nulls/weightShuffle.ts';
import { chiSquare, unlikely } from './smallGraphs.ts';

const which = (replicate: number, seed = 1) => ({ seed, name: 'test', replicate });

function shuffled(weight: Float64Array, replicate: number, seed = 1): Float64Array {
  const into = new Float64Array(weight.length);
  shuffleWeights(weight, which(replicate, seed), into);
  return into;
}

const weights = fc.array(fc.double({ noNaN: true })).map((list) => Float64Array.from(list));

describe('shuffled weights', () => {
  test.prop([weights, fc.integer()])(
    'are the same weights, the given ones untouched',
    (given, seed) => {
      const before = given.slice();
      const drawn = shuffled(given, 0, seed);
      expect(given).toEqual(before);
      expect(drawn.sort()).toEqual(given.sort());
    },
  );

  test.prop([weights, fc.integer()])('are the same in place', (given, seed) => {
    const elsewhere = shuffled(given, 0, seed);
    shuffleWeights(given, which(0, seed), given);
    expect(given).toEqual(elsewhere);
  });

  it('come in every order equally often, the same for the same name', () => {
    const given = Float64Array.of(0.1, 0.2, 0.3, 0.4);
    const found = new Map<string, number>();
    for (let r = 0; r < 6000; r++) {
      const key = String(shuffled(given, r));
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    expect(found.size).toBe(24);
    expect(chiSquare(found.values(), 24)).toBeLessThan(unlikely(23));
    expect(shuffled(given, 7)).toEqual(shuffled(given, 7));
  });

  it('need as many places', () => {
    expect(() => shuffleWeights(new Float64Array(2), which(0), new Float64Array(3))).toThrow(
      RangeError,
    );
  });
});
