/** Bars by week: where each stands and what it is drawn as. */
import { max, scaleBand, ticks } from 'd3';
import { layChanges, type ChangeMark, type DatedChange } from './changeMarks.ts';
import { linear, roundDomain } from './linear.ts';

export interface WeekBar {
  /** Monday, `YYYY-MM-DD`. */
  readonly date: string;
  /** null: not counted (`early`) or not shown (`hidden`). */
  readonly value: number | null;
  readonly state: 'inside' | 'outside' | 'early' | 'hidden' | 'closed';
}

export interface PlacedBar {
  readonly bar: WeekBar;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

export interface WeekPicture {
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly bars: readonly PlacedBar[];
  readonly levels: readonly { readonly value: number; readonly y: number }[];
  /** First weeks of months that have room for their name. */
  readonly months: readonly { readonly date: string; readonly x: number }[];
  /** Dated changes; `y` is the baseline of the words. */
  readonly changes: readonly (ChangeMark & { readonly y: number })[];
  /** Top of the bars. */
  readonly top: number;
  readonly early: { readonly x: number; readonly width: number } | null;
  readonly inside: { readonly x: number; readonly width: number } | null;
}

const LEFT = 30;
const TOP = 30;
const BOTTOM = 52;
/** From one row of the words of changes to the next. */
const LANE = 19;
/** Room a month's name takes. */
const MONTH = 76;

/** Lays out weeks, and the changes that lie in them, for a width of 240 pixels or more. */
export function layWeeks(
  bars: readonly WeekBar[],
  width: number,
  changes: readonly DatedChange[] = [],
): WeekPicture {
  const x = scaleBand(
    bars.map((bar) => bar.date),
    [LEFT, width - 2],
  ).padding(0.28);
  const middles = bars.map(({ date }) => ({
    date,
    middle: (x(date) ?? LEFT) + x.bandwidth() / 2,
  }));
  const marks = layChanges(changes, middles, width);
  const lanes = max(marks, ({ lane }) => lane + 1) ?? 0;
  const top = TOP + lanes * LANE;
  const height = (width < 480 ? 220 : 250) + lanes * LANE;
  const baseline = height - BOTTOM;
  const counts = roundDomain(0, Math.max(1, max(bars, (bar) => bar.value ?? 0) ?? 0), 3);
  const y = linear(counts, [baseline, top]);
  const placed = bars.map((bar): PlacedBar => {
    const top = y(bar.value ?? 0);
    return { bar, x: x(bar.date) ?? LEFT, width: x.bandwidth(), y: top, height: baseline - top };
  });
  return {
    width,
    height,
    baseline,
    bars: placed,
    levels: ticks(counts[0], counts[1], 3)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: y(value) })),
    months: monthsOf(placed, width),
    changes: marks.map((mark) => ({
      ...mark,
      // Above the words over the first weeks; a mark without words hangs from the top of the bars.
      y: mark.words === null ? top + 3 : top - TOP + 16 - (mark.lane + 1) * LANE,
    })),
    top,
    early: spanOf(placed, (bar) => bar.state === 'early'),
    inside: spanOf(placed, (bar) => bar.state === 'inside'),
  };
}

/** From the first to the last bar of a kind, whatever lies between. */
function spanOf(
  placed: readonly PlacedBar[],
  isIn: (bar: WeekBar) => boolean,
): { x: number; width: number } | null {
  const found = placed.filter(({ bar }) => isIn(bar));
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  return { x: first.x, width: last.x + last.width - first.x };
}

function monthsOf(placed: readonly PlacedBar[], width: number): { date: string; x: number }[] {
  const months: { date: string; x: number }[] = [];
  placed.forEach(({ bar, x }, index) => {
    const begins = bar.date.slice(0, 7) !== placed[index - 1]?.bar.date.slice(0, 7);
    const free = (months.at(-1)?.x ?? -Infinity) + MONTH <= x && x + MONTH * 0.6 <= width;
    // A series seldom begins on a first week of a month: the first name would be misplaced.
    const isFirstWeek = Number(bar.date.slice(8)) <= 7;
    if (begins && free && isFirstWeek) months.push({ date: bar.date, x });
  });
  return months;
}
