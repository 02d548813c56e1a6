/**
 * How complete a count by category is, and what a smaller sample of it would have shown
 * (METHODS C2; Chao & Jost 2012; Chao et al. 2014). Counts are whole numbers.
 */

export interface Completeness {
  /** Estimated share of the population that belongs to a category already seen, 0 … 1. */
  readonly coverage: number;
  /** Categories seen once, and twice. */
  readonly once: number;
  readonly twice: number;
  /** Lower bound of the number of categories, unseen ones included (Chao 1984, small-sample form). */
  readonly chao1: number;
}

/** @param counts units in each category. null where there are none. O(categories) */
export function completenessOf(counts: ArrayLike<number>): Completeness | null {
  let [n, seen, once, twice] = [0, 0, 0, 0];
  for (let a = 0; a < counts.length; a++) {
    const x = counts[a]!;
    if (x <= 0) continue;
    n += x;
    seen++;
    if (x === 1) once++;
    if (x === 2) twice++;
  }
  if (n === 0) return null;
  const unseen = twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2;
  return {
    coverage: 1 - (once / n) * missedShare(n, once, twice),
    once,
    twice,
    chao1: seen + ((n - 1) / n) * unseen,
  };
}

/** Share of the singletons' weight that stands for what is still unseen. */
function missedShare(n: number, once: number, twice: number): number {
  if (once === 0) return 0;
  if (twice > 0) return ((n - 1) * once) / ((n - 1) * once + 2 * twice);
  // One singleton alone leaves this at 0: a sample of one person would be called complete.
  return ((n - 1) * (once - 1)) / ((n - 1) * (once - 1) + 2);
}

export interface Rarefied {
  readonly hill0: number;
  readonly hill1: number;
  readonly hill2: number;
  readonly coverage: number;
}

/**
 * Diversity to be expected in `m` units drawn without replacement.
 * @param m 1 … n − 1; null outside. O(categories · m)
 */
export function rarefied(counts: ArrayLike<number>, m: number): Rarefied | null {
  const present = Array.from(counts).filter((x) => x > 0);
  const n = present.reduce((sum, x) => sum + x, 0);
  if (!(m >= 1 && m < n)) return null;
  const logs = logFactorials(n);
  const choose = (top: number, of: number): number =>
    of < 0 || of > top ? -Infinity : logs[top]! - logs[of]! - logs[top - of]!;
  const all = choose(n, m);
  let [hill0, shannon, squares, missed] = [0, 0, 0, 0];
  for (const x of present) {
    hill0 += 1 - Math.exp(choose(n - x, m) - all);
    missed += (x / n) * Math.exp(choose(n - x, m) - choose(n - 1, m));
    for (let k = 1; k <= Math.min(x, m); k++) {
      const seen = Math.exp(choose(x, k) + choose(n - x, m - k) - all);
      shannon -= (k / m) * Math.log(k / m) * seen;
      squares += (k / m) ** 2 * seen;
    }
  }
  return { hill0, hill1: Math.exp(shannon), hill2: 1 / squares, coverage: 1 - missed };
}

/** ln 0! … ln n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 1; k <= n; k++) logs[k] = logs[k - 1]! + Math.log(k);
  return logs;
}
