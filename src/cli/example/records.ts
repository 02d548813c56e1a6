/** What reaches the log of all that happened: recorded check-ins, audits, a few faults. */
import type { Chance } from './chance.ts';
import { FIRST_DAY, OPEN_DAYS, READER_BROKEN } from './calendar.ts';
import { ZONES } from './circles.ts';
import type { Zone } from './circles.ts';
import type { Person } from './people.ts';
import type { Presence } from './presence.ts';
import { dateOf, weekdayOf } from '../../lib/base/time.ts';

export interface Checkin {
  readonly rank: number;
  readonly day: number;
  readonly zone: Zone;
  readonly from: number;
  /** Null where nobody checked out. */
  readonly to: number | null;
  readonly source: 'badge' | 'feuille';
}

export interface Headcount {
  readonly day: number;
  /** Distinct people truly there. */
  readonly count: number;
}

/** Share of check-outs that are forgotten. */
const FORGOTTEN = 0.04;

/** Zones whose visitors sign a sheet of paper rather than use a badge. */
const PAPER: readonly Zone[] = [ZONES.yard, ZONES.repair, ZONES.hall];

/** Check-ins that reach the log, in time order: a day of presence is recorded whole or not at all. */
export function recordCheckins(
  chance: Chance,
  people: readonly Person[],
  presence: Presence,
): readonly Checkin[] {
  const rows: Checkin[] = [];
  for (const [day, here] of presence) {
    const broken = day >= READER_BROKEN.from && day <= READER_BROKEN.to;
    for (const [rank, stays] of here) {
      if (!chance.happens(people[rank]?.recorded ?? 0)) continue;
      for (const { zone, from, to } of stays) {
        const source = PAPER.includes(zone) ? 'feuille' : 'badge';
        const forgotten = chance.happens(FORGOTTEN);
        if (broken && source === 'badge') continue;
        rows.push({ rank, day, zone, from, to: forgotten ? null : to, source });
      }
    }
  }
  return rows.sort((x, y) => x.day - y.day || x.from - y.from || x.rank - y.rank);
}

/** Faults such as real logs hold, and how many rows each of them sets aside. */
export const FAULTS = { END_BEFORE_START: 2, DUPLICATE: 3, ZERO_LENGTH: 1 } as const;

/** Two check-outs before the check-in, one visit of no length, two rows written twice. */
export function withFaults(chance: Chance, rows: readonly Checkin[]): readonly Checkin[] {
  const whole = rows.filter((row) => row.to !== null);
  const [swapped1, swapped2, empty, twice1, twice2] = chance.some(whole, 5);
  return rows.flatMap((row) => {
    const { from, to } = row;
    if ((row === swapped1 || row === swapped2) && to !== null)
      return [{ ...row, from: to, to: from }];
    if (row === empty) return [{ ...row, to: from }];
    return row === twice1 || row === twice2 ? [row, row] : [row];
  });
}

/** Days on which somebody counted heads: a Tuesday, a Thursday and a Saturday each month. */
export function auditDays(): readonly number[] {
  const months = new Map<string, number[]>();
  for (const day of OPEN_DAYS) {
    const month = dateOf(day).slice(0, 7);
    const found = months.get(month) ?? [];
    const wanted = [2, 4, 6][found.length];
    const midMonth = Number(dateOf(day).slice(8)) >= 8;
    if (midMonth && weekdayOf(day) === wanted && day >= FIRST_DAY) {
      months.set(month, [...found, day]);
    }
  }
  return [...months.values()].flat();
}

/** The counts of the audits. */
export const countHeads = (presence: Presence): readonly Headcount[] =>
  auditDays().map((day) => ({ day, count: presence.get(day)?.size ?? 0 }));
