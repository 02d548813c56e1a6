/**
 * Worlds as they could have been: who came to which event and who was helped are drawn anew, and
 * ties, strengths and overlaps are built from that as they are from the logs (METHODS 0.6, B2).
 */
import { weekOf, mondayOf } from '../base/time.ts';
import { coattendanceOf } from '../evidence/coattendance.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { presenceOf, type DayRecords, type Presence } from '../evidence/presence.ts';
import { serviceOf } from '../evidence/service.ts';
import { unionOfPairs } from '../evidence/union.ts';
import type { Logs } from '../logs/logs.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { permuteReceivers } from '../nulls/helpReceivers.ts';
import { redrawnRosters, rosterStrata } from '../nulls/redrawnRosters.ts';
import { worldAt, type World } from './world.ts';

/** Receivers change places within so many weeks, counted back from the end of the window. */
const HELP_WEEKS = 4;
/** Days of a week are added to this, so that nobody is out of reach for want of a check-in. */
const NEVER_SEEN = 0.5;

/** What is drawn anew; all else stays as observed. */
export type Redrawn = 'attendance' | 'receivers';

/**
 * A way to draw worlds, made once for all draws.
 *
 * Attendance keeps how often everybody came and how many came each time, within stretches as long
 * as the evidence period, counted back from the end of the window; later events, and people who
 * are no members, stay. Receivers change places within four weeks, weighted by the days on which
 * they were recorded at the place or at an event that week. Who is active, and since when people
 * are known, stays. Rooms shared and contacts told stay as observed too, and so do
 * `logs`: what is asked of such a world must rest on its evidence and ties.
 *
 * @returns null where there is nothing to draw: no such log, or no time
 */
export function redrawnWorlds(
  world: World,
  what: readonly Redrawn[],
): ((which: DrawName) => World) | null {
  const { window } = world;
  if (window === null) return null;
  const attendance = what.includes('attendance') ? attendanceDraws(world, window.to) : null;
  const receivers = what.includes('receivers') ? receiverDraws(world, window.to) : null;
  if (attendance === null && receivers === null) return null;
  const { logs, evidence, definitions, without } = world;
  return (which) => {
    const coattendance = attendance?.(which) ?? evidence.coattendance;
    const service = receivers?.(which) ?? evidence.service;
    const pairs = unionOfPairs(
      evidence.copresence?.pairs ?? null,
      coattendance?.pairs ?? null,
      service?.pairs ?? null,
      evidence.contacts?.pairs ?? null,
    );
    const drawn = { ...evidence, coattendance, service, pairs };
    return worldAt(logs, drawn, definitions, window, world, without);
  };
}

/** Stretch of `length` days before `end` in which a day lies: 0 the last; −1 from `end` on. */
const stretchOf = (day: number, end: number, length: number): number =>
  day >= end ? -1 : Math.floor((end - 1 - day) / length);

function attendanceDraws(
  { evidence, definitions }: World,
  end: number,
): ((which: DrawName) => Evidence['coattendance']) | null {
  const rosters = evidence.coattendance?.rosters;
  if (!evidence.layers.events || rosters === undefined) return null;
  const isMember = evidence.hidden.map((hidden) => 1 - hidden);
  const strata = rosterStrata(rosters, isMember, (event) =>
    stretchOf(rosters.day[event]!, end, definitions.evidenceDays),
  );
  return (which) =>
    coattendanceOf(redrawnRosters(rosters, strata, which), evidence.hidden, definitions.eventCap);
}

function receiverDraws(
  { evidence, logs }: World,
  end: number,
): ((which: DrawName) => Evidence['service']) | null {
  const { help } = logs;
  if (!evidence.layers.service || help === null) return null;
  const { hidden, clock } = evidence;
  const day = Int32Array.from(help.time, (time) => clock.day(time));
  const stratum = day.map((one, r) => {
    const isLeftOut = hidden[help.helper[r]!] === 1 || hidden[help.helped[r]!] === 1;
    return isLeftOut ? -1 : stretchOf(one, end, 7 * HELP_WEEKS);
  });
  const days = daysByWeek(presenceAtPlace(evidence, logs));
  const week = day.map(weekOf);
  const available = (person: number, record: number): number =>
    NEVER_SEEN + days(person, week[record]!);
  return (which) => {
    const helped = permuteReceivers({ ...help, stratum }, available, which);
    return serviceOf({ ...help, helped }, hidden, clock);
  };
}

/** Times each log of presence is asked for, with every week and member left out: made once. */
const presences = new WeakMap<
  Evidence['presence'],
  Pick<Evidence, 'visits' | 'coattendance'> & {
    readonly past: Logs['past'];
    readonly seen: Presence;
  }
>();

/** Days of {@link recordsOfPresence} of each person. O(records), once for the same evidence. */
export function presenceAtPlace(evidence: Evidence, { past }: Pick<Logs, 'past'>): Presence {
  const { presence, visits, coattendance, persons } = evidence;
  const before = presences.get(presence);
  const isSame =
    before?.visits === visits && before.coattendance === coattendance && before.past === past;
  if (isSame) return before.seen;
  const seen = presenceOf(recordsOfPresence(evidence, { past }), persons);
  presences.set(presence, { visits, coattendance, past, seen });
  return seen;
}

/** Who was recorded on which day, but for help: that somebody was helped is what is drawn. */
function recordsOfPresence(
  { visits, coattendance }: Evidence,
  { past }: Pick<Logs, 'past'>,
): DayRecords[] {
  const records: DayRecords[] = [];
  if (visits) records.push(visits);
  if (past) {
    const isPresent = (_: number, row: number): boolean => past.days.present[row] === 1;
    const { person, day } = past.days;
    records.push({ person: person.filter(isPresent), day: day.filter(isPresent) });
  }
  if (coattendance) {
    const { person, offsets, day } = coattendance.rosters;
    const days = new Int32Array(person.length);
    day.forEach((one, event) => days.fill(one, offsets[event], offsets[event + 1]));
    records.push({ person, day: days });
  }
  return records;
}

/** {@link daysInWeek}, each week of a person counted once. */
function daysByWeek(seen: Presence): (person: number, week: number) => number {
  const { day, offsets } = seen;
  const first = weekOf(day.reduce((least, one) => Math.min(least, one), Infinity));
  const weeks = weekOf(day.reduce((most, one) => Math.max(most, one), -Infinity)) - first + 1;
  if (!(weeks > 0)) return () => 0;
  /** One more than the count; 0: not yet counted. */
  const known = new Uint8Array((offsets.length - 1) * weeks);
  return (person, week) => {
    const at = week - first;
    if (!(at >= 0 && at < weeks)) return 0;
    const place = person * weeks + at;
    return (known[place] ||= 1 + daysInWeek(seen, person, week)) - 1;
  };
}

/** Distinct days of a week on which a person was recorded, 0 … 7. O(log days). */
function daysInWeek({ offsets, day }: Presence, person: number, week: number): number {
  const firstFrom = (least: number): number => {
    let [low, high] = [offsets[person]!, offsets[person + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (day[middle]! < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return firstFrom(mondayOf(week + 1)) - firstFrom(mondayOf(week));
}
