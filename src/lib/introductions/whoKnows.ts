/** Who is in the house now and knows about something, of those who said yes to being asked (METHODS J4). */
import type { Clock } from '../base/clock.ts';
import { NONE, type Checkins } from '../logs/logs.ts';
import { wordsOf } from '../indicators/skills.ts';
import type { World } from '../indicators/world.ts';
import { volunteersOf } from './volunteers.ts';

export interface WhoKnows {
  readonly person: number;
  /** Index into the zones of the logs. */
  readonly zone: number;
  /** Instant of the check-in. */
  readonly since: number;
}

/** Why nobody can be named. */
export type NobodyKnows =
  | 'NO_CHECKINS' // no log of who comes
  | 'NO_SKILLS' // the directory has no column of skills
  | 'NOBODY_VOLUNTEERED' // nobody said yes
  | 'NOBODY_HERE'; // of those who know and said yes, nobody is there

/**
 * By the check-ins of the local day of `now`: whoever's latest one has not ended, an end that is not
 * written being later today. In the order of people: nobody comes before anybody else.
 *
 * @param topic one word or several parted by `;`, as in the directory: case does not matter
 * @param now an instant
 */
export function whoKnows(
  world: Pick<World, 'logs' | 'evidence'>,
  topic: string,
  now: number,
): { readonly people: readonly WhoKnows[]; readonly reason: NobodyKnows | null } {
  const { logs } = world;
  const column = logs.directory?.attributes.get('skills');
  const volunteers = volunteersOf(world);
  const none = (reason: NobodyKnows) => ({ people: [], reason }) as const;
  if (logs.checkins === null) return none('NO_CHECKINS');
  if (column === undefined) return none('NO_SKILLS');
  if (!volunteers.includes(1)) return none('NOBODY_VOLUNTEERED');
  const wanted = wordsOf(topic);
  const people = presentAt(logs.checkins, world.evidence.clock, now)
    .filter(({ person }) => volunteers[person] === 1)
    .filter(({ person }) => wordsOf(column[person] ?? null).some((word) => wanted.includes(word)));
  return { people, reason: people.length === 0 ? 'NOBODY_HERE' : null };
}

/** Everybody whose latest check-in of today has not ended, in the order of people. */
function presentAt({ person, zone, start, end }: Checkins, clock: Clock, now: number): WhoKnows[] {
  const latest = new Map<number, WhoKnows & { readonly until: number }>();
  const today = clock.day(now);
  start.forEach((since, row) => {
    const one = person[row];
    if (one === undefined || since > now || clock.day(since) !== today) return;
    if (since <= (latest.get(one)?.since ?? -Infinity)) return;
    latest.set(one, { person: one, zone: zone[row] ?? NONE, since, until: end[row] ?? NaN });
  });
  return [...latest.values()]
    .filter(({ until }) => !(until <= now))
    .map(({ person: one, zone: at, since }) => ({ person: one, zone: at, since }))
    .sort((x, y) => x.person - y.person);
}
