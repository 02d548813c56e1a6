/**
 * q-values of Benjamini & Hochberg (1995): the least false discovery rate at which each hypothesis
 * would be among the discoveries, 0 … 1, in the order of `p`. O(n log n).
 *
 * @param p each 0 … 1, none NaN: one that is unknown would have to leave the family
 * @param family number of hypotheses, those that are not listed having p = 1; at least `p.length`
 */
export function qValues(p: ArrayLike<number>, family: number): Float64Array {
  const order = Uint32Array.from({ length: p.length }, (_, i) => i).sort((a, b) => p[a]! - p[b]!);
  const q = new Float64Array(p.length);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const i = order[rank - 1]!;
    least = Math.min(least, (family * p[i]!) / rank);
    q[i] = least;
  }
  return q;
}
