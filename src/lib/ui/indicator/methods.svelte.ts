/** How numbers are made, for those who open it: long texts, fetched after the numbers stand. */
import type { Language } from '../../text/format.ts';
import { loadMethods, methodOf } from '../../text/indicatorWords.ts';
import type { FigureMethod } from '../figure/figure.ts';

let loaded = $state.raw<readonly Language[]>([]);

/** Fetches the long texts of a language; what shows them follows. */
export async function askForMethods(language: Language): Promise<void> {
  await loadMethods(language).catch(() => undefined);
  loaded = [...loaded, language];
}

/** How a number is made; null until it is there. */
export const shownMethod = (id: string, language: Language): ReturnType<typeof methodOf> =>
  loaded.includes(language) ? methodOf(id, language) : null;

/** How a number is made, as a figure of it says it; empty until it is there. */
export function figureMethod(id: string, language: Language): FigureMethod {
  const text = shownMethod(id, language);
  if (text === null) return { computed: '', notSaid: '' };
  const { computed, notSaid, pitfalls, data, references } = text;
  return { computed, notSaid, pitfalls, data, references };
}
