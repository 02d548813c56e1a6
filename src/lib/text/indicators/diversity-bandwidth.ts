/** Words of `diversity-bandwidth`: whether contacts that lead apart are the less close ones. */
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { isUndecided } from '../undecided.ts';

interface Sentences {
  readonly less: string;
  readonly more: string;
  readonly neither: string;
  readonly correlation: (value: string) => string;
}

function finding(result: Result, format: Format, said: Sentences): string {
  const value = result.value ?? 0;
  const way = value < 0 ? said.less : said.more;
  const number = `${format.value(value, 'index')}${format.inRange(result)}`;
  return `${isUndecided(result) ? said.neither : way}${said.correlation(number)}.`;
}

const FR: Sentences = {
  less: 'À nombre de liens comparable, plus les contacts d’un membre mènent vers des cercles séparés, moins il en est proche',
  more: 'À nombre de liens comparable, plus les contacts d’un membre mènent vers des cercles séparés, plus il en est proche',
  neither:
    'À nombre de liens comparable, avoir des contacts dans des cercles séparés ou en être proche ne vont clairement ni ensemble ni à l’inverse',
  correlation: (value) => ` : corrélation de ${value}`,
};

const EN: Sentences = {
  less: 'With about as many ties, the more a member’s contacts lead to separate circles, the less close they are',
  more: 'With about as many ties, the more a member’s contacts lead to separate circles, the closer they are',
  neither:
    'With about as many ties, having contacts in separate circles and being close to them clearly go neither together nor against each other',
  correlation: (value) => `: a correlation of ${value}`,
};

export default {
  screen: 'diversity',
  fr: {
    name: 'Contacts séparés ou contacts proches',
    unit: { one: 'de corrélation, de −1 à 1', other: 'de corrélation, de −1 à 1' },
    cases: 'des membres actifs',
    finding: (result, format) => finding(result, format, FR),
    reading:
      'Au-dessous de 0, les membres dont les contacts se connaissent peu entre eux ont des liens moins forts : ils entendent des choses de plus de côtés, mais moins souvent. Au-dessus, ce sont aussi les plus proches de leurs contacts. À 0, ni l’un ni l’autre.',
    meaning:
      'Des contacts séparés apportent des nouvelles différentes, des contacts proches en apportent davantage. Quand on perd d’un côté ce que l’on gagne de l’autre, un pont ne suffit pas : il faut aussi s’y parler.',
    computed:
      'Pour chaque membre qui a au moins trois liens : un moins la contrainte de Burt (ses contacts mènent-ils vers des cercles séparés ?), et la force moyenne de ses liens. Corrélation de rangs (Spearman) entre les deux, parmi les membres qui ont à peu près autant de liens (3 ou 4, 5 à 8, 9 à 16…), puis la moyenne de ces groupes, chacun compté selon ses membres ; vingt membres au moins. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne dit pas ce que chacun apprend de ses contacts. Et des présences tirées au hasard donnent déjà une corrélation : seul l’écart à ce hasard (la bande grise) compte.',
    pitfalls: [
      'Un contact commun qui n’est pas enregistré fait paraître des contacts séparés.',
      'Négatif, il n’est pas mauvais : c’est le prix habituel de la variété.',
      'Ne comparez que des périodes de même longueur.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      n_b: 'le nombre de membres du groupe b, qui ont à peu près autant de liens',
      '\\rho_b': 'la corrélation de rangs (Spearman) parmi eux',
      c_i: 'la contrainte de la personne i',
      w_i: 'la force moyenne de ses liens',
    },
  },
  en: {
    name: 'Separate contacts or close contacts',
    unit: { one: 'of correlation, from −1 to 1', other: 'of correlation, from −1 to 1' },
    cases: 'of active members',
    finding: (result, format) => finding(result, format, EN),
    reading:
      'Below 0, members whose contacts hardly know each other have weaker ties: they hear things from more sides, but less often. Above, they are also the ones closest to their contacts. At 0, neither.',
    meaning:
      'Separate contacts bring different news, close contacts bring more of it. Where one is lost as the other is gained, a bridge is not enough: people must also talk across it.',
    computed:
      'For each member with at least three ties: one less Burt’s constraint (do their contacts lead to separate circles?), and the mean strength of their ties. Rank correlation (Spearman) of the two among members with about as many ties (3 or 4, 5 to 8, 9 to 16 …), then the mean of these groups, each counting by its members; twenty members at least. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It does not say what anybody learns from their contacts. And attendance drawn at random gives a correlation already: only the distance from that chance (the grey band) counts.',
    pitfalls: [
      'A common contact that is not recorded makes contacts look separate.',
      'Negative is not bad: it is the usual price of variety.',
      'Compare periods of the same length only.',
    ],
    data: 'The same as for ties.',
    where: {
      n_b: 'the number of members of band b, who have about as many ties',
      '\\rho_b': 'the rank correlation (Spearman) among them',
      c_i: 'the constraint of person i',
      w_i: 'the mean strength of their ties',
    },
  },
  formula: [
    String.raw`V = \frac{\sum_b (n_b - 1) \, \rho_b}{\sum_b (n_b - 1)}`,
    String.raw`\rho_b = \rho \left( 1 - c_i, w_i \right)_{i \in b}`,
  ],
  references: ['aral2011', 'burt2004'],
} satisfies IndicatorText;
