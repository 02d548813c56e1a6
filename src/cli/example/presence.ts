/** Who is where, when: the true presence of every person on every open day. */
import type { Chance } from './chance.ts';
import { CAFE_OPENS, OPEN_DAYS, openingHours, season } from './calendar.ts';
import { CIRCLES, ZONES } from './circles.ts';
import type { Sitting, Zone } from './circles.ts';
import type { Person } from './people.ts';
import { weekdayOf } from '../../lib/base/time.ts';

/** A stay in one zone, in minutes of the local day. */
export interface Stay {
  readonly zone: Zone;
  readonly from: number;
  readonly to: number;
}

/** Stays of each person (by rank in the list of people) on one day. */
export type DayPresence = Map<number, Stay[]>;

/** True presence by local day. */
export type Presence = ReadonlyMap<number, DayPresence>;

const SHORTEST = 10;

/** Presence out of habit, before any event. */
export function habitualPresence(chance: Chance, people: readonly Person[]): Presence {
  const presence = new Map<number, DayPresence>();
  for (const day of OPEN_DAYS) {
    const here: DayPresence = new Map();
    people.forEach((person, rank) => {
      if (person.joined > day || person.lastDay < day) return;
      const stays = person.circle === 'coworkers' ? workday(chance, person, day) : [];
      stays.push(...sittingsOf(chance, person, day));
      for (const stay of stays) addStay(here, rank, stay, day);
    });
    presence.set(day, here);
  }
  return presence;
}

/**
 * Puts a person in a zone for a while; what they had planned elsewhere at that time is cut away,
 * and the stay is kept within opening hours.
 */
export function addStay(here: DayPresence, rank: number, stay: Stay, day: number): void {
  const open = openingHours(day);
  if (open === null) return;
  let from = Math.max(stay.from, open.from);
  let to = Math.min(stay.to, open.to);
  if (to - from < SHORTEST) return;
  const before = here.get(rank) ?? [];
  const elsewhere = before.filter((other) => {
    if (other.zone !== stay.zone || other.to < from || other.from > to) return true;
    from = Math.min(from, other.from);
    to = Math.max(to, other.to);
    return false;
  });
  const kept = elsewhere
    .flatMap((other) => [
      { ...other, to: Math.min(other.to, from) },
      { ...other, from: Math.max(other.from, to) },
    ])
    .filter((other) => other.to - other.from >= SHORTEST);
  here.set(
    rank,
    [...kept, { zone: stay.zone, from, to }].sort((a, b) => a.from - b.from),
  );
}

/** A coworker's day at the desk, with or without a pause for lunch. */
function workday(chance: Chance, person: Person, day: number): Stay[] {
  const weekday = weekdayOf(day);
  if (!person.weekdays.includes(weekday)) return [];
  if (!chance.happens(0.56 * person.zeal * season(day))) return [];
  const from = Math.round(chance.normal(person.hours.from, 22, 8 * 60, 12 * 60));
  const to = Math.round(chance.normal(person.hours.to, 40, from + 120, 21 * 60));
  const zone = chance.happens(0.93) ? person.desk : ZONES.quiet;
  if (!chance.happens(0.25) || to < 14 * 60 + 30) return [{ zone, from, to }];
  const noon = Math.round(chance.normal(12 * 60 + 25, 15, 12 * 60, 13 * 60));
  const back = noon + chance.between(35, 75);
  const day2: Stay[] = [
    { zone, from, to: noon },
    { zone, from: back, to },
  ];
  if (day >= CAFE_OPENS && chance.happens(0.45)) {
    day2.push({ zone: ZONES.cafe, from: noon, to: back });
  }
  return day2;
}

/** Sittings of the person's circles on that day. */
function sittingsOf(chance: Chance, person: Person, day: number): Stay[] {
  const stays = sittings(chance, CIRCLES[person.circle].sittings, person, day, 1);
  if (person.alsoIn !== null) {
    stays.push(...sittings(chance, CIRCLES[person.alsoIn].sittings, person, day, 0.3));
  }
  return stays;
}

function sittings(
  chance: Chance,
  of: readonly Sitting[],
  person: Person,
  day: number,
  share: number,
): Stay[] {
  const weekday = weekdayOf(day);
  const stays: Stay[] = [];
  for (const sitting of of) {
    if (sitting.weekday !== weekday) continue;
    if (sitting.zone === ZONES.cafe && day < CAFE_OPENS) continue;
    if (share === 1 && !person.weekdays.includes(weekday)) continue;
    if (!chance.happens(sitting.chance * person.zeal * season(day) * share)) continue;
    const from = chance.normal(sitting.from, 20, sitting.from - 45, sitting.to - 25);
    const to = chance.normal(sitting.to, 25, from + 20, sitting.to + 40);
    stays.push({ zone: sitting.zone, from: Math.round(from), to: Math.round(to) });
  }
  return stays;
}
