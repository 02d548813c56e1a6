/** The past of a number as bars, a period each, called by its last month. */
import { dateOf, dayOf } from '$lib/base/time.ts';
import type { TrendPoint } from '$lib/engine/protocol.ts';
import type { Format } from '$lib/text/format.ts';

/** Fewest periods to be drawn. */
const FEWEST_PERIODS = 3;

export interface PastBar {
  readonly label: string;
  readonly value: number | null;
}

/** The last day of a period that ends before `to`. */
export const lastDayOf = (to: string): string => dateOf((dayOf(to) ?? 1) - 1);

/** null where too few periods may be shown. @param points oldest first */
export function pastBars(points: readonly TrendPoint[], format: Format): PastBar[] | null {
  if (points.filter(({ value }) => value !== null).length < FEWEST_PERIODS) return null;
  return points.map(({ to, value }) => ({ label: monthText(lastDayOf(to), format), value }));
}

/** `juin 2025`. */
const monthText = (date: string, format: Format): string =>
  date.slice(5, 7) === '01' ? format.month(date) : `${format.month(date)} ${date.slice(0, 4)}`;
