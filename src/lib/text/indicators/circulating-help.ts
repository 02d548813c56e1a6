/** Words of `circulating-help`: how much of the help comes round. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'help',
  fr: {
    name: 'Entraide qui circule',
    unit: { one: 'des coups de main', other: 'des coups de main' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des coups de main circulent : de proche en proche, l’aide peut revenir à qui l’a donnée, en passant par d’autres${format.inRange(result)}.`,
    reading:
      '60 % veut dire : six coups de main sur dix sont échangés dans des groupes d’au moins trois personnes où, en suivant qui aide qui, chacun finit par atteindre chacun.',
    meaning:
      'C’est la différence entre des services rendus à deux et une entraide où l’on donne sans attendre de retour de la même personne.',
    computed:
      'Coups de main de la période entre deux membres d’un même ensemble fortement connexe d’au moins trois personnes, divisés par tous les coups de main. À comparer à ce que donnerait le hasard, chacun aidant et étant aidé aussi souvent. La marge d’incertitude dit de combien le chiffre bouge selon les membres observés : on refait le calcul en retirant un membre à la fois (jackknife), ou un groupe tiré au sort au-delà de 200 membres.',
    notSaid:
      'Il ne dit pas que l’aide est rendue, ni qu’elle devrait l’être. Moins que le hasard veut souvent dire que chacun aide toujours les mêmes, ce qui n’est pas un défaut.',
    pitfalls: [
      'Le chiffre monte avec le nombre de coups de main notés : regardez la bande grise.',
      'Une seule ligne peut fermer ou ouvrir une grande boucle : la marge est large.',
    ],
    data: 'Un journal des coups de main : qui a aidé qui, et quand.',
    reasons: {
      NEEDS_LOGS: 'il faut un journal des coups de main : qui a aidé qui, et quand.',
      EMPTY: 'aucun coup de main entre membres n’est noté sur cette période.',
    },
    where: {
      H: 'tous les coups de main de la période',
      R: 'une ronde : chacun y atteint chacun, d’aidant à aidé',
      '|R|': 'le nombre de personnes de la ronde',
      h_R: 'les coups de main à l’intérieur de la ronde',
    },
  },
  en: {
    name: 'Help that circulates',
    unit: { one: 'of help given', other: 'of help given' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of the help circulates: from one to the next, it can come back to whoever gave it, by way of others${format.inRange(result)}.`,
    reading:
      '60% means: six times in ten, help is given within groups of three people or more in which, following who helps whom, everybody reaches everybody in the end.',
    meaning:
      'This is the difference between favours between two and mutual help in which one gives without awaiting a return from the same person.',
    computed:
      'Help of the period between two members of one strongly connected set of at least three people, divided by all help. To be held against chance, everybody helping and being helped as often. The range says how far the number moves with the members observed: it is computed again leaving out one member at a time (jackknife), or a random group of them above 200 members.',
    notSaid:
      'It does not say that help is returned, or that it should be. Less than chance often means that everybody helps the same people again, which is no fault.',
    pitfalls: [
      'The number grows with how much help is noted: look at the grey band.',
      'A single line can close or open a large loop: the range is wide.',
    ],
    data: 'A log of help: who helped whom, and when.',
    reasons: {
      NEEDS_LOGS: 'a log of help is needed: who helped whom, and when.',
      EMPTY: 'no help between members is noted in this period.',
    },
    where: {
      H: 'all help of the period',
      R: 'a round: each reaches each, from helper to helped',
      '|R|': 'the number of people of the round',
      h_R: 'help inside the round',
    },
  },
  formula: [String.raw`V = \frac{1}{H} \sum_{R: |R| \ge 3} h_R`],
  here: { H: 'n' },
  references: ['baker2014', 'tarjan1972'],
} satisfies IndicatorText;
