/** Words of `assortativity`: how far ties stay inside groups. */
import type { IndicatorText } from '../indicator.ts';
import { sideOf } from '../side.ts';

export default {
  screen: 'diversity',
  fr: {
    name: 'Entre-soi des groupes',
    unit: { one: 'd’entre-soi', other: 'd’entre-soi' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const value = `indice de ${format.value(result.value ?? 0, result.unit)}${rangeOf(format.range(result))}`;
      const side = sideOf(result, 0);
      if (side === 0) {
        return `Rien n’indique que les personnes d’un même groupe restent plus ou moins entre elles que par hasard (${value}).`;
      }
      return `Les personnes d’un même groupe restent ${side > 0 ? 'plus' : 'moins'} entre elles que si leurs liens se nouaient au hasard (${value}).`;
    },
    reading:
      'À 1, aucun lien ne sort de son groupe. À 0, les liens se forment sans égard aux groupes. En dessous, chacun va plutôt vers un autre groupe que le sien.',
    meaning:
      'Un peu d’entre-soi est ordinaire ; beaucoup d’entre-soi empêche les publics d’un lieu de se rencontrer.',
    computed:
      'Part des liens internes, comparée à celle qu’on aurait en reliant au hasard les bouts des mêmes liens (coefficient de Newman). Pour chaque groupe, l’indice de Coleman dit le sien. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Un petit chiffre peut cacher un seul groupe très fermé : regardez aussi groupe par groupe.',
    pitfalls: [
      'Ne comparez pas deux lieux dont les groupes n’ont pas les mêmes tailles : les valeurs possibles n’y sont pas les mêmes.',
      'Les groupes de taille moyenne paraissent souvent les plus fermés.',
    ],
    data: 'Des liens, et un annuaire qui donne le groupe des membres.',
    where: {
      'e_{aa}': 'la part des liens dont les deux bouts sont du groupe a',
      s_a: 'la part des bouts de liens qui sont du groupe a',
    },
  },
  en: {
    name: 'Keeping to one’s own group',
    unit: { one: 'of keeping to one’s own', other: 'of keeping to one’s own' },
    cases: 'of active members',
    finding: (result, format) => {
      const value = `an index of ${format.value(result.value ?? 0, result.unit)}${rangeOf(format.range(result))}`;
      const side = sideOf(result, 0);
      if (side === 0) {
        return `Nothing suggests that people of one group stick together more or less than by chance (${value}).`;
      }
      return `People of one group stick together ${side > 0 ? 'more' : 'less'} than if their ties were made at random (${value}).`;
    },
    reading:
      'At 1, no tie leaves its group. At 0, ties form without regard to groups. Below, people rather go towards another group than their own.',
    meaning:
      'Some keeping to one’s own is ordinary; a lot of it keeps the publics of a place from meeting.',
    computed:
      'Share of ties inside groups, compared with what joining the ends of the same ties at random would give (Newman’s coefficient). For each group, Coleman’s index says its own. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid: 'A small number may hide one group that is very closed: look at each group too.',
    pitfalls: [
      'Do not compare two places whose groups differ in size: the values that are possible differ too.',
      'Groups of middle size often look the most closed.',
    ],
    data: 'Ties, and a directory that gives the group of members.',
    where: {
      'e_{aa}': 'the share of ties with both ends in group a',
      s_a: 'the share of ends of ties that are of group a',
    },
  },
  formula: [String.raw`V = \frac{\sum_a e_{aa} - \sum_a s_a^2}{1 - \sum_a s_a^2}`],
  references: ['newman2003', 'currarini2009', 'bojanowski2014'],
} satisfies IndicatorText;

const rangeOf = (range: string | null): string => (range === null ? '' : `, ${range}`);
