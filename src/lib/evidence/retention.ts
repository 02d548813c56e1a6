/** How long raw visits are kept: what falls due, and when (METHODS H4). */
import type { Definitions } from '../base/definitions.ts';
import { makeClock } from '../base/clock.ts';
import { dateOf, mondayOf, weekOf } from '../base/time.ts';
import type { Logs } from '../logs/logs.ts';
import { dueAt } from './keptCheckins.ts';

/** Weeks that raw visits are kept, unless somebody chooses: three months, as for entry badges. */
export const KEEP_WEEKS = 13;

/** What is too old on a day, and what comes next. Local days. */
interface NextPurge {
  /** Monday before which visits are too old. */
  readonly cut: number;
  readonly isDue: boolean;
  /** Day on which the week that is the oldest once the cut is made falls due. */
  readonly next: number;
  /** The Monday before which visits will be too old then. */
  readonly nextCut: number;
}

/**
 * When whole weeks of visits must go for none to be kept longer than `keepWeeks` weeks. Local days.
 * @param oldest day of the oldest visit
 */
export function nextPurge(oldest: number, keepWeeks: number, today: number): NextPurge {
  const kept = 7 * keepWeeks;
  // The Monday on or after the oldest day that may stay: its week goes as soon as one day is too old.
  const cut = mondayOf(weekOf(today - kept + 6));
  const monday = mondayOf(weekOf(Math.max(oldest, cut)));
  // A week falls due when its Monday is too old.
  return { cut, isDue: oldest < cut, next: monday + kept + 1, nextCut: monday + 7 };
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
  /** Those before this day, then. */
  readonly nextCut: string | null;
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
  const none = { keepWeeks, purgedBefore, due: 0, cut: null, next: null, nextCut: null };
  if (oldest === null) return { ...none, oldest: null };
  if (keepWeeks === null) return { ...none, oldest: dateOf(oldest) };
  const { cut } = nextPurge(oldest, keepWeeks, today);
  const { due, firstLeft } = dueAt(logs, definitions, cut);
  const then = firstLeft === null ? null : nextPurge(firstLeft, keepWeeks, today);
  return {
    ...none,
    oldest: dateOf(oldest),
    due,
    cut: dateOf(cut),
    next: then && dateOf(then.next),
    nextCut: then && dateOf(then.nextCut),
  };
}

function oldestDay({ checkins, timezone }: Logs): number | null {
  let first = Infinity;
  for (const start of checkins?.start ?? []) if (start < first) first = start;
  return first === Infinity ? null : makeClock(timezone).day(first);
}
