/** Words of `help-gini-excess`: whether help is shared less evenly than luck would share it. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'help',
  headline: 81,
  fr: {
    name: 'Charge inégale, au-delà du hasard',
    unit: { one: '(0 : comme au hasard)', other: '(0 : comme au hasard)' },
    finding: (result, format) =>
      `Écart avec la charge que donnerait le hasard des présences : ${format.value(result.value ?? 0, result.unit)}${format.inRange(result)} ; au-dessus de 0, l’entraide repose sur moins d’épaules.`,
    reading:
      'À 0, la charge est celle que donneraient les seules heures de présence et la chance. Au-dessus, elle pèse sur moins de personnes ; à 0,1, l’écart est déjà net.',
    meaning:
      'Un journal de quelques lignes paraît toujours inégal. Cet écart dit s’il l’est plus que la chance ne l’explique : c’est le signe d’un risque d’épuisement.',
    computed:
      'Coefficient de Gini des coups de main donnés, membres qui n’en ont pas donné compris, moins la moyenne de 499 tirages où chaque coup de main échoit à n’importe qui, selon ses heures de présence. La marge d’incertitude dit de combien le chiffre bouge selon les membres observés : on refait le calcul en retirant un membre à la fois (jackknife), ou un groupe tiré au sort au-delà de 200 membres.',
    notSaid:
      'Il ne désigne personne. Il ne dit pas si ceux qui aident beaucoup le vivent mal, ni si les autres pourraient aider.',
    pitfalls: [
      'Si l’équipe ou des mentors payés comptent parmi les membres, l’écart monte.',
      'Les heures viennent des passages, ou à défaut des événements : qui s’enregistre peu paraît aider beaucoup.',
    ],
    data: 'Un journal des coups de main, et des passages ou des événements.',
    reasons: {
      NEEDS_LOGS: 'il faut un journal des coups de main : qui a aidé qui, et quand.',
      EMPTY: 'aucun coup de main entre membres n’est noté sur cette période.',
      NO_VARIANCE: 'sans passage ni événement, on ne sait pas qui était là pour aider.',
    },
    where: {
      N: 'les membres actifs de la période',
      G: 'le coefficient de Gini des coups de main donnés',
      G_0: 'sa moyenne quand chaque coup de main tombe au sort, selon les heures de présence',
      x_r: 'les coups de main de la personne de rang r, de qui en donne le moins à qui en donne le plus',
    },
  },
  en: {
    name: 'Uneven load, beyond chance',
    unit: { one: '(0: as by chance)', other: '(0: as by chance)' },
    finding: (result, format) =>
      `Gap between the load and the one that hours of presence and luck would give: ${format.value(result.value ?? 0, result.unit)}${format.inRange(result)}; above 0 help rests on fewer shoulders.`,
    reading:
      'At 0, the load is what hours of presence and luck alone would give. Above, it weighs on fewer people; at 0.1 the gap is clear.',
    meaning:
      'A log of a few lines always looks uneven. This gap says whether it is more so than luck explains: the sign of a risk that some burn out.',
    computed:
      'Gini coefficient of the help given, members who gave none included, less the mean of 499 draws in which each help falls on anybody, by their hours of presence. The range says how far the number moves with the members observed: it is computed again leaving out one member at a time (jackknife), or a random group of them above 200 members.',
    notSaid:
      'It points at nobody. It does not say whether those who help much mind, or whether the others could help.',
    pitfalls: [
      'Where staff or paid mentors count as members, the gap grows.',
      'Hours come from check-ins, or else from events: whoever rarely checks in seems to help much.',
    ],
    data: 'A log of help, and check-ins or events.',
    reasons: {
      NEEDS_LOGS: 'a log of help is needed: who helped whom, and when.',
      EMPTY: 'no help between members is noted in this period.',
      NO_VARIANCE: 'without check-ins or events nobody knows who was there to help.',
    },
    where: {
      N: 'members active in the period',
      G: 'the Gini coefficient of help given',
      G_0: 'its mean where each exchange falls by lot, by hours of presence',
      x_r: 'help given by the person of rank r, from who gives least to who gives most',
    },
  },
  formula: [
    String.raw`V = G - G_0`,
    String.raw`G = \frac{\sum_{r=1}^{N} (2 r - N - 1) \, x_r}{N \sum_{r=1}^{N} x_r}`,
  ],
  here: { G: 'gini', G_0: 'byChance' },
  references: ['gini1912', 'lorenz1905'],
} satisfies IndicatorText;
