/** Words of `members-with-three-weak-ties`: how many members have a few acquaintances. */
import type { IndicatorText } from '../indicator.ts';

export default {
  headline: 21,
  fr: {
    name: 'Membres avec trois liens faibles ou plus',
    unit: { one: 'des membres actifs', other: 'des membres actifs' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des membres ont au moins trois liens faibles${format.inRange(result)}.`,
    reading: '60 % veut dire : six membres sur dix ont au moins trois connaissances dans le lieu.',
    meaning:
      'Une moyenne peut venir de quelques personnes très entourées. Cette part-là dit si les liens profitent au plus grand nombre.',
    computed:
      'Un lien est observé quand, au cours des six derniers mois, deux personnes se sont donné un coup de main, ont partagé un événement d’au plus 12 personnes (ou deux d’au plus 30), ou se sont déclaré un contact. Partager une salle ne suffit pas, sauf si les passages sont les seules données. Un lien est fort quand sa force atteint 0,40 et que deux sortes d’indices au moins le soutiennent ; faible sinon. On compte les membres actifs qui en ont au moins trois faibles. La marge d’incertitude vient du retrait d’une semaine à la fois.',
    notSaid:
      'Ne pas avoir trois liens observés ne veut pas dire être seul : on peut venir pour travailler, ou avoir ses liens ailleurs. Les liens noués hors du lieu, ou sans trace dans les fichiers, restent invisibles.',
    pitfalls: ['Trois est une convention.', 'Un nouveau venu n’a pas encore eu le temps.'],
    data: 'Des coups de main, des événements ou des contacts ; à défaut, les passages seuls.',
  },
  en: {
    name: 'Members with three weak ties or more',
    unit: { one: 'of active members', other: 'of active members' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of the members have at least three weak ties${format.inRange(result)}.`,
    reading: '60% means: six members in ten have at least three acquaintances in the place.',
    meaning:
      'An average can come from a few people everybody knows. This share says whether ties reach most members.',
    computed:
      'A tie is observed when, over the last six months, two people helped each other, shared an event of at most 12 people (or two of at most 30), or declared a contact. Sharing a room is not enough, unless check-ins are the only data. A tie is strong when its strength reaches 0.40 and at least two kinds of evidence support it; weak otherwise. Active members with at least three weak ones are counted. The range comes from leaving out one week at a time.',
    notSaid:
      'Not having three observed ties does not mean being alone: one may come to work, or have one’s ties elsewhere. Ties made outside the place, or without a trace in the files, stay invisible.',
    pitfalls: ['Three is a convention.', 'A newcomer has not had the time yet.'],
    data: 'Help, events or contacts; failing that, check-ins alone.',
  },
  references: [
    'Granovetter, M. (1973). The strength of weak ties. American Journal of Sociology, 78(6), 1360–1380. doi:10.1086/225469',
  ],
} satisfies IndicatorText;
