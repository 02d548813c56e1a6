/** How evenly something is shared out (Gini 1912; Lorenz 1905): whole counts, zeros included. */

/** Counts by how many have each: `people[x]` of them have x. */
interface Shared {
  readonly people: Float64Array;
  readonly n: number;
  readonly total: number;
}

function sharedOf(counts: Uint32Array): Shared {
  const people = new Float64Array(counts.reduce((most, x) => Math.max(most, x), 0) + 1);
  let total = 0;
  for (const x of counts) {
    people[x]!++;
    total += x;
  }
  return { people, n: counts.length, total };
}

/**
 * Gini coefficient, 0 (all have as much) … 1 − 1/n (one has all): Σ (2k − n − 1) x₍k₎ / (n Σ x).
 * NaN where there is nothing to share. O(n + greatest count).
 */
export function gini(counts: Uint32Array): number {
  const { people, n, total } = sharedOf(counts);
  let [below, sum] = [0, 0];
  people.forEach((those, x) => {
    sum += x * those * (2 * below + those - n);
    below += those;
  });
  return sum / (n * total);
}

/** The fewest that have half of it: `least` whole ones; `smooth` where the last counts in part. */
export interface Half {
  readonly least: number;
  readonly smooth: number;
}

/** null where there is nothing to share. O(n + greatest count). */
export function fewestForHalf(counts: Uint32Array): Half | null {
  const { people, total } = sharedOf(counts);
  if (total === 0) return null;
  let [taken, above] = [0, 0];
  for (let x = people.length - 1; ; x--) {
    const those = people[x]!;
    if (2 * (taken + those * x) < total) {
      taken += those * x;
      above += those;
      continue;
    }
    const needed = (total / 2 - taken) / x;
    return { least: above + Math.ceil(needed), smooth: above + needed };
  }
}

/** Share that the `seats` who have most have together. NaN where there is nothing to share. */
export function shareOfMost(counts: Uint32Array, seats: number): number {
  const { people, total } = sharedOf(counts);
  let [left, sum] = [seats, 0];
  for (let x = people.length - 1; x > 0 && left > 0; x--) {
    const those = Math.min(left, people[x]!);
    sum += those * x;
    left -= those;
  }
  return sum / total;
}
