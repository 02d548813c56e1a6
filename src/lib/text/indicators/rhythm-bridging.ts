/** Words of `rhythm-bridging`: do the publics of different moments know each other? */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'diversity',
  fr: {
    name: 'Liens entre rythmes différents',
    unit: {
      one: 'des liens entre habitués d’un moment',
      other: 'des liens entre habitués d’un moment',
    },
    cases: 'des liens',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des liens relient des personnes qui ne viennent pas aux mêmes moments${format.inRange(result)}.`,
    reading:
      '30 % veut dire : sur dix liens entre habitués d’un moment, trois joignent par exemple le matin et le soir.',
    meaning:
      'Un lieu change de public selon l’heure. Ce chiffre dit si ceux du jour et ceux du soir se connaissent, ou forment deux lieux sous un même toit.',
    computed:
      'Heures de chacun le matin (6 h-12 h), l’après-midi, le soir et le week-end ; la nuit va avec la soirée d’avant. Le rythme est le moment qui a au moins 60 % des heures. Part des liens entre deux rythmes différents, parmi ceux dont les deux personnes ont un rythme. La marge d’incertitude vient du retrait d’une semaine à la fois (jackknife).',
    notSaid:
      'Il ne dit pas si c’est beaucoup : qui ne vient pas aux mêmes heures a peu d’occasions de se croiser. Une bonne part de l’écart n’est qu’emploi du temps.',
    pitfalls: [
      'Les membres qui viennent à tous les moments ne comptent pas ici : voyez les membres charnières.',
      'Les heures de départ estimées déplacent un peu les frontières.',
    ],
    data: 'Des passages ou des événements avec leurs heures, et des liens.',
    where: {
      ij: 'deux membres liés qui ont chacun un moment principal',
      n: 'le nombre de ces liens',
      X: 'ceux entre deux moments différents',
      b_i: 'le moment de la semaine où la personne i passe au moins trois cinquièmes de ses heures',
      b_j: 'celui de la personne j',
    },
  },
  en: {
    name: 'Ties across rhythms',
    unit: {
      one: 'of ties between regulars of one moment',
      other: 'of ties between regulars of one moment',
    },
    cases: 'of ties',
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of ties connect people who come at different moments of the week${format.inRange(result)}.`,
    reading:
      '30% means: of ten ties between regulars of one moment, three join for instance morning and evening.',
    meaning:
      'A place changes its public with the hour. This number says whether day people and evening people know each other, or are two places under one roof.',
    computed:
      'Everyone’s hours in the morning (6 to 12), afternoon, evening and at weekends; the night goes with the evening before. A rhythm is the moment that has at least 60% of the hours. Share of ties between two different rhythms, among those whose two people have one. The range comes from leaving out one week at a time (jackknife).',
    notSaid:
      'It does not say whether that is a lot: people who come at other hours have few occasions to meet. Much of the gap is only timetable.',
    pitfalls: [
      'Members who come at all moments do not count here: see the hinge members.',
      'Estimated departure times move the borders a little.',
    ],
    data: 'Check-ins or events with their hours, and ties.',
    where: {
      ij: 'two members with a tie who each have a main moment',
      n: 'the number of such ties',
      X: 'those between two different moments',
      b_i: 'the moment of the week in which person i spends at least three fifths of the hours',
      b_j: 'that of person j',
    },
  },
  formula: [String.raw`V = \frac{X}{n}`, String.raw`X = \#\{ij: b_i \ne b_j\}`],
  here: { X: 'cases', n: 'n' },
  references: ['feld1981'],
} satisfies IndicatorText;
