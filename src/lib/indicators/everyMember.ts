/**
 * Pairs of members as they stood at the beginning of any local day, also of those who have left
 * since or were not there in the window.
 */
import type { JudgedTie } from '../evidence/judgedPairs.ts';
import type { SpansOfPeople } from '../evidence/members.ts';
import { judgeTies } from '../evidence/ties.ts';
import { spansFor, type World } from './world.ts';

/** Spans of people as seen on a local day: records on or after it do not exist (METHODS K42). */
export const spansAt = ({ logs, evidence, definitions }: World, at: number): SpansOfPeople =>
  spansFor(logs, evidence, definitions, { from: at, to: at });

/** Pairs of members that are asked for. */
interface Chosen {
  /** Both persons of a pair; absent: all members. */
  readonly isChosen?: (person: number) => boolean;
  /** The pair; absent: all of chosen persons. What is strong hangs on the others all the same. */
  readonly isWanted?: (a: number, b: number) => boolean;
}

/**
 * Hands each pair of members asked for that is not absent to `sink` (see {@link judgeTies}), the week
 * left out excepted. O(evidence rows).
 */
export function judgeMembersAt(
  { evidence, definitions, without, judged }: World,
  at: number,
  spans: SpansOfPeople,
  { isChosen, isWanted }: Chosen,
  sink: (tie: Readonly<JudgedTie>) => void,
): void {
  const active = evidence.hidden.map((hidden, p) =>
    hidden === 0 && isChosen?.(p) !== false ? 1 : 0,
  );
  const asked = isWanted === undefined ? { active, without } : { active, without, isWanted };
  if (judged?.spans === spans && judged.isOf(evidence, definitions, at)) judged.each(asked, sink);
  else judgeTies(evidence, definitions, { ...asked, at, spans }, sink);
}
