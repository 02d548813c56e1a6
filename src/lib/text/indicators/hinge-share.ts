/** Words of `hinge-share`: how many members come at several moments of the week? */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'diversity',
  fr: {
    name: 'Membres charnières',
    unit: { one: 'des membres', other: 'des membres' },
    cases: 'des membres',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des membres viennent à plusieurs moments de la semaine, sans en préférer un${format.inRange(result)}.`,
    reading:
      '25 % veut dire : un membre sur quatre partage ses heures entre le matin, l’après-midi, le soir ou le week-end.',
    meaning:
      'Ces membres côtoient plusieurs publics du lieu. S’ils sont rares, les publics du jour et du soir ont peu de gens en commun.',
    computed:
      'Part des membres dont aucun moment (matin, après-midi, soir, week-end) n’a 60 % des heures. La marge d’incertitude vient du retrait d’une semaine à la fois (jackknife).',
    notSaid: 'Il ne dit pas que ces membres font se rencontrer les autres.',
    pitfalls: ['Qui n’est venu que deux ou trois fois peut paraître charnière par hasard.'],
    data: 'Des passages ou des événements avec leurs heures.',
    where: {
      i: 'un membre actif qui a des heures',
      n: 'le nombre de ces membres',
      m: 'ceux dont aucun moment ne fait les trois cinquièmes du temps',
      'h_{ib}': 'ses heures dans le moment b de la semaine',
    },
  },
  en: {
    name: 'Hinge members',
    unit: { one: 'of members', other: 'of members' },
    cases: 'of members',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of members come at several moments of the week and prefer none${format.inRange(result)}.`,
    reading:
      '25% means: one member in four shares their hours between morning, afternoon, evening or weekend.',
    meaning:
      'These members are beside several publics of the place. Where they are rare, day and evening publics have few people in common.',
    computed:
      'Share of members none of whose moments (morning, afternoon, evening, weekend) has 60% of their hours. The range comes from leaving out one week at a time (jackknife).',
    notSaid: 'It does not say that these members bring the others together.',
    pitfalls: ['Who came only two or three times may look like a hinge by chance.'],
    data: 'Check-ins or events with their hours.',
    where: {
      i: 'an active member with hours',
      n: 'the number of such members',
      m: 'those of whose time no moment makes three fifths',
      'h_{ib}': 'the hours of that person in moment b of the week',
    },
  },
  formula: [
    String.raw`V = \frac{m}{n}`,
    String.raw`m = \#\left\{ i: \max_b h_{ib} < \frac{3}{5} \sum_b h_{ib} \right\}`,
  ],
  here: { m: 'cases', n: 'n' },
  references: ['feld1981'],
} satisfies IndicatorText;
