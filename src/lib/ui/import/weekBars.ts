/** Geometry of activity by week: one bar a week, silent weeks kept in their place. */
import type { WeekRow } from '../../engine/protocol.ts';
import { dayOf, weekOf } from '../../base/time.ts';

export interface WeekBar {
  readonly row: WeekRow;
  /** Weeks since the first. */
  readonly at: number;
  readonly activity: number;
}

/** Visits, attendances and help of one week together: how much the logs hold of it. */
const activityOf = ({ visits, attendances, helps }: WeekRow): number =>
  visits + attendances + helps;

/** Bars in order of time; `span` counts the weeks from the first to the last, both included. */
export function weekBars(rows: readonly WeekRow[]): {
  readonly bars: readonly WeekBar[];
  readonly span: number;
  readonly most: number;
  /** Weeks between the first and the last without a single row. */
  readonly silent: number;
} {
  const weeks = rows.map((row) => weekOf(dayOf(row.date) ?? 0));
  const first = Math.min(...weeks);
  const span = rows.length === 0 ? 0 : Math.max(...weeks) - first + 1;
  const bars = rows.map((row, index) => ({
    row,
    at: (weeks[index] ?? first) - first,
    activity: activityOf(row),
  }));
  const active = bars.filter(({ activity }) => activity > 0).length;
  return {
    bars,
    span,
    most: Math.max(1, ...bars.map(({ activity }) => activity)),
    silent: span - active,
  };
}
