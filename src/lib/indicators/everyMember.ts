/**
 * Pairs of members as they stood at the beginning of any local day, also of those who have left
 * since or were not there in the window.
 */
import type { SpansOfPeople } from '../evidence/members.ts';
import type { Tie } from '../evidence/tie.ts';
import { judgeTies } from '../evidence/ties.ts';
import { spansFor, type World } from './world.ts';

/** Spans of people as seen on a local day: records on or after it do not exist (METHODS K42). */
export const spansAt = ({ logs, evidence, definitions }: World, at: number): SpansOfPeople =>
  spansFor(logs, evidence, definitions, { from: at, to: at });

/**
 * Hands each pair of chosen members that is not absent to `sink` (see {@link judgeTies}), the week
 * left out excepted. O(evidence rows).
 */
export function judgeMembersAt(
  { evidence, definitions, without }: World,
  at: number,
  spans: SpansOfPeople,
  isChosen: (person: number) => boolean,
  sink: (tie: Readonly<Tie>) => void,
): void {
  const active = evidence.hidden.map((hidden, p) => (hidden === 0 && isChosen(p) ? 1 : 0));
  judgeTies(evidence, definitions, { at, active, spans, without }, sink);
}
