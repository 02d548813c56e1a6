/** Small numbers said as words, and shares said as "one in four". */
import type { Language } from './format.ts';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** `deux`, up to ten; null beyond or where the number is not whole. French `un` is masculine. */
export function cardinal(count: number, language: Language): string | null {
  return WORDS[language][count] ?? null;
}

/** A share as `part` in `whole`, whole at most ten. */
export interface SmallFraction {
  readonly part: number;
  readonly whole: number;
}

const FRACTIONS: readonly SmallFraction[] = [
  ...Array.from({ length: 9 }, (_, index) => ({ part: 1, whole: index + 2 })),
  { part: 2, whole: 3 },
  { part: 3, whole: 4 },
  { part: 9, whole: 10 },
];
/** How far from the share the words may stand: a rounding to whole percents is coarser by half. */
const TOLERANCE = 0.012;

/** The nearest easily said fraction of a share, or null where none is near enough. */
export function saidAsFraction(share: number): SmallFraction | null {
  let best: SmallFraction | null = null;
  let bestGap = TOLERANCE;
  for (const fraction of FRACTIONS) {
    const gap = Math.abs(fraction.part / fraction.whole - share);
    if (gap <= bestGap) {
      best = fraction;
      bestGap = gap;
    }
  }
  return best;
}
