/** Words of `coverage`: how much of the community the files show. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'overview',
  headline: 0,
  fr: {
    name: 'Part prise en compte',
    unit: { one: 'des personnes présentes', other: 'des personnes présentes' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} des personnes comptées sur place figurent dans les passages enregistrés${format.inRange(result)}.`,
    reading:
      'Si vous comptez 50 personnes un jour donné et que 43 ont été enregistrées, la part prise en compte est de 86 %.',
    meaning:
      'Elle passe avant toutes les autres : ce qui n’est pas enregistré ne peut pas être vu. Quand la part prise en compte baisse, les liens observés baissent plus vite encore, car un lien demande deux personnes enregistrées.',
    computed:
      'Personnes distinctes enregistrées un jour donné, divisées par le nombre de personnes comptées ce jour-là, sur tous les jours comptés de la période.',
    notSaid:
      'Elle ne dit pas qui manque. Si un groupe s’enregistre moins que les autres, la part globale le cache.',
    pitfalls: [
      'Compter toujours à la même heure fausse la part.',
      'Les personnes qui ont refusé d’être prises en compte font baisser la part, et c’est normal.',
    ],
    data: 'Un fichier de comptages (date, nombre de personnes présentes), par exemple trois jours par mois.',
    where: {
      d: 'un jour où quelqu’un a compté',
      '\\sum_d c_d': 'les personnes enregistrées ces jours-là, une fois par jour',
      '\\sum_d h_d': 'les personnes comptées ces jours-là',
    },
  },
  en: {
    name: 'Share counted',
    unit: { one: 'of the people present', other: 'of the people present' },
    finding: (result, format) =>
      `${format.percent(result.value ?? 0)} of the people counted on site appear in the recorded visits${format.inRange(result)}.`,
    reading: 'If you count 50 people one day and 43 were recorded, the share counted is 86%.',
    meaning:
      'It comes before all the others: what is not recorded cannot be seen. When the share counted falls, observed ties fall faster still, since a tie takes two recorded people.',
    computed:
      'Distinct people recorded on a day divided by the people counted that day, over all counted days of the period.',
    notSaid:
      'It does not say who is missing. If one group checks in less than the others, the overall share hides it.',
    pitfalls: [
      'Counting always at the same hour biases the share.',
      'People who declined to be counted lower the share, as they should.',
    ],
    data: 'A file of headcounts (date, number of people present), for instance three days a month.',
    where: {
      d: 'a day on which somebody counted',
      '\\sum_d c_d': 'people who checked in on these days, once a day',
      '\\sum_d h_d': 'people counted on these days',
    },
  },
  formula: [String.raw`V = \frac{\sum_d c_d}{\sum_d h_d}`],
  here: { '\\sum_d c_d': 'recorded', '\\sum_d h_d': 'counted' },
  references: ['smith2013'],
} satisfies IndicatorText;
