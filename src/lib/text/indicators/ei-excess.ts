/** Words of `ei-excess`: whether ties cross groups more or less than chance would have it. */
import type { IndicatorText } from '../indicator.ts';
import { sideOf } from '../side.ts';

export default {
  screen: 'diversity',
  fr: {
    name: 'Liens entre groupes, face au hasard',
    unit: { one: 'd’écart au hasard', other: 'd’écart au hasard' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const gap = `écart de ${format.value(result.value ?? 0, result.unit)}${rangeOf(format.range(result))}`;
      const side = sideOf(result, 0);
      if (side === 0) {
        return `Rien n’indique que les liens traversent les groupes plus ou moins que par hasard (${gap}).`;
      }
      return `Les liens traversent ${side < 0 ? 'moins' : 'plus'} souvent les groupes que si les mêmes étiquettes étaient tirées au sort (${gap}).`;
    },
    reading:
      'À 0, les liens se moquent des groupes. En dessous, ils restent davantage à l’intérieur ; au-dessus, ils vont davantage d’un groupe à l’autre.',
    meaning: 'Un lieu qui mêle ses publics fait circuler ce que chaque groupe est seul à savoir.',
    computed:
      'Indice E-I : liens entre groupes moins liens internes, divisés par leur somme. On en retire la valeur qu’il aurait en moyenne si l’on redistribuait au sort les mêmes étiquettes entre les membres. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne dit pas pourquoi : les horaires et les salles séparent aussi les groupes, sans que personne ne s’évite.',
    pitfalls: [
      'L’indice brut dépend surtout de la taille des groupes : ne le lisez jamais sans ce que donnerait le hasard.',
      'Les liens dont un bout n’a pas de groupe connu sont laissés de côté.',
    ],
    data: 'Des liens, et un annuaire qui donne le groupe des membres.',
    where: {
      X: 'les liens entre deux groupes',
      I: 'les liens à l’intérieur d’un groupe',
      n_a: 'les membres du groupe a',
      n: 'les membres de groupe connu',
    },
  },
  en: {
    name: 'Ties across groups, against chance',
    unit: { one: 'away from chance', other: 'away from chance' },
    cases: 'of active members',
    finding: (result, format) => {
      const gap = `a difference of ${format.value(result.value ?? 0, result.unit)}${rangeOf(format.range(result))}`;
      const side = sideOf(result, 0);
      if (side === 0) {
        return `Nothing suggests that ties cross groups more or less than by chance (${gap}).`;
      }
      return `Ties cross groups ${side < 0 ? 'less' : 'more'} often than if the same labels were handed out at random (${gap}).`;
    },
    reading:
      'At 0, ties do not care about groups. Below, they stay inside more; above, they go from one group to another more.',
    meaning: 'A place that mixes its publics lets what only one group knows go round.',
    computed:
      'E-I index: ties between groups less ties inside, over their sum. From it is taken the value it would have on average if the same labels were handed out to members at random. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It does not say why: timetables and rooms keep groups apart too, without anyone avoiding anyone.',
    pitfalls: [
      'The raw index mostly tells the sizes of groups: never read it without what chance would give.',
      'Ties with an end whose group is unknown are left out.',
    ],
    data: 'Ties, and a directory that gives the group of members.',
    where: {
      X: 'ties between two groups',
      I: 'ties inside a group',
      n_a: 'members of group a',
      n: 'members of known group',
    },
  },
  formula: [
    String.raw`V = \frac{X - I}{X + I} - \left( 1 - 2 \frac{\sum_a n_a (n_a - 1)}{n (n - 1)} \right)`,
  ],
  here: { X: 'external', I: 'internal' },
  references: ['krackhardt1988'],
} satisfies IndicatorText;

const rangeOf = (range: string | null): string => (range === null ? '' : `, ${range}`);
