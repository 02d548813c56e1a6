/** What a card says of an indicator's past and chance, and how each was had. */
import type { AgainstChance, BesideChance } from '../indicators/againstChance.ts';
import type { Change, Earlier } from '../indicators/comparison.ts';
import type { EqualTerms } from '../indicators/equalTerms.ts';
import type { Result } from '../indicators/result.ts';
import { besideWords } from './beside.ts';
import { changeMethod, changeText } from './change.ts';
import { chanceMethod, chanceText } from './chance.ts';
import { equalMethod, equalText, equalTitle } from './equalTerms.ts';
import type { Format } from './format.ts';
import { marginText } from './margin.ts';
import { m } from './paraglide/messages.js';

export interface Judged {
  /** The same number of an earlier period; null where none is compared. */
  readonly change: { readonly change: Change; readonly kind: Earlier['kind'] } | null;
  /** The two periods on equal terms; null where they are compared as they are, or not at all. */
  readonly equal: { readonly equal: EqualTerms; readonly kind: Earlier['kind'] } | null;
  /** What chance alone would give; null where it is not known. */
  readonly chance: AgainstChance | null;
  /** Numbers told beside it, and their chance. */
  readonly beside: readonly BesideChance[];
}

export interface Titled {
  readonly title: string;
  readonly text: string;
}

/** The sentences of a card below its value, in their order. */
export function cardSentences(result: Result, judged: Judged, format: Format): readonly string[] {
  const { change, equal, chance, beside } = judged;
  const besides = besideWords(beside, format)
    // Told once, where the weak ties are: there it says what they do that strong ones do not.
    .filter(({ id }) => id !== 'bridging-contrast' || result.id !== 'strong-bridging-share')
    .map(({ sentence, short }) => (short === undefined ? sentence : short))
    .filter((sentence) => sentence !== null);
  if (result.value === null) return besides;
  return [
    ...(change === null ? [] : [changeText(change.change, result.unit, change.kind, format)]),
    ...(equal === null ? [] : [equalText(equal.equal, equal.kind, format)]),
    ...(chance === null ? [] : [chanceText(result, chance, format)]),
    ...besides,
  ];
}

/** How what the sentences say was had, and the range of the value. */
export function cardMethods(result: Result, judged: Judged, format: Format): readonly Titled[] {
  const { change, equal, chance, beside } = judged;
  const titled = (title: string, text: string | null): Titled[] =>
    text === null ? [] : [{ title, text }];
  return [
    ...(change === null
      ? []
      : titled(m.figure_change_title(), changeMethod(change.change, result.unit, format))),
    ...(equal === null ? [] : titled(equalTitle(equal.equal), equalMethod(equal.equal, format))),
    ...(chance === null ? [] : titled(m.figure_chance_title(), chanceMethod(chance, format))),
    ...besideWords(beside, format).flatMap(({ method }) => (method === null ? [] : [method])),
    ...titled(m.figure_margin(), marginText(result, format)),
  ];
}
