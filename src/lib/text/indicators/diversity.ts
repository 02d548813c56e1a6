/** Words of `diversity`: as how many equally common groups the membership is diverse. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'diversity',
  headline: 50,
  fr: {
    name: 'Diversité des membres',
    unit: { one: 'groupe d’égale importance', other: 'groupes d’égale importance' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const groups = format.value(result.value ?? 0, result.unit);
      return `Les membres sont aussi divers que si ${groups} ${format.plural(result.value ?? 0, { one: 'groupe était seul représenté', other: 'groupes étaient également représentés' })}${format.inRange(result)}.`;
    },
    reading:
      'Cinq métiers de même taille donnent 5. Si l’un d’eux prend le dessus, le chiffre baisse, même quand aucun métier ne disparaît.',
    meaning:
      'La diversité est une condition des rencontres inattendues, pas une fin en soi : trop peu comme trop peuvent freiner. C’est à la communauté de dire ce qu’elle vise.',
    computed:
      'Parts des groupes (le métier, ou la colonne choisie) parmi les membres actifs dont le groupe est connu, puis exponentielle de leur entropie de Shannon (nombre de Hill d’ordre 1). Qui a plusieurs étiquettes compte pour une fraction dans chacune. La marge d’incertitude dit de combien le chiffre bouge quand on retire un membre à la fois (jackknife).',
    notSaid: 'Il ne dit pas si ces groupes se parlent : c’est ce que mesure leur mélange.',
    pitfalls: [
      'La liste des groupes décide du résultat : découper un métier en trois fait monter le chiffre. Gardez la même liste d’une période à l’autre.',
      'Les étiquettes saisies librement, avec leurs variantes et leurs fautes, font paraître un lieu plus divers qu’il n’est.',
      'Ne comparez deux périodes que si la part des membres dont le groupe est connu est la même.',
    ],
    data: 'Un annuaire des membres avec leur métier, ou un autre groupe.',
    where: {
      p_a: 'la part des membres du groupe a (une personne à L étiquettes compte 1/L dans chacune)',
    },
  },
  en: {
    name: 'Diversity of members',
    unit: { one: 'equally common group', other: 'equally common groups' },
    cases: 'of active members',
    finding: (result, format) => {
      const groups = format.value(result.value ?? 0, result.unit);
      return `Members are as diverse as ${groups} equally common ${format.plural(result.value ?? 0, { one: 'group', other: 'groups' })}${format.inRange(result)}.`;
    },
    reading:
      'Five trades of one size give 5. When one of them takes over, the number falls, even if no trade disappears.',
    meaning:
      'Diversity is a condition of unexpected encounters, not an aim: too little and too much can both hold a place back. What to aim at is for the community to say.',
    computed:
      'Shares of the groups (the trade, or the column chosen) among active members whose group is known, then the exponential of their Shannon entropy (Hill number of order 1). Somebody with several labels counts as a fraction in each. The range says how far the number moves when one member at a time is left out (jackknife).',
    notSaid: 'It does not say whether these groups talk to each other: mixing measures that.',
    pitfalls: [
      'The list of groups decides the result: splitting one trade in three raises the number. Keep the same list from one period to the next.',
      'Labels typed freely, with their variants and slips, make a place look more diverse than it is.',
      'Compare two periods only where the share of members with a known group is the same.',
    ],
    data: 'A directory of members with their trade, or another group.',
    where: {
      p_a: 'the share of members in group a (a person with L labels counts 1/L in each)',
    },
  },
  formula: [String.raw`V = \exp \left( - \sum_a p_a \ln p_a \right)`],
  references: ['hill1973', 'chao2012', 'roche2024'],
} satisfies IndicatorText;
