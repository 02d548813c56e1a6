/** Who is in the house now and knows about something, of those who said yes to being asked (METHODS J4). */
import type { Checkins } from '../logs/logs.ts';
import { wordsOf } from '../indicators/skills.ts';
import type { World } from '../indicators/world.ts';
import { presentAt, presentOn, type Present } from './here.ts';
import { volunteersOf } from './volunteers.ts';

/** Why nobody can be named. */
export type NobodyKnows =
  | 'NO_CHECKINS' // no log of who comes
  | 'NO_SKILLS' // the directory has no column of skills
  | 'NOBODY_VOLUNTEERED' // nobody said yes
  | 'NOBODY_HERE' // of those who know and said yes, nobody is there
  | 'NOBODY_THAT_DAY'; // nor came on that day

export interface WhoKnows {
  readonly people: readonly Present[];
  readonly reason: NobodyKnows | null;
}

/**
 * By the check-ins of the local day of `now`: whoever's latest one has not ended, an end that is not
 * written being later today. In the order of people: nobody comes before anybody else.
 *
 * @param topic one word or several parted by `;`, as in the directory: case does not matter
 * @param now an instant
 */
export const whoKnows = (world: Asked, topic: string, now: number): WhoKnows =>
  knownBy(world, topic, 'NOBODY_HERE', (checkins) =>
    presentAt(checkins, world.evidence.clock, now),
  );

/** The same of a whole local day: whoever checked in, whenever they left. */
export const whoKnowsOn = (world: Asked, topic: string, day: number): WhoKnows =>
  knownBy(world, topic, 'NOBODY_THAT_DAY', (checkins) =>
    presentOn(checkins, world.evidence.clock, day),
  );

/** What those who said yes know, in words of the directory, sorted. */
export function topicsKnown(world: Asked): string[] {
  const column = world.logs.directory?.attributes.get(COLUMN) ?? [];
  const volunteers = volunteersOf(world);
  return [...new Set(column.flatMap((own, p) => (volunteers[p] === 1 ? wordsOf(own) : [])))].sort();
}

type Asked = Pick<World, 'logs' | 'evidence'>;

const COLUMN = 'skills';

function knownBy(
  world: Asked,
  topic: string,
  otherwise: NobodyKnows,
  present: (checkins: Checkins) => readonly Present[],
): WhoKnows {
  const { logs } = world;
  const column = logs.directory?.attributes.get(COLUMN);
  const volunteers = volunteersOf(world);
  const none = (reason: NobodyKnows) => ({ people: [], reason }) as const;
  if (logs.checkins === null) return none('NO_CHECKINS');
  if (column === undefined) return none('NO_SKILLS');
  if (!volunteers.includes(1)) return none('NOBODY_VOLUNTEERED');
  const wanted = wordsOf(topic);
  const people = present(logs.checkins)
    .filter(({ person }) => volunteers[person] === 1)
    .filter(({ person }) => wordsOf(column[person] ?? null).some((word) => wanted.includes(word)));
  return { people, reason: people.length === 0 ? otherwise : null };
}
