import type { ColumnKind } from './logRules.ts';
import { ByteDictionary } from './readers/byteDictionary.ts';

/** Kinds of column that are looked up in a dictionary. */
export const DICTIONARY_KINDS = [
  'person',
  'place',
  'zone',
  'event',
  'text',
  'label',
  'persons',
] as const;
export type DictionaryKind = (typeof DICTIONARY_KINDS)[number];

/** One dictionary a kind of text, shared by all logs. */
export type Dictionaries = Readonly<Record<DictionaryKind, ByteDictionary>>;

export const makeDictionaries = (): Dictionaries => ({
  person: new ByteDictionary(),
  place: new ByteDictionary(),
  zone: new ByteDictionary(),
  event: new ByteDictionary(),
  text: new ByteDictionary(),
  label: new ByteDictionary(),
  persons: new ByteDictionary(),
});

/** The dictionary a kind of column is looked up in, or null where its cells are numbers. */
export function dictionaryKind(kind: ColumnKind): DictionaryKind | null {
  if (kind === 'id') return 'text';
  return kind === 'time' || kind === 'date' || kind === 'number' || kind === 'word' ? null : kind;
}
