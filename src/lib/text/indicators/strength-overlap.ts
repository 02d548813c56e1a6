/** Words of `strength-overlap`: whether strong ties share more contacts. */
import type { IndicatorText } from '../indicator.ts';
import { isUndecided } from '../undecided.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Force et contacts communs',
    unit: { one: 'de corrélation, de −1 à 1', other: 'de corrélation, de −1 à 1' },
    cases: 'des liens',
    finding: (result, format) =>
      isUndecided(result)
        ? `Être proche et avoir des contacts en commun ne vont pas clairement ensemble ici : corrélation de ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}.`
        : (result.value ?? 0) >= 0
          ? `Plus deux personnes sont proches, plus elles ont de contacts en commun : corrélation de ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}. Le hasard seul en donnerait déjà une.`
          : `Plus deux personnes sont proches, moins elles ont de contacts en commun : corrélation de ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}.`,
    reading:
      'Au-dessus de 0, les liens forts sont au cœur des cercles et les faibles entre eux, comme chez Granovetter. Au-dessous, les ponts sont ici des liens forts.',
    meaning: 'C’est l’hypothèse de Granovetter, mesurée dans ce lieu.',
    computed:
      'Corrélation de rangs (Spearman) entre la force des liens et la part de contacts communs, sur les liens où les deux sont connues ; 50 au moins. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Elle ne confirme rien à elle seule : des présences tirées au hasard donnent déjà une corrélation, positive ou négative : seul l’écart à ce hasard (la bande grise) compte. Négative, elle n’est pas mauvaise.',
    pitfalls: [
      'Quand les liens viennent d’événements, le chiffre monte de lui-même, ou s’inverse.',
      'Ne comparez que des périodes de même longueur.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      ij: 'deux membres liés',
      '\\operatorname{corr}': 'la corrélation de Pearson, sur les liens',
      R: 'le rang (à égalité, le rang moyen)',
      's_{ij}': 'la force du lien',
      'O_{ij}': 'la part de leurs autres contacts que deux membres liés ont en commun',
      'n_{ij}': 'le nombre de contacts que les deux ont en commun',
      k_i: 'le nombre de liens de la personne i',
      k_j: 'celui de la personne j',
    },
  },
  en: {
    name: 'Strength and contacts in common',
    unit: { one: 'of correlation, from −1 to 1', other: 'of correlation, from −1 to 1' },
    cases: 'of ties',
    finding: (result, format) =>
      isUndecided(result)
        ? `Being close and having contacts in common do not clearly go together here: a correlation of ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}.`
        : (result.value ?? 0) >= 0
          ? `The closer two people are, the more contacts they share: a correlation of ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}. Chance alone would give one already.`
          : `The closer two people are, the fewer contacts they share: a correlation of ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}.`,
    reading:
      'Above 0, strong ties sit inside circles and weak ones between them, as with Granovetter. Below, the bridges here are strong ties.',
    meaning: 'It is Granovetter’s hypothesis, measured in this place.',
    computed:
      'Rank correlation (Spearman) between the strength of ties and the share of contacts in common, over ties where both are known; 50 at least. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It confirms nothing by itself: attendance drawn at random gives a correlation already, positive or negative: only the distance from that chance (the grey band) counts. Negative is not bad.',
    pitfalls: [
      'Where ties come from events, the number rises by itself, or is reversed.',
      'Compare periods of the same length only.',
    ],
    data: 'The same as for ties.',
    where: {
      ij: 'two members with a tie',
      '\\operatorname{corr}': 'Pearson’s correlation, over ties',
      R: 'the rank (of equals, the mean rank)',
      's_{ij}': 'the strength of the tie',
      'O_{ij}': 'the share of their other contacts that two linked members have in common',
      'n_{ij}': 'the number of contacts both have in common',
      k_i: 'the number of ties of person i',
      k_j: 'that of person j',
    },
  },
  formula: [
    String.raw`V = \operatorname{corr} \left( R(s_{ij}), R(O_{ij}) \right)`,
    String.raw`O_{ij} = \frac{n_{ij}}{(k_i - 1) + (k_j - 1) - n_{ij}}`,
  ],
  references: ['granovetter1973', 'onnela2007', 'pan2012'],
} satisfies IndicatorText;
