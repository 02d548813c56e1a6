/** Why two known persons could be one, and how likely that is. */
import { bestMatch, holds, SIMILAR, type NameLikeness } from './comparedNames.ts';
import type { KnownPerson } from './nameBook.ts';
import { nameForms, nameInEmail, type NameForm } from './personName.ts';

/**
 * `same email`: and the names agree, or one has none. `same name`: in any case, order and accents.
 * `similar name`: a letter or so apart. `longer name`: one has all words of the other. `initials`: a
 * first name is cut to its letter. `name in email`: the address of one is made of the name. `shared
 * email`: one address, two names that do not agree: a family, or whoever paid for others.
 */
export type Why =
  | 'same email'
  | 'same name'
  | 'similar name'
  | 'longer name'
  | 'initials'
  | 'name in email'
  | 'shared email';

export interface Likeness {
  readonly why: Why;
  /** 0 … 1, for the order in which pairs are shown: no probability. */
  readonly score: number;
}

/** A known person with what is compared of them, made once. */
export interface Compared {
  readonly known: KnownPerson;
  readonly names: readonly NameForm[];
  /** Names made of the addresses, where there is no other name. */
  readonly ofEmails: readonly NameForm[];
  readonly emails: readonly string[];
}

export function comparedOf(known: KnownPerson): Compared {
  const names = distinct(known.names.flatMap(nameForms));
  return {
    known,
    names,
    ofEmails: names.length > 0 ? [] : distinct(known.emails.flatMap(nameInEmail)),
    emails: [...new Set(known.emails.map((email) => email.toLowerCase()))],
  };
}

const distinct = (forms: readonly NameForm[]): NameForm[] => [
  ...new Map(forms.map((form) => [form.text, form])).values(),
];

/** What two persons have in common; null: nothing that speaks for one person. */
export function likenessOf(a: Compared, b: Compared): Likeness | null {
  const named = bestMatch(a.names, b.names);
  if (a.emails.some((email) => b.emails.includes(email))) return emailLikeness(a, b, named);
  const found = named === null ? inEmail(a, b) : nameLikeness(named);
  if (found === null) return null;
  const twoEmails = a.emails.length > 0 && b.emails.length > 0 ? 0.9 : 1;
  return { why: found.why, score: found.score * twoEmails * inOneFile(a, b, found.why) };
}

function emailLikeness(a: Compared, b: Compared, named: NameLikeness | null): Likeness {
  if (named?.match === 'same name') return { why: 'same email', score: 1 };
  if (named !== null) return { why: 'same email', score: 0.95 };
  const nameless = a.names.length === 0 || b.names.length === 0;
  return nameless || isPartOf(a, b) || isPartOf(b, a)
    ? { why: 'same email', score: 0.9 }
    : { why: 'shared email', score: 0.3 };
}

/** Whether a name of one stands in one of the other: a first name alone, where the address is shared. */
const isPartOf = (a: Compared, b: Compared): boolean =>
  a.names.some((short) => b.names.some((long) => holds(long, short)));

function nameLikeness({ match, likeness }: NameLikeness): Likeness {
  switch (match) {
    case 'same name':
      return { why: match, score: 0.9 * likeness };
    case 'similar name':
      return { why: match, score: 0.6 + (0.25 * (likeness - SIMILAR)) / (1 - SIMILAR) };
    case 'longer name':
      return { why: match, score: 0.65 };
    case 'initials':
      return { why: match, score: 0.6 };
  }
}

/** The name that only an address tells, against a name or another address. */
function inEmail(a: Compared, b: Compared): Likeness | null {
  const one = a.names.length > 0 ? a.names : a.ofEmails;
  const other = b.names.length > 0 ? b.names : b.ofEmails;
  const found = bestMatch(one, other);
  return found && { why: 'name in email', score: nameLikeness(found).score * 0.85 };
}

/**
 * One program gives one person one id: two ids with the same name in one file are mostly two people of
 * that name. Where names differ by a letter, one hand may have written both.
 */
function inOneFile(a: Compared, b: Compared, why: Why): number {
  if (!a.known.files.some((file) => b.known.files.includes(file))) return 1;
  return why === 'same name' ? 0.5 : 0.8;
}
