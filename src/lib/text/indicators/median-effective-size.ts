/** Words of `median-effective-size`: contacts that do not lead to each other. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Contacts vraiment différents',
    unit: { one: 'contact, pour le membre médian', other: 'contacts, pour le membre médian' },
    cases: 'des membres',
    finding: (result, format) =>
      `La moitié des membres qui ont au moins trois liens ont l’équivalent de ${format.value(result.value ?? 0, 'ties')} contacts sans lien entre eux, ou plus${format.inRange(result)}.`,
    reading:
      'Quelqu’un qui a six contacts dont tous se connaissent n’en a qu’un « utile » ; six contacts sans lien entre eux en valent six.',
    meaning: 'C’est le nombre de côtés d’où peuvent venir des nouvelles.',
    computed:
      'Taille efficace de Burt : nombre de contacts, moins le nombre moyen de liens que chacun a avec les autres. Médiane des membres qui ont au moins trois liens. La marge d’incertitude vient des rangs des membres : elle ne suppose rien d’autre que leur indépendance.',
    notSaid: 'Plus n’est pas toujours mieux : un cercle serré aide aussi.',
    pitfalls: [
      'Elle monte avec le nombre de liens.',
      'Ne comparez que des périodes de même longueur.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      '\\operatorname{med}': 'la médiane',
      i: 'un membre qui a au moins trois liens',
      k_i: 'le nombre de liens de la personne i',
      t_i: 'le nombre de liens entre ses contacts',
    },
  },
  en: {
    name: 'Truly different contacts',
    unit: { one: 'contact, for the median member', other: 'contacts, for the median member' },
    cases: 'of members',
    finding: (result, format) =>
      `Half of the members with at least three ties have the equivalent of ${format.value(result.value ?? 0, 'ties')} contacts without a tie between them, or more${format.inRange(result)}.`,
    reading:
      'Somebody with six contacts who all know each other has one that is of “use”; six without a tie between them are worth six.',
    meaning: 'It is the number of sides news can come from.',
    computed:
      'Burt’s effective size: the number of contacts, less the mean number of ties each has with the others. Median of the members with at least three ties. The range comes from the ranks of members: it assumes nothing but their independence.',
    notSaid: 'More is not always better: a close circle helps too.',
    pitfalls: ['It rises with the number of ties.', 'Compare periods of the same length only.'],
    data: 'The same as for ties.',
    where: {
      '\\operatorname{med}': 'the median',
      i: 'a member with at least three ties',
      k_i: 'the number of ties of person i',
      t_i: 'the number of ties among those contacts',
    },
  },
  formula: [String.raw`V = \operatorname{med}_i \left( k_i - \frac{2 t_i}{k_i} \right)`],
  references: ['burt2004'],
} satisfies IndicatorText;
