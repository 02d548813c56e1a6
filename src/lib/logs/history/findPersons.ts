/** Finds somebody by what is written in one's own files, where the logs hold only ids and keys. */
import { bestMatch, type NameMatch } from '../identities/comparedNames.ts';
import type { KnownPerson, NameBook } from '../identities/nameBook.ts';
import { nameForms } from '../identities/personName.ts';
import { personOf } from '../mapped/cellMaker.ts';
import { personKeys } from '../mapped/personKeys.ts';

/** People proposed at once. */
const MOST = 8;
const ORDER: readonly NameMatch[] = ['same name', 'longer name', 'initials', 'similar name'];

/**
 * The persons who may be meant, the likeliest first. Whoever is written exactly so comes first; the
 * others are found by their names, where names are at hand.
 * @param who an id, an e-mail or a name, as somebody would write it
 * @param persons ids under which the logs know people
 */
export function findPersons(
  who: string,
  persons: readonly string[],
  { salt, names }: { readonly salt: string; readonly names: NameBook },
): readonly KnownPerson[] {
  const known = new Set(persons);
  const keyOf = personKeys(salt);
  const forms = ['id', 'email', 'name'] as const;
  const exact = forms.map((form) => personOf(who, form, keyOf)).find((id) => known.has(id));
  const written = nameForms(who);
  const alike = [...names.values()].flatMap((person) => {
    if (person.person === exact || !known.has(person.person)) return [];
    const match = bestMatch(written, person.names.flatMap(nameForms))?.match;
    return match === undefined ? [] : [{ person, rank: ORDER.indexOf(match) }];
  });
  // Equally likely ones by name: keys come in another order in each project.
  alike.sort((a, b) => a.rank - b.rank || byName(a.person, b.person));
  const first = exact === undefined ? [] : [names.get(exact) ?? unnamed(exact)];
  return [...first, ...alike.map(({ person }) => person)].slice(0, MOST);
}

const byName = (a: KnownPerson, b: KnownPerson): number => {
  const [x, y] = [a.names[0] ?? a.person, b.names[0] ?? b.person];
  return x < y ? -1 : Number(x > y);
};

const unnamed = (person: string): KnownPerson => ({ person, names: [], emails: [], files: [] });
