/** Names and e-mails of people as they are compared, and how they are told from ids by their shape. */
import { folded } from '../mapped/fold.ts';

/** A name without case, accents, order, titles and particles. */
export interface NameForm {
  /** Words of the name, sorted. */
  readonly words: readonly string[];
  /** The words, joined by spaces. */
  readonly text: string;
}

/** Longest name and e-mail that are looked at, in UTF-16 units. */
export const LONGEST_NAME = 100;
const LONGEST_EMAIL = 254;
/** Words of a name beyond which no more are looked at. */
const MOST_WORDS = 6;

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;
const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?:,?\s\p{L}[\p{L}\p{M}'’.-]*){1,4}$/u;

const TITLES: ReadonlySet<string> = new Set([
  ...['mme', 'mlle', 'madame', 'monsieur', 'mademoiselle', 'mr', 'mrs', 'miss', 'ms', 'dr', 'pr'],
]);
const PARTICLES: ReadonlySet<string> = new Set([
  ...['de', 'du', 'des', 'la', 'le', 'les', 'von', 'van', 'der', 'den', 'zu', 'di', 'da', 'del'],
  ...['della', 'dos', 'das', 'el', 'al', 'ben', 'bin', 'ould', 'y'],
]);

/** Whether a text is an e-mail address. */
export const isEmail = (text: string): boolean =>
  text.length <= LONGEST_EMAIL && text.includes('@') && EMAIL.test(text);

/** Whether a text looks like a name: two to five words of letters only. An id seldom does. */
export const isLikeName = (text: string): boolean =>
  text.length <= LONGEST_NAME && text.includes(' ') && NAME.test(text);

/**
 * The ways to read a name: with the parts of a hyphenated one apart (`jean pierre`) and, where there
 * are such, joined (`jeanpierre`). Titles and particles go as long as a name is left. Empty where the
 * text holds no letter.
 */
export function nameForms(written: string): readonly NameForm[] {
  const bare = written
    .slice(0, LONGEST_NAME)
    .replace(/(^|[\s-])[dl]['’](?=\p{L})/giu, '$1')
    .split(/[\s,;:.()/_]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (!bare.some((part) => /\p{L}/u.test(part))) return [];
  const apart = bare.flatMap((part) => part.split(/[-‐‑–·]+/u)).filter((part) => part !== '');
  const forms = [formOf(apart)];
  if (apart.length > bare.length) forms.push(formOf(bare));
  return forms;
}

/** The name that an address holds before its `@`, where it is of two words or more; else none. */
export function nameInEmail(email: string): readonly NameForm[] {
  const local = email.slice(0, email.lastIndexOf('@')).split('+', 1)[0] ?? '';
  const words = local.split(/[._-]+/u).map((word) => word.replace(/\d+/gu, ''));
  const full = words.filter((word) => /^\p{L}{2,}$/u.test(word));
  if (full.length === 0 || words.length < 2 || !words.every((word) => /^\p{L}+$/u.test(word))) {
    return [];
  }
  return [formOf(words)];
}

function formOf(parts: readonly string[]): NameForm {
  const all = parts.map(folded).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const untitled = all.filter((word) => !TITLES.has(word));
  const named = untitled.length > 0 ? untitled : all;
  const plain = named.filter((word) => !PARTICLES.has(word));
  const words = (plain.length > 1 ? plain : named).slice(0, MOST_WORDS).sort();
  return { words, text: words.join(' ') };
}
