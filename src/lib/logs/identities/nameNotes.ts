/** Notes what people are called while files are read; the book of names comes of it. */
import { MOST_NAMES, MOST_PERSONS, nameKey, type KnownPerson } from './nameBook.ts';
import { isEmail, isLikeName, LONGEST_NAME } from './personName.ts';
import { isSomebody } from '../mapped/nobody.ts';
import type { PersonForm } from '../mapped/mapping.ts';

/** Texts of a person that are looked at: what else is written of them changes nothing. */
const MOST_TEXTS = 60;

interface Notes {
  /** Spelling met first, by how it is compared. */
  readonly names: Map<string, string>;
  readonly emails: Map<string, string>;
  /** Every text heard, so that each is looked at once. */
  readonly texts: Set<string>;
}

export class NameNotes {
  private readonly people = new Map<string, Notes>();

  /**
   * Notes what a person was called.
   * @param person id or key in the logs
   * @param written a name or an e-mail; whatever is neither is passed over
   * @param form what the column holds: an `id` is noted where it looks like a name or an e-mail
   */
  note(person: string, written: string, form: PersonForm): void {
    if (person === '' || written === '') return;
    const notes = this.people.get(person) ?? this.begin(person);
    const text = written.slice(0, 2 * LONGEST_NAME + 1);
    if (notes === null || notes.texts.has(text) || notes.texts.size >= MOST_TEXTS) return;
    notes.texts.add(text);
    const plain = text.trim().replace(/\s+/gu, ' ');
    if (isEmail(plain)) keepFirst(notes.emails, plain.toLowerCase(), plain);
    else if (form === 'name' || isLikeName(plain)) noteName(notes, plain);
  }

  /** What is known of a person, or null; without files. */
  known(person: string): Omit<KnownPerson, 'files'> | null {
    const notes = this.people.get(person);
    if (notes === undefined || notes.names.size + notes.emails.size === 0) return null;
    return { person, names: [...notes.names.values()], emails: [...notes.emails.values()] };
  }

  private begin(person: string): Notes | null {
    if (this.people.size >= MOST_PERSONS) return null;
    const notes = { names: new Map<string, string>(), emails: new Map(), texts: new Set<string>() };
    this.people.set(person, notes);
    return notes;
  }
}

function noteName(notes: Notes, plain: string): void {
  if (plain.length > LONGEST_NAME || !isSomebody(plain)) return;
  const key = nameKey(plain);
  if (key !== '') keepFirst(notes.names, key, plain);
}

function keepFirst(kept: Map<string, string>, key: string, text: string): void {
  if (!kept.has(key) && kept.size < MOST_NAMES) kept.set(key, text);
}
