/** Words for places side by side: what their ranges allow to be said, and what is not shown of them. */
import type { PlaceFile, PlaceKind } from '../report/placeFile.ts';
import { daysOf, type Beside, type BesideNumber, type Meeting } from '../report/sideBySide.ts';
import { changesText } from './definitions.ts';
import type { Format } from './format.ts';
import { reasonWords } from './indicator.ts';
import { m } from './paraglide/messages.js';
import { spanText } from './span.ts';

/** Pairs that are named; of more, nobody reads the list. */
const MOST_PAIRS = 6;

/** What each kind of place is called. */
export const KIND_WORDS: Readonly<Record<PlaceKind, () => string>> = {
  coworking: m.side_kind_coworking,
  cultural: m.side_kind_cultural,
  fablab: m.side_kind_fablab,
  craft: m.side_kind_craft,
  'living-lab': m.side_kind_living_lab,
  food: m.side_kind_food,
  kitchen: m.side_kind_kitchen,
};

const TIES: Readonly<Record<PlaceFile['ties'], () => string>> = {
  'events-help': m.side_ties_events_help,
  copresence: m.side_ties_copresence,
  declared: m.side_ties_declared,
};

const FINDINGS: Readonly<Record<Meeting['kind'], (inputs: { name: string }) => string>> = {
  few: m.side_few,
  all: m.side_all,
  some: m.side_some,
  none: m.side_none,
};

/** What the ranges of a number allow to be said, in a sentence. @param name of the number */
export const meetingText = (name: string, { kind }: Meeting): string => FINDINGS[kind]({ name });

/** What to do before anything is made of it; null where ranges do not tell places apart. */
export const cautionText = ({ apart }: Meeting): string | null =>
  apart.length === 0 ? null : m.side_ask_why();

/** Which ranges do not meet where others do; null where the finding says it all. */
export function apartText({ kind, apart }: Meeting, format: Format): string | null {
  if (kind !== 'some' || apart.length > MOST_PAIRS) return null;
  const pairs = apart.map(([one, other]) => m.side_pair({ one, other }));
  return m.side_apart_pairs({ pairs: pairs.join(format.language === 'fr' ? '\u202f; ' : '; ') });
}

/** What a reader misses of a place in a figure; null where nothing is missing. */
export function missingText({ name, number }: BesideNumber, format: Format): string | null {
  if (number === undefined) return m.side_missing({ place: name });
  if (number.value === null) {
    const reason = reasonWords(number.withheld, format.language, [], number.id);
    return m.side_withheld({ place: name, reason });
  }
  return number.lo === null ? m.side_no_range({ place: name }) : null;
}

/** The period of a place, in words. */
export const periodText = ({ file: { period } }: Beside, format: Format): string =>
  period === null ? m.side_timeless() : format.dates(period.from, period.to);

/** What must be known of a place beside its numbers, in short pieces. */
export function aboutText(place: Beside, format: Format): readonly string[] {
  const { kind, fictional, made, ties, k } = place.file;
  const days = daysOf(place);
  return [
    ...(kind === undefined ? [] : [KIND_WORDS[kind]()]),
    ...(fictional === undefined ? [] : [m.side_fictional()]),
    periodText(place, format),
    ...(days === null ? [] : [spanText(days, format)]),
    TIES[ties](),
    m.side_k({ k: format.number(k) }),
    m.side_made({ date: format.date(made) }),
  ];
}

/**
 * What a place counts otherwise than by default, and what of its file is left out.
 * @param mixed places with other versions of the method stand beside it
 */
export function otherwiseText(
  { file, changed, unknown }: Beside,
  mixed: boolean,
  format: Format,
): readonly string[] {
  const changes = changesText(changed);
  const n = format.number(unknown);
  return [
    ...(changes.length === 0 ? [] : [m.side_changed({ changes: format.list(changes) })]),
    ...(mixed ? [m.side_method({ version: file.definitions.method })] : []),
    ...(unknown === 0
      ? []
      : [
          format.plural(unknown, {
            one: m.side_unknown_one(),
            other: m.side_unknown_other({ n }),
          }),
        ]),
  ];
}
