/** Words of `members-helped`: how many members are given a hand. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'help',
  fr: {
    name: 'Membres aidés',
    unit: { one: 'des membres actifs', other: 'des membres actifs' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des membres ont reçu un coup de main au cours de la période${format.inRange(result)}.`,
    reading:
      '60 % veut dire : six membres actifs sur dix ont reçu un coup de main, ne serait-ce qu’une fois.',
    meaning:
      'Demander de l’aide n’est pas facile. Cette part dit à combien de membres l’entraide profite.',
    computed:
      'Membres aidés par un autre membre dans la période, divisés par les membres actifs. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid: 'Il ne dit pas si les autres avaient besoin d’aide, ni s’ils en ont demandé.',
    pitfalls: [
      'Ce qui n’est pas noté ne compte pas : regardez qui remplit le journal.',
      'La part monte avec la longueur de la période : ne comparez que des périodes de même longueur.',
    ],
    data: 'Un journal des coups de main : qui a aidé qui, et quand.',
    reasons: { NEEDS_LOGS: 'il faut un journal des coups de main : qui a aidé qui, et quand.' },
    where: {
      N: 'les membres actifs de la période',
      m: 'ceux qui ont été aidés au moins une fois',
    },
  },
  en: {
    name: 'Members helped',
    unit: { one: 'of active members', other: 'of active members' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of the members were helped in the period${format.inRange(result)}.`,
    reading: '60% means: six active members in ten were helped, be it only once.',
    meaning: 'Asking for help is not easy. This share says how many members help reaches.',
    computed:
      'Members who were helped by another member in the period, divided by the active members. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid: 'It does not say whether the others needed help, or asked for it.',
    pitfalls: [
      'What is not noted does not count: look at who fills in the log.',
      'The share grows with the length of the period: compare periods of the same length only.',
    ],
    data: 'A log of help: who helped whom, and when.',
    reasons: { NEEDS_LOGS: 'a log of help is needed: who helped whom, and when.' },
    where: {
      N: 'members active in the period',
      m: 'those helped at least once',
    },
  },
  formula: [String.raw`V = \frac{m}{N}`],
  here: { m: 'cases', N: 'n' },
  references: ['olma2012'],
} satisfies IndicatorText;
