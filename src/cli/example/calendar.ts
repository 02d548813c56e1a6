/** Days, opening hours and seasons of the fictional place. Days are local (base/time.ts). */
import { makeClock } from '../../lib/base/clock.ts';
import { SECONDS_PER_DAY, dateOf, dayOf, weekOf, weekdayOf } from '../../lib/base/time.ts';

export const TIMEZONE = 'Europe/Paris';

const day = (date: string): number => {
  const found = dayOf(date);
  if (found === null) throw new RangeError(date);
  return found;
};

/** First and last local day of the logs: 78 whole weeks. */
export const FIRST_DAY = day('2024-12-30');
export const LAST_DAY = day('2026-06-28');

/** The dated changes of the place. */
export const NEW_HOURS = day('2025-09-01');
export const HELP_BOARD = day('2025-10-06');
export const CAFE_OPENS = day('2026-01-12');
export const QUIET_ROOM = day('2025-04-14');

/** Days on which the badge reader was broken (both included). Sheets of paper went on. */
export const READER_BROKEN = { from: day('2026-03-16'), to: day('2026-03-20') } as const;

/** Mondays of the two weeks closed for Christmas. */
export const CLOSED_WEEKS: readonly number[] = [day('2025-12-22'), day('2025-12-29')];

const HOLIDAYS: ReadonlySet<number> = new Set(
  [
    ...['2025-01-01', '2025-04-21', '2025-05-01', '2025-05-08', '2025-05-29', '2025-06-09'],
    ...['2025-07-14', '2025-08-15', '2025-11-01', '2025-11-11', '2026-01-01', '2026-04-06'],
    ...['2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'],
  ].map(day),
);

/** Opening and closing minute of a local day, or null where the place is closed. */
export function openingHours(of: number): { readonly from: number; readonly to: number } | null {
  if (HOLIDAYS.has(of)) return null;
  if (CLOSED_WEEKS.some((monday) => weekOf(monday) === weekOf(of))) return null;
  const weekday = weekdayOf(of);
  if (weekday === 7) return { from: 13 * 60, to: 19 * 60 };
  if (weekday === 6) return { from: 9 * 60, to: 19 * 60 };
  return of < NEW_HOURS ? { from: 9 * 60, to: 21 * 60 } : { from: 8 * 60, to: 22 * 60 };
}

/** All days on which the place is open. */
export const OPEN_DAYS: readonly number[] = Array.from(
  { length: LAST_DAY - FIRST_DAY + 1 },
  (_, i) => FIRST_DAY + i,
).filter((of) => openingHours(of) !== null);

/** How busy a day is beside an ordinary one: holidays of summer and winter, the return of autumn. */
export function season(of: number): number {
  const date = dateOf(of).slice(5);
  if (date >= '08-01' && date <= '08-24') return 0.3;
  if (date >= '07-14' && date <= '08-31') return 0.6;
  if (date >= '12-28' || date <= '01-05') return 0.45;
  if (date >= '12-15') return 0.8;
  if (date >= '02-15' && date <= '03-01') return 0.85;
  if (date >= '09-08' && date <= '10-12') return 1.08;
  return 1;
}

const clock = makeClock(TIMEZONE);

/** ISO 8601 instant (UTC, `Z`) of a local day and minute of that day. */
export function instant(of: number, minute: number): string {
  const seconds = clock.instantOf(of * SECONDS_PER_DAY + Math.round(minute) * 60);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
