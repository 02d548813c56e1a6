/** Words of `ego-diversity`: how many groups the contacts of a typical member span. */
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

export default {
  screen: 'diversity',
  fr: {
    name: 'Diversité des contacts',
    unit: { one: 'groupe parmi les contacts', other: 'groupes parmi les contacts' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const value = result.value ?? 0;
      const drawn = numberAt(result.parts, 'drawnFromMembers');
      const beside =
        drawn === null
          ? ''
          : ` ; autant de contacts tirés au sort parmi les membres en couvriraient ${format.value(drawn, result.unit)}`;
      return `Les contacts d’un membre type couvrent l’équivalent de ${format.value(value, result.unit)} ${format.plural(value, { one: 'groupe', other: 'groupes' })}${format.inRange(result)}${beside}.`;
    },
    reading:
      'À 1, tous les contacts d’un membre sont du même groupe. À 3, ils sont aussi variés que trois groupes à parts égales.',
    meaning:
      'Des contacts de plusieurs groupes apportent des nouvelles que l’on n’a pas chez soi, à condition de se parler assez.',
    computed:
      'Pour chaque membre qui a au moins trois contacts de groupe connu : inverse de la somme des carrés des parts de chaque groupe parmi eux (nombre de Hill d’ordre 2) ; puis la médiane. À côté, ce que donneraient en moyenne autant de contacts tirés sans remise parmi tous les membres. La marge vient du rang des membres.',
    notSaid:
      'Le métier déclaré dit mal ce que chacun sait. Et des contacts très divers sont souvent des contacts plus rares.',
    pitfalls: [
      'Les contacts ne peuvent pas être plus divers que les membres : lisez les deux ensemble.',
      'Les membres qui ont moins de trois contacts n’y entrent pas.',
    ],
    data: 'Des liens, et un annuaire qui donne le groupe des membres.',
    where: {
      '\\operatorname{med}': 'la médiane',
      i: 'un membre qui a au moins trois contacts de groupe connu',
      'p_{ia}': 'la part du groupe a parmi ses contacts',
    },
  },
  en: {
    name: 'Diversity of contacts',
    unit: { one: 'group among contacts', other: 'groups among contacts' },
    cases: 'of active members',
    finding: (result, format) => {
      const value = result.value ?? 0;
      const drawn = numberAt(result.parts, 'drawnFromMembers');
      const beside =
        drawn === null
          ? ''
          : `; as many contacts drawn at random from members would span ${format.value(drawn, result.unit)}`;
      return `The contacts of a typical member span the equivalent of ${format.value(value, result.unit)} ${format.plural(value, { one: 'group', other: 'groups' })}${format.inRange(result)}${beside}.`;
    },
    reading:
      'At 1, all contacts of a member are of one group. At 3, they are as varied as three groups in equal parts.',
    meaning:
      'Contacts of several groups bring news one does not have at home, provided that people talk enough.',
    computed:
      'For each member with at least three contacts whose group is known: the inverse of the sum of squared shares of each group among them (Hill number of order 2); then the median. Beside it, what as many contacts drawn without replacement from all members would give on average. The range comes from the rank of members.',
    notSaid:
      'A declared trade says little of what somebody knows. And very diverse contacts are often rarer contacts.',
    pitfalls: [
      'Contacts cannot be more diverse than members: read both together.',
      'Members with fewer than three contacts are not in it.',
    ],
    data: 'Ties, and a directory that gives the group of members.',
    where: {
      '\\operatorname{med}': 'the median',
      i: 'a member with at least three contacts of known group',
      'p_{ia}': 'the share of group a among these contacts',
    },
  },
  formula: [String.raw`V = \operatorname{med}_i \frac{1}{\sum_a p_{ia}^2}`],
  references: ['aral2011', 'chao2012'],
} satisfies IndicatorText;
