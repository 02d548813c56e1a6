/** Weeks and weekdays that the logs do not cover, in words. */
import type { Facts, LogSpan, SilentWeekday } from '../quality/finding.ts';
import type { Format } from './format.ts';
import { logText } from './logNames.ts';
import { m } from './paraglide/messages.js';
import { weekdayName } from './weekdayName.ts';

/** Dates named one by one before "and others". */
const MOST_DATES = 4;

const counted = (format: Format, count: number): { count: number; shown: string } => ({
  count,
  shown: format.number(count, 0),
});

/** When a log begins late or stops early. */
export function spanWords({ log, date, side, weeks }: LogSpan, format: Format): string {
  const said = { ...counted(format, weeks), log: logText(log), date: format.date(date) };
  return side === 'early' ? m.quality_log_ends(said) : m.quality_log_begins(said);
}

/** Since when, or until when, a weekday is silent. */
export function silenceWords(
  { weekday, state, from, to, weeks }: SilentWeekday,
  format: Format,
): string {
  const day = weekdayName(weekday, format.language, 'long');
  const said = { ...counted(format, weeks), weekday: day };
  const [begin, end] = [format.date(from), format.date(to)];
  if (state === 'stopped') return m.quality_weekday_stopped({ ...said, from: begin });
  if (state === 'started') return m.quality_weekday_started({ ...said, to: end });
  return m.quality_weekday_paused({ ...said, from: begin, to: end });
}

/** Weeks without any trace, and weeks with few check-ins. */
export function gapWords({ closed, span, long, thin }: Facts['gaps'], format: Format): string {
  const longest = [...long].sort((x, y) => y.weeks - x.weeks)[0];
  const named = thin.slice(0, MOST_DATES).map((date) => format.date(date));
  const dates =
    thin.length > MOST_DATES
      ? m.quality_and_others({ dates: named.join(', ') })
      : format.list(named);
  return [
    thin.length === 0 ? null : m.quality_gaps_thin({ ...counted(format, thin.length), dates }),
    closed === 0
      ? null
      : m.quality_gaps_closed({ ...counted(format, closed), span: format.number(span) }),
    longest === undefined
      ? null
      : m.quality_gaps_long({
          weeks: format.number(longest.weeks),
          from: format.date(longest.from),
          to: format.date(longest.to),
        }),
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
