/** Words of `mixing`: the ties between each two groups, beside what chance would give. */
import type { Parts, Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

interface Cells {
  readonly shown: number;
  /** Those with fewer ties than expected. */
  readonly below: number;
  /** What is expected: from hours in common where they are known, else from who is a member. */
  readonly by: 'hours' | 'label';
  /** Those that chance alone does not explain; null where none could be held against it. */
  readonly apart: number | null;
}

/** False discoveries borne among the cells said to stand apart (METHODS C4, G1). */
const BORNE = 0.1;

/** Cells whose ties may be shown. */
function cells({ parts }: Result): Cells {
  const all: Parts = parts ?? {};
  const ratios = (name: string): number[] =>
    Object.keys(all).flatMap((cell) => numberAt(all, cell, name) ?? []);
  const byHours = ratios('log2ByExposure');
  const by = byHours.length > 0 ? 'hours' : 'label';
  const known = by === 'hours' ? byHours : ratios('log2ByLabel');
  const q = ratios(by === 'hours' ? 'qByExposure' : 'qByLabel');
  return {
    shown: known.length,
    below: known.filter((ratio) => ratio < 0).length,
    by,
    apart: q.length === 0 ? null : q.filter((one) => one < BORNE).length,
  };
}

function apartFr(apart: number | null, format: Format): string {
  if (apart === null) return '';
  if (apart === 0) return ' Aucun ne s’écarte clairement de ce que le hasard seul donnerait.';
  const said = format.count(apart, { one: 'seul s’écarte', other: 's’écartent' });
  return ` ${said} clairement de ce que le hasard seul donnerait, en plus ou en moins.`;
}

function apartEn(apart: number | null, format: Format): string {
  if (apart === null) return '';
  if (apart === 0) return ' None stands clearly apart from what chance alone would give.';
  const said = format.count(apart, { one: 'alone stands', other: 'stand' });
  return ` ${said} clearly apart from what chance alone would give, above or below.`;
}

export default {
  screen: 'diversity',
  fr: {
    name: 'Liens de groupe à groupe',
    unit: { one: 'lien', other: 'liens' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const { shown, below, by, apart } = cells(result);
      if (shown === 0)
        return 'Les groupes sont trop petits pour que leurs croisements soient montrés.';
      return `Sur ${format.number(shown)} ${format.plural(shown, { one: 'croisement de groupes qu’on peut montrer', other: 'croisements de groupes qu’on peut montrer' })}, ${format.number(below)} ${format.plural(below, { one: 'a', other: 'ont' })} moins de liens que ${by === 'hours' ? 'leurs heures communes ne le laissent attendre' : 'si les paires étaient tirées au sort'}.${apartFr(apart, format)}`;
    },
    reading:
      'Chaque case compte les liens entre deux groupes, à côté du nombre attendu si autant de liens reliaient des membres au hasard, si seuls les bouts des liens étaient mélangés, ou si les liens suivaient les heures passées côte à côte.',
    meaning:
      'Une ligne vide montre un groupe à part ; une diagonale bien remplie, un groupe qui vit replié sur lui-même.',
    computed:
      'Chaque lien compte une fois, y compris sur la diagonale. Premier attendu : m · n_a · n_b sur toutes les paires possibles (qui est membre). Deuxième : K_a · K_b / 2m (qui noue combien de liens). Troisième : la somme des α_i · α_j · C_ij, où C_ij est le temps d’attention commun et où les α rendent à chacun son nombre de liens (qui côtoie qui) ; les liens sans heure commune n’y entrent pas. Le rapport est donné en puissances de deux, un demi-lien ajouté de part et d’autre. Chaque case est tenue contre le hasard, si un lien au moins y est attendu : liens tirés selon les heures côte à côte quand cela peut être montré, sinon métiers redistribués entre membres arrivés vers la même époque et venus aussi souvent. Comme on regarde beaucoup de cases à la fois, une case n’est dite s’écarter du hasard que si, parmi toutes, au plus une sur dix le serait à tort (Benjamini et Hochberg).',
    notSaid:
      'Les deux premiers nombres ne tiennent pas compte de qui côtoie qui ; le troisième, si. L’écart d’une seule case, sur peu de liens, est souvent dû au hasard : celles que le hasard n’explique pas sont comptées à part.',
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
      const { shown, below, by, apart } = cells(result);
      if (shown === 0) return 'The groups are too small for their crossings to be shown.';
      return `Of ${format.number(shown)} ${format.plural(shown, { one: 'crossing', other: 'crossings' })} of groups that can be shown, ${format.number(below)} ${format.plural(below, { one: 'has', other: 'have' })} fewer ties than ${by === 'hours' ? 'their hours in common would lead one to expect' : 'if pairs were drawn at random'}.${apartEn(apart, format)}`;
    },
    reading:
      'Each cell counts the ties between two groups, beside the number expected if as many ties joined members at random, if only the ends of ties were shuffled, or if ties followed the hours spent beside each other.',
    meaning:
      'An empty row shows a group that stands apart; a full diagonal, a group that keeps to itself.',
    computed:
      'Each tie counts once, on the diagonal too. First expectation: m · n_a · n_b over all possible pairs (who is a member). Second: K_a · K_b / 2m (who makes how many ties). Third: the sum of α_i · α_j · C_ij, where C_ij is the attention two people share and the α give everybody their number of ties (who is beside whom); ties without an hour in common are left out. The ratio is given in powers of two, half a tie added on both sides. Each cell is held against chance where one tie at least is expected of it: ties drawn by the hours side by side where that can be told, else trades dealt again among members who joined at about the same time and came as often. As many cells are looked at together, one is said to stand apart from chance only where, of all of them, at most one in ten would be wrong (Benjamini and Hochberg).',
    notSaid:
      'The first two numbers leave aside who is beside whom; the third does not. A single gap, on few ties, is often due to chance: those that chance does not explain are counted apart.',
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
  references: ['benjamini1995', 'newman2003'],
} satisfies IndicatorText;
