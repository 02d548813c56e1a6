/** What is said in the files of a network for other tools, French and English side by side. */
import type { NetworkWords } from '../exports/network/words.ts';
import { formatOf, type Language } from './format.ts';
import { networkColumns } from './networkColumns.ts';
import { m } from './paraglide/messages.js';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/**
 * The words of the files.
 * @param date local date on which they are made
 * @param k fewest persons of a group that is written
 */
export function networkWords(date: string, k: number): NetworkWords {
  const notice = (locale: Language): string => m.tools_notice({}, { locale });
  const readme = (locale: Language): string => {
    const format = formatOf(locale);
    const told = { notice: notice(locale), date: format.date(date), k: format.number(k) };
    return m.tools_readme(told, { locale });
  };
  return {
    notice: LANGUAGES.map(notice).join('\n\n'),
    readme: LANGUAGES.map(readme).join('\n----------\n\n'),
    meanings: networkColumns,
    date,
  };
}
