/** What the quality report says of each finding: what, what was done of it, what can be done. */
import type { Facts, Finding, Level } from '../quality/finding.ts';
import type { Format } from './format.ts';
import { m } from './paraglide/messages.js';
import { gapWords, silenceWords, spanWords } from './qualityWeeks.ts';

export interface FindingWords {
  /** What was found and how many. */
  readonly what: string;
  readonly did: string;
  /** Why no effect is computed; null where one is. */
  readonly changes: string | null;
  readonly todo: string;
}

const LEAST_SHARE = 0.001;

type Words<C extends keyof Facts> = (
  facts: Facts[C],
  say: { readonly format: Format; readonly share: number | null },
) => FindingWords;

const counted = (format: Format, count: number): { count: number; shown: string } => ({
  count,
  shown: format.number(count, 0),
});

/** A share that is written as nothing is said to be less than the least that is written. */
const percentOf = (format: Format, share: number | null): string =>
  share !== null && share > 0 && share < LEAST_SHARE
    ? `< ${format.percent(LEAST_SHARE)}`
    : format.percent(share ?? 0);

const joined = (...sentences: (string | null)[]): string =>
  sentences.filter((sentence) => sentence !== null).join(' ');

const WORDS: { readonly [C in keyof Facts]: Words<C> } = {
  'few-people': ({ active }, { format }) => ({
    what: m.quality_few_people(counted(format, active)),
    did: m.quality_few_people_did(),
    changes: m.quality_few_people_changes(),
    todo: m.quality_few_people_todo(),
  }),
  'unreadable-rows': ({ rows, read, file, fileRows }, { format, share }) => ({
    what: m.quality_unreadable_rows({
      ...counted(format, rows),
      read: format.number(read),
      percent: percentOf(format, share),
    }),
    did: m.quality_unreadable_rows_did({ file, rows: format.number(fileRows) }),
    changes: m.quality_unreadable_rows_changes(),
    todo: m.quality_unreadable_rows_todo(),
  }),
  'coarse-zones': ({ alone }) => ({
    what: m.quality_coarse_zones(),
    did: joined(m.quality_coarse_zones_did(), alone ? m.quality_coarse_zones_alone() : null),
    changes: m.quality_coarse_zones_changes(),
    todo: m.quality_coarse_zones_todo(),
  }),
  'copresence-ties': () => ({
    what: m.quality_copresence_ties(),
    did: m.quality_copresence_ties_did(),
    changes: m.quality_copresence_ties_changes(),
    todo: m.quality_copresence_ties_todo(),
  }),
  'missing-ends': ({ missing, checkins, imputed, noEffect, month }, { format, share }) => ({
    what: joined(
      m.quality_missing_ends({
        ...counted(format, missing),
        all: format.number(checkins),
        percent: percentOf(format, share),
      }),
      month === null
        ? null
        : m.quality_missing_ends_month({
            month: monthAndYear(format, month.date),
            missing: format.number(month.missing),
          }),
    ),
    did: joined(
      imputed === 0 ? null : m.quality_missing_ends_did(counted(format, imputed)),
      noEffect === 0 ? null : m.quality_missing_ends_no_effect(counted(format, noEffect)),
    ),
    changes: null,
    todo: m.quality_missing_ends_todo(),
  }),
  'registered-only': ({ registrations, events, allEvents }, { format }) => ({
    what: m.quality_registered_only({
      ...counted(format, registrations),
      events: m.quality_events({ ...counted(format, events), all: format.number(allEvents) }),
    }),
    did: m.quality_registered_only_did(),
    changes: null,
    todo: m.quality_registered_only_todo(),
  }),
  'log-spans': ({ logs }, { format }) => ({
    what: logs.map((span) => spanWords(span, format)).join(' '),
    did: m.quality_log_spans_did(),
    changes: m.quality_log_spans_changes(),
    todo: m.quality_log_spans_todo(),
  }),
  'silent-weekdays': ({ runs }, { format }) => ({
    what: runs.map((run) => silenceWords(run, format)).join(' '),
    did: m.quality_silent_weekdays_did(),
    changes: null,
    todo: m.quality_silent_weekdays_todo(),
  }),
  gaps: (facts, { format }) => ({
    what: gapWords(facts, format),
    did: m.quality_gaps_did(),
    changes: null,
    todo: m.quality_gaps_todo(),
  }),
  // Who declined stands apart: a right is no defect of the files.
  coverage: ({ share }, { format }) => ({
    what:
      share === null
        ? m.quality_coverage_none()
        : m.quality_coverage_share({ percent: format.percent(share) }),
    did: m.quality_coverage_did(),
    changes: m.quality_coverage_changes(),
    todo: m.quality_coverage_todo(),
  }),
  unlisted: ({ persons, active }, { format }) => ({
    what: m.quality_unlisted({ ...counted(format, persons), active: format.number(active) }),
    did: m.quality_unlisted_did(),
    changes: m.quality_unlisted_changes(),
    todo: m.quality_unlisted_todo(),
  }),
  'opted-out': ({ optedOut, persons }, { format, share }) => ({
    what: m.quality_opted_out({
      ...counted(format, optedOut),
      persons: format.number(persons),
      percent: percentOf(format, share),
    }),
    did: m.quality_opted_out_did(),
    changes: m.quality_opted_out_changes(),
    todo: m.quality_nothing_todo(),
  }),
  'familiar-faces': ({ pairs }, { format }) => ({
    what: joined(
      m.quality_familiar_faces(),
      pairs === null || pairs === 0 ? null : m.quality_familiar_faces_pairs(counted(format, pairs)),
    ),
    did: m.quality_familiar_faces_did(),
    changes: null,
    todo: m.quality_familiar_faces_todo(),
  }),
  'one-person-events': ({ events, allEvents }, { format }) => ({
    what: m.quality_one_person_events({
      ...counted(format, events),
      all: format.number(allEvents),
    }),
    did: m.quality_one_person_events_did(),
    changes: m.quality_one_person_events_changes(),
    todo: m.quality_one_person_events_todo(),
  }),
  'large-events': ({ events, allEvents, cap }, { format }) => ({
    what: m.quality_large_events({
      ...counted(format, events),
      all: format.number(allEvents),
      cap: format.number(cap),
    }),
    did: m.quality_large_events_did(),
    changes: m.quality_large_events_changes(),
    todo: m.quality_large_events_todo(),
  }),
  crowds: ({ hours, cap }, { format, share }) => ({
    what: m.quality_crowds({
      ...counted(format, Math.round(hours)),
      cap: format.number(cap),
      percent: percentOf(format, share),
    }),
    did: m.quality_crowds_did(),
    changes: m.quality_crowds_changes(),
    todo: m.quality_crowds_todo(),
  }),
  duplicates: ({ rows, read, file }, { format, share }) => ({
    what: m.quality_duplicates({
      ...counted(format, rows),
      read: format.number(read),
      percent: percentOf(format, share),
    }),
    did: m.quality_duplicates_did({ file }),
    changes: m.quality_duplicates_changes(),
    todo: m.quality_nothing_todo(),
  }),
  overlaps: ({ visits }, { format }) => ({
    what: m.quality_overlaps(counted(format, visits)),
    did: m.quality_overlaps_did(),
    changes: m.quality_overlaps_changes(),
    todo: m.quality_overlaps_todo(),
  }),
  'partial-week': ({ from, to, records }, { format }) => ({
    what: m.quality_partial_week({
      ...counted(format, records),
      dates: format.dates(from, to),
    }),
    did: m.quality_partial_week_did(),
    changes: m.quality_partial_week_changes(),
    todo: m.quality_partial_week_todo(),
  }),
};

