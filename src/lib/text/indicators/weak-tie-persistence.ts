/** Words of `weak-tie-persistence`: what became of the weak ties of half a year ago? */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  headline: 90,
  fr: {
    name: 'Liens faibles toujours vivants',
    unit: {
      one: 'des liens faibles d’il y a six mois',
      other: 'des liens faibles d’il y a six mois',
    },
    cases: 'des liens faibles d’il y a six mois',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des liens faibles d’il y a six mois sont toujours vivants${format.inRange(result)}.`,
    reading:
      '60 % veut dire : sur dix liens faibles d’il y a six mois, six ont encore donné lieu à un échange cette période. Seuls comptent les liens dont les deux personnes sont toujours là.',
    meaning:
      'Les liens faibles vont et viennent, c’est leur nature. Suivi dans la durée, ce chiffre dit si le lieu garde ses relations ou s’il les recommence sans cesse.',
    computed:
      'Liens faibles à la fin de la période d’il y a 26 semaines, avec un signe d’échange pendant celle-ci, entre personnes présentes alors et maintenant ; part de ceux qui ont un signe d’échange dans la période d’aujourd’hui. La marge dit de combien le chiffre bouge quand on retire un membre à la fois.',
    notSaid:
      'Un lien silencieux n’est pas perdu : il peut se réveiller. Comparez avec votre propre passé, pas avec 100 %.',
    pitfalls: [
      'Des contacts rares paraissent s’éteindre par le seul hasard des semaines.',
      'Les personnes parties ne comptent pas ici : un lieu qui perd ses membres peut garder un bon chiffre.',
    ],
    data: 'Des coups de main, des événements ou des contacts datés, sur plus de neuf mois.',
    where: {
      n: 'les liens faibles d’il y a 26 semaines dont les deux personnes sont encore là',
      m: 'ceux dont la période porte une trace',
    },
  },
  en: {
    name: 'Weak ties still alive',
    unit: {
      one: 'of the weak ties of six months ago',
      other: 'of the weak ties of six months ago',
    },
    cases: 'of the weak ties of six months ago',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of the weak ties of six months ago are still alive${format.inRange(result)}.`,
    reading:
      '60% means: of ten weak ties of six months ago, six had an exchange again in this period. Only ties whose two people are still here count.',
    meaning:
      'Weak ties come and go: that is their nature. Followed over time, this number says whether the place keeps its relations or starts them over and over.',
    computed:
      'Weak ties at the end of the period 26 weeks ago, with a sign of exchange during it, between people present then and now; share of those with a sign of exchange in the present period. The range says how far the number moves when one member at a time is left out.',
    notSaid: 'A silent tie is not lost: it may wake up. Compare with your own past, not with 100%.',
    pitfalls: [
      'Rare contacts seem to die out by the mere chance of weeks.',
      'People who left do not count here: a place that loses members may keep a good number.',
    ],
    data: 'Dated help, events or contacts, over more than nine months.',
    where: {
      n: 'weak ties of 26 weeks ago whose two people are still there',
      m: 'those that the period has a trace of',
    },
  },
  formula: [String.raw`V = \frac{m}{n}`],
  here: { m: 'cases', n: 'n' },
  references: ['burt2002', 'raeder2011', 'navarro2017'],
} satisfies IndicatorText;
