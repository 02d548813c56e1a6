/** Stretches of time in words, and how far ties look back beyond the period. */
import type { Definitions } from '../base/definitions.ts';
import { dayOf } from '../base/time.ts';
import type { Format } from './format.ts';
import { m } from './paraglide/messages.js';

/** "26 semaines", or days where they are no whole weeks. @param days above 0 */
export function spanText(days: number, format: Format): string {
  const isWeeks = days % 7 === 0;
  const count = isWeeks ? days / 7 : days;
  const said = { count, shown: format.number(count) };
  const locale = format.language;
  return isWeeks ? m.figure_span_weeks(said, { locale }) : m.figure_span_days(said, { locale });
}

interface Looked {
  /** Half-open, as dates; null for a network without time. */
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly definedBy: { readonly definitions: Definitions };
}

/** How long the period is and how far back a tie may have been shown; null without time. */
export function periodText({ window, definedBy }: Looked, format: Format): string | null {
  const [from, to] = [dayOf(window?.from ?? ''), dayOf(window?.to ?? '')];
  if (from === null || to === null || to <= from) return null;
  return m.figure_period_ties(
    {
      period: spanText(to - from, format),
      span: spanText(definedBy.definitions.evidenceDays, format),
    },
    { locale: format.language },
  );
}
