import { weekOf } from '../../base/time.ts';
import { NONE, type Headcounts } from '../../logs/logs.ts';
import { defineIndicator } from '../indicator.ts';
import type { Counted } from '../result.ts';
import type { World } from '../world.ts';

/** Share of the people really there who checked in, on the days somebody counted (METHODS K40). */
export default defineIndicator({
  id: 'coverage',
  headline: 0,
  unit: 'share',
  range: [0, Infinity],
  better: 'more',
  needs: ['time'],
  scale: 'logit',
  byMember: false,
  references: ['G3', 'K40'],
  measure: (world) => {
    const people = census(world);
    const { headcounts } = world.logs;
    const rows = headcounts === null ? [] : countedRows(world, headcounts);
    if (headcounts === null || rows.length === 0) {
      return { value: null, reason: 'NO_HEADCOUNT', n: 0, persons: world.members, parts: people };
    }
    const counted = rows.reduce((sum, row) => sum + headcounts.count[row]!, 0);
    const checkedIn = peopleByDay(world, new Set(rows.map((row) => headcounts.day[row]!)));
    const seen = new Set<number>();
    let recorded = 0;
    for (const row of rows) {
      const there = checkedIn.get(keyOf(headcounts.day[row]!, headcounts.place[row]!));
      recorded += there?.size ?? 0;
      there?.forEach((person) => seen.add(person));
    }
    if (counted === 0) return { value: null, reason: 'EMPTY', n: 0, persons: 0, parts: people };
    return {
      value: recorded / counted,
      n: counted,
      successes: Math.min(recorded, counted),
      persons: seen.size,
      parts: {
        ...people,
        recorded: { count: recorded, persons: seen.size },
        counted: { count: counted, persons: seen.size },
      },
    };
  },
});

function countedRows({ window, without }: World, { day, length }: Headcounts): number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    const d = day[row]!;
    if (window !== null && d >= window.from && d < window.to && weekOf(d) !== without)
      rows.push(row);
  }
  return rows;
}

const keyOf = (day: number, place: number): string => `${String(day)} ${String(place)}`;

/** Distinct persons with a check-in that begins on each of the days, by place and (NONE) anywhere. */
function peopleByDay(
  { logs, evidence }: World,
  days: ReadonlySet<number>,
): Map<string, Set<number>> {
  const people = new Map<string, Set<number>>();
  const { checkins, past } = logs;
  const add = (day: number, at: number, person: number): void => {
    if (!days.has(day)) return;
    for (const place of [at, NONE]) {
      const there = people.get(keyOf(day, place));
      if (there) there.add(person);
      else people.set(keyOf(day, place), new Set([person]));
    }
  };
  for (let row = 0; row < (checkins?.length ?? 0); row++) {
    const { person, zone, start } = checkins!;
    add(evidence.clock.day(start[row]!), logs.zones[zone[row]!]?.place ?? NONE, person[row]!);
  }
  for (let row = 0; row < (past?.days.length ?? 0); row++) {
    const { person, place, day } = past!.days;
    add(day[row]!, place[row]!, person[row]!);
  }
  return people;
}

/** Who is measured: active members, active people left out, members whose label is known. */
function census({ logs, evidence, window, nodes }: World): Record<string, Counted> {
  const { directory } = logs;
  const { presence, hidden } = evidence;
  let optedOut = 0;
  let staff = 0;
  for (let p = 0; p < hidden.length; p++) {
    if (hidden[p] === 0 || directory === null || window === null) continue;
    const days = presence.day.subarray(presence.offsets[p], presence.offsets[p + 1]);
    if (!days.some((day) => day >= window.from && day < window.to)) continue;
    if (directory.optedOut[p] === 1) optedOut++;
    else staff++;
  }
  const persons = (count: number): Counted => ({ count, persons: count });
  return {
    activeMembers: persons(nodes.length),
    activeOptedOut: persons(optedOut),
    activeStaff: persons(staff),
  };
}
