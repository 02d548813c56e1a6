/** Words of `first-collaborations`: which ties were there a month before people first worked together? */
import type { Result } from '../../indicators/result.ts';
import type { Format, Language } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt, numbersAt } from '../parts.ts';

/** Fewest cases to compare classes (METHODS F1). */
const ENOUGH = 20;

const CLASSES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    absent: 'sans lien observé',
    latent: 'entre visages familiers',
    weak: 'avec un lien faible',
    strong: 'avec un lien fort',
    dormant: 'avec un lien endormi',
  },
  en: {
    absent: 'without an observed tie',
    latent: 'between familiar faces',
    weak: 'with a weak tie',
    strong: 'with a strong tie',
    dormant: 'with a dormant tie',
  },
};

/** `5 entre visages familiers, 8,8 avec un lien faible`, of the classes that may be told. */
const ratesOf = ({ parts }: Result, format: Format): string =>
  format.list(
    numbersAt(parts, 'ratePer1000').flatMap(([name, rate]) => {
      const words = CLASSES[format.language][name];
      return words === undefined ? [] : [`${format.number(rate)} ${words}`];
    }),
  );

/** The projects of the period in one sentence (METHODS F2), as far as its numbers may be told. */
function storyOf({ parts }: Result, format: Format): string {
  const at = (...path: string[]): number | null => numberAt(parts, 'story', ...path);
  const say = STORY[format.language];
  const projects = at('projects');
  if (projects === null) return '';
  const told = [
    say.projects(projects, format),
    ...[at('firstMetHere')].flatMap((count) => (count === null ? [] : say.met(count, format))),
    ...[at('onlyWeak')].flatMap((count) => (count === null ? [] : say.weak(count, format))),
  ];
  const [no, declared] = [at('declared', 'no'), at('declared', 'all')];
  if (no !== null && declared !== null && declared > 0)
    told.push(say.declared(no, declared, format));
  return ` ${told.join(format.language === 'fr' ? '\u202f; ' : '; ')}.`;
}

const STORY = {
  fr: {
    projects: (count: number, format: Format) =>
      `Dans la période, ${format.count(count, { one: 'projet a démarré', other: 'projets ont démarré' })}`,
    met: (count: number, format: Format) =>
      `${format.count(count, { one: 'réunit', other: 'réunissent' })} des personnes qui se sont rencontrées ici`,
    weak: (count: number, format: Format) =>
      `${format.count(count, { one: 'n’avait', other: 'n’avaient' })} qu’un lien faible un mois avant`,
    declared: (count: number, declared: number, format: Format) =>
      `selon les membres, ${format.count(count, { one: 'n’aurait', other: 'n’auraient' })} pas eu lieu sans le lieu (n = ${format.number(declared)}, déclaratif)`,
  },
  en: {
    projects: (count: number, format: Format) =>
      `In the period ${format.count(count, { one: 'project started', other: 'projects started' })}`,
    met: (count: number, format: Format) =>
      `${format.number(count)} involved people who first met here`,
    weak: (count: number, format: Format) =>
      `${format.number(count)} had only a weak tie a month before`,
    declared: (count: number, declared: number, format: Format) =>
      `members say ${format.number(count)} would not have happened without the place (n = ${format.number(declared)}, declared)`,
  },
} as const;

