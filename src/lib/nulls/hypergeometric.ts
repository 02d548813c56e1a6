/**
 * P(X ≥ shared) where two people each went to a number of the same `events`, each event as likely
 * as any other (METHODS A4, for teaching: events are not equally popular). 0 … 1.
 *
 * O(d) by the ratio of one term to the next, from the least possible number on.
 */
export function hypergeometricTail(
  shared: number,
  ofFirst: number,
  ofSecond: number,
  events: number,
): number {
  const least = Math.max(0, ofFirst + ofSecond - events);
  const most = Math.min(ofFirst, ofSecond);
  if (shared <= least) return 1;
  let term = 1; // relative to that of the least
  let [all, tail] = [0, 0];
  for (let x = least; x <= most; x++) {
    all += term;
    if (x >= shared) tail += term;
    term *= ((ofFirst - x) * (ofSecond - x)) / ((x + 1) * (events - ofFirst - ofSecond + x + 1));
  }
  return tail / all;
}
