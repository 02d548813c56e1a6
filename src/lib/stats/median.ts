/** Median: the middle value, or the mean of the two middle ones (METHODS K26). null without values. */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values); // as far as needed
  const middle = sorted.length >> 1;
  putInPlace(sorted, middle);
  if (sorted.length % 2 === 1) return sorted[middle]!;
  // What stands before the middle is not greater, and in no order.
  let below = -Infinity;
  for (let i = 0; i < middle; i++) if (sorted[i]! > below) below = sorted[i]!;
  return (below + sorted[middle]!) / 2;
}

/**
 * Hoare's selection: the value that belongs at `place` goes there, none before it is greater and
 * none after it less. O(values), but for orders made to defeat it.
 */
function putInPlace(values: Float64Array, place: number): void {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middleOf(values[left]!, values[(left + right) >> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const moved = values[i]!;
      values[i++] = values[j]!;
      values[j--] = moved;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else return;
  }
}

const middleOf = (x: number, y: number, z: number): number =>
  Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
