import { describe, expect, it } from 'vitest';
import { chancesIn, conditionalLogit } from '../../src/lib/stats/conditionalLogit.ts';
import { dyadRobust, type PairScore } from '../../src/lib/stats/dyadRobust.ts';
import { PEOPLE, SETS } from './matchedSets.ts';

const sets = SETS.map((set) => ({ weight: 1, rows: set.map((row) => Float64Array.from(row)) }));

function scoresOf(coefficients: Float64Array, people = PEOPLE as readonly (readonly number[])[]) {
  return sets.flatMap(({ rows }, set) => {
    const { chances, mean } = chancesIn(rows, coefficients);
    return rows.map((row, k): PairScore => {
      const [a = 0, b = 0] = people[4 * set + k] ?? [];
      const score = row.map((x, j) => (x - mean[j]!) * (Number(k === 0) - chances[k]!));
      return { a, b, set, score };
    });
  });
}

describe('variance over pairs that share people', () => {
  const { coefficients, covariance } = conditionalLogit(sets)!;

  // Every two of the 48 pairs looked at in turn, in numpy 2.4.6.
  it('is the sum over all two pairs that share a person or a set', () => {
    const found = dyadRobust(covariance, scoresOf(coefficients));
    expect(found[0]).toBeCloseTo(0.4297059168, 7);
    expect(found[1]).toBeCloseTo(0.0760058916, 7);
    expect(found[3]).toBeCloseTo(0.4482552302, 7);
  });

  it('is that of sets alone where nobody is met twice', () => {
    const apart = PEOPLE.map((_, k) => [2 * k, 2 * k + 1]);
    const found = dyadRobust(covariance, scoresOf(coefficients, apart));
    const meat = [0, 0, 0, 0];
    for (const { rows } of sets) {
      const { mean } = chancesIn(rows, coefficients);
      const [x, y] = [rows[0]![0]! - mean[0]!, rows[0]![1]! - mean[1]!];
      [x * x, x * y, x * y, y * y].forEach((one, j) => (meat[j]! += one));
    }
    const [p = 0, q = 0, r = 0, s = 0] = covariance;
    const left = [p * meat[0]! + q * meat[2]!, p * meat[1]! + q * meat[3]!];
    expect(found[0]).toBeCloseTo(left[0]! * p + left[1]! * r, 9);
    expect(found[1]).toBeCloseTo(left[0]! * q + left[1]! * s, 9);
  });

  it('does not know people by their numbers', () => {
    const one = dyadRobust(covariance, scoresOf(coefficients));
    const others = PEOPLE.map(([a, b]) => [(7 * b + 3) % 10, (7 * a + 3) % 10]);
    const two = dyadRobust(covariance, scoresOf(coefficients, others));
    one.forEach((value, j) => expect(two[j]).toBeCloseTo(value, 9));
  });
});