/** Everything said of one finding, in the language of the format. */
export function findingWords(finding: Finding, format: Format): FindingWords {
  return wordsOf(finding.code, finding.facts, { format, share: finding.share });
}

const wordsOf = <C extends keyof Facts>(
  code: C,
  facts: Facts[C],
  say: { readonly format: Format; readonly share: number | null },
): FindingWords => WORDS[code](facts, say);

const LEVELS: Readonly<Record<Level, () => string>> = {
  stop: m.quality_level_stop,
  mend: m.quality_level_mend,
  know: m.quality_level_know,
};

export const levelWords = (level: Level): string => LEVELS[level]();

/** Whether the data can be used, and what is most worth mending. @param findings by importance */
export function verdictWords(findings: readonly Finding[], format: Format): string {
  const [first] = findings;
  if (first === undefined || first.level === 'know') return m.quality_verdict_good();
  const { what } = findingWords(first, format);
  const said = { first: uncapitalised(what, format) };
  return first.level === 'stop' ? m.quality_verdict_stop(said) : m.quality_verdict_mend(said);
}

/** After a colon a sentence goes on in lower case. */
const uncapitalised = (sentence: string, { language }: Format): string =>
  sentence.charAt(0).toLocaleLowerCase(language) + sentence.slice(1);

const monthAndYear = ({ language }: Format, date: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
