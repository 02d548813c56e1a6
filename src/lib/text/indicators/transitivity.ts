/** Words of `transitivity`: whether people with a contact in common are tied themselves. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Triangles',
    unit: {
      one: 'des paires qui ont un contact en commun',
      other: 'des paires qui ont un contact en commun',
    },
    cases: 'des paires qui ont un contact en commun',
    finding: (result, format) =>
      `Deux membres qui ont un contact en commun sont eux-mêmes liés dans ${format.percent(result.value ?? 0)} des cas${format.inRange(result)}.`,
    reading:
      '30 % veut dire : trois fois sur dix, deux contacts d’une même personne ont aussi un lien entre eux. Une paire compte une fois pour chaque contact en commun.',
    meaning:
      'Beaucoup de triangles et des chaînes courtes à la fois, c’est un petit monde : on s’entraide de près, et une nouvelle va loin.',
    computed:
      'Trois fois le nombre de triangles, divisé par le nombre de chemins de deux liens (transitivité). À comparer, comme les chaînes courtes, à ce que donneraient autant de liens par personne, rebattus au hasard : ce sont deux rapports, jamais un seul chiffre. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne dit pas que ces trois personnes se voient ensemble, sauf quand un même événement les réunit.',
    pitfalls: [
      'Un seul événement de douze personnes fait 220 triangles.',
      'Ne comparez que des périodes de même longueur.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      ij: 'deux membres liés',
      '\\sum_{ij} n_{ij}': 'les contacts que les gens liés ont en commun, additionnés',
      '\\sum_i \\frac{1}{2} k_i (k_i - 1)': 'les paires de contacts de chacun, additionnées',
      k_i: 'le nombre de liens de la personne i',
    },
  },
  en: {
    name: 'Triangles',
    unit: { one: 'of pairs with a contact in common', other: 'of pairs with a contact in common' },
    cases: 'of pairs with a contact in common',
    finding: (result, format) =>
      `Two members with a contact in common are tied themselves in ${format.percent(result.value ?? 0)} of cases${format.inRange(result)}.`,
    reading:
      '30% means: three times out of ten, two contacts of one person have a tie too. A pair counts once for each contact in common.',
    meaning:
      'Many triangles and short chains at once are a small world: people help each other closely, and a piece of news goes far.',
    computed:
      'Three times the number of triangles, divided by the number of paths of two ties (transitivity). To be held, as short chains are, against as many ties a person shuffled at random: these are two ratios, never one number. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It does not say that the three people meet together, except where one event brings them together.',
    pitfalls: [
      'A single event of twelve people makes 220 triangles.',
      'Compare periods of the same length only.',
    ],
    data: 'The same as for ties.',
    where: {
      ij: 'two members with a tie',
      '\\sum_{ij} n_{ij}': 'contacts that tied people have in common, added up',
      '\\sum_i \\frac{1}{2} k_i (k_i - 1)': 'pairs of contacts of each person, added up',
      k_i: 'the number of ties of person i',
    },
  },
  formula: [String.raw`V = \frac{\sum_{ij} n_{ij}}{\sum_i \frac{1}{2} k_i (k_i - 1)}`],
  here: { '\\sum_i \\frac{1}{2} k_i (k_i - 1)': 'n', '\\sum_{ij} n_{ij}': 'cases' },
  references: ['newman2001random', 'telesford2011'],
} satisfies IndicatorText;
