/**
 * What each person of the logs was called in the files: beside the logs, never in them. Logs hold keys;
 * this book holds names and e-mails in clear, for whoever decides who is the same person. Bounded.
 */
import * as v from 'valibot';
import { LONGEST_NAME, nameForms } from './personName.ts';

export interface KnownPerson {
  /** Id or key in the logs. */
  readonly person: string;
  /** Names as written, one spelling of each, in the order in which they were met. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** Files that name the person. */
  readonly files: readonly string[];
}

/** Known persons by {@link KnownPerson.person}, in the order of their ids. Who has no name is not in it. */
export type NameBook = ReadonlyMap<string, KnownPerson>;

/** Bounds of a book: persons; names, e-mails and files of each. */
export const MOST_PERSONS = 200_000;
export const MOST_NAMES = 6;
export const MOST_FILES = 12;
const LONGEST_PERSON = 600;
const LONGEST_EMAIL = 254;
const LONGEST_FILE = 300;
const VERSION = 1;

/** What to call a person where one word must do: a name, else an e-mail, else the id. */
export const labelOf = ({ person, names, emails }: KnownPerson): string =>
  names[0] ?? emails[0] ?? person;

/** How a name is met again: in any case, order, with or without accents. */
export const nameKey = (written: string): string => nameForms(written)[0]?.text ?? '';

/** A book of these persons, in its order; the first so many of them. */
export function bookOf(persons: Iterable<KnownPerson>): NameBook {
  const sorted = [...persons].sort((a, b) => (a.person < b.person ? -1 : 1));
  return new Map(sorted.slice(0, MOST_PERSONS).map((known) => [known.person, known]));
}

/** Both books: what is known of a person in either, the first book's words before the second's. */
export function mergeBooks(first: NameBook, second: NameBook): NameBook {
  const all = new Map(first);
  for (const [person, known] of second) {
    const before = all.get(person);
    all.set(person, before === undefined ? known : joinedPerson(person, [before, known]));
  }
  return bookOf(all.values());
}

/**
 * The book under other ids, where several persons turned out to be one.
 * @param personOf id in the new book of an id in this one
 */
export function renamedBook(book: NameBook, personOf: (person: string) => string): NameBook {
  const groups = new Map<string, KnownPerson[]>();
  for (const known of book.values()) {
    const person = personOf(known.person);
    const group = groups.get(person);
    if (group === undefined) groups.set(person, [known]);
    else group.push(known);
  }
  return bookOf([...groups].map(([person, known]) => joinedPerson(person, known)));
}

function joinedPerson(person: string, known: readonly KnownPerson[]): KnownPerson {
  const names = known.flatMap((one) => one.names);
  const emails = known.flatMap((one) => one.emails);
  return {
    person,
    names: distinctBy(names, nameKey).slice(0, MOST_NAMES),
    emails: distinctBy(emails, (email) => email.toLowerCase()).slice(0, MOST_NAMES),
    files: [...new Set(known.flatMap((one) => one.files))].slice(0, MOST_FILES),
  };
}

function distinctBy(texts: readonly string[], keyOf: (text: string) => string): string[] {
  const first = new Map<string, string>();
  for (const text of texts) if (!first.has(keyOf(text))) first.set(keyOf(text), text);
  return [...first.values()];
}

/** The book as plain data, to be kept apart from the logs. */
export const nameBookData = (book: NameBook): unknown => ({
  version: VERSION,
  people: [...book.values()],
});

const texts = (longest: number, most: number) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(longest))),
    v.maxLength(most),
    v.readonly(),
  );

const nameBook = v.object({
  version: v.literal(VERSION),
  people: v.pipe(
    v.array(
      v.object({
        person: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PERSON)),
        names: texts(LONGEST_NAME, MOST_NAMES),
        emails: texts(LONGEST_EMAIL, MOST_NAMES),
        files: texts(LONGEST_FILE, MOST_FILES),
      }),
    ),
    v.maxLength(MOST_PERSONS),
  ),
});

/** The book in plain data that came from a file; null where it is none, or beyond what a book may hold. */
export function readNameBook(content: unknown): NameBook | null {
  const read = v.safeParse(nameBook, content);
  return read.success ? mergeBooks(new Map(), bookOf(read.output.people)) : null;
}
