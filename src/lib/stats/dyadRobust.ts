/**
 * How far a regression over pairs of people may be off when pairs that share a person do not tell
 * independent things (Aronow, Samii & Assenova 2015), nor do the pairs of one matched set.
 */
import { addOuter, sandwich, type Matrix } from './symmetricMatrix.ts';

/** What one pair adds to the score: the sum over all pairs is 0 at the estimate. */
export interface PairScore {
  readonly a: number;
  readonly b: number;
  /** The set it stands in. */
  readonly set: number;
  readonly score: Float64Array;
}

/**
 * Covariance of the coefficients: `bread · meat · bread`, the meat being the sum of products of all
 * two scores whose pairs share a person or a set. By sums over persons, pairs and sets, what stands in
 * two of them taken away once: never over all two pairs. A variance may come out negative with few
 * people. O(pairs · columns²).
 *
 * @param bread inverse of the information
 */
export function dyadRobust(bread: Matrix, scores: readonly PairScore[]): Matrix {
  const meat = new Float64Array(bread.length);
  addShared(meat, scores);
  const bySet = new Map<number, PairScore[]>();
  for (const one of scores) {
    const own = bySet.get(one.set);
    if (own === undefined) bySet.set(one.set, [one]);
    else own.push(one);
  }
  for (const own of bySet.values()) {
    addOuter(meat, sumOf(own), 1);
    const shared = new Float64Array(bread.length);
    addShared(shared, own);
    shared.forEach((value, cell) => (meat[cell]! -= value));
  }
  return sandwich(bread, meat);
}

/** Products of all two scores whose pairs share one person or both, each with itself too. */
function addShared(meat: Matrix, scores: readonly PairScore[]): void {
  const byPerson = new Map<number, Float64Array>();
  const byPair = new Map<string, Float64Array>();
  for (const { a, b, score } of scores) {
    add(byPerson, a, score);
    add(byPerson, b, score);
    add(byPair, `${String(Math.min(a, b))} ${String(Math.max(a, b))}`, score);
  }
  for (const sum of byPerson.values()) addOuter(meat, sum, 1);
  // Scores of the same two people stood under both.
  for (const sum of byPair.values()) addOuter(meat, sum, -1);
}

function add<K>(sums: Map<K, Float64Array>, key: K, score: Float64Array): void {
  const sum = sums.get(key);
  if (sum === undefined) sums.set(key, score.slice());
  else score.forEach((value, j) => (sum[j]! += value));
}

function sumOf(scores: readonly PairScore[]): Float64Array {
  const sum = new Float64Array(scores[0]?.score.length ?? 0);
  for (const { score } of scores) score.forEach((value, j) => (sum[j]! += value));
  return sum;
}
