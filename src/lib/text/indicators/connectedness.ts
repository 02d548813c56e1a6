/** Words of `connectedness`: how representative of the membership the ties of members are. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'diversity',
  headline: 40,
  fr: {
    name: 'Liens avec les autres groupes',
    unit: {
      one: 'fois la part attendue des liens',
      other: 'fois la part attendue des liens',
    },
    cases: 'des membres actifs',
    finding: (result, format) =>
      `Les liens avec un autre groupe sont ${format.value(result.value ?? 0, result.unit)} fois aussi fréquents que la part de ces groupes parmi les membres le laisserait attendre${format.inRange(result)}.`,
    reading:
      'À 1, les liens ressemblent à l’ensemble des membres. C’est le produit de l’exposition et de ce que le biais d’affinité en laisse.',
    meaning: 'Il dit si les groupes du lieu se connaissent, et ses deux facteurs disent pourquoi.',
    computed:
      'Part des liens noués avec un autre groupe, divisée par la part de ces groupes parmi les autres membres, pondérée par le nombre de liens de chacun. Égal, exactement, à l’exposition multipliée par un moins le biais. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne dit rien des liens que les membres ont hors du lieu, ni de la force de ceux qu’ils y ont.',
    pitfalls: [
      'Lisez-le avec l’exposition et le biais : seul, il ne dit pas quoi changer.',
      'Avec très peu de groupes, ou un groupe très grand, il bouge peu quoi qu’il arrive.',
    ],
    data: 'Des passages ou des événements, des liens, et un annuaire qui donne le groupe des membres.',
    where: {
      F: 'la part des liens avec un autre groupe',
      X: 'la part de l’attention passée auprès d’un autre groupe',
      '\\Pi': 'la part des autres groupes parmi les membres',
      '\\beta': 'l’écart entre liens et temps passé (« biais »), 1 moins F sur X',
      i: 'une personne qui a des liens et des heures auprès d’autres',
      k_i: 'le nombre de ses liens',
      f_i: 'la part de ses liens avec un autre groupe',
      '\\pi_i': 'la part d’un autre groupe parmi les autres membres',
    },
  },
  en: {
    name: 'Ties with other groups',
    unit: { one: 'times the expected share of ties', other: 'times the expected share of ties' },
    cases: 'of active members',
    finding: (result, format) =>
      `Ties with another group are ${format.value(result.value ?? 0, result.unit)} times as frequent as the share of these groups among members would suggest${format.inRange(result)}.`,
    reading:
      'At 1, ties look like the membership as a whole. It is exposure times what friending bias leaves of it.',
    meaning: 'It says whether the groups of a place know each other, and its two factors say why.',
    computed:
      'Share of ties made with another group, over the share of these groups among the other members, weighted by each member’s number of ties. It equals, exactly, exposure times one less the bias. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It says nothing of the ties members have outside the place, nor of how strong those inside are.',
    pitfalls: [
      'Read it with exposure and bias: alone, it does not say what to change.',
      'With very few groups, or one very large one, it hardly moves whatever happens.',
    ],
    data: 'Check-ins or events, ties, and a directory that gives the group of members.',
    where: {
      F: 'the share of ties with another group',
      X: 'the share of attention spent beside another group',
      '\\Pi': 'the share of other groups among members',
      '\\beta': 'the gap between ties and time spent (“bias”), 1 less F over X',
      i: 'a person with ties and hours beside others',
      k_i: 'the number of that person’s ties',
      f_i: 'the share of these ties with another group',
      '\\pi_i': 'the share of another group among the other members',
    },
  },
  formula: [
    String.raw`V = \frac{F}{\Pi} = \frac{X}{\Pi} \left( 1 - \beta \right)`,
    String.raw`F = \frac{\sum_i k_i f_i}{\sum_i k_i}`,
    String.raw`\Pi = \frac{\sum_i k_i \pi_i}{\sum_i k_i}`,
  ],
  here: { F: 'shareOfTies', '\\Pi': 'shareOfMembers', X: 'shareOfAttention' },
  references: ['chetty2022'],
} satisfies IndicatorText;
