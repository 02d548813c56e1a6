/** Names of the days of the week, as each language calls them. */
import type { Language } from './format.ts';

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

/** `mardi`, `mar.` of ISO weekday 2: Monday 1 … Sunday 7. */
export const weekdayName = (weekday: number, language: Language, width: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: width,
    timeZone: 'UTC',
  }).format(new Date(MONDAY + (weekday - 1) * 86_400_000));
