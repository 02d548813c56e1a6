/** Words of `unplanned-encounters`: how many first encounters did nobody arrange? */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'encounters',
  fr: {
    name: 'Rencontres inopinées',
    unit: { one: 'des premières rencontres, au plus', other: 'des premières rencontres, au plus' },
    cases: 'des nouveaux liens',
    finding: (result, format) =>
      `Au plus ${format.percent(result.value ?? 0)} des premières rencontres n’ont été organisées par personne${format.inRange(result)}.`,
    reading:
      '70 % veut dire : sur dix nouveaux liens, sept ont commencé par un moment à peu de monde que rien, dans les fichiers, ne dit prévu.',
    meaning:
      'C’est la rencontre inopinée que les tiers-lieux rendent possible. Elle ne vaut pas mieux qu’une rencontre préparée : sans animation, elle est fragile.',
    computed:
      'Pour chaque nouveau lien, le premier jour où les deux ont été ensemble à quatre au plus, ou dans un petit événement. Il est prévu s’il s’agit du petit événement, si un contact déclaré le précède d’une semaine au plus, ou si les deux sont de la même organisation. Marge de Wilson.',
    notSaid:
      'Les réservations et les rendez-vous pris ailleurs ne sont pas dans les fichiers : le vrai chiffre est plus bas, ou le même.',
    pitfalls: ['Moins on note ce qui est prévu, plus le chiffre monte.'],
    data: 'Des passages avec la salle ou des événements, sur plus de 26 semaines ; l’organisation des membres aide.',
    where: {
      n: 'les nouveaux liens dont la première rencontre à peu est connue',
      m: 'ceux dont aucun fichier ne dit qu’elle était prévue',
    },
  },
  en: {
    name: 'Unplanned encounters',
    unit: { one: 'of first encounters, at most', other: 'of first encounters, at most' },
    cases: 'of new ties',
    finding: (result, format) =>
      `At most ${format.percent(result.value ?? 0)} of first encounters were not organised by anyone${format.inRange(result)}.`,
    reading:
      '70% means: of ten new ties, seven began with a moment among few people that nothing in the files says was planned.',
    meaning:
      'This is the chance encounter that third places make possible. It is worth no more than one that was prepared: without animation it is fragile.',
    computed:
      'For each new tie, the first day on which the two were together among four at most, or at a small event. It was planned if it was the small event, if a declared contact came at most a week before, or if both are of one organisation. Wilson’s range.',
    notSaid:
      'Bookings and appointments made elsewhere are not in the files: the true number is lower, or the same.',
    pitfalls: ['The less is noted of what was planned, the higher the number.'],
    data: 'Check-ins with their room or events, over more than 26 weeks; members’ organisations help.',
    where: {
      n: 'new ties whose first meeting in a small group is known',
      m: 'those of which no file says that it was arranged',
    },
  },
  formula: [String.raw`V = \frac{m}{n}`],
  here: { m: 'cases', n: 'n' },
  references: ['oldenburg1989'],
} satisfies IndicatorText;
