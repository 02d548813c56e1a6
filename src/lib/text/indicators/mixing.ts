/** Words of `mixing`: the ties between each two groups, beside what chance would give. */
import type { Parts, Result } from '../../indicators/result.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

/** Cells whose ties may be shown, and those of them with fewer ties than random pairing gives. */
function cells({ parts }: Result): { shown: number; below: number } {
  const all: Parts = parts ?? {};
  const ratios = Object.keys(all).flatMap((cell) => numberAt(all, cell, 'log2ByLabel') ?? []);
  return { shown: ratios.length, below: ratios.filter((ratio) => ratio < 0).length };
}

export default {
  fr: {
    name: 'Liens de groupe à groupe',
    unit: { one: 'lien', other: 'liens' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const { shown, below } = cells(result);
      if (shown === 0)
        return 'Les groupes sont trop petits pour que leurs croisements soient montrés.';
      return `Sur ${format.number(shown)} ${format.plural(shown, { one: 'croisement de groupes qu’on peut montrer', other: 'croisements de groupes qu’on peut montrer' })}, ${format.number(below)} ${format.plural(below, { one: 'a', other: 'ont' })} moins de liens que si les paires étaient tirées au sort.`;
    },
    reading:
      'Chaque case compte les liens entre deux groupes, à côté du nombre attendu si autant de liens reliaient des membres au hasard, ou si seuls les bouts des liens étaient mélangés.',
    meaning:
      'Une ligne vide montre un groupe à part ; une diagonale bien remplie, un groupe qui vit replié sur lui-même.',
    computed:
      'Chaque lien compte une fois, y compris sur la diagonale. Premier attendu : m · n_a · n_b sur toutes les paires possibles (qui est membre). Second : K_a · K_b / 2m (qui noue combien de liens). Le rapport est donné en puissances de deux, un demi-lien ajouté de part et d’autre.',
    notSaid:
      'Il ne dit pas si les groupes se croisent assez pour se lier. L’écart d’une seule case, sur peu de liens, est souvent dû au hasard : aucune n’est testée ici.',
    pitfalls: [
      'Sous un lien attendu, une case ne dit rien.',
      'Une case où moins de cinq personnes sont concernées d’un côté reste fermée, et avec elle celle qui la ferait deviner.',
    ],
    data: 'Des liens, et un annuaire qui donne le groupe des membres.',
  },
  en: {
    name: 'Ties from group to group',
    unit: { one: 'tie', other: 'ties' },
    cases: 'of active members',
    finding: (result, format) => {
      const { shown, below } = cells(result);
      if (shown === 0) return 'The groups are too small for their crossings to be shown.';
      return `Of ${format.number(shown)} ${format.plural(shown, { one: 'crossing', other: 'crossings' })} of groups that can be shown, ${format.number(below)} ${format.plural(below, { one: 'has', other: 'have' })} fewer ties than if pairs were drawn at random.`;
    },
    reading:
      'Each cell counts the ties between two groups, beside the number expected if as many ties joined members at random, or if only the ends of ties were shuffled.',
    meaning:
      'An empty row shows a group that stands apart; a full diagonal, a group that keeps to itself.',
    computed:
      'Each tie counts once, on the diagonal too. First expectation: m · n_a · n_b over all possible pairs (who is a member). Second: K_a · K_b / 2m (who makes how many ties). The ratio is given in powers of two, half a tie added on both sides.',
    notSaid:
      'It does not say whether groups meet enough to make ties. A single gap, on few ties, is often due to chance: no cell is tested here.',
    pitfalls: [
      'Below one expected tie, a cell says nothing.',
      'A cell with fewer than five people on one side stays closed, and with it the one that would give it away.',
    ],
    data: 'Ties, and a directory that gives the group of members.',
  },
  references: [
    'Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E, 67, 026126. doi:10.1103/PhysRevE.67.026126',
  ],
} satisfies IndicatorText;
