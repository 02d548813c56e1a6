/** Words of `percolation-gap`: which ties hold the community together. */
import type { IndicatorText } from '../indicator.ts';
import { isUndecided } from '../undecided.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Ce qui tient la communauté',
    unit: { one: 'd’écart', other: 'd’écart' },
    cases: 'des liens',
    finding: (result, format) =>
      isUndecided(result)
        ? `Que les liens les plus faibles ou les plus forts disparaissent d’abord, la communauté tiendrait à peu près aussi longtemps (écart de ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}).`
        : (result.value ?? 0) >= 0
          ? `Si les liens les plus faibles disparaissaient d’abord, la communauté se morcellerait plus tôt que si c’étaient les plus forts (écart de ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}).`
          : `Si les liens les plus forts disparaissaient d’abord, la communauté se morcellerait plus tôt que si c’étaient les plus faibles (écart de ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}).`,
    claim: {
      above: 'Les liens faibles tiennent la communauté ensemble',
      below: 'Les liens forts tiennent la communauté ensemble',
    },
    reading:
      'Au-dessus de 0, les liens faibles tiennent l’ensemble ; au-dessous, ce sont les liens forts.',
    meaning:
      'C’est une façon de voir si les simples connaissances comptent pour que tout le monde soit relié.',
    computed:
      'On retire les liens un à un, du plus faible au plus fort puis dans l’autre sens, et l’on suit la part des membres qui restent reliés dans le plus grand ensemble ; les liens d’égale force partent ensemble. L’écart est l’aire entre les deux courbes. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Ce n’est pas une prévision : on ne sait pas ce qui se passerait si des personnes partaient. Les liens faibles sont aussi les plus nombreux.',
    pitfalls: [
      'Avec peu de membres, quelques liens décident de tout.',
      'Ne comparez que des périodes de même longueur.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      f: 'la part des liens retirés',
      'R_1(f)':
        'la part des membres dans le plus grand ensemble relié, les liens les plus forts retirés d’abord',
      'R_0(f)': 'la même, les plus faibles d’abord',
      '\\mathrm{d}f': 'un petit pas de cette part',
    },
  },
  en: {
    name: 'What holds the community together',
    unit: { one: 'of difference', other: 'of difference' },
    cases: 'of ties',
    finding: (result, format) =>
      isUndecided(result)
        ? `Whether the weakest ties or the strongest disappear first, the community would last about as long (a difference of ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}).`
        : (result.value ?? 0) >= 0
          ? `If the weakest ties disappeared first, the community would fragment sooner than if the strongest did (a difference of ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}).`
          : `If the strongest ties disappeared first, the community would fragment sooner than if the weakest did (a difference of ${format.value(result.value ?? 0, 'index')}${format.inRange(result)}).`,
    claim: {
      above: 'Weak ties hold the community together',
      below: 'Strong ties hold the community together',
    },
    reading: 'Above 0, weak ties hold the whole together; below, strong ties do.',
    meaning: 'It is one way to see whether mere acquaintances matter for everybody to be linked.',
    computed:
      'Ties are taken away one by one, from the weakest to the strongest and then the other way round, following the share of members who stay linked in the largest part; ties of equal strength go together. The difference is the area between the two curves. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It is no forecast: nobody knows what would happen if people left. Weak ties are also the more numerous.',
    pitfalls: [
      'With few members, a few ties decide everything.',
      'Compare periods of the same length only.',
    ],
    data: 'The same as for ties.',
    where: {
      f: 'the share of ties taken away',
      'R_1(f)': 'the share of members in the largest connected part, strongest ties taken first',
      'R_0(f)': 'the same, weakest ties first',
      '\\mathrm{d}f': 'a small step of that share',
    },
  },
  formula: [String.raw`V = \int_0^1 \left( R_1(f) - R_0(f) \right) \mathrm{d}f`],
  references: ['onnela2007'],
} satisfies IndicatorText;
