/** Words of `new-ties-hazard`: how likely two members without a tie are to make one. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'encounters',
  fr: {
    name: 'Chances de se rencontrer',
    unit: { one: 'par paire et par mois', other: 'par paire et par mois' },
    finding: (result, format) =>
      `Parmi les paires de membres sans lien, environ ${format.value(result.value ?? 0, result.unit)} en nouent un chaque mois${format.inRange(result)}.`,
    reading:
      '1 % veut dire : sur cent paires de membres qui n’ont pas de lien, une en noue un dans le mois.',
    meaning:
      'Contrairement au nombre de connaissances par membre, ce taux ne baisse pas seulement parce que tout le monde se connaît déjà. C’est lui qu’il faut suivre dans la durée.',
    computed:
      'Nombre de nouveaux liens divisé par les mois pendant lesquels des paires de membres présents n’avaient encore aucun lien. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid: 'Il ne dit pas quelles paires se rencontrent, ni pourquoi.',
    pitfalls: [
      'Il dépend de la taille du lieu : dans une grande communauté, peu de paires ont une chance de se croiser.',
    ],
    data: 'Des coups de main, des événements ou des contacts datés, sur plus de 26 semaines.',
    where: {
      t: 'les nouveaux liens de la période',
      R: 'les mois des paires qui pouvaient encore en nouer un, additionnés',
    },
  },
  en: {
    name: 'Chances of meeting',
    unit: { one: 'per pair and month', other: 'per pair and month' },
    finding: (result, format) =>
      `Of the pairs of members without a tie, about ${format.value(result.value ?? 0, result.unit)} make one each month${format.inRange(result)}.`,
    reading:
      '1% means: out of a hundred pairs of members without a tie, one makes a tie within the month.',
    meaning:
      'Unlike acquaintances per member, this rate does not fall merely because everybody already knows everybody. It is the one to follow over time.',
    computed:
      'Number of new ties divided by the months during which pairs of present members still had none. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid: 'It does not say which pairs meet, nor why.',
    pitfalls: [
      'It depends on the size of the place: in a large community few pairs have a chance to cross paths.',
    ],
    data: 'Dated help, events or contacts, over more than 26 weeks.',
    where: {
      t: 'new ties of the period',
      R: 'months of pairs who could still make one, added up',
    },
  },
  formula: [String.raw`V = \frac{t}{R}`],
  here: { t: 'n', R: 'pairMonths' },
  references: ['butts2008'],
} satisfies IndicatorText;
