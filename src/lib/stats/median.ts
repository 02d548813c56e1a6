import { quickselect } from 'd3';

/** Median: the middle value, or the mean of the two middle ones (METHODS K26). null without values. */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values); // as far as needed
  const middle = sorted.length >> 1;
  quickselect(sorted, middle, 0, sorted.length - 1, (a, b) => Number(a) - Number(b));
  if (sorted.length % 2 === 1) return sorted[middle]!;
  // What stands before the middle is not greater, and in no order.
  let below = -Infinity;
  for (let i = 0; i < middle; i++) if (sorted[i]! > below) below = sorted[i]!;
  return (below + sorted[middle]!) / 2;
}
