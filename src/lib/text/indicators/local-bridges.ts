/** Words of `local-bridges`: ties without any contact in common. */
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

export default {
  screen: 'ties',
  fr: {
    name: 'Ponts locaux',
    unit: { one: 'pont local', other: 'ponts locaux' },
    finding: (result, format) => {
      const count = result.value ?? 0;
      const share = numberAt(result.parts, 'shareOfTies');
      const tail = share === null ? '' : `, soit ${format.percent(share)} des liens`;
      return `${format.count(count, { one: 'lien relie', other: 'liens relient' })} deux personnes sans aucun contact en commun${format.inRange(result)}${tail}.`;
    },
    reading:
      'Sans ce lien, il faudrait passer par deux intermédiaires au moins pour aller d’une personne à l’autre.',
    meaning: 'Plus le détour est long, plus le lien est seul à relier deux parties du lieu.',
    computed:
      'Lien dont les deux bouts ont d’autres contacts, mais aucun en commun. Le détour est le plus court chemin quand on retire le lien.',
    notSaid: 'Il ne désigne personne : un pont est un lien, pas un rôle.',
    pitfalls: [
      'Sur une longue période, presque tous les ponts locaux disparaissent.',
      'Une personne non enregistrée fait apparaître de faux ponts.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      ij: 'deux membres liés',
      'n_{ij}': 'le nombre de contacts que les deux ont en commun',
      k_i: 'le nombre de liens de la personne i',
      k_j: 'celui de la personne j',
    },
  },
  en: {
    name: 'Local bridges',
    unit: { one: 'local bridge', other: 'local bridges' },
    finding: (result, format) => {
      const count = result.value ?? 0;
      const share = numberAt(result.parts, 'shareOfTies');
      const tail = share === null ? '' : `, that is ${format.percent(share)} of ties`;
      return `${format.count(count, { one: 'tie links', other: 'ties link' })} two people without any contact in common${format.inRange(result)}${tail}.`;
    },
    reading:
      'Without this tie, going from one person to the other would take at least two intermediaries.',
    meaning: 'The longer the detour, the more the tie is alone in linking two parts of the place.',
    computed:
      'A tie whose two ends have other contacts, but none in common. The detour is the shortest path once the tie is removed.',
    notSaid: 'It points at no one: a bridge is a tie, not a role.',
    pitfalls: [
      'Over a long period almost all local bridges disappear.',
      'A person who is not recorded makes false bridges appear.',
    ],
    data: 'The same as for ties.',
    where: {
      ij: 'two members with a tie',
      'n_{ij}': 'the number of contacts both have in common',
      k_i: 'the number of ties of person i',
      k_j: 'that of person j',
    },
  },
  formula: [String.raw`V = \#\{ij: n_{ij} = 0,\; k_i \ge 2,\; k_j \ge 2\}`],
  references: ['granovetter1973'],
} satisfies IndicatorText;
