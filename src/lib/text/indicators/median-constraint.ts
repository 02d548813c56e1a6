/** Words of `median-constraint`: how far contacts all lead to each other. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Contrainte des contacts',
    unit: {
      one: 'de contrainte, pour le membre médian',
      other: 'de contrainte, pour le membre médian',
    },
    cases: 'des membres',
    finding: (result, format) =>
      `Pour la moitié des membres qui ont au moins trois liens, la contrainte est inférieure à ${format.value(result.value ?? 0, 'ratio')}${format.inRange(result)}.`,
    reading:
      'Près de 1, les contacts d’une personne se connaissent tous entre eux. Près de 0, ils mènent à des cercles séparés.',
    meaning:
      'Une personne peu contrainte reçoit des nouvelles de plusieurs côtés, sans qu’un seul cercle les filtre.',
    computed:
      'Contrainte de Burt sur les liens du lieu, tous comptés pour un : part des relations d’une personne qui ramènent au même contact, directement ou par un autre. Médiane des membres qui ont au moins trois liens. La marge d’incertitude vient des rangs des membres : elle ne suppose rien d’autre que leur indépendance.',
    notSaid:
      'Elle ne désigne personne, et ne dit pas qui devrait changer de place. Qui n’a pas de lien n’a pas de contrainte, et n’est pas compté.',
    pitfalls: [
      'Elle dépend surtout du nombre de liens : plus on en a, plus elle est basse.',
      'Une personne non enregistrée la fait paraître plus basse.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      '\\operatorname{med}': 'la médiane',
      i: 'un membre qui a au moins trois liens',
      j: 'un de ses contacts',
      q: 'un contact que les deux ont en commun',
      'p_{ij}': 'la part du contact j dans les liens de i',
      k_i: 'le nombre de liens de la personne i',
    },
  },
  en: {
    name: 'Constraint of contacts',
    unit: {
      one: 'of constraint, for the median member',
      other: 'of constraint, for the median member',
    },
    cases: 'of members',
    finding: (result, format) =>
      `For half of the members with at least three ties, constraint is below ${format.value(result.value ?? 0, 'ratio')}${format.inRange(result)}.`,
    reading:
      'Near 1, all contacts of a person know each other. Near 0, they lead to separate circles.',
    meaning:
      'Somebody little constrained hears from several sides, without one circle filtering what is heard.',
    computed:
      'Burt’s constraint on the ties of the place, each counting for one: the share of a person’s relations that lead back to the same contact, directly or through another. Median of the members with at least three ties. The range comes from the ranks of members: it assumes nothing but their independence.',
    notSaid:
      'It points at no one, and does not say who should change places. An isolated person has no constraint and is not counted.',
    pitfalls: [
      'It depends above all on the number of ties: the more there are, the lower it is.',
      'A person who is not recorded makes it look lower.',
    ],
    data: 'The same as for ties.',
    where: {
      '\\operatorname{med}': 'the median',
      i: 'a member with at least three ties',
      j: 'one of the contacts',
      q: 'a contact both have in common',
      'p_{ij}': 'the share of contact j in the ties of i',
      k_i: 'the number of ties of person i',
    },
  },
  formula: [
    String.raw`V = \operatorname{med}_i \sum_j \left( p_{ij} + \sum_q p_{iq} p_{qj} \right)^2`,
    String.raw`p_{ij} = \frac{1}{k_i}`,
  ],
  references: ['burt2004'],
} satisfies IndicatorText;
