/** Which weeks are drawn, and as what. */
import { DEFAULTS } from '$lib/base/definitions.ts';
import { mondayBefore, type DatedChange } from '$lib/charts/changeMarks.ts';
import type { WeekBar } from '$lib/charts/weekBars.ts';
import type { WeekRow, WindowView } from '$lib/engine/protocol.ts';

/** More weeks than two years make bars that cannot be told apart. */
export const MOST_WEEKS = 104;

const isClosed = (row: WeekRow): boolean => row.visits + row.attendances + row.helps === 0;

/**
 * What is known of each week. A null among the first weeks, before any counted one, is the burn-in; a
 * later one is hidden: too few people stand behind it.
 */
export function weeksOf(rows: readonly WeekRow[], window: WindowView): WeekBar[] {
  const firstCounted = rows.findIndex((row) => row.newTies !== null);
  return rows.map((row, index): WeekBar => {
    const { date, newTies: value } = row;
    if (isClosed(row)) return { date, value: null, state: 'closed' };
    if (value === null) {
      const isEarly =
        index <= DEFAULTS.burnInWeeks && (firstCounted === -1 || index < firstCounted);
      return { date, value, state: isEarly ? 'early' : 'hidden' };
    }
    const isInside = date >= window.from && date < window.to;
    return { date, value, state: isInside ? 'inside' : 'outside' };
  });
}

/** The weeks that are drawn: the last ones, where there are too many to tell apart. */
export const barsOf = (rows: readonly WeekRow[], window: WindowView): WeekBar[] =>
  weeksOf(rows, window).slice(-MOST_WEEKS);

/** New ties of the period as far as they may be shown. */
export interface PeriodCount {
  readonly ties: number;
  readonly weeks: number;
  /** Weeks of the period whose count is not shown. */
  readonly hidden: number;
}

/** Adds up the period; null where none of its weeks is counted. */
export function periodCount(rows: readonly WeekRow[], window: WindowView): PeriodCount | null {
  const inside = rows.filter((row) => row.date >= window.from && row.date < window.to);
  const counted = inside.filter((row) => row.newTies !== null);
  if (counted.length === 0) return null;
  return {
    ties: counted.reduce((sum, row) => sum + (row.newTies ?? 0), 0),
    weeks: inside.filter((row) => !isClosed(row)).length,
    hidden: inside.filter((row) => row.newTies === null && !isClosed(row)).length,
  };
}

/** Changes by where they fall, in the order of their dates. */
export interface FallenChanges {
  /** Labels by the Monday of their week. */
  readonly byWeek: ReadonlyMap<string, readonly string[]>;
  readonly inside: readonly DatedChange[];
  /** Before the first week, after the last, or without a date of the calendar. */
  readonly outside: readonly DatedChange[];
}

/** Sorts changes into the weeks that are drawn and those that are not. */
export function fallenChanges(
  changes: readonly DatedChange[],
  weeks: readonly { readonly date: string }[],
): FallenChanges {
  const known = new Set(weeks.map(({ date }) => date));
  const byWeek = new Map<string, string[]>();
  const inside: DatedChange[] = [];
  const outside: DatedChange[] = [];
  for (const change of [...changes].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const week = mondayBefore(change.date);
    if (week === null || !known.has(week)) {
      outside.push(change);
      continue;
    }
    inside.push(change);
    byWeek.set(week, [...(byWeek.get(week) ?? []), change.label]);
  }
  return { byWeek, inside, outside };
}
