/**
 * What is said about an indicator, in both languages. One file an indicator under `indicators/`,
 * found by its name: there is no list to edit.
 */
import type { Flag, Reason, Result } from '../indicators/result.ts';
import type { Format, Language, Plural } from './format.ts';
import { m } from './paraglide/messages.js';

/** Everything said about one indicator in one language. */
export interface IndicatorWords {
  readonly name: string;
  /** What stands after the value: "par membre et par mois". */
  readonly unit: Plural;
  /** The cases a coverage is a share of: "of weak ties". */
  readonly cases?: string;
  /** The result in one sentence, with its range in words. Called only where there is a result. */
  readonly finding: (result: Result, format: Format) => string;
  /** What is claimed with the number, where it lies above or below what it is held against. */
  readonly claim?: {
    readonly above: string;
    readonly below: string;
    /** It is held against the period before. */
    readonly before?: true;
  };
  /** How to read the number, in one or two sentences. */
  readonly reading: string;
  /** Why anyone should care. */
  readonly meaning: string;
  readonly computed: string;
  readonly notSaid: string;
  readonly pitfalls: readonly string[];
  /** What must be in the files. */
  readonly data: string;
  /** Why there is no value, where the words that serve all indicators would mislead. */
  readonly reasons?: Readonly<Partial<Record<Reason, string>>>;
}

export interface IndicatorText {
  readonly fr: IndicatorWords;
  readonly en: IndicatorWords;
  /** Works the definition rests on, as they are cited. */
  readonly references: readonly string[];
  /** Place among the cards of the Overview (METHODS I1); absent: not a headline. */
  readonly headline?: number;
}

const FILES = import.meta.glob<IndicatorText>('./indicators/*.ts', {
  eager: true,
  import: 'default',
});

const TEXTS: ReadonlyMap<string, IndicatorText> = new Map(
  Object.entries(FILES).map(([path, text]) => [path.slice('./indicators/'.length, -3), text]),
);

/** Ids that have a text: headlines in their order, then the others by id. */
export const TEXT_IDS: readonly string[] = [...TEXTS.keys()].sort(
  (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
);

/** Text of an indicator, or null where none is written yet. */
export const textOf = (id: string): IndicatorText | null => TEXTS.get(id) ?? null;

/** Whether an indicator is one of the Overview's cards. */
export const isHeadline = (id: string): boolean => rank(id) !== Infinity;

function rank(id: string): number {
  return TEXTS.get(id)?.headline ?? Infinity;
}

/**
 * The finding of a result in one sentence, or why there is none. Where classes rest on one kind of
 * log or on declared weights, the sentence says so itself.
 */
export function findingOf(result: Result, format: Format): string {
  const words = textOf(result.id)?.[format.language];
  if (words === undefined) return result.id;
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
  (id === undefined ? undefined : textOf(id)?.[locale].reasons?.[reason ?? 'EMPTY']) ??
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
