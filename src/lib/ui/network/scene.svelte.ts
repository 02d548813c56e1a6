/**
 * The people view on screen: one network, what is known of it once, and who is looked at. Made anew
 * when the network changes; following a pointer or a key computes nothing but a sentence.
 */
import type { PeopleView } from '../../engine/people.ts';
import { circleFacts } from '../../network/circleFacts.ts';
import { tiedPeople } from '../../network/people.ts';
import { neighboursAround, personFacts, tiesByPerson } from '../../network/person.ts';
import { ALL_TIES, countTies, drawableTies, lets } from '../../network/shownTies.ts';
import { pseudonymOf } from '../../text/pseudonyms.ts';
import { getLocale } from '../../text/paraglide/runtime.js';
import { circleNames, personSentence } from './sentences.ts';

export class Scene {
  readonly people: PeopleView;
  /** Whether classes follow frequency only (METHODS A6). */
  readonly frequencyOnly: boolean;
  readonly tied: readonly number[];
  readonly drawable: readonly number[];
  readonly #tiesOf: (person: number) => readonly number[];

  filter = $state.raw(ALL_TIES);
  /** Whose neighbourhood is put forward. */
  focus = $state<number | null>(null);
  /** The contact that the arrow keys have reached. */
  cursor = $state<number | null>(null);
  hovered = $state<number | null>(null);

  readonly names = $derived.by(() => {
    const language = getLocale();
    return this.people.pseudonym.length === 0
      ? []
      : Array.from(this.people.pseudonym, (index) => pseudonymOf(index, language));
  });
  /** People with ties, by name: the only order in which people are ever listed. */
  readonly alphabetical = $derived.by(() => {
    const collator = new Intl.Collator(getLocale());
    return [...this.tied].sort((a, b) => collator.compare(this.nameOf(a), this.nameOf(b)));
  });
  readonly circleNames = $derived.by(() =>
    circleNames(circleFacts(this.people), this.people.labels),
  );
  readonly counts = $derived.by(() => countTies(this.people, [...this.people.from.keys()]));
  /** How many of the drawn ties the filter hides. */
  readonly hidden = $derived.by(() => this.drawable.filter((tie) => !this.sees(tie)).length);
  /** Who the sentence speaks of. */
  readonly spoken = $derived(this.hovered ?? this.cursor ?? this.focus);

  constructor(people: PeopleView, frequencyOnly: boolean) {
    this.people = people;
    this.frequencyOnly = frequencyOnly;
    this.tied = tiedPeople(people);
    this.drawable = drawableTies(people);
    this.#tiesOf = tiesByPerson(people);
  }

  nameOf(person: number): string {
    return this.names[person] ?? '';
  }

  tiesOf(person: number): readonly number[] {
    return this.#tiesOf(person);
  }

  /** Contacts of a person, clockwise as they stand in the picture. */
  contactsOf(person: number): readonly number[] {
    return neighboursAround(this.people, this.tiesOf(person), person);
  }

  sentenceOf(person: number): string {
    return personSentence(
      personFacts(this.people, this.tiesOf(person), person),
      this.frequencyOnly,
    );
  }

  circleOf(person: number): string | null {
    return this.circleNames.get(this.people.circle[person] ?? -1) ?? null;
  }

  /** Whether the filter lets a tie be seen. */
  sees(tie: number): boolean {
    return lets(this.filter, this.people, tie);
  }

  /** Puts a neighbourhood forward, or everyone back. */
  look(person: number | null): void {
    this.focus = person;
    this.cursor = null;
    this.hovered = null;
  }

  /** Moves to the next or previous contact of the person in focus; starts with someone. */
  step(direction: 1 | -1): void {
    if (this.focus === null) {
      this.look(this.alphabetical[0] ?? null);
      return;
    }
    const contacts = this.contactsOf(this.focus);
    const at = this.cursor === null ? -1 : contacts.indexOf(this.cursor);
    const start = at === -1 && direction === -1 ? 0 : at;
    this.cursor = contacts[(start + direction + contacts.length) % contacts.length] ?? null;
  }

  /** Stops at the contact the arrow keys have reached. */
  stop(): void {
    if (this.cursor !== null) this.look(this.cursor);
  }
}
