/** Words of `half-of-help-share`: how many members give half of the help. */
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

export default {
  screen: 'help',
  headline: 80,
  fr: {
    name: 'Qui porte la moitié de l’entraide',
    unit: { one: 'des membres actifs', other: 'des membres actifs' },
    finding: (result, format) => {
      const chance = numberAt(result.parts, 'byChance');
      const beside =
        chance === null ? '' : ` ; le hasard des présences en donnerait ${format.percent(chance)}`;
      return `La moitié de l’entraide vient de ${format.percent(result.value ?? 0)} des membres${format.inRange(result)}${beside}.`;
    },
    reading:
      '20 % veut dire : un cinquième des membres donne la moitié des coups de main. Plus la part est grande, mieux la charge est partagée.',
    meaning:
      'Quand la moitié de l’aide repose sur quelques personnes, leur fatigue ou leur départ pèse sur tout le lieu.',
    computed:
      'Le plus petit nombre de membres qui donnent ensemble la moitié des coups de main de la période, divisé par tous les membres actifs, y compris ceux qui n’en ont pas donné. Le hasard : 499 tirages où chaque coup de main échoit à n’importe qui, selon ses heures de présence. La marge d’incertitude dit de combien le chiffre bouge selon les membres observés : on refait le calcul en retirant un membre à la fois (jackknife), ou un groupe tiré au sort au-delà de 200 membres.',
    notSaid:
      'Il ne désigne personne et ne dit pas que les autres en font trop peu : avec peu de coups de main notés, la moitié vient de peu de gens même au hasard.',
    pitfalls: [
      'Si l’équipe ou des mentors payés comptent parmi les membres, la charge paraît plus concentrée.',
      'Caché en dessous de cinq personnes : ce serait montrer du doigt.',
    ],
    data: 'Un journal des coups de main ; des passages ou des événements pour comparer au hasard.',
    reasons: {
      NEEDS_LOGS: 'il faut un journal des coups de main : qui a aidé qui, et quand.',
      EMPTY: 'aucun coup de main entre membres n’est noté sur cette période.',
    },
    where: {
      N: 'les membres actifs de la période',
      x_r: 'les coups de main de la personne de rang r, de qui en donne le plus à qui en donne le moins',
      k: 'un nombre de personnes',
      m: 'le plus petit nombre de personnes qui donnent la moitié',
    },
  },
  en: {
    name: 'Who carries half of the help',
    unit: { one: 'of active members', other: 'of active members' },
    finding: (result, format) => {
      const chance = numberAt(result.parts, 'byChance');
      const beside =
        chance === null
          ? ''
          : `; who is there how long would by chance give ${format.percent(chance)}`;
      return `Half of the help comes from ${format.percent(result.value ?? 0)} of the members${format.inRange(result)}${beside}.`;
    },
    reading:
      '20% means: a fifth of the members gives half of the help. The larger the share, the better the load is shared.',
    meaning:
      'Where half of the help rests on a few people, their tiring or leaving weighs on the whole place.',
    computed:
      'The smallest number of members who together give half of the help of the period, divided by all active members, those who gave none included. Chance: 499 draws in which each help falls on anybody, by their hours of presence. The range says how far the number moves with the members observed: it is computed again leaving out one member at a time (jackknife), or a random group of them above 200 members.',
    notSaid:
      'It points at nobody and does not say that the others do too little: where little help is noted, half of it comes from few people even by chance.',
    pitfalls: [
      'Where staff or paid mentors count as members, the load looks more concentrated.',
      'Hidden below five people: it would be pointing at them.',
    ],
    data: 'A log of help; check-ins or events to compare with chance.',
    reasons: {
      NEEDS_LOGS: 'a log of help is needed: who helped whom, and when.',
      EMPTY: 'no help between members is noted in this period.',
    },
    where: {
      N: 'members active in the period',
      x_r: 'help given by the person of rank r, from who gives most to who gives least',
      k: 'a number of people',
      m: 'the fewest people who give half',
    },
  },
  formula: [
    String.raw`V = \frac{m}{N}`,
    String.raw`m = \min \left\{ k: \sum_{r=1}^{k} x_r \ge \frac{1}{2} \sum_{r=1}^{N} x_r \right\}`,
  ],
  here: { m: 'cases', N: 'n' },
  references: ['lorenz1905'],
} satisfies IndicatorText;
