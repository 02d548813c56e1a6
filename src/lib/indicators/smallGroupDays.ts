/** On which days two people met in a small group for long enough (D⁴: METHODS A1, K14). */
import type { World } from './world.ts';

/** Local days, ascending, each once. */
export type SmallGroupDays = readonly number[];

/** @param pair row of the evidence's pairs; undefined: the two have no evidence */
export function smallGroupDays(
  { evidence, definitions }: World,
  pair: number | undefined,
): SmallGroupDays {
  const { copresence, pairs, layers } = evidence;
  const group = pair === undefined ? -1 : pairs.copresence[pair]!;
  if (!layers.copresence || copresence === null || group < 0) return [];
  const minimum = definitions.minEncounterMinutes * 60;
  const rows = copresence.blocks[copresence.block[group]!]!;
  const days: number[] = [];
  for (let row = copresence.from[group]!; row < copresence.to[group]!; row++) {
    const seconds = rows.small(row);
    if (seconds > 0 && seconds >= minimum && rows.longest(row) >= minimum) days.push(rows.day(row));
  }
  return days;
}
