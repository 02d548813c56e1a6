import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/lib/base/random.ts';
import { linesAt, twoLines, type Observation } from '../../src/lib/stats/twoLines.ts';
import { PEOPLE, SETS } from './matchedSets.ts';

const observations = SETS.flatMap((set, at) =>
  set.map(([, x], k): Observation => {
    const [a, b] = PEOPLE[4 * at + k]!;
    return { a, b, set: at, weight: 1, x, y: Number(k === 0) };
  }),
);

/** Sets of one case and nine controls; the case is drawn as `odds` of x has it. */
function drawn(odds: (x: number) => number, sets: number, seed = 3): Observation[] {
  const chance = chanceOf(seed, 'two-lines');
  return Array.from({ length: sets }, (_, set) => {
    const xs = Array.from({ length: 10 }, () => chance.below(13));
    let left = chance.unit() * xs.reduce((sum, x) => sum + odds(x), 0);
    const case_ = xs.findIndex((x) => (left -= odds(x)) < 0);
    return xs.map((x, at): Observation => {
      const person = 20 * set + 2 * at;
      return { a: person, b: person + 1, set, weight: 1, x, y: Number(at === case_) };
    });
  }).flat();
}

describe('twoLines', () => {
  // Python 3, statsmodels 0.15.0: OLS on (x − 1.2) below, above, 1[x ≥ 1.2] and a constant a set.
  it('has at a given break the lines of least squares with a level for each set', () => {
    const { below, above } = linesAt(observations, 1.2)!;
    expect(below.slope).toBeCloseTo(-0.19008716348782578, 9);
    expect(above.slope).toBeCloseTo(0.7051558328776819, 9);
    expect(below.lo < below.slope && below.slope < below.hi).toBe(true);
  });

  it('finds a turn that is there', () => {
    const { breakAt, below, above } = twoLines(
      drawn((x) => Math.exp(2 - Math.abs(x - 6) / 2), 600),
    )!;
    expect(breakAt).toBeGreaterThan(4);
    expect(breakAt).toBeLessThan(8);
    expect(below.lo).toBeGreaterThan(0);
    expect(above.hi).toBeLessThan(0);
  });

  it('finds no fall where things only rise, ever more slowly', () => {
    const { below, above } = twoLines(drawn((x) => Math.log(1 + x), 600))!;
    expect(below.lo).toBeGreaterThan(0);
    expect(above.hi).toBeGreaterThan(0);
  });

  it('cannot tell the shape of two values', () => {
    const two = drawn(() => 1, 50).map((one) => ({ ...one, x: one.x % 2 }));
    expect(twoLines(two)).toBeNull();
  });
});
