/** Words of `reciprocity`: whether help goes both ways between two people. */
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

export default {
  screen: 'help',
  fr: {
    name: 'Aide dans les deux sens',
    unit: {
      one: '(0 : comme au hasard ; 1 : toujours)',
      other: '(0 : comme au hasard ; 1 : toujours)',
    },
    finding: (result, format) => {
      const share = format.percent(numberAt(result.parts, 'share') ?? 0);
      return `Quand une personne en aide une autre, l’inverse a aussi eu lieu dans ${share} des cas ; réciprocité, une fois ôté le hasard : ${format.value(result.value ?? 0, result.unit)}${format.inRange(result)}.`;
    },
    reading:
      'À 0, l’aide revient aussi souvent que si elle tombait au hasard. À 1, toute personne qui aide est aussi aidée par celle qu’elle aide.',
    meaning:
      'Très haute, l’entraide ressemble à un échange de bons procédés. Moyenne, quand l’aide circule aussi plus loin, elle ressemble à un don : à lire avec la part qui circule.',
    computed:
      'Part des paires « A a aidé B » pour lesquelles B a aussi aidé A, moins celle qu’on attend du hasard, rapportée au plus haut possible (Garlaschelli et Loffredo). Une paire compte une fois, quel que soit le nombre de coups de main. La marge d’incertitude dit de combien le chiffre bouge selon les membres observés : on refait le calcul en retirant un membre à la fois (jackknife), ou un groupe tiré au sort au-delà de 200 membres.',
    notSaid:
      'Il ne fait les comptes de personne : donner sans recevoir est la règle dans un lieu qui va bien. Un retour donné avant la période, ou sans rien noter, ne se voit pas.',
    pitfalls: [
      'Le chiffre monte avec la longueur de la période : ne comparez que des périodes de même longueur.',
      'Ni haut ni bas n’est bon en soi.',
    ],
    data: 'Un journal des coups de main : qui a aidé qui, et quand.',
    reasons: {
      NEEDS_LOGS: 'il faut un journal des coups de main : qui a aidé qui, et quand.',
      EMPTY: 'aucun coup de main entre membres n’est noté sur cette période.',
    },
    where: {
      N: 'les membres actifs de la période',
      L: 'les « qui aide qui » : chaque couple aidant–aidé compté une fois',
      m: 'ceux dont la personne aidée a aussi aidé l’autre',
      r: 'leur part',
      a: 'la part attendue si autant étaient tirés au sort',
    },
  },
  en: {
    name: 'Help both ways',
    unit: { one: '(0: as by chance; 1: always)', other: '(0: as by chance; 1: always)' },
    finding: (result, format) => {
      const share = format.percent(numberAt(result.parts, 'share') ?? 0);
      return `Where one person helped another, the reverse happened too in ${share} of cases; reciprocity, chance taken off: ${format.value(result.value ?? 0, result.unit)}${format.inRange(result)}.`;
    },
    reading:
      'At 0, help comes back as often as if it fell at random. At 1, everybody who helps is also helped by those they help.',
    meaning:
      'Very high, help looks like returning favours. Moderate, while help also travels further, it looks like a gift: read it with the share that circulates.',
    computed:
      'Share of the pairs “A helped B” in which B also helped A, less the one expected by chance, over the most there can be (Garlaschelli and Loffredo). A pair counts once, however often help was given. The range says how far the number moves with the members observed: it is computed again leaving out one member at a time (jackknife), or a random group of them above 200 members.',
    notSaid:
      'It keeps nobody’s accounts: giving without receiving is the rule in a place that is well. What was returned before the period, or without a line, cannot be seen.',
    pitfalls: [
      'The number grows with the length of the period: compare periods of the same length only.',
      'Neither high nor low is good in itself.',
    ],
    data: 'A log of help: who helped whom, and when.',
    reasons: {
      NEEDS_LOGS: 'a log of help is needed: who helped whom, and when.',
      EMPTY: 'no help between members is noted in this period.',
    },
    where: {
      N: 'members active in the period',
      L: 'the “who helped whom”, each counted once',
      m: 'those whose helped person helped the other as well',
      r: 'their share',
      a: 'the share expected if as many were drawn at random',
    },
  },
  formula: [
    String.raw`V = \frac{r - a}{1 - a}`,
    String.raw`r = \frac{m}{L}`,
    String.raw`a = \frac{L}{N (N - 1)}`,
  ],
  here: { r: 'share', a: 'density', L: 'n' },
  references: ['garlaschelli2004', 'squartini2013'],
} satisfies IndicatorText;
