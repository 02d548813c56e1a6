/** Coverage by weekday: how much each holds, week by week, and those that fall silent. */
import { dateOf, mondayOf, weekdayOf, weekOf } from '../base/time.ts';
import type { Gate } from '../disclosure/audience.ts';
import { discloseCount } from '../disclosure/gate.ts';
import type { Calendar } from '../evidence/calendar.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Activity } from './activity.ts';
import type { Finding, SilentWeekday } from './finding.ts';

/** One ISO weekday, Monday 1 … Sunday 7, over the open weeks of the log. */
export interface WeekdayRow {
  readonly weekday: number;
  /** Open weeks with a record on that weekday. */
  readonly weeks: number;
  /** Open weeks. */
  readonly of: number;
  /** Mean records of an open week on that weekday. */
  readonly records: number;
  /** Mean distinct members; null where fewer than k were ever there on that weekday. */
  readonly persons: number | null;
}

/** Records by week and weekday: `records[7 * w + weekday - 1]`, weeks one after the other. */
export interface WeekGrid {
  /** Monday of the first week. */
  readonly first: string;
  readonly records: readonly number[];
}

/** Fewest weeks a weekday is silent for the report to speak of it. */
const SILENT = 4;
/** A silence is told where chance alone would make fewer than so many like it. */
const BY_CHANCE = 0.01;

export function weekGrid({ first, last }: Calendar, activities: readonly Activity[]): WeekGrid {
  const start = weekOf(first);
  const records = new Array<number>(7 * (weekOf(last) - start + 1)).fill(0);
  for (const { day } of activities) {
    for (const d of day) records[7 * (weekOf(d) - start) + weekdayOf(d) - 1]!++;
  }
  return { first: dateOf(mondayOf(start)), records };
}

export function weekdayRows(
  calendar: Calendar,
  activities: readonly Activity[],
  evidence: Pick<Evidence, 'presence' | 'hidden'>,
  gate: Gate,
): WeekdayRow[] {
  const { records } = weekGrid(calendar, activities);
  const of = calendar.open.size;
  const people = membersByWeekday(evidence);
  return Array.from({ length: 7 }, (_, d) => {
    const counts = records.filter((_count, at) => at % 7 === d);
    const shown = discloseCount(people[d]!, gate);
    return {
      weekday: d + 1,
      weeks: counts.filter((count) => count > 0).length,
      of,
      records: counts.reduce((sum, count) => sum + count, 0) / of,
      persons: shown === null ? null : shown / of,
    };
  });
}

/** Days on which each member was recorded, by weekday, and of how many members. */
function membersByWeekday({
  presence,
  hidden,
}: Pick<Evidence, 'presence' | 'hidden'>): { count: number; persons: number }[] {
  const found = Array.from({ length: 7 }, () => ({ count: 0, persons: 0, last: -1 }));
  for (let p = 0; p < hidden.length; p++) {
    if (hidden[p] === 1) continue;
    for (let r = presence.offsets[p]!; r < presence.offsets[p + 1]!; r++) {
      const row = found[weekdayOf(presence.day[r]!) - 1]!;
      row.count++;
      if (row.last !== p) row.persons++;
      row.last = p;
    }
  }
  return found;
}

/**
 * Weekdays that fall silent for weeks in which the place is open. Judged on check-ins where there
 * are any, else on all records. With a share s of weeks elsewhere that know the weekday, m weeks
 * without it in a row stand out where (weeks) · (1 − s)^m, about the number of such runs chance
 * would make, is at most {@link BY_CHANCE}; s is (hits + 1) / (weeks + 2).
 */
export function silentWeekdays(
  calendar: Calendar,
  activities: readonly Activity[],
): SilentWeekday[] {
  const checkins = activities.filter(({ log }) => log === 'checkins');
  const judged = checkins.length > 0 ? checkins : activities;
  const { records } = weekGrid(calendar, judged);
  const first = weekOf(calendar.first);
  // Only weeks in which these logs were kept at all: when one stops is told elsewhere.
  const open = Array.from({ length: records.length / 7 }, (_, w) => w).filter((w) =>
    records.slice(7 * w, 7 * w + 7).some((count) => count > 0),
  );
  const found: SilentWeekday[] = [];
  for (let d = 0; d < 7; d++) {
    const known = open.map((w) => records[7 * w + d]! > 0);
    const run = longestSilence(known);
    if (run === null || !standsOut(known, run.length)) continue;
    const [from, to] = [open[run.at]!, open[run.at + run.length - 1]!];
    const atEnd = run.at + run.length === open.length;
    found.push({
      weekday: d + 1,
      state: run.at === 0 ? 'started' : atEnd ? 'stopped' : 'paused',
      from: dateOf(mondayOf(first + from)),
      to: dateOf(mondayOf(first + to)),
      weeks: run.length,
    });
  }
  return found;
}

function standsOut(known: readonly boolean[], silence: number): boolean {
  const hits = known.filter(Boolean).length;
  const share = (hits + 1) / (known.length - silence + 2);
  return hits > 0 && silence >= SILENT && known.length * Math.pow(1 - share, silence) <= BY_CHANCE;
}

/** The longest run of weeks without the weekday; of equals the later one. */
function longestSilence(known: readonly boolean[]): { at: number; length: number } | null {
  let best: { at: number; length: number } | null = null;
  let at = 0;
  for (let w = 0; w <= known.length; w++) {
    if (w < known.length && known[w] === false) continue;
    if (w > at && w - at >= (best?.length ?? 0)) best = { at, length: w - at };
    at = w + 1;
  }
  return best;
}

export function weekdayFindings(calendar: Calendar, activities: readonly Activity[]): Finding[] {
  const runs = silentWeekdays(calendar, activities);
  if (runs.length === 0) return [];
  const weeks = runs.reduce((sum, run) => sum + run.weeks, 0);
  const share = weeks / (7 * calendar.open.size);
  return [{ code: 'silent-weekdays', level: 'mend', share, facts: { runs } }];
}
