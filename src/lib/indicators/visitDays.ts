/** On which local days people came: check-ins and attended events, not help or contacts. */
import type { Evidence } from '../evidence/evidence.ts';
import type { World } from './world.ts';

/** What days rest on; they are the same with a week or people left out, and under other definitions. */
interface Came extends Pick<Evidence, 'visits' | 'coattendance'> {
  readonly past: World['logs']['past'];
  readonly to: number | null;
  readonly days: readonly number[][];
}

/** The last that were asked for, by the presence of everyone. */
const known = new WeakMap<Evidence['presence'], Came>();

/** Days of each person before the end of the window, ascending, each once. O(visits). */
export function visitDays(world: World): readonly number[][] {
  const { evidence, logs, window } = world;
  const { presence, visits, coattendance } = evidence;
  const [past, to] = [logs.past, window?.to ?? null];
  const before = known.get(presence);
  const isSame =
    before?.visits === visits &&
    before.coattendance === coattendance &&
    before.past === past &&
    before.to === to;
  if (isSame) return before.days;
  const days = daysOf(world);
  known.set(presence, { visits, coattendance, past, to, days });
  return days;
}

function daysOf({ evidence, logs, window }: World): readonly number[][] {
  const { visits, coattendance } = evidence;
  const days = Array.from({ length: evidence.persons }, () => new Set<number>());
  const add = (person: number, day: number): void => {
    if (window !== null && day < window.to) days[person]?.add(day);
  };
  for (let v = 0; v < (visits?.length ?? 0); v++) add(visits!.person[v]!, visits!.day[v]!);
  for (let row = 0; row < (logs.past?.days.length ?? 0); row++) {
    const { person, day, present } = logs.past!.days;
    if (present[row] === 1) add(person[row]!, day[row]!);
  }
  const rosters = coattendance?.rosters;
  for (let e = 0; e < (rosters?.size.length ?? 0); e++) {
    const { offsets, person, day } = rosters!;
    for (let at = offsets[e]!; at < offsets[e + 1]!; at++) add(person[at]!, day[e]!);
  }
  return days.map((own) => [...own].sort((x, y) => x - y));
}
