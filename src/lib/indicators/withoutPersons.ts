/** The place as it would be without some of its members, and members put into groups to be left out. */
import { chanceOf } from '../base/random.ts';
import { helpRecords, inOwnOrder, NO_RECORDS } from './helpRecords.ts';
import { readyTiesWithout } from '../evidence/readyTies.ts';
import { declaredWorld, worldAt, type World } from './world.ts';

/**
 * The same window without these members: in no pair and no count, but as unnamed company in how
 * full a room or an event was, which others' time together rests on. A ready network loses them and
 * their ties; its middle weight, which strength is told by, is that of the others.
 */
export function worldWithout(
  { logs, evidence, definitions, window, group, spans, judged }: World,
  members: ArrayLike<number>,
): World {
  const hidden = evidence.hidden.slice();
  for (let i = 0; i < members.length; i++) hidden[members[i]!] = 1;
  if (window === null) {
    const ready = evidence.ready && readyTiesWithout(evidence.ready, hidden);
    return { ...declaredWorld(logs, { ...evidence, hidden, ready }, definitions), group };
  }
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
  const dealt = ownOrder(world);
  chanceOf(seed, 'groups-of-members').shuffle(dealt);
  return Array.from({ length: groups }, (_, group) =>
    dealt.filter((__, i) => i % groups === group),
  );
}

/** By what they did and when; by their identifier where that is all there is of them. */
function ownOrder(world: World): Uint32Array {
  const { window, nodes, logs } = world;
  if (window !== null) return inOwnOrder(world, helpRecords(world) ?? NO_RECORDS);
  const idOf = (person: number): string => logs.persons[person] ?? '';
  return nodes.slice().sort((x, y) => (idOf(x) < idOf(y) ? -1 : 1));
}
