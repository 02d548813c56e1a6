/** Words of `time-to-answer`: how many requests get an answer, and how soon. */
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

export default {
  screen: 'help',
  fr: {
    name: 'Réponse sous 7 jours',
    unit: { one: 'des demandes', other: 'des demandes' },
    finding: (result, format) => {
      const day = numberAt(result.parts, 'withinOneDay');
      const soon = day === null ? '' : `, dont ${format.percent(day)} dès le premier jour`;
      return `${format.percent(result.value ?? 0)} des demandes reçoivent une réponse sous 7 jours${format.inRange(result)}${soon}.`;
    },
    reading:
      '75 % veut dire : trois demandes sur quatre trouvent quelqu’un dans la semaine. Celles qui restent sans réponse comptent.',
    meaning:
      'Une demande sans réponse décourage d’en faire une autre. C’est aussi ce qu’un panneau d’entraide peut vite améliorer.',
    computed:
      'Parmi les demandes de la période, part qui a reçu une première réponse 7 jours après. Une demande retirée ne sera plus répondue ; une demande encore ouverte compte aussi longtemps qu’on la connaît (Aalen et Johansen). La marge d’incertitude dit de combien le chiffre bouge selon les membres observés : on refait le calcul en retirant un membre à la fois (jackknife), ou un groupe tiré au sort au-delà de 200 membres.',
    notSaid: 'Il ne dit pas si la réponse a aidé, ni combien de besoins ne sont jamais demandés.',
    pitfalls: [
      'Un coup de main noté sans demande ne compte pas.',
      'Si seules les demandes satisfaites sont notées, la part paraît plus haute qu’elle n’est.',
    ],
    data: 'Un journal des demandes : qui demande, quand, et l’heure de la première réponse.',
    reasons: {
      NEEDS_LOGS:
        'il faut un journal des demandes : qui demande, quand, et quand vient la réponse.',
      EMPTY: 'aucune demande n’est notée sur cette période.',
    },
    where: {
      t: 'le jour, depuis le début de chacun',
      r_t: 'les demandes dont l’attente dure encore au jour t',
      e_t: 'les premières réponses ce jour-là',
      o_u: 'les demandes retirées ce jour-là',
      S_t: 'la part qui attend encore juste avant le jour t',
      u: 'un jour avant t',
    },
  },
  en: {
    name: 'Answered within 7 days',
    unit: { one: 'of requests', other: 'of requests' },
    finding: (result, format) => {
      const day = numberAt(result.parts, 'withinOneDay');
      const soon = day === null ? '' : `, ${format.percent(day)} on the first day`;
      return `${format.percent(result.value ?? 0)} of requests get an answer within 7 days${format.inRange(result)}${soon}.`;
    },
    reading:
      '75% means: three requests in four find somebody within the week. Those that stay without an answer count.',
    meaning:
      'A request without an answer discourages the next. It is also what a help board can soon improve.',
    computed:
      'Among the requests of the period, the share that had a first answer 7 days later. A request that was withdrawn will not be answered; one still open counts as long as it is known (Aalen and Johansen). The range says how far the number moves with the members observed: it is computed again leaving out one member at a time (jackknife), or a random group of them above 200 members.',
    notSaid: 'It does not say whether the answer helped, or how many needs are never told.',
    pitfalls: [
      'Help noted without a request does not count.',
      'Where only requests that were met are noted, the share looks higher than it is.',
    ],
    data: 'A log of requests: who asks, when, and the time of the first answer.',
    reasons: {
      NEEDS_LOGS: 'a log of requests is needed: who asks, when, and when the answer comes.',
      EMPTY: 'no request is noted in this period.',
    },
    where: {
      t: 'the day, from the beginning of each',
      r_t: 'requests still waiting on day t',
      e_t: 'first answers on that day',
      o_u: 'requests withdrawn on that day',
      S_t: 'the share still waiting just before day t',
      u: 'a day before t',
    },
  },
  formula: [
    String.raw`V = \sum_{t \le 7} S_t \frac{e_t}{r_t}`,
    String.raw`S_t = \prod_{u < t} \left( 1 - \frac{e_u + o_u}{r_u} \right)`,
  ],
  references: ['aalen1978', 'satagopan2004'],
} satisfies IndicatorText;
