/** Words of `efficiency`: how few intermediaries information needs. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Chaînes courtes',
    unit: { one: 'd’efficacité, de 0 à 1', other: 'd’efficacité, de 0 à 1' },
    finding: (result, format) =>
      `De 0 (personne n’est relié) à 1 (tout le monde se connaît), l’efficacité du réseau est de ${format.value(result.value ?? 0, 'ratio')}${format.inRange(result)}.`,
    reading:
      '0,5 voudrait dire, en moyenne : un intermédiaire entre deux membres. Deux personnes sans chemin entre elles comptent pour 0.',
    meaning: 'Plus les chaînes sont courtes, moins une information se perd ou se déforme.',
    computed:
      'Moyenne, sur toutes les paires de membres actifs, de 1 divisé par le nombre de liens qui les séparent. Au-delà de 2 000 membres, on part de 300 membres tirés au sort, toujours les mêmes. À comparer à ce que donneraient autant de liens par personne, rebattus au hasard. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Ce n’est pas un score : un lieu de petits groupes bien séparés peut remplir sa mission.',
    pitfalls: [
      'Elle baisse quand le nombre de membres augmente.',
      'Les personnes non enregistrées allongent les chaînes.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      N: 'les membres actifs de la période',
      'i \\ne j': 'deux membres différents',
      'd_{ij}': 'les pas de l’un à l’autre ; sans chemin, le terme vaut 0',
    },
  },
  en: {
    name: 'Short chains',
    unit: { one: 'of efficiency, from 0 to 1', other: 'of efficiency, from 0 to 1' },
    finding: (result, format) =>
      `From 0 (nobody is linked) to 1 (everybody knows everybody), the efficiency of the network is ${format.value(result.value ?? 0, 'ratio')}${format.inRange(result)}.`,
    reading:
      '0.5 would mean, on average: one intermediary between two members. Two people without a way between them count as 0.',
    meaning: 'The shorter the chains, the less of a piece of news is lost or distorted.',
    computed:
      'Mean, over all pairs of active members, of 1 divided by the number of ties between them. Above 2,000 members, it starts from 300 of them drawn at random, always the same. To be held against as many ties a person shuffled at random. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid: 'It is no score: a place of small groups well apart can do what it is there for.',
    pitfalls: [
      'It falls as the number of members grows.',
      'People who are not recorded make chains longer.',
    ],
    data: 'The same as for ties.',
    where: {
      N: 'members active in the period',
      'i \\ne j': 'two different members',
      'd_{ij}': 'steps from one to the other; without a way the term is 0',
    },
  },
  formula: [String.raw`V = \frac{1}{N (N - 1)} \sum_{i \ne j} \frac{1}{d_{ij}}`],
  here: { N: 'n' },
  references: ['latora2001'],
} satisfies IndicatorText;
