/** Numbers the names that kept rows use in JavaScript's default string order (METHODS K10). */
import {
  DICTIONARY_KINDS,
  dictionaryKind,
  type Dictionaries,
  type DictionaryKind,
} from './dictionaries.ts';
import type { LogRows } from './logRows.ts';
import { NONE } from './logs.ts';

export interface Ranking {
  /** The names in use, sorted. */
  readonly names: readonly string[];
  /** Rank of each dictionary entry, or NONE where no kept row uses it. */
  readonly rankOf: Uint32Array;
}

export type Rankings = Readonly<Record<DictionaryKind, Ranking>>;

/**
 * Ranks what the rows of these logs name. Rows set aside name nothing.
 * @param also other entries in use
 */
export function rankNames(
  logs: readonly LogRows[],
  dictionaries: Dictionaries,
  also: Readonly<Partial<Record<DictionaryKind, Uint32Array>>> = {},
): Rankings {
  const used = markUsed(logs, dictionaries);
  for (const kind of DICTIONARY_KINDS) {
    for (const entry of also[kind] ?? []) if (entry !== NONE) used[kind][entry] = 1;
  }
  const rank = (kind: DictionaryKind): Ranking => {
    const marks = used[kind];
    const entries: { name: string; entry: number }[] = [];
    for (let entry = 0; entry < marks.length; entry++) {
      if (marks[entry] === 1) entries.push({ name: dictionaries[kind].text(entry), entry });
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const rankOf = new Uint32Array(marks.length).fill(NONE);
    for (const [position, { entry }] of entries.entries()) rankOf[entry] = position;
    return { names: entries.map(({ name }) => name), rankOf };
  };
  return byKind(rank);
}

/**
 * The persons that kept rows of these logs name.
 * @param also entries of other persons
 */
export function personsIn(
  logs: readonly LogRows[],
  dictionaries: Dictionaries,
  also: Uint32Array,
): string[] {
  const marks = markUsed(logs, dictionaries).person;
  for (const entry of also) if (entry !== NONE) marks[entry] = 1;
  return Array.from(marks.keys())
    .filter((entry) => marks[entry] === 1)
    .map((entry) => dictionaries.person.text(entry));
}

function byKind<T>(make: (kind: DictionaryKind) => T): Record<DictionaryKind, T> {
  const [person, place, zone, event, text, label, persons] = DICTIONARY_KINDS;
  return {
    person: make(person),
    place: make(place),
    zone: make(zone),
    event: make(event),
    text: make(text),
    label: make(label),
    persons: make(persons),
  };
}

function markUsed(
  logs: readonly LogRows[],
  dictionaries: Dictionaries,
): Record<DictionaryKind, Uint8Array> {
  const used = byKind((kind) => new Uint8Array(dictionaries[kind].size));
  for (const rows of logs) {
    for (const [name, kind] of rows.kinds) {
      const dictionary = dictionaryKind(kind);
      if (dictionary === null) continue;
      const marks = used[dictionary];
      const values = rows.values(name);
      if (values instanceof Uint32Array) mark(marks, values, rows.dead, rows.length);
    }
    for (const [row, list] of rows.lists.entries()) {
      if (rows.dead[row] === 0) for (const person of list) used.person[person] = 1;
    }
  }
  return used;
}

function mark(marks: Uint8Array, entries: Uint32Array, dead: Uint8Array, length: number): void {
  for (let row = 0; row < length; row++) {
    const entry = entries[row]!;
    if (dead[row] === 0 && entry !== NONE) marks[entry] = 1;
  }
}
