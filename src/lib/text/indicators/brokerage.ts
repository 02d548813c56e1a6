/** Words of `brokerage`: how many relays of help go from one group to another. */
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

export default {
  screen: 'diversity',
  fr: {
    name: 'Relais d’entraide entre groupes',
    unit: { one: 'des relais', other: 'des relais' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const chance = numberAt(result.parts, 'crossingByChance');
      const beside =
        chance === null
          ? ''
          : ` ; il y en aurait ${format.percent(chance)} si les groupes étaient tirés au sort`;
      return `${format.percent(result.value ?? 0)} des relais d’entraide passent d’un groupe à un autre${format.inRange(result)}${beside}.`;
    },
    reading:
      'Un relais : une personne en a aidé une deuxième, qui en a aidé une troisième, sans que la première ait aidé la troisième. 60 % veut dire que six relais sur dix relient deux groupes différents.',
    meaning:
      'Ces relais font passer un savoir-faire d’un groupe à l’autre par une personne que les deux connaissent.',
    computed:
      'Coups de main de la période entre membres actifs. Chaque relais est rangé selon les groupes des trois personnes (Gould et Fernandez) : coordination, consultation, entrée, représentation, liaison. Le chiffre est la part des trois derniers. À côté, ce que donneraient les mêmes étiquettes redistribuées au sort. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées (jackknife).',
    notSaid:
      'Que rien ne soit noté entre la première et la troisième personne ne veut pas dire qu’elles ne s’aident pas. Il ne désigne personne.',
    pitfalls: [
      'Un carnet d’entraide peu rempli fait voir des relais là où il manque une ligne.',
      'Quelques personnes très actives peuvent faire à elles seules la plupart des relais.',
    ],
    data: 'Des coups de main avec qui a aidé qui, et un annuaire qui donne le groupe des membres.',
    where: {
      abc: 'un relais : a a aidé b, b a aidé c, a n’a pas aidé c',
      g_a: 'le groupe de la personne a',
      g_c: 'le groupe de la personne c',
      C: 'les relais d’un groupe à un autre',
      R: 'tous les relais entre personnes de groupe connu',
    },
  },
  en: {
    name: 'Relays of help between groups',
    unit: { one: 'of relays', other: 'of relays' },
    cases: 'of active members',
    finding: (result, format) => {
      const chance = numberAt(result.parts, 'crossingByChance');
      const beside =
        chance === null
          ? ''
          : `; it would be ${format.percent(chance)} if groups were drawn at random`;
      return `${format.percent(result.value ?? 0)} of relays of help go from one group to another${format.inRange(result)}${beside}.`;
    },
    reading:
      'A relay: somebody helped a second person, who helped a third, while the first never helped the third. 60% means that six relays in ten join two different groups.',
    meaning:
      'These relays carry know-how from one group to another through a person both of them know.',
    computed:
      'Help of the period between active members. Each relay is sorted by the groups of the three people (Gould and Fernandez): coordinator, consultant, gatekeeper, representative, liaison. The number is the share of the last three. Beside it, what the same labels handed out at random would give. The range says how far the number moves with the weeks observed (jackknife).',
    notSaid:
      'That nothing is noted between the first and the third person does not mean that they do not help each other. It names nobody.',
    pitfalls: [
      'A help log with few lines shows relays where a line is missing.',
      'A few very active people may make most relays on their own.',
    ],
    data: 'Help with who helped whom, and a directory that gives the group of members.',
    where: {
      abc: 'a relay: a helped b, b helped c, a did not help c',
      g_a: 'the group of person a',
      g_c: 'the group of person c',
      C: 'relays from one group to another',
      R: 'all relays between people of known group',
    },
  },
  formula: [String.raw`V = \frac{C}{R}`, String.raw`C = \#\{abc: g_a \ne g_c\}`],
  here: { C: 'cases', R: 'n' },
  references: ['gould1989'],
} satisfies IndicatorText;
