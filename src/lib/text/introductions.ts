/** Words of introductions: why two people might like to meet, and why nobody can be named (METHODS J4). */
import type { NobodyHere } from '../introductions/here.ts';
import type { IntroductionReason, NoIntroductions } from '../introductions/introductions.ts';
import type { NobodyKnows } from '../introductions/whoKnows.ts';
import type { Format, Language } from './format.ts';

interface Words {
  readonly bridge: string;
  readonly rhythm: string;
  readonly match: (topics: string) => string;
  readonly discipline: string;
  readonly none: Readonly<Record<NoIntroductions | NobodyKnows | NobodyHere, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    bridge: 'Leurs cercles ne se croisent pas.',
    rhythm: 'Ils viennent aux mêmes moments de la semaine.',
    match: (topics) => `L’un cherche ce que l’autre connaît\u00a0: ${topics}.`,
    discipline: 'Ils ont des métiers différents.',
    none: {
      NOBODY_VOLUNTEERED:
        'Personne n’a encore dit oui. Ajoutez à l’annuaire une colonne «\u00a0introductions\u00a0», avec «\u00a0oui\u00a0» pour les membres qui veulent être présentés à d’autres.',
      TOO_FEW_HERE: 'Moins de deux membres qui l’ont accepté sont là ou attendus.',
      ALL_TIED: 'Les membres qui sont là et qui l’ont accepté se connaissent déjà tous.',
      NO_REASON:
        'Rien, dans les fichiers, ne donne de raison de présenter ces membres\u00a0: ni métiers, ni compétences, ni moments de venue différents ou communs.',
      NO_CHECKINS: 'Sans passages, on ne sait pas qui est là.',
      NO_SKILLS: 'L’annuaire n’a pas de colonne de compétences (skills).',
      NOBODY_HERE:
        'Parmi les membres qui l’ont accepté, personne qui connaisse ce sujet n’est là à cette heure.',
      NOBODY_THAT_DAY:
        'Parmi les membres qui l’ont accepté, personne qui connaisse ce sujet n’est venu ce jour-là.',
      UNKNOWN_DAY:
        'Les fichiers ne disent rien de ce jour. Choisissez une date entre leur premier et leur dernier jour.',
      NO_PRESENCE:
        'On ne sait pas qui est là\u00a0: il faut un fichier de passages, ou des listes de participants à des événements.',
    },
  },
  en: {
    bridge: 'Their circles do not cross.',
    rhythm: 'They come at the same times of the week.',
    match: (topics) => `One looks for what the other knows: ${topics}.`,
    discipline: 'They have different trades.',
    none: {
      NOBODY_VOLUNTEERED:
        'Nobody has said yes yet. Add a column “introductions” to the directory, with “yes” for members who would like to be introduced to others.',
      TOO_FEW_HERE: 'Fewer than two members who agreed to it are here or expected.',
      ALL_TIED: 'The members who are here and agreed to it all know each other already.',
      NO_REASON:
        'Nothing in the files gives a reason to introduce these members: no trades, no skills, no times of the week.',
      NO_CHECKINS: 'Without check-ins nobody knows who is here.',
      NO_SKILLS: 'The directory has no column of skills.',
      NOBODY_HERE:
        'Of the members who agreed to it, nobody who knows this topic is here at that hour.',
      NOBODY_THAT_DAY:
        'Of the members who agreed to it, nobody who knows this topic came that day.',
      UNKNOWN_DAY:
        'The files say nothing of that day. Choose a date between their first day and their last.',
      NO_PRESENCE:
        'Nobody knows who is here: that takes a file of check-ins, or lists of who comes to events.',
    },
  },
};

/** Why these two, in one sentence. */
export function introductionReason(reason: IntroductionReason, format: Format): string {
  const words = WORDS[format.language];
  return reason.kind === 'match' ? words.match(format.list(reason.topics)) : words[reason.kind];
}

/** Why nobody is named, and what would help. */
export const nobodyWords = (
  reason: NoIntroductions | NobodyKnows | NobodyHere,
  language: Language,
): string => WORDS[language].none[reason];
