/** Words of `cross-first-encounters`: do first encounters cross groups as shared hours would have it? */
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

/** `86 %` of the parts, or nothing where it is not known. */
const shareOf = ({ parts }: Result, name: string, format: Format): string => {
  const share = numberAt(parts, name);
  return share === null ? '' : format.percent(share);
};

export default {
  screen: 'encounters',
  fr: {
    name: 'Premières rencontres entre groupes',
    unit: {
      one: 'fois ce que les heures communes donneraient',
      other: 'fois ce que les heures communes donneraient',
    },
    cases: 'des membres',
    finding: (result, format) =>
      `${shareOf(result, 'observed', format)} des nouveaux liens relient deux groupes différents ; les heures passées au même endroit en laissaient attendre ${shareOf(result, 'expected', format)}. Rapport : ${format.value(result.value ?? 0, result.unit)}${format.inRange(result)}.`,
    claim: {
      above:
        'Les premières rencontres traversent les groupes plus que les heures communes ne le prévoient',
      below:
        'Les premières rencontres traversent les groupes moins que les heures communes ne le prévoient',
    },
    reading:
      '1 veut dire : on se lie avec les autres groupes autant qu’on les côtoie. 1,2 : un cinquième de plus. 0,8 : un cinquième de moins.',
    meaning:
      'Les emplois du temps décident de qui se croise. Ce chiffre ne regarde que le pas d’après : une fois au même endroit, fait-on connaissance au-delà de son métier ?',
    computed:
      'Part des nouveaux liens de la période qui joignent deux groupes, divisée par la part des heures d’attention entre groupes chez les paires qui n’avaient encore aucun lien. À moins de 50 nouveaux liens, la marge est celle d’une part (Wilson), rapportée à la part attendue.',
    notSaid:
      'Il ne dit pas pourquoi. On choisit aussi quand venir : une part de la rencontre se joue avant d’arriver.',
    pitfalls: [
      'Les 13 premières semaines d’un journal ne comptent pas : tout y paraît nouveau.',
      'Le découpage en groupes décide du résultat : gardez le même d’une période à l’autre.',
    ],
    data: 'Un annuaire avec le métier, des passages ou des événements, plus de 26 semaines.',
    where: {
      '\\kappa': 'la part des nouveaux liens entre deux groupes',
      '\\kappa_0': 'celle que donneraient les heures d’attention',
      ij: 'deux membres qui n’avaient pas de lien avant la période',
      g_i: 'le groupe de la personne i',
      g_j: 'le groupe de la personne j',
      'C_{ij}': 'leurs heures d’attention de la période',
    },
  },
  en: {
    name: 'First encounters across groups',
    unit: {
      one: 'times what shared hours would give',
      other: 'times what shared hours would give',
    },
    cases: 'of members',
    finding: (result, format) =>
      `${shareOf(result, 'observed', format)} of new ties join two different groups; hours spent in the same place would lead one to expect ${shareOf(result, 'expected', format)}. Ratio: ${format.value(result.value ?? 0, result.unit)}${format.inRange(result)}.`,
    claim: {
      above: 'First encounters cross groups more than shared hours predict',
      below: 'First encounters cross groups less than shared hours predict',
    },
    reading:
      '1 means: people make ties with other groups as much as they are beside them. 1.2: a fifth more. 0.8: a fifth less.',
    meaning:
      'Timetables decide who crosses whose path. This number looks only at the next step: once in the same place, do people get to know each other beyond their trade?',
    computed:
      'Share of the period’s new ties that join two groups, divided by the share of attention-hours between groups among pairs that had no tie yet. With fewer than 50 new ties the range is that of a share (Wilson), over the expected share.',
    notSaid:
      'It does not say why. People also choose when to come: part of an encounter is decided before arriving.',
    pitfalls: [
      'The first 13 weeks of a log do not count: everything looks new.',
      'How groups are cut decides the result: keep the same from one period to the next.',
    ],
    data: 'A directory with trades, check-ins or events, over more than 26 weeks.',
    where: {
      '\\kappa': 'the share of new ties between two groups',
      '\\kappa_0': 'what hours of attention would give',
      ij: 'two members who had no tie before the period',
      g_i: 'the group of person i',
      g_j: 'the group of person j',
      'C_{ij}': 'their hours of attention in the period',
    },
  },
  formula: [
    String.raw`V = \frac{\kappa}{\kappa_0}`,
    String.raw`\kappa_0 = \frac{\sum_{ij: g_i \ne g_j} C_{ij}}{\sum_{ij} C_{ij}}`,
  ],
  here: { '\\kappa': 'observed', '\\kappa_0': 'expected' },
  references: ['chetty2022', 'currarini2009'],
} satisfies IndicatorText;
