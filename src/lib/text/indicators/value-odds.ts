/** Words of `value-odds`: does a weak tie come before more first collaborations than a familiar face? */
import type { Result } from '../../indicators/result.ts';
import type { Format, Language } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

const OTHERS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { strong: 'un lien fort', dormant: 'un lien endormi', absent: 'aucun lien observé' },
  en: { strong: 'a strong tie', dormant: 'a dormant tie', absent: 'no observed tie' },
};

/** `un lien fort, 8,1 (entre 2 et 30)`, of the other classes that may be told. */
const othersOf = ({ parts }: Result, format: Format): string =>
  Object.entries(OTHERS[format.language])
    .flatMap(([name, words]) => {
      const [ratio, lo, hi] = ['ratio', 'lo', 'hi'].map((end) =>
        numberAt(parts, 'odds', name, end),
      );
      if (typeof ratio !== 'number' || typeof lo !== 'number' || typeof hi !== 'number') return [];
      return [`${words}, ${format.value(ratio, 'times')} (${format.between(lo, hi, 'times')})`];
    })
    .join(format.language === 'fr' ? '\u202f; ' : '; ');

const isAdjusted = ({ parts }: Result): boolean => numberAt(parts, 'adjusted') === 1;

export default {
  screen: 'value',
  fr: {
    name: 'Un lien faible avant de collaborer',
    unit: {
      one: 'fois la fréquence chez les visages familiers',
      other: 'fois la fréquence chez les visages familiers',
    },
    cases: 'des premières collaborations',
    finding: (result, format) => {
      const equal = isAdjusted(result)
        ? ', à métier, organisation, temps passé ensemble et relations communes comparables'
        : '';
      const others = othersOf(result, format);
      const rest = others === '' ? '' : ` Face aux mêmes visages familiers\u00a0: ${others}.`;
      return `Les paires qui avaient un lien faible un mois plus tôt ont commencé à travailler ensemble ${format.value(result.value ?? 0, result.unit)} fois aussi souvent que des visages familiers venus la même semaine et aussi assidus${equal}${format.inRange(result)}.${rest}`;
    },
    reasons: {
      N_TOO_SMALL:
        'trop peu de projets pour comparer. Il en faut au moins vingt dont on sait ce qui reliait les personnes un mois plus tôt.',
      EMPTY: 'aucune première collaboration n’est datée dans la période.',
      NO_VARIANCE:
        'les projets et les paires auxquelles on les compare ne diffèrent pas assez pour en tirer un rapport.',
    },
    reading:
      '1 veut dire\u00a0: un lien faible ne précède ni plus ni moins de collaborations qu’un visage familier. 3\u00a0: trois fois plus souvent. Une fourchette qui va de part et d’autre de 1 ne permet pas de conclure.',
    meaning:
      'La part des projets nés d’un lien faible dépend du nombre de liens faibles. Ici, chaque projet est comparé à des paires qui auraient pu se lancer au même moment\u00a0: le nombre de liens ne joue plus.',
    computed:
      'Pour chaque première collaboration de la période, jusqu’à dix paires tirées au sort parmi celles qui n’avaient jamais collaboré\u00a0: venues toutes deux dans les 28 jours avant le lundi de la même semaine, et dans les mêmes dixièmes de jours de venue avant ce mois. Les liens sont ceux de 28 jours avant le projet. Une paire compte pour 2/(n(n−1)) d’un projet de n personnes. À partir de 40 projets, une régression logistique conditionnelle compare toutes les sortes de liens, à organisation, métier, temps d’attention commun et relations communes égaux, et la marge tient compte de ce que les paires ont des personnes en commun\u202f; quand une sorte n’a aucun cas ou aucun témoin, on ajoute la pénalité de Firth. De 20 à 39, seulement le lien faible face au visage familier (Mantel–Haenszel)\u202f; la marge est alors la plus large de deux, l’une par cas, l’autre en retirant un membre à la fois. À partir de 100 projets, deux droites disent si la fréquence monte puis descend avec le nombre de relations communes\u202f; en dessous, quatre tranches sont données.',
    notSaid:
      'Il ne dit pas que le lien a fait naître le projet\u00a0: on choisit ses partenaires, et ce qui rapproche peut faire naître l’un et l’autre.',
    pitfalls: [
      'On note mieux les projets de ceux qu’on voit souvent.',
      'Avec peu de projets, la fourchette est très large\u00a0: lisez-la avant le chiffre.',
    ],
    data: 'Un fichier d’au moins vingt projets, emplois ou recommandations dans la période, avec leur date et les personnes\u202f; des passages ou des événements\u202f; un annuaire avec l’organisation et le métier, si possible.',
    where: {
      s: 'une première collaboration et jusqu’à dix paires comparables',
      w_s: 'son poids : un projet compte une fois',
      'x_{s0}': 'ce qu’était la paire qui a collaboré : sorte de lien, métier, temps ensemble',
      'x_{sj}': 'de même pour chaque paire j',
      '\\beta': 'le poids de chaque trait',
      '\\beta_1': 'celui d’un lien faible',
      a_s: 'moins de 40 projets, seconde formule : la paire qui a collaboré, si elle avait un lien faible',
      b_s: 'elle, si les deux se croisaient seulement',
      c_s: 'les paires comparables à lien faible',
      d_s: 'celles qui se croisaient seulement',
      n_s: 'leur somme, toutes pesées par le poids du projet',
    },
  },
  en: {
    name: 'A weak tie before working together',
    unit: { one: 'times as often as familiar faces', other: 'times as often as familiar faces' },
    cases: 'of first collaborations',
    finding: (result, format) => {
      const equal = isAdjusted(result)
        ? ', of like trade, organisation, time together and people in common'
        : '';
      const others = othersOf(result, format);
      const rest = others === '' ? '' : ` Against the same familiar faces: ${others}.`;
      return `Pairs who had a weak tie one month before began to work together ${format.value(result.value ?? 0, result.unit)} times as often as familiar faces who came in the same week and as regularly${equal}${format.inRange(result)}.${rest}`;
    },
    reasons: {
      N_TOO_SMALL:
        'too few to compare. At least twenty projects are needed of which it is known what joined the people one month before.',
      EMPTY: 'no first collaboration is dated in the period.',
      NO_VARIANCE:
        'the projects and the pairs they are compared with do not differ enough to give a ratio.',
    },
    reading:
      '1 means: a weak tie comes before neither more nor fewer collaborations than a familiar face. 3: three times as often. A range on both sides of 1 does not allow a conclusion.',
    meaning:
      'The share of projects born of a weak tie depends on how many weak ties there are. Here each project is compared with pairs that could have begun at the same moment: the number of ties no longer counts.',
    computed:
      'For each first collaboration of the period, up to ten pairs drawn among those who had never worked together: both came in the 28 days before the Monday of the same week, and stand in the same tenths by days of coming before that month. Ties are those of 28 days before the project. A pair counts 2/(n(n−1)) of a project of n people. From 40 projects on, a conditional logistic regression compares all sorts of ties, at equal organisation, trade, shared attention and people in common, and the range allows for pairs having people in common; where a sort has no case or no control, Firth’s penalty is added. From 20 to 39, only the weak tie against the familiar face (Mantel–Haenszel); the range is then the wider of two, one by cases, one leaving out a member at a time. From 100 projects on, two lines tell whether frequency rises and then falls with people in common; below, four bins are given.',
    notSaid:
      'It does not say that the tie made the project: people choose their partners, and what brings them together may give rise to both.',
    pitfalls: [
      'Projects of people often seen are noted more completely.',
      'With few projects the range is very wide: read it before the number.',
    ],
    data: 'A file of at least twenty projects, jobs or referrals in the period, with their date and people; check-ins or events; a directory with organisation and trade, if possible.',
    where: {
      s: 'a first collaboration and up to ten comparable pairs',
      w_s: 'its weight: a project counts once',
      'x_{s0}': 'what the pair that worked together was: kind of tie, trade, time together',
      'x_{sj}': 'the same of each pair j',
      '\\beta': 'the weight of each trait',
      '\\beta_1': 'that of a weak tie',
      a_s: 'fewer than 40 projects, last formula: the pair that worked together, if it had a weak tie',
      b_s: 'that pair, if the two only crossed paths',
      c_s: 'comparable pairs with a weak tie',
      d_s: 'those that only crossed paths',
      n_s: 'their sum, all weighed as the project is',
    },
  },
  formula: [
    String.raw`V = e^{\beta_1}`,
    String.raw`\beta = \operatorname*{arg\,max}_{\beta} \sum_s w_s \ln \frac{e^{\beta \cdot x_{s0}}}{\sum_{j \in s} e^{\beta \cdot x_{sj}}}`,
    String.raw`V = \frac{\sum_s a_s d_s / n_s}{\sum_s b_s c_s / n_s}`,
  ],
  references: ['mantel1959', 'firth1993', 'aronow2015', 'simonsohn2018', 'rajkumar2022'],
} satisfies IndicatorText;
