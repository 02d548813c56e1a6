/** The words of our own columns (`attended`, `staff`), as people say them. */
import { m } from './paraglide/messages.js';

const WORDS: Readonly<Record<string, () => string>> = {
  attended: m.import_word_attended,
  registered: m.import_word_registered,
  no_show: m.import_word_no_show,
  cancelled: m.import_word_cancelled,
  member: m.import_word_member,
  staff: m.import_word_staff,
  visitor: m.import_word_visitor,
  yes: m.import_word_yes,
  no: m.import_word_no,
};

/** A word of a column in the language of the moment; one we have no word for stays as it is. */
export const cellWordText = (word: string): string =>
  Object.hasOwn(WORDS, word) ? (WORDS[word]?.() ?? word) : word;

/** Words a column can be told to hold throughout. */
export const hasWord = (word: string): boolean => Object.hasOwn(WORDS, word);
