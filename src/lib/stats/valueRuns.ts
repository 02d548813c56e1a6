/** Values in runs of equal ones: what ranks and removals by value are made of. */

/** Runs are numbered by ascending value. */
export interface ValueRuns {
  /** Run of each value. */
  readonly of: Uint32Array;
  /** Values before each run, and at the end all of them: one more than there are runs. */
  readonly starts: Uint32Array;
}

/**
 * @param values never NaN
 * Numbers are sorted by themselves and looked up again: several times faster than sorting their
 * places with a comparison. O(n log n).
 */
export function valueRuns(values: ArrayLike<number>): ValueRuns {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const distinct = new Float64Array(n);
  const starts = new Uint32Array(n + 1);
  let runs = 0;
  for (let at = 0; at < n; at++) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    distinct[runs] = sorted[at]!;
    starts[runs++] = at;
  }
  starts[runs] = n;
  const of = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    let [low, high] = [0, runs - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (distinct[middle]! < value) low = middle + 1;
      else high = middle;
    }
    of[i] = low;
  }
  return { of, starts: starts.slice(0, runs + 1) };
}
