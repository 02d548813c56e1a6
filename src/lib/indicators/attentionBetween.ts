/** Hours of attention of two people, looked up one pair at a time (METHODS A1). */
import { mondayOf } from '../base/time.ts';
import type { World } from './world.ts';

/**
 * Crowd-discounted hours (C_ij) over the evidence period before a local day, the week left out
 * excepted; 0 where they were never in the same room. O(log pairs + rows of the pair)
 */
export function attentionBetween(
  { evidence: { pairs, copresence }, definitions, without }: World,
  one: number,
  other: number,
  at: number,
): number {
  const [a, b] = [Math.min(one, other), Math.max(one, other)];
  const group = pairs.copresence[rowOf(pairs, a, b)] ?? -1;
  if (copresence === null || group < 0) return 0;
  const outFrom = mondayOf(without ?? NaN);
  const rows = copresence.blocks[copresence.block[group]!]!;
  let seconds = 0;
  for (let row = copresence.from[group]!; row < copresence.to[group]!; row++) {
    const day = rows.day(row);
    if (day < at - definitions.evidenceDays || day >= at) continue;
    if (!(day >= outFrom && day < outFrom + 7)) seconds += rows.attention(row);
  }
  return seconds / 3600;
}

/** Where a pair stands among the sorted ones; -1: nowhere. */
function rowOf(pairs: World['evidence']['pairs'], a: number, b: number): number {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [p, q] = [pairs.a[middle]!, pairs.b[middle]!];
    if (p < a || (p === a && q < b)) low = middle + 1;
    else high = middle;
  }
  return pairs.a[low] === a && pairs.b[low] === b ? low : -1;
}
