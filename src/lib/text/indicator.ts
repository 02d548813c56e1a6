/** What is said about a result: its finding, why there is none, and what must be known with it. */
import type { Flag, Reason, Result } from '../indicators/result.ts';
import type { Format, Language } from './format.ts';
import { wordsOf } from './indicatorWords.ts';
import { m } from './paraglide/messages.js';

export type { IndicatorText } from './indicatorText.ts';

/**
 * The finding of a result in one sentence, or why there is none. Where classes rest on one kind of
 * log or on declared weights, the sentence says so itself.
 */
export function findingOf(result: Result, format: Format): string {
  const words = wordsOf(result.id, format.language);
  if (words === null) return result.id;
  if (result.value === null && result.reason !== 'COMPOUND') {
    return `${words.name}${format.language === 'fr' ? '\u202f: ' : ': '}${reasonWords(result.reason, format.language, result.flags, result.id)}`;
  }
  return withRegime(words.finding(result, format), result.flags, format.language);
}

/** Hangs "by frequency only" or "as declared" on the end of a sentence, where the flags ask for it. */
export function withRegime(sentence: string, flags: readonly Flag[], locale: Language): string {
  const tail = flags.includes('SINGLE_KIND')
    ? m.figure_regime_single_kind({}, { locale })
    : flags.includes('DECLARED')
      ? m.figure_regime_declared({}, { locale })
      : null;
  return tail === null ? sentence : `${sentence.replace(/\.$/, '')}, ${tail}.`;
}

type Message = (inputs: Record<string, never>, options: { locale: Language }) => string;

const REASONS: Readonly<Record<Reason, Message>> = {
  EMPTY: m.figure_reason_empty,
  N_TOO_SMALL: m.figure_reason_n_too_small,
  NO_ATTRIBUTE: m.figure_reason_no_attribute,
  UNDEFINED_ISOLATE: m.figure_reason_undefined_isolate,
  SUPPRESSED_PRIVACY: m.figure_reason_suppressed_privacy,
  NO_VARIANCE: m.figure_reason_no_variance,
  COMPOUND: m.figure_reason_compound,
  NO_HEADCOUNT: m.figure_reason_no_headcount,
  NEEDS_LOGS: m.figure_reason_needs_logs,
  BURN_IN: m.figure_reason_burn_in,
  LOG_TOO_SHORT: m.figure_reason_log_too_short,
  TOO_FEW_WEEKS: m.figure_reason_too_few_weeks,
  LOW_COVERAGE: m.figure_reason_low_coverage,
  NO_OUTCOMES: m.figure_reason_no_outcomes,
  VISITS_DELETED: m.figure_reason_visits_deleted,
  SEVERAL_LABELS: m.beside_reason_several_labels,
  INCOMPLETE: m.beside_reason_incomplete,
  NO_CIRCLES: m.figure_reason_no_circles,
  TOO_LARGE: m.figure_reason_too_large,
};

const FLAGS: Readonly<Record<Flag, Message>> = {
  SINGLE_KIND: m.figure_flag_single_kind,
  DECLARED: m.figure_flag_declared,
  COARSE_ZONE: m.figure_flag_coarse_zone,
  IMPUTED_ENDS: m.figure_flag_imputed_ends,
  SMALL_COMMUNITY: m.figure_flag_small_community,
  COPRESENCE_TIES: m.figure_flag_copresence_ties,
  CROWDED: m.figure_flag_crowded,
  PAST_RULES: m.figure_flag_past_rules,
  UPPER_BOUND: m.figure_flag_upper_bound,
  LOG_TOO_SHORT: m.figure_flag_log_too_short,
};

/**
 * Why there is no value, in one sentence or two that also say what would help.
 * @param flags what the logs lack, where the reason alone does not tell
 * @param id indicator whose own words go before those that serve all
 */
export const reasonWords = (
  reason: Reason | undefined,
  locale: Language,
  flags: readonly Flag[] = [],
  id?: string,
): string =>
  (id === undefined ? undefined : wordsOf(id, locale)?.reasons?.[reason ?? 'EMPTY']) ??
  (lacksRooms({ reason, flags })
    ? m.figure_reason_no_rooms({}, { locale })
    : REASONS[reason ?? 'EMPTY']({}, { locale }));

/** Whether there is no value because check-ins, all there is, do not tell the room. */
export const lacksRooms = ({
  reason,
  flags,
}: {
  readonly reason?: Reason | undefined;
  readonly flags: readonly Flag[];
}): boolean => reason === 'NEEDS_LOGS' && flags.includes('COARSE_ZONE');

/** What a reader must know beside a number, in one sentence. */
export const flagWords = (flag: Flag, locale: Language): string => FLAGS[flag]({}, { locale });
