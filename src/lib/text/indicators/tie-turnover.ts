/** Words of `tie-turnover`: how much of the network changes within a period? */
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Renouvellement des liens',
    unit: { one: 'des liens ont changé', other: 'des liens ont changé' },
    finding: (result, format) => {
      const [gained, lost] = [numberAt(result.parts, 'gained'), numberAt(result.parts, 'lost')];
      const counts =
        gained === null || lost === null
          ? ''
          : ` : ${format.count(gained, { one: 'lien gagné', other: 'liens gagnés' })}, ${format.number(lost, 0)} en moins`;
      return `Sur la période, ${format.percent(result.value ?? 0)} des liens ont changé${format.inRange(result)}${counts}.`;
    },
    reading:
      '0 % veut dire : les mêmes liens au début et à la fin de la période. 100 % : plus aucun en commun.',
    meaning:
      'Un lieu où rien ne bouge se ferme ; un lieu où tout change ne construit rien. Il n’y a pas de bon chiffre, il y a votre habitude.',
    computed:
      'Liens gagnés plus liens en moins, divisés par deux fois leur nombre moyen, entre le début et la fin de la période. La marge dit de combien le chiffre bouge quand on retire un membre à la fois.',
    notSaid:
      'Un lien en moins est un lien dont les signes ont plus de six mois, ou dont une personne n’est plus là : pas une brouille.',
    pitfalls: [
      'Il grandit avec la durée de la période : ne comparez que des périodes égales.',
      'Quand le journal est court, le début paraît moins relié qu’il ne l’était, et les gains trop nombreux.',
    ],
    data: 'Les mêmes que pour les liens, avec assez de semaines avant la période.',
    where: {
      g: 'les liens gagnés pendant la période',
      l: 'les liens perdus',
      a: 'les liens du début de la période',
      b: 'les liens de la fin',
    },
  },
  en: {
    name: 'Turnover of ties',
    unit: { one: 'of ties changed', other: 'of ties changed' },
    finding: (result, format) => {
      const [gained, lost] = [numberAt(result.parts, 'gained'), numberAt(result.parts, 'lost')];
      const counts =
        gained === null || lost === null
          ? ''
          : `: ${format.count(gained, { one: 'tie gained', other: 'ties gained' })}, ${format.number(lost, 0)} fewer`;
      return `Over the period ${format.percent(result.value ?? 0)} of ties changed${format.inRange(result)}${counts}.`;
    },
    reading:
      '0% means: the same ties at the beginning and at the end of the period. 100%: none in common.',
    meaning:
      'A place where nothing moves closes; one where everything changes builds nothing. There is no right number, there is what is usual for you.',
    computed:
      'Ties gained plus ties gone, over twice their mean number, between the beginning and the end of the period. The range says how far the number moves when one member at a time is left out.',
    notSaid:
      'A tie gone is one whose signs are older than six months, or one of whose people is no longer here: not a quarrel.',
    pitfalls: [
      'It grows with the length of the period: compare equal periods only.',
      'When the log is short the beginning looks less connected than it was, and gains too many.',
    ],
    data: 'The same as for ties, with enough weeks before the period.',
    where: {
      g: 'ties gained in the period',
      l: 'ties lost',
      a: 'ties at its beginning',
      b: 'ties at its end',
    },
  },
  formula: [String.raw`V = \frac{g + l}{a + b}`],
  here: { g: 'gained', l: 'lost', a: 'before', b: 'after' },
  references: ['burt2002'],
} satisfies IndicatorText;
