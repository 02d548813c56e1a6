/** Words of `members-who-helped`: how many members give a hand. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'help',
  headline: 70,
  fr: {
    name: 'Membres qui ont aidé',
    unit: { one: 'des membres actifs', other: 'des membres actifs' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des membres ont aidé quelqu’un au cours de la période${format.inRange(result)}.`,
    reading:
      '60 % veut dire : six membres actifs sur dix ont aidé quelqu’un, ne serait-ce qu’une fois.',
    meaning:
      'L’entraide est une monnaie du lieu : plus les membres qui aident sont nombreux, moins elle dépend de quelques-uns.',
    computed:
      'Membres qui ont aidé un autre membre dans la période, divisés par les membres actifs. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Ne pas avoir aidé dans les fichiers ne veut pas dire ne pas aider : tout n’est pas noté, et chacun a ses périodes.',
    pitfalls: [
      'Ce qui n’est pas noté ne compte pas : regardez qui remplit le journal.',
      'La part monte avec la longueur de la période : ne comparez que des périodes de même longueur.',
    ],
    data: 'Un journal des coups de main : qui a aidé qui, et quand.',
    reasons: { NEEDS_LOGS: 'il faut un journal des coups de main : qui a aidé qui, et quand.' },
    where: {
      N: 'les membres actifs de la période',
      m: 'ceux qui ont aidé au moins une fois',
    },
  },
  en: {
    name: 'Members who helped',
    unit: { one: 'of active members', other: 'of active members' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of the members helped somebody in the period${format.inRange(result)}.`,
    reading: '60% means: six active members in ten helped somebody, be it only once.',
    meaning:
      'Help is a currency of the place: the more members give it, the less it hangs on a few.',
    computed:
      'Members who helped another member in the period, divided by the active members. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'Not having helped in the files does not mean not helping: not everything is noted, and everybody has their seasons.',
    pitfalls: [
      'What is not noted does not count: look at who fills in the log.',
      'The share grows with the length of the period: compare periods of the same length only.',
    ],
    data: 'A log of help: who helped whom, and when.',
    reasons: { NEEDS_LOGS: 'a log of help is needed: who helped whom, and when.' },
    where: {
      N: 'members active in the period',
      m: 'those who helped at least once',
    },
  },
  formula: [String.raw`V = \frac{m}{N}`],
  here: { m: 'cases', N: 'n' },
  references: ['olma2012'],
} satisfies IndicatorText;
