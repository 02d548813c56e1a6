/** Words of `weak-bridging-share`: how many weak ties link circles that hardly know each other. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'ties',
  headline: 30,
  fr: {
    name: 'Liens faibles qui font pont',
    unit: { one: 'des liens faibles', other: 'des liens faibles' },
    cases: 'des liens faibles',
    finding: (result, format) =>
      result.value === 0
        ? `Aucun lien faible observé ne relie deux cercles éloignés${format.inRange(result)}.`
        : `${format.percent(result.value ?? 0)} des liens faibles font pont${format.inRange(result)} : ils relient des cercles qui se connaissent peu.`,
    claim: {
      above: 'Les liens faibles font plus souvent pont que les liens forts',
      below: 'Les liens faibles font moins souvent pont que les liens forts',
    },
    reading:
      '25 % veut dire : un lien faible sur quatre relie deux personnes qui n’ont presque aucun contact en commun.',
    meaning:
      'Ce n’est pas la faiblesse d’un lien qui apporte du neuf, c’est sa position : les ponts font circuler ce qu’un cercle ignore.',
    computed:
      'Un lien fait pont quand ses deux bouts ont au plus 10 % de leurs autres contacts en commun. Les liens dont un bout n’a pas d’autre contact sont comptés à part. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne dit pas que l’information circule vraiment, ni que ces ponts tiendront. À chaque définition d’un pont sa part et son hasard : changez le seuil dans le labo avant d’y voir un résultat.',
    pitfalls: [
      'Une personne qui n’est pas enregistrée fait apparaître de faux ponts.',
      'Le chiffre dépend de la durée de la période : ne comparez que des périodes égales.',
      'Une part très haute avec des liens qui ne durent pas est un signe de fragilité.',
    ],
    data: 'Les mêmes que pour les liens, avec assez de membres pour que des cercles existent.',
    where: {
      ij: 'deux membres liés par un lien faible, qui ont chacun un autre contact',
      n: 'le nombre de ces liens',
      b: 'ceux qui font le pont',
      'O_{ij}': 'la part de leurs autres contacts que deux membres liés ont en commun',
      o: 'la part jusqu’à laquelle un lien fait le pont : un dixième, sauf autre choix',
      'n_{ij}': 'le nombre de contacts que les deux ont en commun',
      k_i: 'le nombre de liens de la personne i',
      k_j: 'celui de la personne j',
    },
  },
  en: {
    name: 'Weak ties that bridge',
    unit: { one: 'of weak ties', other: 'of weak ties' },
    cases: 'of weak ties',
    finding: (result, format) =>
      result.value === 0
        ? `No weak tie observed links circles that hardly know each other${format.inRange(result)}.`
        : `${format.percent(result.value ?? 0)} of weak ties are bridges${format.inRange(result)}: they link circles that hardly know each other.`,
    claim: {
      above: 'Weak ties bridge more often than strong ones',
      below: 'Weak ties bridge less often than strong ones',
    },
    reading:
      '25% means: one weak tie in four links two people who have almost no contact in common.',
    meaning:
      'What brings something new is not the weakness of a tie but its position: bridges carry what a circle does not know.',
    computed:
      'A tie bridges when its two ends share at most 10% of their other contacts. Ties with an end that has no other contact are counted apart. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It does not say that information really flows, nor that these bridges will hold. Each definition of a bridge has its share and its chance: change the threshold in the Lab before taking it for a result.',
    pitfalls: [
      'A person who is not recorded makes false bridges appear.',
      'The number depends on the length of the period: compare equal periods only.',
      'A very high share with ties that do not last is a sign of fragility.',
    ],
    data: 'The same as for ties, with enough members for circles to exist.',
    where: {
      ij: 'two members with a weak tie who each have another contact',
      n: 'the number of such ties',
      b: 'those that bridge',
      'O_{ij}': 'the share of their other contacts that two linked members have in common',
      o: 'the share up to which a tie bridges: a tenth unless chosen otherwise',
      'n_{ij}': 'the number of contacts both have in common',
      k_i: 'the number of ties of person i',
      k_j: 'that of person j',
    },
  },
  formula: [
    String.raw`V = \frac{b}{n}`,
    String.raw`b = \#\{ij: O_{ij} \le o\}`,
    String.raw`O_{ij} = \frac{n_{ij}}{(k_i - 1) + (k_j - 1) - n_{ij}}`,
  ],
  here: { b: 'bridging', n: 'n' },
  references: ['granovetter1973', 'neal2024'],
} satisfies IndicatorText;
