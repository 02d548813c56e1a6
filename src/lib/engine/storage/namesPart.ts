/** The names of people as a file of its own beside the logs: kept where somebody asked for it, only here. */
import { PasserelleError } from '../../base/errors.ts';
import { nameBookData, readNameBook, type NameBook } from '../../logs/identities/nameBook.ts';
import type { Parts } from '../../logs/kept/snapshot.ts';

const NAMES = 'names.json';

/** The parts with the names beside them. */
export const withNames = (parts: Parts, names: NameBook): Parts =>
  new Map([...parts, [NAMES, new TextEncoder().encode(JSON.stringify(nameBookData(names)))]]);

/** The names in these parts; null where none were kept. @throws PasserelleError `SNAPSHOT_BROKEN` */
export function namesOfParts(parts: Parts): NameBook | null {
  const bytes = parts.get(NAMES);
  if (bytes === undefined) return null;
  let names: NameBook | null;
  try {
    names = readNameBook(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new PasserelleError('SNAPSHOT_BROKEN', { part: NAMES }, cause);
  }
  if (names === null) throw new PasserelleError('SNAPSHOT_BROKEN', { part: NAMES });
  return names;
}
