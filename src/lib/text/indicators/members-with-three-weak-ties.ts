/** Words of `members-with-three-weak-ties`: how many members have a few acquaintances. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  headline: 20,
  fr: {
    name: 'Membres avec trois liens faibles ou plus',
    unit: { one: 'des membres actifs', other: 'des membres actifs' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des membres ont au moins trois liens faibles${format.inRange(result)}.`,
    claim: {
      above: 'La majorité des membres ont au moins trois liens faibles',
      below: 'Moins de la moitié des membres ont trois liens faibles ou plus',
    },
    reading: '60 % veut dire : six membres sur dix ont au moins trois connaissances dans le lieu.',
    meaning:
      'Une moyenne peut venir de quelques personnes très entourées. Cette part-là dit si les liens profitent au plus grand nombre.',
    computed:
      'Un lien est observé quand, au cours des six derniers mois, deux personnes se sont donné un coup de main, ont partagé un événement d’au plus 12 personnes (ou deux d’au plus 30), ou se sont déclaré un contact. Partager une salle ne suffit pas, sauf si les passages sont les seules données. Un lien est fort quand deux sortes d’indices au moins le soutiennent et que les échanges sont assez nombreux et récents (une force d’au moins 0,40, sur une échelle de 0 à 1) ; faible sinon. On compte les membres actifs qui en ont au moins trois faibles. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Ne pas avoir trois liens observés ne veut pas dire être seul : on peut venir pour travailler, ou avoir ses liens ailleurs. Les liens noués hors du lieu, ou sans trace dans les fichiers, restent invisibles.',
    pitfalls: ['Trois est une convention.', 'Un nouveau venu n’a pas encore eu le temps.'],
    data: 'Des coups de main, des événements ou des contacts ; à défaut, les passages seuls.',
    where: {
      N: 'les membres actifs de la période',
      m: 'ceux qui ont au moins trois liens faibles',
      w_i: 'le nombre de liens faibles de la personne i',
    },
  },
  en: {
    name: 'Members with three weak ties or more',
    unit: { one: 'of active members', other: 'of active members' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of the members have at least three weak ties${format.inRange(result)}.`,
    claim: {
      above: 'Most members have at least three weak ties',
      below: 'Fewer than half of the members have three weak ties',
    },
    reading: '60% means: six members in ten have at least three acquaintances in the place.',
    meaning:
      'An average can come from a few people everybody knows. This share says whether ties reach most members.',
    computed:
      'A tie is observed when, over the last six months, two people helped each other, shared an event of at most 12 people (or two of at most 30), or declared a contact. Sharing a room is not enough, unless check-ins are the only data. A tie is strong when at least two kinds of evidence support it and exchanges are many and recent enough (a strength of at least 0.40, on a scale from 0 to 1); weak otherwise. Active members with at least three weak ones are counted. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'Not having three observed ties does not mean being alone: one may come to work, or have one’s ties elsewhere. Ties made outside the place, or without a trace in the files, stay invisible.',
    pitfalls: ['Three is a convention.', 'A newcomer has not had the time yet.'],
    data: 'Help, events or contacts; failing that, check-ins alone.',
    where: {
      N: 'members active in the period',
      m: 'those with at least three weak ties',
      w_i: 'the number of weak ties of person i',
    },
  },
  formula: [String.raw`V = \frac{m}{N}`, String.raw`m = \#\{i: w_i \ge 3\}`],
  here: { m: 'cases', N: 'n' },
  references: ['granovetter1973'],
} satisfies IndicatorText;
