/** Words of `exposure`: how much members are beside other groups than their own. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'diversity',
  headline: 41,
  fr: {
    name: 'Exposition aux autres groupes',
    unit: {
      one: 'fois la part attendue du temps partagé',
      other: 'fois la part attendue du temps partagé',
    },
    cases: 'des membres actifs',
    finding: (result, format) =>
      `Le temps que les membres passent à côté d’un autre groupe est ${format.value(result.value ?? 0, result.unit)} fois celui qu’on attendrait d’après la part de ces groupes parmi les membres${format.inRange(result)}.`,
    reading:
      'À 1, on côtoie les autres groupes autant qu’ils sont nombreux. À 0,5, deux fois moins.',
    meaning:
      'Quand l’exposition est basse, ce sont les horaires, les salles et le programme qui séparent : c’est là qu’il faut agir.',
    computed:
      'Pour chaque membre, part de ses heures d’attention (présences, partagées entre ceux qui sont là, et événements) passées à côté d’un autre groupe que le sien ; divisée par la part de ces groupes parmi les autres membres. Sommes pondérées par le nombre de liens de chacun. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Être dans la même salle n’est pas se parler. Et l’on choisit en partie quand on vient : l’exposition est aussi une préférence.',
    pitfalls: [
      'Les heures passées dans une foule au-delà du plafond ne comptent pas, ni celles qui n’ont pas laissé de trace.',
      'Un groupe qui s’enregistre moins que les autres paraît moins exposé.',
    ],
    data: 'Des passages ou des événements, des liens, et un annuaire qui donne le groupe des membres.',
    where: {
      X: 'la part de l’attention passée auprès d’un autre groupe',
      '\\Pi': 'la part des autres groupes parmi les membres',
      i: 'une personne qui a des liens et des heures auprès d’autres',
      k_i: 'le nombre de ses liens',
      x_i: 'la part de son attention passée auprès d’un autre groupe',
      '\\pi_i': 'la part d’un autre groupe parmi les autres membres',
    },
  },
  en: {
    name: 'Exposure to other groups',
    unit: {
      one: 'times the expected share of time together',
      other: 'times the expected share of time together',
    },
    cases: 'of active members',
    finding: (result, format) =>
      `The time members spend beside another group is ${format.value(result.value ?? 0, result.unit)} times what the share of these groups among members would suggest${format.inRange(result)}.`,
    reading:
      'At 1, people are beside other groups as much as these are many. At 0.5, half as much.',
    meaning:
      'When exposure is low, timetables, rooms and the programme keep people apart: that is where to act.',
    computed:
      'For each member, the share of their hours of attention (presence, shared among those there, and events) spent beside another group than their own, over the share of these groups among the other members. Sums weighted by each member’s number of ties. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'To be in the same room is not to talk. And people partly choose when to come: exposure is a preference too.',
    pitfalls: [
      'Hours in crowds above the cap do not count, nor those that left no trace.',
      'A group that checks in less than others looks less exposed.',
    ],
    data: 'Check-ins or events, ties, and a directory that gives the group of members.',
    where: {
      X: 'the share of attention spent beside another group',
      '\\Pi': 'the share of other groups among members',
      i: 'a person with ties and hours beside others',
      k_i: 'the number of that person’s ties',
      x_i: 'the share of the person’s attention spent beside another group',
      '\\pi_i': 'the share of another group among the other members',
    },
  },
  formula: [
    String.raw`V = \frac{X}{\Pi}`,
    String.raw`X = \frac{\sum_i k_i x_i}{\sum_i k_i}`,
    String.raw`\Pi = \frac{\sum_i k_i \pi_i}{\sum_i k_i}`,
  ],
  here: { X: 'shareOfAttention', '\\Pi': 'shareOfMembers' },
  references: ['chetty2022'],
} satisfies IndicatorText;
