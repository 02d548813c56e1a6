import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  labelOf,
  mergeBooks,
  nameBookData,
  readNameBook,
  renamedBook,
} from '../../../src/lib/logs/identities/nameBook.ts';
import { NameNotes } from '../../../src/lib/logs/identities/nameNotes.ts';
import { book, known } from './people.ts';

describe('notes of names', () => {
  it('keep one spelling of each name and e-mail', () => {
    const notes = new NameNotes();
    notes.note('k1', 'Marie  Dupont', 'name');
    notes.note('k1', 'DUPONT, Marie', 'name');
    notes.note('k1', 'Marie@X.fr', 'email');
    notes.note('k1', 'marie@x.fr', 'name');
    notes.note('k1', 'p001', 'id');
    notes.note('k2', 'p002', 'id');
    expect(notes.known('k1')).toEqual({
      person: 'k1',
      names: ['Marie Dupont'],
      emails: ['Marie@X.fr'],
    });
    expect(notes.known('k2')).toBeNull();
    expect(notes.known('k3')).toBeNull();
  });

  it('pass over those who are nobody', () => {
    const notes = new NameNotes();
    for (const text of [
      'Utilisateur supprimé',
      'Deleted user',
      'Inconnu',
      '12',
      '-',
      '',
      'Guest',
    ]) {
      notes.note('k1', text, 'name');
    }
    expect(notes.known('k1')).toBeNull();
  });

  it('are bounded, whatever is written', () => {
    const notes = new NameNotes();
    for (let at = 0; at < 1000; at++) {
      notes.note('k1', `Nom ${'abcdefghij'[at % 10] ?? ''}${'x'.repeat(at % 50)}`, 'name');
    }
    notes.note('k2', 'a'.repeat(1e6), 'name');
    expect(notes.known('k1')?.names.length).toBe(6);
    expect(notes.known('k2')).toBeNull();
  });
});

describe('a book of names', () => {
  const first = book(
    known('k1', ['Marie Dupont'], ['marie@x.fr'], ['membres.csv']),
    known('k2', ['Jo Petit'], [], ['membres.csv']),
  );
  const second = book(known('k1', ['DUPONT Marie', 'Marie Durand'], ['m@y.fr'], ['fête.csv']));

  it('is merged with another', () => {
    expect([...mergeBooks(first, second).values()]).toEqual([
      known(
        'k1',
        ['Marie Dupont', 'Marie Durand'],
        ['marie@x.fr', 'm@y.fr'],
        ['membres.csv', 'fête.csv'],
      ),
      known('k2', ['Jo Petit'], [], ['membres.csv']),
    ]);
  });

  it('follows persons who turn out to be one', () => {
    const renamed = renamedBook(first, () => 'k2');
    expect([...renamed.values()]).toEqual([
      known('k2', ['Marie Dupont', 'Jo Petit'], ['marie@x.fr'], ['membres.csv']),
    ]);
  });

  it('calls a person by a name, else an e-mail, else the id', () => {
    expect(labelOf(known('k1', ['Ann Lee'], ['a@x.org']))).toBe('Ann Lee');
    expect(labelOf(known('k1', [], ['a@x.org']))).toBe('a@x.org');
    expect(labelOf(known('k1', []))).toBe('k1');
  });

  it.each([
    null,
    [],
    {},
    { version: 2, people: [] },
    { version: 1, people: {} },
    { version: 1, people: [{ person: 'k1', names: 'Ann', emails: [], files: [] }] },
    { version: 1, people: [{ person: '', names: [], emails: [], files: [] }] },
    { version: 1, people: [{ person: 'k1', names: ['a'.repeat(101)], emails: [], files: [] }] },
    { version: 1, people: [{ person: 'k1', names: Array(7).fill('Ann'), emails: [], files: [] }] },
    { version: 1, people: [{ person: 'k1', names: [], emails: [], files: Array(13).fill('f') }] },
  ])('is not read from %j', (content) => {
    expect(readNameBook(content)).toBeNull();
  });

  const entry = fc.record({
    person: fc.string({ minLength: 1, maxLength: 20 }),
    names: fc.constantFrom([], ['Ann Lee'], ['Ann Lee', 'Bo Kim']),
    emails: fc.constantFrom([], ['ann@x.org']),
    files: fc.constantFrom(['a.csv'], ['a.csv', 'b.csv']),
  });

  test.prop([fc.array(entry, { maxLength: 10 })])('is read as it was written', (entries) => {
    const before = book(...entries);
    const text = JSON.stringify(nameBookData(before));
    expect(readNameBook(JSON.parse(text))).toEqual(before);
  });

  test.prop([fc.array(entry, { maxLength: 10 }), fc.array(entry, { maxLength: 10 })])(
    'holds everybody of the two it was merged of, in the order of ids',
    (one, other) => {
      const merged = mergeBooks(book(...one), book(...other));
      const ids = [...new Set([...one, ...other].map(({ person }) => person))];
      expect([...merged.keys()]).toEqual(ids.sort((a, b) => (a < b ? -1 : 1)));
    },
  );
});
