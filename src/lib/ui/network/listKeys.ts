/** Where a key leads in a list of names that is one stop of the Tab key. */

/** How far Page Up and Page Down go. */
const PAGE = 10;

/** A text without accents and case, for comparing what is typed. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The place an arrow, Home, End or page key leads to from `at`; null for any other key. */
export function placeByKey(key: string, at: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const place = Object.hasOwn(places, key) ? places[key] : undefined;
  return place === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, place));
}

/**
 * The next name that begins with some letters, going around; null where none does. One letter
 * leads past `at`, so that pressing it again goes on; more letters may stay.
 */
export function placeByLetters(
  letters: string,
  at: number,
  names: readonly string[],
): number | null {
  const wanted = plain(letters);
  if (wanted === '') return null;
  const first = at + (wanted.length === 1 ? 1 : 0);
  for (let step = 0; step < names.length; step++) {
    const place = (first + step) % names.length;
    if (plain(names[place] ?? '').startsWith(wanted)) return place;
  }
  return null;
}
