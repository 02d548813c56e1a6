/** What is said of people, ties and circles, in the language of the moment. */
import { dateOf, dayOf } from '../../base/time.ts';
import type { CircleFacts } from '../../network/circleFacts.ts';
import type { TieClass } from '../../network/people.ts';
import type { PersonFacts } from '../../network/person.ts';
import type { TieCounts } from '../../network/shownTies.ts';
import { cardinal } from '../../text/cardinals.ts';
import { format } from '../../text/current.ts';
import { m } from '../../text/paraglide/messages.js';
import { getLocale } from '../../text/paraglide/runtime.js';
import { spanText } from '../../text/span.ts';

/** Below this, a number of people is not said (METHODS H2). */
const FEW = 5;

/** A count as a message takes it. */
const counted = (count: number): { count: number; shown: string } => ({
  count,
  shown: format().number(count),
});

/** "1 033 liens". */
const tiesWords = (count: number): string => m.network_ties(counted(count));

/** "8 faibles et 3 forts", leaving out classes without ties. */
function classWords(counts: TieCounts, frequencyOnly: boolean): readonly string[] {
  const strong = frequencyOnly ? m.network_frequent : m.network_strong;
  return [
    counts.weak > 0 ? m.network_weak(counted(counts.weak)) : '',
    counts.strong > 0 ? strong(counted(counts.strong)) : '',
    counts.unclassified > 0 ? m.network_unclassified(counted(counts.unclassified)) : '',
  ].filter((words) => words !== '');
}

/** "13 liens, tous faibles." of a person whose ties are all of one class. */
function onlyWords(counts: TieCounts, frequencyOnly: boolean): string {
  const said = { count: counts.all, ties: tiesWords(counts.all) };
  if (counts.weak > 0) return m.network_only_weak(said);
  if (counts.unclassified > 0) return m.network_only_unclassified(said);
  return frequencyOnly ? m.network_only_frequent(said) : m.network_only_strong(said);
}

/** "11 liens, dont 8 faibles et 3 forts. Trois de ses liens sont des ponts : …". */
export function personSentence(facts: PersonFacts, frequencyOnly: boolean): string {
  const classes = classWords(facts, frequencyOnly);
  const ties = tiesWords(facts.all);
  const sentences = [
    classes.length > 1
      ? m.network_person_ties({ ties, parts: format().list(classes) })
      : onlyWords(facts, frequencyOnly),
  ];
  if (facts.bridging > 0) {
    const word = cardinal(facts.bridging, getLocale()) ?? format().number(facts.bridging);
    const first = word.slice(0, 1).toLocaleUpperCase(getLocale()) + word.slice(1);
    sentences.push(m.network_person_bridging({ count: facts.bridging, word: first }));
  }
  if (facts.otherCircles > 0) {
    sentences.push(m.network_person_circles(counted(facts.otherCircles)));
  }
  return sentences.join(' ');
}

/** "150 personnes reliées et 1 033 liens, dont 640 faibles", "…, tous faibles", "…, dont aucun faible". */
export function networkFinding(people: number, counts: TieCounts): string {
  const said = { people: m.network_finding_people(counted(people)), ties: tiesWords(counts.all) };
  if (counts.weak === 0) return m.network_finding_no_weak(said);
  if (counts.weak === counts.all && counts.all > 1) return m.network_finding_all_weak(said);
  return m.network_finding({ ...said, weak: m.network_weak(counted(counts.weak)) });
}

/**
 * People without ties, in words and never one by one; null where there are none.
 * @param evidenceDays days a tie is looked for in
 */
export function apartWords(count: number, evidenceDays: number): string | null {
  if (count === 0) return null;
  const span = spanText(evidenceDays, format());
  if (count < FEW) return m.network_apart_few({ k: FEW, span });
  return m.network_apart({ ...counted(count), span });
}

/**
 * Which days the ties were observed on.
 * @param first first logged day
 * @param to day after the last
 * @param evidenceDays days a tie is looked for in
 */
export function evidenceWords(first: string, to: string, evidenceDays: number): string | null {
  const [start, after] = [dayOf(first), dayOf(to)];
  if (start === null || after === null) return null;
  const from = Math.max(start, after - evidenceDays);
  const dates = format().dates(dateOf(from), dateOf(after - 1));
  return m.network_evidence({ span: spanText(evidenceDays, format()), dates });
}

/** "1 lien montré sur 577 (filtres)"; null where nothing is hidden. */
export function filteredWords(scene: {
  readonly hidden: number;
  readonly drawable: readonly number[];
  readonly counts: TieCounts;
}): string | null {
  if (scene.hidden === 0) return null;
  const all = format().number(scene.counts.all);
  return m.network_legend_filtered({ ...counted(scene.drawable.length - scene.hidden), all });
}

/** Names of circles by their number: their main label, or "cercle 3"; no name twice. */
export function circleNames(
  facts: readonly CircleFacts[],
  labels: readonly string[],
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const used = new Map<string, number>();
  for (const { circle, label } of facts) {
    const word = label === null ? undefined : labels[label];
    const name =
      word === undefined
        ? m.network_circle({ number: circle + 1 })
        : m.network_circle_mostly({ label: word });
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    names.set(circle, times === 1 ? name : m.network_circle_again({ name, number: times }));
  }
  return names;
}

/** The word for a class of ties. */
export function className(tieClass: TieClass, frequencyOnly: boolean): string {
  if (tieClass === 'weak') return m.network_class_weak();
  if (tieClass === 'unclassified') return m.network_class_unclassified();
  return frequencyOnly ? m.network_class_frequent() : m.network_class_strong();
}

/** The word for the position of a tie (its code in the people view). */
export function positionName(position: number): string {
  if (position === 0) return m.network_position_bridging();
  return position === 1 ? m.network_position_embedded() : m.network_position_pendant();
}

/** What a tie rests on, from the bits of its kinds. */
export function kindsWords(kinds: number): string {
  const words = [
    (kinds & 4) > 0 ? m.network_kind_service() : '',
    (kinds & 2) > 0 ? m.network_kind_event() : '',
    (kinds & 1) > 0 ? m.network_kind_contact() : '',
  ].filter((word) => word !== '');
  return words.length === 0 ? m.network_kind_declared() : format().list(words);
}
