/** Words of `friending-bias`: whether ties follow the time that groups spend beside each other. */
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import type { Result } from '../../indicators/result.ts';
import { numberAt } from '../parts.ts';
import { sideOf } from '../side.ts';

/** `0,08, entre 0,04 et 0,13`. */
function written(result: Result, format: Format): string {
  const range = format.range(result);
  return `${format.value(result.value ?? 0, result.unit)}${range === null ? '' : `, ${range}`}`;
}

/** Share of ties between people without an hour in common; null where there is none, or it is hidden. */
function elsewhere({ parts }: Result, format: Format): string | null {
  const share = numberAt(parts, 'tiesElsewhereShare');
  return share === null || share === 0 ? null : format.percent(share);
}

const frElsewhere = (result: Result, format: Format): string => {
  const share = elsewhere(result, format);
  return share === null
    ? ''
    : ` ${share} des liens unissent des personnes sans heure commune ici : ils n’y entrent pas.`;
};
const enElsewhere = (result: Result, format: Format): string => {
  const share = elsewhere(result, format);
  return share === null
    ? ''
    : ` ${share} of the ties join people without an hour in common here: they are left out.`;
};

export default {
  screen: 'diversity',
  headline: 42,
  fr: {
    name: 'Biais d’affinité entre groupes',
    unit: { one: '(0 : aucun biais)', other: '(0 : aucun biais)' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const side = sideOf(result, 0);
      const bias = `biais de ${written(result, format)}`;
      if (side === 0)
        return `Les liens avec les autres groupes suivent le temps passé à leurs côtés (${bias}).${frElsewhere(result, format)}`;
      return `Les membres se lient avec les autres groupes ${format.percent(Math.abs(result.value ?? 0))} ${side > 0 ? 'moins' : 'plus'} souvent qu’ils ne les côtoient (${bias}).${frElsewhere(result, format)}`;
    },
    reading:
      'À 0, les liens suivent le temps passé côte à côte. À 0,5, on se lie deux fois moins avec les autres groupes qu’on ne les côtoie. Sous 0, on les recherche.',
    meaning:
      'Quand le biais est élevé, on se croise sans se lier : ce sont les façons de se présenter et d’accueillir qu’il faut changer, non les horaires.',
    computed:
      'Un, moins la part des liens noués avec un autre groupe, divisée par la part des heures d’attention passées à ses côtés. Les deux parts reposent sur les mêmes liens. Le hasard seul n’y donne pas toujours 0 : on tire au sort qui est lié à qui selon les heures communes de chaque paire, chacun gardant à peu près autant de liens. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Un biais n’est pas un préjugé : un projet commun, un bureau voisin ou une langue partagée suffisent à l’expliquer.',
    pitfalls: [
      'Les liens entre personnes qui n’ont aucune heure en commun sont laissés de côté ; leur part est donnée.',
      'Seuls les liens noués dans le lieu sont vus.',
      'Quand il faut changer quelque chose, une phrase dit quoi : les horaires où l’on côtoie les autres moins de 0,9 fois ce qu’on attendrait, l’accueil où les liens sont moins de 0,9 fois ceux que les heures communes donneraient. Ce seuil est notre convention.',
    ],
    data: 'Des passages ou des événements, des liens, et un annuaire qui donne le groupe des membres.',
    where: {
      F: 'la part des liens avec un autre groupe',
      X: 'la part de l’attention passée auprès d’un autre groupe',
      i: 'une personne qui a des liens et des heures auprès d’autres',
      k_i: 'le nombre de ses liens',
      f_i: 'la part de ses liens avec un autre groupe',
      x_i: 'la part de son attention passée auprès d’un autre groupe',
    },
  },
  en: {
    name: 'Friending bias between groups',
    unit: { one: '(0: no bias)', other: '(0: no bias)' },
    cases: 'of active members',
    finding: (result, format) => {
      const side = sideOf(result, 0);
      const bias = `a bias of ${written(result, format)}`;
      if (side === 0)
        return `Ties with other groups follow the time spent beside them (${bias}).${enElsewhere(result, format)}`;
      return `Members make ties with other groups ${format.percent(Math.abs(result.value ?? 0))} ${side > 0 ? 'less' : 'more'} often than they are beside them (${bias}).${enElsewhere(result, format)}`;
    },
    reading:
      'At 0, ties follow the time side by side. At 0.5, people make half as many ties with other groups as their time beside them suggests. Below 0, they seek them.',
    meaning:
      'When the bias is high, people meet without making ties: what is to change is how they are introduced and welcomed, not the timetable.',
    computed:
      'One, less the share of ties made with another group over the share of hours of attention spent beside it. Both shares rest on the same ties. Chance alone does not always give 0: who is tied to whom is drawn by the hours each pair has in common, everybody keeping about as many ties. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'A bias is not prejudice: a common project, a desk nearby or a shared language are enough to explain it.',
    pitfalls: [
      'Ties between people without an hour in common are left out; their share is given.',
      'Only ties made in the place are seen.',
      'Where something should change, one sentence says what: timetables, where others are met less than 0.9 times what was to be expected; welcome, where ties are less than 0.9 times those that hours in common would give. That threshold is our convention.',
    ],
    data: 'Check-ins or events, ties, and a directory that gives the group of members.',
    where: {
      F: 'the share of ties with another group',
      X: 'the share of attention spent beside another group',
      i: 'a person with ties and hours beside others',
      k_i: 'the number of that person’s ties',
      f_i: 'the share of these ties with another group',
      x_i: 'the share of the person’s attention spent beside another group',
    },
  },
  formula: [
    String.raw`V = 1 - \frac{F}{X}`,
    String.raw`F = \frac{\sum_i k_i f_i}{\sum_i k_i}`,
    String.raw`X = \frac{\sum_i k_i x_i}{\sum_i k_i}`,
  ],
  here: { F: 'shareOfTies', X: 'shareOfAttention' },
  references: ['chetty2022'],
} satisfies IndicatorText;
