/** Dated changes over bars by week: where each mark stands, and its words where they have room. */
import { dateOf, dayOf, mondayOf, weekOf } from '../base/time.ts';

/** Something that changed on a day. */
export interface DatedChange {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly label: string;
}

/** A week of the drawing: its Monday, and the middle of its bar. */
interface Week {
  readonly date: string;
  readonly middle: number;
}

export interface ChangeMark {
  /** The Monday of its week. */
  readonly week: string;
  readonly x: number;
  /** Rows of words below this one: 0 next to the bars, -1 for a mark without words. */
  readonly lane: number;
  /** null: no room; the mark is drawn without words. */
  readonly words: string | null;
  readonly anchor: 'start' | 'end';
}

/** Rows of words at most: more would push the bars off a screen. */
const MOST_LANES = 3;
/** Characters at most on the picture; the whole label stands below it and in the table. */
const LONGEST = 34;
const SHORTEST = 18;
/** Width a character takes on average, and room around words, in pixels. */
const CHARACTER = 7.1;
const AROUND = 8;

/** The Monday of the week a date lies in; null where it is no date. */
export function mondayBefore(date: string): string | null {
  const day = dayOf(date);
  return day === null ? null : dateOf(mondayOf(weekOf(day)));
}

/**
 * Marks of the changes that lie in one of the weeks, from left to right. Words meet neither other
 * words nor the line of another mark; changes of one week share a mark.
 */
export function layChanges(
  changes: readonly DatedChange[],
  weeks: readonly Week[],
  width: number,
): ChangeMark[] {
  const middles = new Map(weeks.map(({ date, middle }) => [date, middle]));
  const byWeek = new Map<string, string[]>();
  for (const { date, label } of changes) {
    const week = mondayBefore(date);
    if (week === null || !middles.has(week)) continue;
    byWeek.set(week, [...(byWeek.get(week) ?? []), label.trim()]);
  }
  const marks: Placed[] = [];
  // From the right: words run to the right, over the marks placed before, and must stand above them.
  for (const week of [...byWeek.keys()].sort().reverse()) {
    const label = (byWeek.get(week) ?? []).join(' · ');
    marks.push(placeOf(week, middles.get(week) ?? 0, label, { marks, width }));
  }
  return marks
    .map(({ week, x, lane, words, anchor }) => ({ week, x, lane, words, anchor }))
    .reverse();
}

interface Placed extends ChangeMark {
  /** Ends of the words; both at `x` where there are none. */
  readonly from: number;
  readonly to: number;
}

interface Taken {
  readonly marks: readonly Placed[];
  readonly width: number;
}

function placeOf(week: string, x: number, label: string, taken: Taken): Placed {
  for (const length of [LONGEST, SHORTEST]) {
    const words = shortened(label, length);
    const room = words.length * CHARACTER + AROUND;
    for (const anchor of ['start', 'end'] as const) {
      for (let lane = 0; lane < MOST_LANES; lane++) {
        const from = anchor === 'start' ? x : x - room;
        const placed = { week, x, lane, words, anchor, from, to: from + room };
        if (isFree(placed, taken)) return placed;
      }
    }
  }
  return { week, x, lane: -1, words: null, anchor: 'start', from: x, to: x };
}

function isFree(placed: Placed, { marks, width }: Taken): boolean {
  if (placed.from < 0 || placed.to > width) return false;
  return marks.every((other) => {
    const meet = other.lane === placed.lane && other.from < placed.to && placed.from < other.to;
    const over = placed.lane <= other.lane && isWithin(other.x, placed);
    const under = other.lane <= placed.lane && isWithin(placed.x, other);
    return !meet && !over && !under;
  });
}

const isWithin = (x: number, { from, to }: Placed): boolean => x > from - 2 && x < to + 2;

/** A label cut at a space where there is one, with an ellipsis. */
function shortened(label: string, length: number): string {
  if (label.length <= length) return label;
  const cut = label.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : undefined).trimEnd()}…`;
}
