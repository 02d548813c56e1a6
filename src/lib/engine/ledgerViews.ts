/** What the book of the place shows: what was done, and who may be the same person as whom. */
import { candidatesOf } from '../logs/identities/candidates.ts';
import { labelOf, renamedBook, type NameBook } from '../logs/identities/nameBook.ts';
import { aliasesOf, canUndo, decidedBy, definedBy } from '../logs/history/operations.ts';
import type { Place } from './place.ts';
import type { HistoryView, IdentitiesView } from './protocol.ts';

export function identitiesView({ ledger, names, keepsNames }: Place): IdentitiesView {
  const aliases = aliasesOf(ledger.operations);
  const book = renamedBook(names, (person) => aliases.get(person) ?? person);
  const found = candidatesOf(book, decidedBy(ledger.operations));
  return { ...found, names: names.size > 0, keepsNames };
}

export function historyView({ ledger: { operations }, names }: Place): HistoryView {
  const persons = operations.flatMap((done) => {
    if (done.kind === 'exclude') return [done.person];
    return done.kind === 'join' || done.kind === 'apart' ? [done.a, done.b] : [];
  });
  const called = persons.flatMap((person) => {
    const known = names.get(person);
    return known === undefined ? [] : [[person, labelOf(known)] as const];
  });
  return {
    definitions: definedBy(operations),
    operations: operations.map((done) => ({ ...done, canUndo: canUndo(operations, done) })),
    names: Object.fromEntries(called),
  };
}

/** What persons of the place are called, by their ids now; null where the files name nobody so. */
export function namesIn({ ledger, names }: Place): (id: string) => string | null {
  const aliases = aliasesOf(ledger.operations);
  let book: NameBook | null = null; // as large as the place: only where names are asked for
  return (id) => {
    book ??= renamedBook(names, (person) => aliases.get(person) ?? person);
    const known = book.get(id);
    return known === undefined ? null : labelOf(known);
  };
}
