/** Words of `ties-by-class`: the ties there are, and what they rest on. */
import type { IndicatorText } from '../indicator.ts';
import type { Result } from '../../indicators/result.ts';
import { numberAt } from '../parts.ts';

/** null: a class so small that its number is hidden, which is not the same as none. */
function counts(result: Result): { ties: number; weak: number | null; strong: number | null } {
  const weak = numberAt(result.parts, 'weak');
  const strong = numberAt(result.parts, 'strong');
  const open = numberAt(result.parts, 'unclassifiedWithEvidence') ?? 0;
  return { ties: result.value ?? (weak ?? 0) + (strong ?? 0) + open, weak, strong };
}

export default {
  screen: 'ties',
  fr: {
    name: 'Liens observés, par force',
    unit: { one: 'lien observé', other: 'liens observés' },
    finding: (result, format) => {
      const { ties, weak, strong } = counts(result);
      const all = format.count(ties, { one: 'lien observé', other: 'liens observés' });
      if (weak === null || strong === null) {
        return `${all}. Une des classes a trop peu de liens pour que leur partage soit montré.`;
      }
      const open = ties - weak - strong;
      const unsure = open > 0 ? `, ${format.number(open)} sans classe` : '';
      const [one, other] = result.flags.includes('SINGLE_KIND')
        ? ['fréquent', 'fréquents']
        : ['fort', 'forts'];
      const are = `${format.number(weak)} ${format.plural(weak, { one: 'est faible', other: 'sont faibles' })}`;
      const rest =
        strong === 0
          ? `aucun n’est ${one}`
          : `${format.number(strong)} ${format.plural(strong, { one, other })}`;
      const split =
        weak === 0
          ? `aucun n’est faible et ${format.number(strong)} ${format.plural(strong, { one: `est ${one}`, other: `sont ${other}` })}`
          : `${are} et ${rest}`;
      return `Sur ${all}, ${split}${unsure}.`;
    },
    reading:
      'Chaque lien relie deux membres qui ont vraiment échangé. Les paires qui ont seulement partagé des salles sont comptées à part.',
    meaning: 'Un lieu a besoin des deux : les liens forts soutiennent, les liens faibles ouvrent.',
    computed:
      'Un lien est observé quand, au cours des six derniers mois, deux personnes se sont donné un coup de main, ont partagé un événement d’au plus 12 personnes (ou deux d’au plus 30), ou se sont déclaré un contact. Partager une salle ne suffit pas, sauf si les passages sont les seules données. Un lien est fort quand deux sortes d’indices au moins le soutiennent et que les échanges sont assez nombreux et récents (une force d’au moins 0,40, sur une échelle de 0 à 1) ; faible sinon.',
    notSaid:
      'Une classe décrit les traces, pas une amitié. L’intensité des sentiments n’est pas observée. Les liens noués hors du lieu, ou sans trace dans les fichiers, restent invisibles.',
    pitfalls: [
      'Le seuil de 0,40 est une convention.',
      'La mesure n’a pas encore été validée dans votre lieu par une enquête.',
    ],
    data: 'Des coups de main, des événements, des contacts ou des passages.',
    where: {
      w: 'les liens faibles',
      s: 'les liens forts',
      u: 'les liens trop récents pour être classés',
      's_{ij}': 'la force d’un lien : fort à partir de 2/5, avec deux sortes de traces',
      'D_{ij}': 'les jours de rencontre, pour 30 jours',
      'm_{ij}': 'la part de ce temps passée à peu',
      'E_{ij}': 'les événements communs, les petits comptant plus',
      'H_{ij}': 'les coups de main, dans les deux sens',
      'c_{ij}': 'la part des sortes de traces qui sont là',
      '\\sigma(x)': 'une quantité x ramenée entre 0 et 1',
      r: 'la quantité qui donne une moitié : 8 jours, 1 événement, 1 coup de main',
      '\\alpha_1': 'le poids des rencontres : 0,30',
      '\\alpha_2': 'celui de la compagnie réduite : 0,15',
      '\\alpha_3': 'celui des événements : 0,15',
      '\\alpha_4': 'celui de l’entraide : 0,30',
      '\\alpha_5': 'celui de la variété : 0,10',
      A: 'la somme des poids des fichiers présents',
    },
  },
  en: {
    name: 'Observed ties, by strength',
    unit: { one: 'observed tie', other: 'observed ties' },
    finding: (result, format) => {
      const { ties, weak, strong } = counts(result);
      const all = format.count(ties, { one: 'observed tie', other: 'observed ties' });
      if (weak === null || strong === null) {
        return `${all}. One of the classes has too few ties for the split to be shown.`;
      }
      const open = ties - weak - strong;
      const unsure = open > 0 ? `, ${format.number(open)} without a class` : '';
      const word = result.flags.includes('SINGLE_KIND') ? 'frequent' : 'strong';
      const are = (count: number): string =>
        count === 0
          ? 'none is'
          : `${format.number(count)} ${format.plural(count, { one: 'is', other: 'are' })}`;
      return `Of ${all}, ${are(weak)} weak and ${strong === 0 ? 'none is' : format.number(strong)} ${word}${unsure}.`;
    },
    reading:
      'Each tie links two members who really exchanged. Pairs who only shared rooms are counted apart.',
    meaning: 'A place needs both: strong ties support, weak ties open.',
    computed:
      'A tie is observed when, over the last six months, two people helped each other, shared an event of at most 12 people (or two of at most 30), or declared a contact. Sharing a room is not enough, unless check-ins are the only data. A tie is strong when at least two kinds of evidence support it and exchanges are many and recent enough (a strength of at least 0.40, on a scale from 0 to 1); weak otherwise.',
    notSaid:
      'A class describes traces, not a friendship. Emotional intensity is not observed. Ties made outside the place, or without a trace in the files, stay invisible.',
    pitfalls: [
      'The threshold of 0.40 is a convention.',
      'The measure has not yet been validated in your place by a survey.',
    ],
    data: 'Help, events, contacts or check-ins.',
    where: {
      w: 'weak ties',
      s: 'strong ties',
      u: 'ties too young for a class',
      's_{ij}': 'the strength of a tie: strong from 2/5 on, with two kinds of evidence',
      'D_{ij}': 'days with an encounter, per 30 days',
      'm_{ij}': 'the share of that time in small company',
      'E_{ij}': 'events in common, small ones counting more',
      'H_{ij}': 'help, both ways',
      'c_{ij}': 'the share of kinds of evidence that are there',
      '\\sigma(x)': 'a quantity x brought between 0 and 1',
      r: 'the quantity that gives one half: 8 days, 1 event, 1 help',
      '\\alpha_1': 'the weight of encounters: 0.30',
      '\\alpha_2': 'that of small company: 0.15',
      '\\alpha_3': 'that of events: 0.15',
      '\\alpha_4': 'that of help: 0.30',
      '\\alpha_5': 'that of variety: 0.10',
      A: 'the sum of the weights of the files there are',
    },
  },
  formula: [
    String.raw`V = w + s + u`,
    String.raw`s_{ij} = \frac{1}{A} \left( (\alpha_1 + \alpha_2 m_{ij}) \, \sigma(D_{ij}) + \alpha_3 \sigma(E_{ij}) + \alpha_4 \sigma(H_{ij}) + \alpha_5 c_{ij} \right)`,
    String.raw`\sigma(x) = 1 - 2^{-x / r}`,
  ],
  here: { w: 'weak', s: 'strong', u: 'unclassifiedWithEvidence' },
  references: ['granovetter1973', 'marsden1984', 'gilbert2009'],
} satisfies IndicatorText;
