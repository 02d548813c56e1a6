/** Words of `neighbourhood-overlap`: how far two linked people share their contacts. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Contacts en commun',
    unit: { one: 'des autres contacts, en moyenne', other: 'des autres contacts, en moyenne' },
    cases: 'des liens',
    finding: (result, format) =>
      `En moyenne, deux membres reliés ont ${format.percent(result.value ?? 0)} de leurs autres contacts en commun${format.inRange(result)}.`,
    reading:
      '0 % : deux membres reliés ne partagent aucun autre contact. 100 % : ils partagent tous leurs contacts.',
    meaning: 'Bas, le lien relie des cercles différents ; haut, il est au cœur d’un cercle.',
    computed:
      'Pour chaque lien, contacts communs aux deux bouts divisés par tous leurs autres contacts ; puis la moyenne sur les liens où cela a un sens. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid: 'Ni haut ni bas n’est bon en soi. Ne comparez que des périodes de même longueur.',
    pitfalls: [
      'Le chiffre monte avec la durée de la période et avec le nombre de liens.',
      'Un grand événement fait se recouvrir les contacts de tous ceux qui y étaient.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      n: 'les liens dont un bout au moins a un autre contact',
      ij: 'deux membres liés',
      'O_{ij}': 'la part de leurs autres contacts que deux membres liés ont en commun',
      'n_{ij}': 'le nombre de contacts que les deux ont en commun',
      k_i: 'le nombre de liens de la personne i',
      k_j: 'celui de la personne j',
    },
  },
  en: {
    name: 'Contacts in common',
    unit: { one: 'of other contacts, on average', other: 'of other contacts, on average' },
    cases: 'of ties',
    finding: (result, format) =>
      `On average, two linked members share ${format.percent(result.value ?? 0)} of their other contacts${format.inRange(result)}.`,
    reading: '0%: two linked members share no other contact. 100%: they share all of them.',
    meaning: 'Low, the tie links different circles; high, it sits inside one.',
    computed:
      'For each tie, contacts common to both ends divided by all their other contacts; then the mean over ties where this makes sense. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid: 'Neither high nor low is good in itself. Compare periods of the same length only.',
    pitfalls: [
      'The number rises with the length of the period and the number of ties.',
      'A large event makes the contacts of everyone there overlap.',
    ],
    data: 'The same as for ties.',
    where: {
      n: 'ties of which at least one end has another contact',
      ij: 'two members with a tie',
      'O_{ij}': 'the share of their other contacts that two linked members have in common',
      'n_{ij}': 'the number of contacts both have in common',
      k_i: 'the number of ties of person i',
      k_j: 'that of person j',
    },
  },
  formula: [
    String.raw`V = \frac{1}{n} \sum_{ij} O_{ij}`,
    String.raw`O_{ij} = \frac{n_{ij}}{(k_i - 1) + (k_j - 1) - n_{ij}}`,
  ],
  here: { n: 'n' },
  references: ['onnela2007'],
} satisfies IndicatorText;
