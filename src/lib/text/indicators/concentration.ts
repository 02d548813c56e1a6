/** Words of `concentration`: how much rests on the most active tenth. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Poids des plus actifs',
    unit: { one: 'des interactions', other: 'des interactions' },
    cases: 'des liens',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des interactions impliquent les 10 % de membres les plus actifs${format.inRange(result)}.`,
    reading:
      '40 % veut dire : dans quatre interactions sur dix, l’une des deux personnes au moins fait partie du dixième le plus actif.',
    meaning:
      'Si presque tout passe par quelques personnes, leur départ ou leur fatigue pèse lourd.',
    computed:
      'Pour chaque lien, on compte les interactions de la période : un coup de main ou un contact déclaré compte 1 ; un événement de n personnes (30 au plus) compte 1/(n − 1) pour chaque paire ; quand seuls les passages font les liens, un jour en petit comité compte 1. Les plus actifs sont le dixième des membres, arrondi au-dessus, qui en a le plus ; à égalité, on prend la moyenne de tous les choix possibles. À comparer à ce que donneraient autant de liens par personne, rebattus au hasard, et les mêmes nombres d’interactions distribués sur ces liens. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne désigne personne, et ne dit pas que ces personnes forment un noyau : dans tout lieu, certains viennent plus que d’autres. La bande grise dit ce que donneraient déjà les nombres de liens à eux seuls : seul l’écart à ce hasard dit s’il y a davantage.',
    pitfalls: [
      'Les personnes non enregistrées le font monter ou descendre selon qui elles sont.',
      'Compter l’équipe parmi les membres le fait monter.',
      'En dessous de 41 membres, le dixième est trop petit pour être montré sans désigner quelqu’un.',
    ],
    data: 'Les mêmes que pour les liens, avec des dates.',
    where: {
      N: 'les membres actifs de la période',
      ij: 'deux membres liés',
      'a_{ij}': 'les échanges de la période entre les deux',
      T: 'le dixième des membres qui a le plus d’échanges',
      '|T|': 'le nombre de personnes de ce dixième',
      'i \\in T \\vee j \\in T': 'l’un des deux au moins en fait partie',
    },
  },
  en: {
    name: 'Weight of the most active',
    unit: { one: 'of interactions', other: 'of interactions' },
    cases: 'of ties',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of interactions involve the 10% most active members${format.inRange(result)}.`,
    reading:
      '40% means: in four interactions out of ten, at least one of the two people belongs to the most active tenth.',
    meaning:
      'Where nearly everything goes through a few people, their leaving or tiring weighs much.',
    computed:
      'Interactions of the period are counted for each tie: help or a contact told counts 1; an event of n people (30 at most) counts 1/(n − 1) for each pair; where check-ins alone make ties, a day in small company counts 1. The most active are the tenth of members, rounded up, who have most; where several are equal, the mean of all possible choices is taken. To be held against as many ties a person shuffled at random, with the same numbers of interactions dealt over them. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It points at no one, and does not say that these people form a group: in any place some come more than others. The grey band says what numbers of ties alone would give already: only the distance from that chance says whether there is more.',
    pitfalls: [
      'People who are not recorded move it up or down, depending on who they are.',
      'Counting staff as members moves it up.',
      'Below 41 members the tenth is too small to be shown without pointing at somebody.',
    ],
    data: 'The same as for ties, with dates.',
    where: {
      N: 'members active in the period',
      ij: 'two members with a tie',
      'a_{ij}': 'interactions of the period between the two',
      T: 'the tenth of members with most interactions',
      '|T|': 'the number of people of that tenth',
      'i \\in T \\vee j \\in T': 'at least one of the two belongs to it',
    },
  },
  formula: [
    String.raw`V = \frac{\sum_{ij: i \in T \vee j \in T} a_{ij}}{\sum_{ij} a_{ij}}`,
    String.raw`|T| = \lceil N / 10 \rceil`,
  ],
  here: { '|T|': 'mostActive' },
  references: ['borgatti2000', 'kojaku2018'],
} satisfies IndicatorText;
