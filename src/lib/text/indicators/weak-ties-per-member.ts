/** Words of `weak-ties-per-member`: the portfolio of weak ties of the median member. */
import type { IndicatorText } from '../indicator.ts';
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import { numberAt } from '../parts.ts';

function average(result: Result, format: Format): string {
  const value = numberAt(result.parts, 'mean');
  return value === null ? '' : ` ; la moyenne est de ${format.number(value)}`;
}

function mean(result: Result, format: Format): string {
  const value = numberAt(result.parts, 'mean');
  return value === null ? '' : `; the mean is ${format.number(value)}`;
}

export default {
  screen: 'ties',
  headline: 21,
  fr: {
    name: 'Liens faibles par membre',
    unit: {
      one: 'lien faible au moins, pour la moitié des membres',
      other: 'liens faibles au moins, pour la moitié des membres',
    },
    finding: (result, format) =>
      result.value === 0
        ? `La moitié des membres au moins n’ont aucun lien faible observé${average(result, format)}.`
        : `La moitié des membres ont au moins ${format.count(result.value ?? 0, { one: 'lien faible', other: 'liens faibles' })}${format.inRange(result)}${average(result, format)}.`,
    reading: 'La moitié des membres en ont au moins autant, l’autre moitié au plus autant.',
    meaning:
      'Les liens faibles apportent ce que les proches ne savent pas : une adresse, un savoir-faire, une autre façon de voir.',
    computed:
      'Un lien est observé quand, au cours des six derniers mois, deux personnes se sont donné un coup de main, ont partagé un événement d’au plus 12 personnes (ou deux d’au plus 30), ou se sont déclaré un contact. Partager une salle ne suffit pas, sauf si les passages sont les seules données. Un lien est fort quand deux sortes d’indices au moins le soutiennent et que les échanges sont assez nombreux et récents (une force d’au moins 0,40, sur une échelle de 0 à 1) ; faible sinon. On prend la médiane sur les membres actifs, ceux qui n’ont aucun lien compris.',
    notSaid:
      'Un lien faible n’est pas un lien de moindre valeur. Les liens noués hors du lieu, ou sans trace dans les fichiers, restent invisibles.',
    pitfalls: [
      'Les membres qui s’enregistrent peu paraissent peu reliés.',
      'Le seuil entre faible et fort est une convention.',
    ],
    data: 'Des coups de main, des événements ou des contacts ; à défaut, les passages seuls.',
    where: {
      '\\operatorname{med}': 'la médiane',
      i: 'un membre actif',
      w_i: 'le nombre de ses liens faibles',
    },
  },
  en: {
    name: 'Weak ties per member',
    unit: {
      one: 'weak tie at least, for half of the members',
      other: 'weak ties at least, for half of the members',
    },
    finding: (result, format) =>
      result.value === 0
        ? `At least half of the members have no observed weak tie${mean(result, format)}.`
        : `Half of the members have at least ${format.count(result.value ?? 0, { one: 'weak tie', other: 'weak ties' })}${format.inRange(result)}${mean(result, format)}.`,
    reading: 'Half of the members have at least that many, the other half at most that many.',
    meaning:
      'Weak ties bring what close ones do not know: an address, a skill, another way of seeing.',
    computed:
      'A tie is observed when, over the last six months, two people helped each other, shared an event of at most 12 people (or two of at most 30), or declared a contact. Sharing a room is not enough, unless check-ins are the only data. A tie is strong when at least two kinds of evidence support it and exchanges are many and recent enough (a strength of at least 0.40, on a scale from 0 to 1); weak otherwise. The median is taken over active members, those without any tie included.',
    notSaid:
      'A weak tie is not a tie of lesser worth. Ties made outside the place, or without a trace in the files, stay invisible.',
    pitfalls: [
      'Members who check in little look weakly linked.',
      'The threshold between weak and strong is a convention.',
    ],
    data: 'Help, events or contacts; failing that, check-ins alone.',
    where: {
      '\\operatorname{med}': 'the median',
      i: 'an active member',
      w_i: 'the number of that person’s weak ties',
    },
  },
  formula: [String.raw`V = \operatorname{med}_i w_i`],
  references: ['granovetter1973', 'marsden1984'],
} satisfies IndicatorText;
