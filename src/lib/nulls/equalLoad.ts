/**
 * Who would have done how much, had everybody been as ready as anybody in each hour they were there
 * (METHODS D4): a few of many exchanges fall on some people more than on others by luck alone.
 */
import { chanceOf } from '../base/random.ts';

/** Which draw this is: the same two give the same draw. */
interface Draw {
  readonly seed: number;
  readonly replicate: number;
}

/**
 * A way to draw multinomial counts, made once for all draws. A draw takes O(total · log people).
 *
 * @param hours of presence of each person, in any unit; nobody's number matters
 * @returns counts in the order of hours; null where nobody was there
 */
export function equalLoads(
  hours: Float64Array,
): ((total: number, which: Draw) => Uint32Array) | null {
  const upTo = hours.slice().sort();
  for (let i = 1; i < upTo.length; i++) upTo[i]! += upTo[i - 1]!;
  const all = upTo.at(-1) ?? 0;
  if (!(all > 0)) return null;
  return (total, { seed, replicate }) => {
    const chance = chanceOf(seed, 'equal-load', replicate);
    const counts = new Uint32Array(upTo.length);
    for (let t = 0; t < total; t++) counts[firstAbove(upTo, chance.unit() * all)]!++;
    return counts;
  };
}

/** Place of the first of ascending values above `level`. */
function firstAbove(ascending: Float64Array, level: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > level) high = middle;
    else low = middle + 1;
  }
  return low;
}
