/** Words of `newcomers-integrated`: do newcomers find three acquaintances within two months? */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'encounters',
  headline: 60,
  fr: {
    name: 'Nouveaux venus intégrés',
    unit: { one: 'des nouveaux venus', other: 'des nouveaux venus' },
    cases: 'des nouveaux venus',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des nouveaux venus connaissent au moins trois personnes deux mois après leur arrivée${format.inRange(result)}.`,
    reading: '40 % veut dire : quatre nouveaux venus sur dix ont trois liens ou plus en deux mois.',
    meaning:
      'C’est le premier signe à suivre, et celui sur lequel un accueil peut agir : les premières semaines comptent.',
    computed:
      'Parmi les personnes venues pour la première fois, la part qui a noué un troisième lien dans les 60 jours. Qui part avant compte comme parti, non comme oublié (Aalen-Johansen). Seules entrent les arrivées assez anciennes pour être suivies deux mois. À moins de dix arrivées, aucun pourcentage.',
    notSaid:
      'Il ne dit pas qui va bien : on peut être heureux ici avec un seul lien, ou en avoir trois sans se sentir chez soi. Les liens sans trace dans les fichiers restent invisibles.',
    pitfalls: [
      'Sans date d’arrivée dans l’annuaire, la première visite en tient lieu : un ancien membre revenu peut paraître nouveau.',
      'Quelques arrivées en plus ou en moins font beaucoup bouger le chiffre : regardez la marge.',
    ],
    data: 'Des passages ou des événements, des coups de main ou des contacts, sur plus de 26 semaines ; la date d’arrivée aide.',
    where: {
      t: 'le jour, depuis le début de chacun',
      r_t: 'les nouveaux dont l’attente dure encore au jour t',
      e_t: 'ceux qui ont leur troisième lien ce jour-là',
      o_u: 'ceux qui partent ce jour-là',
      S_t: 'la part qui attend encore juste avant le jour t',
      u: 'un jour avant t',
    },
  },
  en: {
    name: 'Newcomers integrated',
    unit: { one: 'of newcomers', other: 'of newcomers' },
    cases: 'of newcomers',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of newcomers know at least three people two months after arriving${format.inRange(result)}.`,
    reading: '40% means: four newcomers in ten have three ties or more within two months.',
    meaning:
      'This is the first sign to follow, and one that a welcome can act on: the first weeks matter.',
    computed:
      'Among people who came for the first time, the share who made a third tie within 60 days. Who leaves before counts as gone, not as forgotten (Aalen–Johansen). Only arrivals old enough to be followed for two months enter. With fewer than ten arrivals there is no percentage.',
    notSaid:
      'It does not say who is well: one can be happy here with a single tie, or have three and not feel at home. Ties without a trace in the files stay invisible.',
    pitfalls: [
      'Without an arrival date in the directory the first visit stands for it: a former member who returns may look new.',
      'A few arrivals more or less move the number a lot: look at the range.',
    ],
    data: 'Check-ins or events, help or contacts, over more than 26 weeks; arrival dates help.',
    where: {
      t: 'the day, from the beginning of each',
      r_t: 'newcomers still waiting on day t',
      e_t: 'those who have their third tie on that day',
      o_u: 'those who leave on that day',
      S_t: 'the share still waiting just before day t',
      u: 'a day before t',
    },
  },
  formula: [
    String.raw`V = \sum_{t \le 60} S_t \frac{e_t}{r_t}`,
    String.raw`S_t = \prod_{u < t} \left( 1 - \frac{e_u + o_u}{r_u} \right)`,
  ],
  references: ['aalen1978', 'satagopan2004'],
} satisfies IndicatorText;
