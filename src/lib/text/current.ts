/** How the language of the moment writes numbers, dates and lists: ask at each use, it may change. */
import { formatOf, type Format, type Language } from './format.ts';
import { getLocale } from './paraglide/runtime.js';

const formats: Partial<Record<Language, Format>> = {};

export const format = (): Format => {
  const language = getLocale();
  return (formats[language] ??= formatOf(language));
};
