/** Numbers, ranges, dates and plurals of one language, as they are written in a sentence. */
import type { Result, Unit } from '../indicators/result.ts';

export type Language = 'fr' | 'en';

/** A word in the two numbers both languages have. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

export interface Format {
  readonly language: Language;
  /** `1 234,5`: at most `decimals` decimals (default 1). */
  number(value: number, decimals?: number): string;
  /** A share, 0 … 1, in whole percents (one decimal below 1 %). */
  percent(share: number): string;
  /** `= 0,03`, `< 0,001`: a likelihood after its letter, never so rounded that it reads as none. */
  likelihood(value: number): string;
  /** A value in the way its unit is written: percents for shares, two digits for rates. */
  value(value: number, unit: Unit): string;
  /** `entre 36 et 48 %`, in the way a unit is written. */
  between(lo: number, hi: number, unit: Unit): string;
  /** `entre 36 et 48 %`, or null where the result has no interval. */
  range(result: Result): string | null;
  /** ` (entre 36 et 48 %)`, or nothing: to hang on a number inside a sentence. */
  inRange(result: Result): string;
  /** The form of a word that goes with a number. */
  plural(count: number, word: Plural): string;
  /** `3 liens`. */
  count(count: number, word: Plural): string;
  /** `1,2 Mo`, `1.2 MB`: the size of a file. */
  bytes(count: number): string;
  /** `a, b et c`. */
  list(words: readonly string[]): string;
  /** `12 mai 2024` of a `YYYY-MM-DD` date. */
  date(date: string): string;
  /** `12 mai 2024 à 09:05` of an ISO instant, by the clock of this computer. */
  moment(instant: string): string;
  /** `29 avr. – 28 juil. 2024` of two `YYYY-MM-DD` dates, both included. */
  dates(from: string, to: string): string;
  /** `mai` of a `YYYY-MM-DD` date; with the year in January. */
  month(date: string): string;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
/** Likelihoods below are not told apart. */
const LEAST = 0.001;
const BETWEEN: Readonly<Record<Language, (lo: string, hi: string) => string>> = {
  fr: (lo, hi) => `entre ${lo} et ${hi}`,
  en: (lo, hi) => `between ${lo} and ${hi}`,
};

/** The format of a language. */
export function formatOf(language: Language): Format {
  const locale = LOCALES[language];
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const spans = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });

  // A minus is no hyphen.
  const signed = (text: string): string => text.replace('-', '−');
  const number = (value: number, decimals = 1): string =>
    signed(new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value));
  const written = (value: number, unit: Unit, extra: number): string =>
    signed(new Intl.NumberFormat(locale, digitsOf(value, unit, extra)).format(value));
  const plural: Format['plural'] = (count, word) =>
    rules.select(count) === 'one' ? word.one : word.other;

  // French says "1er septembre", which no locale data knows.
  const joined = (parts: readonly Intl.DateTimeFormatPart[]): string =>
    parts
      .map(({ type, value }) =>
        language === 'fr' && type === 'day' && value === '1' ? '1er' : value,
      )
      .join('');

  const between: Format['between'] = (lo, hi, unit) => {
    const extra = written(lo, unit, 0) === written(hi, unit, 0) ? 1 : 0;
    // The percent sign is said once: "between 36 and 48 %".
    const bare = (value: number): string =>
      isPercent(unit)
        ? written(value, unit, extra).replace(/\s?%$/u, '')
        : written(value, unit, extra);
    return BETWEEN[language](bare(lo), written(hi, unit, extra));
  };
  const range: Format['range'] = ({ lo, hi, unit }) =>
    lo === null || hi === null ? null : between(lo, hi, unit);

  return {
    language,
    number,
    percent: (share) => written(share, 'share', 0),
    likelihood: (value) =>
      value < LEAST ? `< ${number(LEAST, 3)}` : `= ${number(value, value < 0.01 ? 3 : 2)}`,
    value: (value, unit) => written(value, unit, 0),
    between,
    range,
    inRange: (result) => {
      const words = range(result);
      return words === null ? '' : ` (${words})`;
    },
    plural,
    count: (count, word) => `${number(count)} ${plural(count, word)}`,
    bytes: (count) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: count < 1e6 ? 'kilobyte' : 'megabyte',
        maximumFractionDigits: 1,
      }).format(Math.max(0.1, count / (count < 1e6 ? 1e3 : 1e6))),
    list: (words) => lists.format(words),
    date: (date) => joined(days.formatToParts(utc(date))),
    moment: (instant) => joined(moments.formatToParts(new Date(instant))),
    dates: (from, to) => joined(spans.formatRangeToParts(utc(from), utc(to))),
    month: (date) =>
      new Intl.DateTimeFormat(locale, {
        month: 'short',
        ...(date.slice(5, 7) === '01' ? { year: 'numeric' } : {}),
        timeZone: 'UTC',
      }).format(utc(date)),
  };
}

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

const isPercent = (unit: Unit): boolean =>
  unit === 'share' || unit === 'weighted-share' || unit === 'overlap' || unit === 'per-pair-month';

/** How a unit is written; `extra` digits tell two close ends of a range apart. */
function digitsOf(value: number, unit: Unit, extra: number): Intl.NumberFormatOptions {
  if (unit === 'per-pair-month') return { style: 'percent', maximumSignificantDigits: 2 + extra };
  if (isPercent(unit)) {
    const small = Math.abs(value) < 0.01 && value !== 0;
    return { style: 'percent', maximumFractionDigits: (small ? 1 : 0) + extra };
  }
  if (unit === 'count') return { maximumFractionDigits: extra };
  if (unit === 'groups') return { maximumFractionDigits: 1 + extra };
  if (unit === 'ratio') return { maximumFractionDigits: 2 + extra };
  if (unit === 'index') return { maximumFractionDigits: 2 + extra, signDisplay: 'negative' };
  if (unit === 'ties') return { maximumFractionDigits: 1 + extra };
  return { maximumSignificantDigits: 2 + extra };
}
