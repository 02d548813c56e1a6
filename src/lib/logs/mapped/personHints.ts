/** Reads what else a row tells of its person: a name, an e-mail. For the book of names, never for a log. */
import { nameKey } from '../identities/nameBook.ts';
import type { NameNotes } from '../identities/nameNotes.ts';
import type { Hints } from './mapping.ts';

/**
 * Notes of each row what its person is called. An e-mail that may be somebody else's, whoever paid,
 * is noted where its owner bears the person's name.
 */
export function hintReader(
  { name = [], email = [], owner = [] }: Hints,
  notes: NameNotes,
): (person: string, cell: (header: string) => string) => void {
  return (person, cell) => {
    const joined = (headers: readonly string[]): string =>
      headers
        .map(cell)
        .filter((part) => part !== '')
        .join(' ')
        .slice(0, 500);
    const called = joined(name);
    if (called !== '') notes.note(person, called, 'name');
    if (email.length === 0 || (owner.length > 0 && !isSame(called, joined(owner)))) return;
    for (const header of email) notes.note(person, cell(header), 'email');
  };
}

function isSame(name: string, owner: string): boolean {
  const key = nameKey(name);
  return key !== '' && key === nameKey(owner);
}
