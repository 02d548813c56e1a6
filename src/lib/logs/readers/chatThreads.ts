/** What exports of messengers have in common: a thread has one who opened it and those who answer. */
import { folded, wordsOf } from '../mapped/fold.ts';

/** The first answer of each person to a thread. */
export class Answers {
  /** Person → time in milliseconds since 1970, and as written. */
  private readonly first = new Map<string, { readonly at: number; readonly time: string }>();

  /** @param at milliseconds since 1970; NaN where `written` is no time */
  note(person: string, at: number, written: string): void {
    const before = this.first.get(person);
    if (before && !(at < before.at)) return;
    this.first.set(person, { at, time: isoOf(at) ?? written });
  }

  /** Those who answered and when (ISO 8601 in UTC, or as written), but not the one who asked. */
  *to(asker: string): Generator<readonly [helper: string, time: string]> {
    for (const [person, { time }] of this.first) if (person !== asker) yield [person, time];
  }
}

function isoOf(at: number): string | null {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Longest trade, in characters and words: what is longer is a sentence. */
const LONGEST = 60;
const MOST_WORDS = 8;
/** What leads to somebody: an address, a page, a number of six digits or more. */
const CONTACT = /@|:\/\/|www\.|\.(?:com|fr|org|net|io)\b|\d(?:[\s().-]*\d){5}/i;

/**
 * The trade that a profile tells in a free field; empty where it tells something else: a sentence,
 * a way to reach somebody, or one of their names.
 * @param names everything the profile calls the person by
 */
export function tradeIn(field: string, names: readonly string[]): string {
  if (field.length > 4 * LONGEST) return '';
  const text = field.trim().replace(/\s+/gu, ' ');
  const words = wordsOf(text);
  if (text.length > LONGEST || words.length > MOST_WORDS) return '';
  if (!/\p{L}{2}/u.test(text) || CONTACT.test(text)) return '';
  const own = new Set(names.flatMap((name) => wordsOf(name.slice(0, 300))));
  const tells = words.some((word) => word.length > 2 && own.has(word));
  return tells || names.some((name) => folded(name.slice(0, 300)) === folded(text)) ? '' : text;
}