export default {
  screen: 'value',
  headline: 100,
  fr: {
    name: 'Collaborations nées d’un lien faible',
    unit: { one: 'des premières collaborations', other: 'des premières collaborations' },
    cases: 'des premières collaborations',
    finding: (result, format) => {
      const rates = ratesOf(result, format);
      const line = rates === '' ? '' : ` Pour 1 000 mois de paires présentes : ${rates}.`;
      const few = result.n < ENOUGH ? ' Trop peu de cas pour comparer.' : '';
      return `${format.percent(result.value ?? 0)} des premières collaborations ont débuté entre des personnes qui n’avaient qu’un lien faible un mois plus tôt${format.inRange(result)}.${line}${few}${storyOf(result, format)}`;
    },
    reading:
      '40 % veut dire : sur dix premiers projets, quatre réunissent des personnes qui, un mois plus tôt, n’avaient qu’un lien faible. Un projet à plusieurs compte pour un.',
    meaning:
      'C’est ce qu’un lieu aimerait montrer : des projets entre gens qui se connaissaient à peine. À lire avec les taux : les liens faibles sont nombreux, ils pèsent donc dans le total, même quand chaque lien fort en précède plus souvent.',
    computed:
      'Pour chaque paire, le premier projet, emploi ou autre résultat de sa sorte daté dans la période, et le lien 28 jours avant, pour ne pas compter les réunions qui le préparent. À côté : les mois pendant lesquels des paires de chaque sorte étaient là toutes deux sans avoir collaboré, et le nombre de cas pour 1 000 de ces mois. À moins de 20 projets, la marge est celle d’une part de projets (Wilson) ; sinon on retire un membre à la fois.',
    notSaid:
      'Il ne dit pas que le lien a fait le projet : on choisit ses partenaires, et ce qui rapproche peut faire naître l’un et l’autre.',
    pitfalls: [
      'On note mieux les projets de ceux qu’on voit souvent.',
      'Sans les taux, la part seule fait toujours gagner les liens les plus nombreux.',
    ],
    data: 'Un fichier de projets, emplois ou recommandations, avec leur date et les personnes ; des journaux datés.',
    where: {
      c: 'la première collaboration de deux personnes',
      W: 'celles dont les deux avaient un lien faible 28 jours avant',
      p_c: 'le nombre de personnes du projet',
      w_c: 'son poids : les paires d’un projet comptent une fois ensemble',
    },
  },
  en: {
    name: 'Collaborations from a weak tie',
    unit: { one: 'of first collaborations', other: 'of first collaborations' },
    cases: 'of first collaborations',
    finding: (result, format) => {
      const rates = ratesOf(result, format);
      const line = rates === '' ? '' : ` Per 1,000 months of pairs present: ${rates}.`;
      const few = result.n < ENOUGH ? ' Too few cases to compare.' : '';
      return `${format.percent(result.value ?? 0)} of first collaborations began between people who only had a weak tie one month before${format.inRange(result)}.${line}${few}${storyOf(result, format)}`;
    },
    reading:
      '40% means: of ten first projects, four bring together people who only had a weak tie a month before. A project of several counts once.',
    meaning:
      'This is what a place would like to show: projects between people who hardly knew each other. Read it with the rates: weak ties are many, so they weigh in the total even when each strong tie comes before one more often.',
    computed:
      'For each pair, its first project, job or other outcome of a kind dated in the period, and the tie 28 days before, so that meetings to prepare it do not count. Beside it: the months during which pairs of each sort were both there without having worked together, and the cases per 1,000 of these months. “First met here”: their first exchange on record comes after the first 13 weeks of the log and before the project. “Only a weak tie”: at least one pair had one, none had a strong tie. With fewer than 20 projects the range is that of a share of projects (Wilson); else one member at a time is left out.',
    notSaid:
      'It does not say that the tie made the project: people choose their partners, and what brings them together may give rise to both.',
    pitfalls: [
      'Projects of people often seen are noted more completely.',
      'Without the rates, the share alone always favours the ties that are most numerous.',
    ],
    data: 'A file of projects, jobs or referrals with their date and people; dated logs.',
    where: {
      c: 'the first collaboration of two people',
      W: 'those whose two people had a weak tie 28 days before',
      p_c: 'the number of people of the project',
      w_c: 'its weight: the pairs of a project count once together',
    },
  },
  formula: [
    String.raw`V = \frac{\sum_{c \in W} w_c}{\sum_c w_c}`,
    String.raw`w_c = \frac{2}{p_c (p_c - 1)}`,
  ],
  references: ['gee2017', 'rajkumar2022'],
} satisfies IndicatorText;
