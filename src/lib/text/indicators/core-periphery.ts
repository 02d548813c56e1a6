/** Words of `core-periphery`: whether ties look like a centre and its surroundings. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Allure de centre et de périphérie',
    unit: { one: 'de ressemblance', other: 'de ressemblance' },
    cases: 'des liens',
    finding: (result, format) =>
      `Les liens ressemblent à un centre entouré d’une périphérie à hauteur de ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}, sur une échelle de −1 à 1.`,
    reading:
      '1 voudrait dire : les uns ont un lien avec tout le monde, les autres n’en ont qu’avec eux. 0 : rien de tel. Le chiffre seul ne dit presque rien : regardez ce que donnent autant de liens par personne, rebattus au hasard.',
    meaning:
      'Si beaucoup passe par peu de personnes, le lieu tient à elles. Si le hasard en donne autant, c’est seulement que certains ont plus de liens que d’autres.',
    computed:
      'On range les membres par nombre de liens et on essaie chaque coupure entre des nombres différents ; on garde celle où les liens ressemblent le plus au motif idéal (corrélation de Borgatti et Everett, sur toutes les paires). La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne dit pas qu’un noyau existe, et ne désigne ni ne classe personne : dès que les membres n’ont pas tous autant de liens, on trouve un centre. Seul l’écart au hasard compte.',
    pitfalls: [
      'Les personnes de l’accueil, comptées parmi les membres, font un centre à elles seules.',
      'Un centre de moins de cinq personnes n’est pas montré.',
      'Ne comparez que des périodes de même longueur.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      ij: 'deux membres, liés ou non',
      'a_{ij}': '1 si les deux sont liés, 0 sinon',
      'c_{ij}': '1 si l’un des deux au moins est du centre, 0 sinon',
      C: 'un centre : les premiers par le nombre de liens',
      '\\operatorname{corr}': 'la corrélation de Pearson, sur toutes les paires',
    },
  },
  en: {
    name: 'Looks of a centre and a periphery',
    unit: { one: 'of likeness', other: 'of likeness' },
    cases: 'of ties',
    finding: (result, format) =>
      `Ties look like a centre with a periphery around it to a degree of ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}, on a scale from −1 to 1.`,
    reading:
      '1 would mean: some are tied to everybody, the others to them only. 0: nothing of the kind. Alone the number says next to nothing: look at what as many ties a person give, shuffled at random.',
    meaning:
      'Where much goes through few people, the place hangs on them. Where chance gives as much, it is only that some have more ties than others.',
    computed:
      'Members are put in the order of how many ties they have, and every cut between different numbers is tried; the one is kept where ties look most like the ideal pattern (correlation of Borgatti and Everett, over all pairs). The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It does not say that there is a core, and neither points at nor ranks anybody: as soon as not all members have as many ties, a centre is found. Only the gap to chance counts.',
    pitfalls: [
      'People of the front desk, counted as members, make a centre by themselves.',
      'A centre of fewer than five people is not shown.',
      'Compare periods of the same length only.',
    ],
    data: 'The same as for ties.',
    where: {
      ij: 'two members, tied or not',
      'a_{ij}': '1 where the two are tied, 0 otherwise',
      'c_{ij}': '1 where at least one of the two is in the core, 0 otherwise',
      C: 'a core: the first by number of ties',
      '\\operatorname{corr}': 'Pearson’s correlation, over all pairs',
    },
  },
  formula: [String.raw`V = \max_C \operatorname{corr}(a_{ij}, c_{ij})`],
  references: ['borgatti2000', 'kojaku2018', 'batagelj2003'],
} satisfies IndicatorText;
