/** Words of `help-volume`: how often members help each other. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'help',
  fr: {
    name: 'Coups de main',
    unit: { one: 'par membre et par mois', other: 'par membre et par mois' },
    finding: (result, format) =>
      `Les membres échangent environ ${format.value(result.value ?? 0, result.unit)} ${format.plural(result.value ?? 0, { one: 'coup de main', other: 'coups de main' })} par personne et par mois${format.inRange(result)}.`,
    reading: '0,5 veut dire : dans un lieu de cent membres, cinquante coups de main par mois.',
    meaning:
      'C’est le pouls de l’entraide. Lisez d’abord combien de membres aident : beaucoup de coups de main entre quelques personnes ne font pas une communauté qui s’entraide.',
    computed:
      'Coups de main de la période entre membres, divisés par les mois de présence des membres. Ceux qui concernent l’équipe ou une personne qui a refusé sont laissés de côté. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne compte que ce qui est noté : un coup de main donné sans rien écrire reste invisible. Il ne dit pas non plus si l’aide a servi.',
    pitfalls: [
      'Une campagne pour remplir le journal fait monter le chiffre sans que personne n’aide davantage.',
      'Un coup de main de cinq minutes compte autant qu’un après-midi.',
    ],
    data: 'Un journal des coups de main : qui a aidé qui, et quand.',
    reasons: { NEEDS_LOGS: 'il faut un journal des coups de main : qui a aidé qui, et quand.' },
    where: {
      h: 'les coups de main de la période',
      M: 'les mois de présence possible de tous les membres, additionnés',
    },
  },
  en: {
    name: 'Help exchanged',
    unit: { one: 'per member and month', other: 'per member and month' },
    finding: (result, format) =>
      `Members exchange help about ${format.value(result.value ?? 0, result.unit)} times per person and month${format.inRange(result)}.`,
    reading: '0.5 means: in a place of a hundred members, help is given fifty times a month.',
    meaning:
      'It is the pulse of mutual help. Read first how many members help: much help among a few people is not a community that helps itself.',
    computed:
      'Help of the period between members, divided by the members’ months of presence. Help that involves staff or somebody who refused is left out. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It only counts what is noted: help given without a line in the log stays invisible. Nor does it say whether the help was of use.',
    pitfalls: [
      'A campaign to fill in the log raises the number without anyone helping more.',
      'Five minutes of help count as much as an afternoon.',
    ],
    data: 'A log of help: who helped whom, and when.',
    reasons: { NEEDS_LOGS: 'a log of help is needed: who helped whom, and when.' },
    where: {
      h: 'help of the period',
      M: 'months in which members could be there, added up',
    },
  },
  formula: [String.raw`V = \frac{h}{M}`],
  here: { h: 'n', M: 'memberMonths' },
  references: ['olma2012'],
} satisfies IndicatorText;
