/** Dated changes of the place on the past of a number: where each stands, and its words. */
import { dayOf } from '../../base/time.ts';
import type { DatedChange } from '../../charts/changeMarks.ts';
import type { TrendPoint } from '../../engine/protocol.ts';

export interface TrendMark extends DatedChange {
  /** Between the points of the past: 0 at the first, 1 at the second; halves where periods meet. */
  readonly place: number;
}

/**
 * Marks of the changes within the periods of a past, in the order of time. A point stands for its
 * whole period: a change lies before the points of the periods that begin after it.
 * @param trend oldest first
 */
export function trendMarks(
  changes: readonly DatedChange[],
  trend: readonly Pick<TrendPoint, 'from' | 'to'>[],
): TrendMark[] {
  return changes
    .flatMap((change): TrendMark[] => {
      const day = dayOf(change.date);
      const at = trend.findIndex(({ from, to }) => from <= change.date && change.date < to);
      const period = trend[at];
      const [first, last] = [dayOf(period?.from ?? ''), dayOf(period?.to ?? '')];
      if (day === null || first === null || last === null) return [];
      const place = at - 0.5 + (day - first) / (last - first);
      return [{ ...change, place: Math.min(trend.length - 1, Math.max(0, place)) }];
    })
    .sort((x, y) => (x.date < y.date ? -1 : Number(x.date > y.date)));
}
