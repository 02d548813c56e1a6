import { bestMatch } from '$lib/logs/identities/comparedNames.ts';
import type { KnownPerson } from '$lib/logs/identities/nameBook.ts';
import { nameForms } from '$lib/logs/identities/personName.ts';

/**
 * Whether what was written is this person, whole: an id, an address, or a name in any order, case and
 * accents. A person without names at hand can only have been found by what was written.
 */
export function isWritten(person: KnownPerson, written: string): boolean {
  const plain = written.toLowerCase();
  return (
    person.names.length === 0 ||
    person.person === written ||
    person.emails.some((email) => email.toLowerCase() === plain) ||
    bestMatch(nameForms(written), person.names.flatMap(nameForms))?.match === 'same name'
  );
}
