/**
 * Adjusted Rand index of two partitions of the same people: 1 the same, about 0 no more alike than
 * two random ones; null where it is undefined (fewer than two people). Two partitions that are both
 * of one group, or both of singletons, agree: 1. Hubert & Arabie 1985, J. Classification 2:193–218.
 *
 * @param a group of each person, an integer from −1 to 2²⁵; so is `b`
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const n = a.length;
  if (n < 2) return null;
  const both = new Map<number, number>();
  const inA = new Map<number, number>();
  const inB = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const [p, q] = [a[i] ?? 0, b[i] ?? 0];
    const key = (p + 1) * ROOM + q + 1; // one number for two: texts would be the slow part
    both.set(key, (both.get(key) ?? 0) + 1);
    inA.set(p, (inA.get(p) ?? 0) + 1);
    inB.set(q, (inB.get(q) ?? 0) + 1);
  }
  const together = pairs(both.values());
  const [togetherA, togetherB] = [pairs(inA.values()), pairs(inB.values())];
  const expected = (togetherA * togetherB) / ((n * (n - 1)) / 2);
  const most = (togetherA + togetherB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

const ROOM = 2 ** 26;

function pairs(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += (size * (size - 1)) / 2;
  return sum;
}
