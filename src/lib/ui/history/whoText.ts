/** Somebody as screens of the place show them: by pseudonym, or by name where that was asked for. */
import type { Somebody } from '$lib/engine/introductions.ts';
import { pseudonymOf } from '$lib/text/pseudonyms.ts';
import type { Language } from '$lib/text/format.ts';
import { isKeyOnly, personText } from './personText.ts';

/** Where the files know a person by a key only, the pseudonym says more. */
export function whoText({ pseudonym, called }: Somebody, language: Language): string {
  const names = called?.name ? { [called.id]: called.name } : {};
  if (called === null || isKeyOnly(called.id, names)) return pseudonymOf(pseudonym, language);
  return personText(called.id, names);
}

/** In the alphabetical order of what is shown, whoever comes first elsewhere. */
export function alphabetical<T>(
  all: readonly T[],
  textOf: (one: T) => string,
  language: Language,
): T[] {
  const { compare } = new Intl.Collator(language);
  return [...all].sort((x, y) => compare(textOf(x), textOf(y)));
}
