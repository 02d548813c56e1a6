/** Words of `communities`: circles that a search finds again and again. */
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Cercles stables',
    unit: { one: 'cercle stable', other: 'cercles stables' },
    cases: 'des liens',
    finding: (result, format) =>
      `La communauté compte environ ${format.count(result.value ?? 0, { one: 'cercle stable', other: 'cercles stables' })}${format.inRange(result)}${weakBetween(result, format, (share) => ` ; ${share} des liens faibles vont d’un cercle à un autre`)}.`,
    reading:
      'Un cercle est un groupe d’au moins cinq personnes plus liées entre elles qu’avec le reste. Il est stable quand on le retrouve presque chaque fois qu’on le cherche.',
    meaning:
      'Beaucoup de cercles bien séparés, ce sont des mondes qui s’ignorent ; aucun, c’est une seule foule. Ni l’un ni l’autre n’est bon en soi.',
    computed:
      'On cherche vingt fois (réglable) les groupes qui rendent la modularité la plus grande (méthode de Louvain, liens pesés par leur force), chaque fois dans un autre ordre ; au-delà de 200 000 liens, cinq fois. Deux personnes sont du même cercle quand des liens mènent de l’une à l’autre dont les bouts sont ensemble dans plus de la moitié des recherches. Sous 50 personnes liées, ou sous 3 liens par personne, rien n’est cherché ; si les recherches s’accordent mal (indice de Rand ajusté moyen sous 0,6), ou ne trouvent qu’un cercle, aucun nombre n’est donné. Un lien est entre deux cercles quand ses bouts sont séparés dans au moins 80 % des recherches. La marge va du moins au plus de cercles trouvés d’une recherche à l’autre : elle ne dit pas ce que donnerait une autre période.',
    notSaid:
      'Il ne dit pas qui est dans quel cercle, ni si ces personnes se voient comme un groupe. Un lien entre deux cercles n’est pas la même chose qu’un lien qui fait pont : les deux se lisent côte à côte. La modularité n’est pas un score, et des liens tirés au hasard en ont aussi.',
    pitfalls: [
      'Un groupe qui vient aux mêmes événements forme un cercle, même sans affinité.',
      'Les petits cercles se fondent dans les grands quand la communauté est nombreuse.',
      'Une autre méthode trouverait un autre nombre : comparez des ordres de grandeur.',
    ],
    data: 'Les mêmes que pour les liens, avec au moins 50 personnes liées.',
    where: {
      x: 'un cercle que les recherches retrouvent',
      '|x|': 'le nombre de personnes du cercle',
      Q: 'ce que la recherche rend le plus grand possible',
      w_x: 'la force des liens à l’intérieur du cercle',
      s_x: 'la force de tous les liens de ses membres, comptée à chaque bout',
      w: 'la force de tous les liens',
    },
  },
  en: {
    name: 'Stable circles',
    unit: { one: 'stable circle', other: 'stable circles' },
    cases: 'of ties',
    finding: (result, format) =>
      `The community has about ${format.count(result.value ?? 0, { one: 'stable circle', other: 'stable circles' })}${format.inRange(result)}${weakBetween(result, format, (share) => `; ${share} of weak ties go from one circle to another`)}.`,
    reading:
      'A circle is a group of at least five people more tied to each other than to the rest. It is stable when it is found nearly each time it is searched for.',
    meaning:
      'Many circles well apart are worlds that do not know each other; none is one crowd. Neither is good in itself.',
    computed:
      'Groups that make modularity greatest are searched for twenty times (a setting), by the Louvain method with ties weighted by their strength, each time in another order; above 200,000 ties, five times. Two people are of one circle where ties lead from one to the other whose ends are together in more than half of the searches. Below 50 people with ties, or 3 ties a person, nothing is searched for; where searches agree badly (mean adjusted Rand index below 0.6), or find but one circle, no number is given. A tie is between circles when its ends are apart in at least 80% of the searches. The range goes from the fewest to the most circles a search found: it does not say what another period would give.',
    notSaid:
      'It does not say who is in which circle, nor whether these people see themselves as a group. A tie between circles is not the same as a tie that bridges: the two are read side by side. Modularity is no score, and ties drawn at random have some too.',
    pitfalls: [
      'A group that comes to the same events makes a circle, even without affinity.',
      'Small circles melt into large ones where the community is large.',
      'Another method would find another number: compare orders of magnitude.',
    ],
    data: 'The same as for ties, with at least 50 people who have some.',
    where: {
      x: 'a circle that the searches keep finding',
      '|x|': 'the number of people of the circle',
      Q: 'what the search makes as large as it can',
      w_x: 'the strength of ties inside the circle',
      s_x: 'the strength of all ties of its members, counted at each end',
      w: 'the strength of all ties',
    },
  },
  formula: [
    String.raw`Q = \sum_x \left( \frac{w_x}{w} - \left( \frac{s_x}{2 w} \right)^2 \right)`,
    String.raw`V = \#\{x: |x| \ge 5\}`,
  ],
  here: { Q: 'modularity' },
  references: ['blondel2008', 'good2010', 'traag2019', 'fortunato2007'],
} satisfies IndicatorText;

/** What is added on weak ties, where their share between circles may be told. */
function weakBetween(result: Result, format: Format, say: (share: string) => string): string {
  const share = numberAt(result.parts, 'weak', 'share');
  return share === null ? '' : say(format.percent(share));
}
