/** Words of `pay-it-forward`: whether being helped leads to helping somebody else. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'help',
  headline: 71,
  fr: {
    name: 'Aidés, puis aidants',
    unit: { one: 'fois leur rythme des autres jours', other: 'fois leur rythme des autres jours' },
    finding: (result, format) =>
      `Dans le mois qui suit un coup de main reçu, les membres en aident d’autres ${format.value(result.value ?? 0, result.unit)} fois leur rythme des autres jours${format.inRange(result)}.`,
    reading:
      '1,5 veut dire : moitié plus souvent que leurs autres jours. Mais aider en retour la personne qui vient d’aider ne compte pas : le hasard seul donne donc souvent moins de 1, et c’est à lui qu’il faut comparer.',
    meaning:
      'Passer l’aide au suivant, plutôt que la rendre, c’est ce qui fait une communauté de dons et non de dettes.',
    computed:
      'Les mêmes personnes, à deux moments : les 30 jours qui suivent un coup de main reçu et leurs autres jours, dans les semaines où elles sont venues. On compare combien elles aident par jour. Après avoir été aidé, seul compte un coup de main à une autre personne que celles qui l’ont aidé dans ces 30 jours. Le hasard : les dates où chacun a été aidé sont décalées. La marge d’incertitude dit de combien le chiffre bouge selon les membres observés : on refait le calcul en retirant un membre à la fois (jackknife), ou un groupe tiré au sort au-delà de 200 membres.',
    notSaid:
      'Il ne dit pas que recevoir fait donner : une semaine active fait les deux à la fois. Il ne suit personne et ne compte rien par personne.',
    pitfalls: [
      'Une personne souvent aidée est presque toujours « après » : il lui reste peu d’autres jours.',
      'En dessous de 20 coups de main reçus, il n’y a pas de chiffre.',
    ],
    data: 'Un journal des coups de main, et des passages ou des événements.',
    reasons: {
      NEEDS_LOGS: 'il faut un journal des coups de main : qui a aidé qui, et quand.',
      N_TOO_SMALL: 'trop peu de coups de main pour comparer avant et après.',
    },
    where: {
      g_1: 'les coups de main à un tiers dans les 30 jours après avoir été aidé',
      d_1: 'ces jours-là, additionnés',
      g_0: 'les coups de main des mêmes personnes les autres jours',
      d_0: 'les autres jours, additionnés',
    },
  },
  en: {
    name: 'Helped, then helping',
    unit: { one: 'times their pace of other days', other: 'times their pace of other days' },
    finding: (result, format) =>
      `In the month after being helped, members help others ${format.value(result.value ?? 0, result.unit)} times as often as on their other days${format.inRange(result)}.`,
    reading:
      '1.5 means: half as often again as on their other days. But helping back the person who just helped does not count: chance alone often gives less than 1, and is what to compare with.',
    meaning:
      'Passing help on, rather than paying it back, is what makes a community of gifts and not of debts.',
    computed:
      'The same people, at two times: the 30 days after being helped and their other days, in weeks in which they came. How much they help per day is compared. After being helped, only help to somebody else than those who helped them in these 30 days counts. Chance: the dates on which each was helped are shifted. The range says how far the number moves with the members observed: it is computed again leaving out one member at a time (jackknife), or a random group of them above 200 members.',
    notSaid:
      'It does not say that receiving makes one give: a busy week brings both at once. It follows nobody and counts nothing by person.',
    pitfalls: [
      'Somebody who is often helped is nearly always “after”: few other days are left.',
      'Below 20 times of being helped there is no number.',
    ],
    data: 'A log of help, and check-ins or events.',
    reasons: {
      NEEDS_LOGS: 'a log of help is needed: who helped whom, and when.',
      N_TOO_SMALL: 'too little help to compare before and after.',
    },
    where: {
      g_1: 'help to a third person in the 30 days after being helped',
      d_1: 'these days, added up',
      g_0: 'help by the same people on other days',
      d_0: 'the other days, added up',
    },
  },
  formula: [String.raw`V = \frac{g_1 / d_1}{g_0 / d_0}`],
  here: { g_1: 'givenAfter', d_1: 'daysAfter', g_0: 'givenOther', d_0: 'daysOther' },
  references: ['baker2014', 'molm2007'],
} satisfies IndicatorText;
