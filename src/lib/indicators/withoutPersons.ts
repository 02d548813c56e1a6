/** The place as it would be without some of its members, and members put into groups to be left out. */
import { chanceOf } from '../base/random.ts';
import { helpRecords, inOwnOrder, NO_RECORDS } from './helpRecords.ts';
import { worldAt, type World } from './world.ts';

/**
 * The same window without these members: in no pair and no count, but as unnamed company in how
 * full a room or an event was, which others' time together rests on. null in a ready network.
 */
export function worldWithout(
  { logs, evidence, definitions, window, group, spans, judged }: World,
  members: ArrayLike<number>,
): World | null {
  if (window === null) return null;
  const hidden = evidence.hidden.slice();
  for (let i = 0; i < members.length; i++) hidden[members[i]!] = 1;
  return {
    ...worldAt(logs, { ...evidence, hidden }, definitions, window, { spans, judged }),
    group,
  };
}

/**
 * Active members, each in one group: alone where there are at most `groups`, else dealt at random
 * so that sizes differ by one at most. The same seed and the same logs, the same groups: persons are
 * numbered anew each time a place is opened.
 */
export function membersInGroups(world: World, groups: number, seed: number): Uint32Array[] {
  const { nodes } = world;
  if (nodes.length <= groups) return Array.from(nodes, (person) => Uint32Array.of(person));
  const dealt = inOwnOrder(world, helpRecords(world) ?? NO_RECORDS);
  chanceOf(seed, 'groups-of-members').shuffle(dealt);
  return Array.from({ length: groups }, (_, group) =>
    dealt.filter((__, i) => i % groups === group),
  );
}
