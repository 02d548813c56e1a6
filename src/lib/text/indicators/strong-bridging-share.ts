/** Words of `strong-bridging-share`: how many strong ties link circles that hardly know each other. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  headline: 31,
  fr: {
    name: 'Liens forts qui font pont',
    unit: { one: 'des liens forts', other: 'des liens forts' },
    cases: 'des liens forts',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des liens forts font pont${format.inRange(result)}.`,
    reading:
      'À lire à côté de la part des liens faibles qui font pont : la théorie attend moins de ponts parmi les liens forts.',
    meaning:
      'Quand des liens forts font pont, ils sont précieux : ils portent à la fois la confiance et la nouveauté.',
    computed:
      'Même règle que pour les liens faibles : au plus 10 % des autres contacts en commun. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife). Avec moins de 20 liens, ou quand une semaine retirée n’en laisse aucun d’un côté, elle ne dépend que de leur nombre (marge de Wilson).',
    notSaid:
      'Un écart avec les liens faibles ne prouve pas la théorie : les présences à elles seules peuvent en créer un.',
    pitfalls: ['Les liens forts sont souvent peu nombreux : la marge est large.'],
    data: 'Au moins deux sortes d’indices (coups de main, événements, passages) : sans cela, aucun lien n’est dit fort.',
    where: {
      ij: 'deux membres liés par un lien fort, qui ont chacun un autre contact',
      n: 'le nombre de ces liens',
      b: 'ceux qui font le pont',
      'O_{ij}': 'la part de leurs autres contacts que deux membres liés ont en commun',
      o: 'la part jusqu’à laquelle un lien fait le pont : un dixième, sauf autre choix',
      'n_{ij}': 'le nombre de contacts que les deux ont en commun',
      k_i: 'le nombre de liens de la personne i',
      k_j: 'celui de la personne j',
    },
  },
  en: {
    name: 'Strong ties that bridge',
    unit: { one: 'of strong ties', other: 'of strong ties' },
    cases: 'of strong ties',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of strong ties are bridges${format.inRange(result)}.`,
    reading:
      'Read it beside the share of weak ties that bridge: theory expects fewer bridges among strong ties.',
    meaning: 'When strong ties bridge they are precious: they carry trust and novelty at once.',
    computed:
      'The same rule as for weak ties: at most 10% of other contacts in common. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife). Under 20 ties, or where a week left out leaves none on one side, it depends on their number only (Wilson’s range).',
    notSaid: 'A gap with weak ties does not prove the theory: attendance alone can create one.',
    pitfalls: ['Strong ties are often few: the range is wide.'],
    data: 'At least two kinds of evidence (help, events, check-ins): without that no tie is called strong.',
    where: {
      ij: 'two members with a strong tie who each have another contact',
      n: 'the number of such ties',
      b: 'those that bridge',
      'O_{ij}': 'the share of their other contacts that two linked members have in common',
      o: 'the share up to which a tie bridges: a tenth unless chosen otherwise',
      'n_{ij}': 'the number of contacts both have in common',
      k_i: 'the number of ties of person i',
      k_j: 'that of person j',
    },
  },
  formula: [
    String.raw`V = \frac{b}{n}`,
    String.raw`b = \#\{ij: O_{ij} \le o\}`,
    String.raw`O_{ij} = \frac{n_{ij}}{(k_i - 1) + (k_j - 1) - n_{ij}}`,
  ],
  here: { b: 'bridging', n: 'n' },
  references: ['granovetter1973', 'neal2024'],
} satisfies IndicatorText;
