/** Words of `mixing`: the ties between each two groups, beside what chance would give. */
import type { Parts, Result } from '../../indicators/result.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

interface Cells {
  readonly shown: number;
  /** Those with fewer ties than expected. */
  readonly below: number;
  /** What is expected: from hours in common where they are known, else from who is a member. */
  readonly by: 'hours' | 'label';
}

/** Cells whose ties may be shown. */
function cells({ parts }: Result): Cells {
  const all: Parts = parts ?? {};
  const ratios = (name: string): number[] =>
    Object.keys(all).flatMap((cell) => numberAt(all, cell, name) ?? []);
  const byHours = ratios('log2ByExposure');
  const known = byHours.length > 0 ? byHours : ratios('log2ByLabel');
  const below = known.filter((ratio) => ratio < 0).length;
  return { shown: known.length, below, by: byHours.length > 0 ? 'hours' : 'label' };
}

export default {
  screen: 'diversity',
  fr: {
    name: 'Liens de groupe à groupe',
    unit: { one: 'lien', other: 'liens' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const { shown, below, by } = cells(result);
      if (shown === 0)
        return 'Les groupes sont trop petits pour que leurs croisements soient montrés.';
      return `Sur ${format.number(shown)} ${format.plural(shown, { one: 'croisement de groupes qu’on peut montrer', other: 'croisements de groupes qu’on peut montrer' })}, ${format.number(below)} ${format.plural(below, { one: 'a', other: 'ont' })} moins de liens que ${by === 'hours' ? 'leurs heures communes ne le laissent attendre' : 'si les paires étaient tirées au sort'}.`;
    },
    reading:
      'Chaque case compte les liens entre deux groupes, à côté du nombre attendu si autant de liens reliaient des membres au hasard, si seuls les bouts des liens étaient mélangés, ou si les liens suivaient les heures passées côte à côte.',
    meaning:
      'Une ligne vide montre un groupe à part ; une diagonale bien remplie, un groupe qui vit replié sur lui-même.',
    computed:
      'Chaque lien compte une fois, y compris sur la diagonale. Premier attendu : m · n_a · n_b sur toutes les paires possibles (qui est membre). Deuxième : K_a · K_b / 2m (qui noue combien de liens). Troisième : la somme des α_i · α_j · C_ij, où C_ij est le temps d’attention commun et où les α rendent à chacun son nombre de liens (qui côtoie qui) ; les liens sans heure commune n’y entrent pas. Le rapport est donné en puissances de deux, un demi-lien ajouté de part et d’autre.',
    notSaid:
      'Les deux premiers nombres ne tiennent pas compte de qui côtoie qui ; le troisième, si. L’écart d’une seule case, sur peu de liens, est souvent dû au hasard : aucune n’est testée ici.',
    pitfalls: [
      'Sous un lien attendu, une case ne dit rien.',
      'Une case où moins de cinq personnes sont concernées d’un côté reste fermée, et avec elle celle qui la ferait deviner.',
    ],
    data: 'Des liens, et un annuaire qui donne le groupe des membres.',
    where: {
      'V_{ab}':
        'de combien de fois le double les groupes a et b se lient plus que leurs heures ne le donneraient',
      't_{ab}': 'leurs liens entre personnes qui ont des heures en commun',
      'E_{ab}': 'les liens attendus',
      'C_{ij}': 'les heures d’attention de deux personnes',
      '\\alpha_i': 'ce qu’il faut pour que chacun garde ses liens',
      '\\alpha_j': 'de même pour la personne j',
      k_i: 'le nombre de liens de la personne i',
    },
  },
  en: {
    name: 'Ties from group to group',
    unit: { one: 'tie', other: 'ties' },
    cases: 'of active members',
    finding: (result, format) => {
      const { shown, below, by } = cells(result);
      if (shown === 0) return 'The groups are too small for their crossings to be shown.';
      return `Of ${format.number(shown)} ${format.plural(shown, { one: 'crossing', other: 'crossings' })} of groups that can be shown, ${format.number(below)} ${format.plural(below, { one: 'has', other: 'have' })} fewer ties than ${by === 'hours' ? 'their hours in common would lead one to expect' : 'if pairs were drawn at random'}.`;
    },
    reading:
      'Each cell counts the ties between two groups, beside the number expected if as many ties joined members at random, if only the ends of ties were shuffled, or if ties followed the hours spent beside each other.',
    meaning:
      'An empty row shows a group that stands apart; a full diagonal, a group that keeps to itself.',
    computed:
      'Each tie counts once, on the diagonal too. First expectation: m · n_a · n_b over all possible pairs (who is a member). Second: K_a · K_b / 2m (who makes how many ties). Third: the sum of α_i · α_j · C_ij, where C_ij is the attention two people share and the α give everybody their number of ties (who is beside whom); ties without an hour in common are left out. The ratio is given in powers of two, half a tie added on both sides.',
    notSaid:
      'The first two numbers leave aside who is beside whom; the third does not. A single gap, on few ties, is often due to chance: no cell is tested here.',
    pitfalls: [
      'Below one expected tie, a cell says nothing.',
      'A cell with fewer than five people on one side stays closed, and with it the one that would give it away.',
    ],
    data: 'Ties, and a directory that gives the group of members.',
    where: {
      'V_{ab}': 'by how many doublings groups a and b are tied more than their hours would give',
      't_{ab}': 'their ties between people with hours in common',
      'E_{ab}': 'ties expected',
      'C_{ij}': 'hours of attention of two people',
      '\\alpha_i': 'what it takes for each to keep as many ties',
      '\\alpha_j': 'the same for person j',
      k_i: 'the number of ties of person i',
    },
  },
  formula: [
    String.raw`V_{ab} = \log_2 \frac{t_{ab} + \frac{1}{2}}{E_{ab} + \frac{1}{2}}`,
    String.raw`E_{ab} = \sum_{i \in a,\, j \in b} \alpha_i \alpha_j C_{ij}`,
    String.raw`\sum_j \alpha_i \alpha_j C_{ij} = k_i`,
  ],
  references: [
    'Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E, 67, 026126. doi:10.1103/PhysRevE.67.026126',
  ],
} satisfies IndicatorText;
