/** How long raw visits are kept: what falls due, and when (METHODS H4). */
import type { Definitions } from '../base/definitions.ts';
import { dateOf, makeClock, mondayOf, weekOf } from '../base/time.ts';
import type { Logs } from '../logs/logs.ts';
import { dueAt } from './keptCheckins.ts';

/** Weeks that raw visits are kept, unless somebody chooses: three months, as for entry badges. */
export const KEEP_WEEKS = 13;

/** What a purge would do on a day. */
export interface NextPurge {
  /** Monday before which visits are too old: no visit of `today` − weeks or before would stay. */
  readonly cut: number;
  readonly isDue: boolean;
  /** Day on which the week that then is the oldest falls due. */
  readonly next: number;
}

/**
 * When whole weeks of visits must go for none to be kept longer than `keepWeeks` weeks. Local days.
 * @param oldest day of the oldest visit
 */
export function nextPurge(oldest: number, keepWeeks: number, today: number): NextPurge {
  const kept = 7 * keepWeeks;
  // The Monday on or after the oldest day that may stay: its week goes as soon as one day is too old.
  const cut = mondayOf(weekOf(today - kept + 6));
  // A week falls due when its Monday is too old: on the Tuesday.
  const next = mondayOf(weekOf(Math.max(oldest, cut))) + kept + 1;
  return { cut, isDue: oldest < cut, next };
}

/** What the screen says of it. Dates are local, ISO 8601; null where there is none. */
export interface Retention {
  /** null: visits are never deleted. */
  readonly keepWeeks: number | null;
  /** Day of the oldest visit. */
  readonly oldest: string | null;
  /** Number of visits that are too old. */
  readonly due: number;
  /** Visits before this day are too old. */
  readonly cut: string | null;
  /** Day on which the next visits get too old. */
  readonly next: string | null;
  /** Visits before this day have been deleted. */
  readonly purgedBefore: string | null;
}

/** @param today local day of the place */
export function retentionOf(
  logs: Logs,
  definitions: Pick<Definitions, 'gapMergeMinutes'>,
  keepWeeks: number | null,
  today: number,
): Retention {
  const purgedBefore = logs.past ? dateOf(logs.past.cut) : null;
  const oldest = oldestDay(logs);
  const none = { keepWeeks, purgedBefore, due: 0, cut: null, next: null };
  if (oldest === null) return { ...none, oldest: null };
  if (keepWeeks === null) return { ...none, oldest: dateOf(oldest) };
  const { cut } = nextPurge(oldest, keepWeeks, today);
  const { due, firstLeft } = dueAt(logs, definitions, cut);
  return {
    ...none,
    oldest: dateOf(oldest),
    due,
    cut: dateOf(cut),
    next: firstLeft === null ? null : dateOf(nextPurge(firstLeft, keepWeeks, today).next),
  };
}

function oldestDay({ checkins, timezone }: Logs): number | null {
  let first = Infinity;
  for (const start of checkins?.start ?? []) if (start < first) first = start;
  return first === Infinity ? null : makeClock(timezone).day(first);
}
