/** Contexts in which ties begin, by the words a sentence needs. */
import type { Language } from './format.ts';

const SORTS: Readonly<Record<Language, Readonly<Record<string, readonly [string, string]>>>> = {
  fr: {
    event: ['les événements', 'les événements sans catégorie'],
    topic: ['les coups de main', 'les coups de main sans sujet'],
    zone: ['l’espace', 'l’espace'],
    contact: ['', 'les rencontres déclarées'],
  },
  en: {
    event: ['events of the kind', 'events of no kind'],
    topic: ['help with', 'help with no topic'],
    zone: ['the room', 'the room'],
    contact: ['', 'declared meetings'],
  },
};

/** `event:atelier` → `les événements « atelier »`; of a zone the place is left out where it has a name. */
export function contextText(key: string, language: Language): string {
  const [sort, ...rest] = key.split(':');
  const words = SORTS[language][sort ?? ''] ?? ['', key];
  const label = rest.join(':');
  if (label === '') return words[1];
  const own = sort === 'zone' ? label.slice(label.indexOf('/') + 1) : label;
  return `${words[0]} ${language === 'fr' ? `«\u00a0${own}\u00a0»` : `“${own}”`}`;
}
