/** One form for headers and cells that people write in several. */

/** Letters that stand for two, and the sign of « n° ». */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/[œŒ]/gu, 'oe'],
  [/[æÆ]/gu, 'ae'],
  [/[°º]/gu, 'o'],
];

/**
 * A text without case, accents, spaces and punctuation: `Prénom / Nom` → `prenomnom`, `N°` → `no`.
 * A text of signs only stays as it is, so that a tick (`✓`, `-`) is not taken for an empty cell.
 */
export function folded(text: string): string {
  const bare = plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
  return bare === '' ? text.trim().toLowerCase() : bare;
}

/** The folded words of a text: `Heure d'arrivée` → heure, d, arrivee; `startTime` → start, time. */
export function wordsOf(text: string): string[] {
  return plain(text)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function plain(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return SPELT.reduce((kept, [sign, letters]) => kept.replace(sign, letters), bare);
}
