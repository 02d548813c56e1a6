/** Words of `place-links`: do ties join people of different places? */
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

/** `12 %` of members, or null where it may not be told. */
function severalOf({ parts }: Result, format: Format): string | null {
  const [several, members] = [numberAt(parts, 'severalPlaces'), numberAt(parts, 'members')];
  return several === null || members === null || members === 0
    ? null
    : format.percent(several / members);
}

/** Of ties of people with hours in common, the share across places and what these hours would give. */
function metOf({ parts }: Result, format: Format): readonly [string, string] | null {
  const [observed, expected] = [numberAt(parts, 'observedMet'), numberAt(parts, 'expectedMet')];
  return observed === null || expected === null
    ? null
    : [format.percent(observed), format.percent(expected)];
}

export default {
  screen: 'ties',
  fr: {
    name: 'Liens entre les lieux',
    unit: { one: 'des liens', other: 'des liens' },
    cases: 'des liens',
    finding: (result, format) => {
      const [several, met] = [severalOf(result, format), metOf(result, format)];
      const beside =
        met === null
          ? ''
          : ` Entre personnes qui se côtoient, c’est ${met[0]}\u202f; leurs heures communes en laissaient attendre ${met[1]}.`;
      const members =
        several === null ? '' : ` ${several} des membres fréquentent au moins deux lieux.`;
      return `${format.percent(result.value ?? 0)} des liens relient des personnes de lieux différents${format.inRange(result)}.${beside}${members}`;
    },
    reasons: {
      NO_VARIANCE:
        'les journaux ne parlent que d’un seul lieu. Il en faut au moins deux, nommés dans les passages ou les événements.',
      EMPTY: 'aucun lien ne relie deux personnes dont on connaît le lieu habituel.',
    },
    reading:
      '20\u00a0% veut dire\u00a0: un lien sur cinq relie deux personnes qui n’ont pas le même lieu habituel. Le lieu habituel est celui où l’on a passé le plus d’heures dans la période.',
    meaning:
      'Plusieurs lieux font un réseau si des gens s’y connaissent d’un lieu à l’autre. Ce chiffre le montre, et les cases disent entre quels lieux.',
    computed:
      'Pour chaque membre, les heures de ses passages et de ses événements qui commencent dans la période, lieu par lieu\u202f; à égalité, le premier par ordre alphabétique. Chaque lien compte une fois. La part d’un lieu dans l’ensemble prend ses liens internes en entier et les autres pour moitié. L’attendu de chaque case est ce que donneraient les heures passées côte à côte, chacun gardant son nombre de liens ; la bande grise, elle, tire au sort qui est lié à qui selon ces mêmes heures. Une case est dite s’écarter de ce hasard si, parmi toutes celles du tableau, au plus une sur dix le serait à tort.',
    notSaid:
      'Il ne dit pas qu’il faudrait plus de liens entre les lieux\u00a0: chacun peut bien vivre chez soi.',
    pitfalls: [
      'Deux noms pour un même lieu en font deux\u00a0: vérifiez comment il est écrit dans les fichiers.',
      'Une personne inscrite sous deux noms, un par lieu, n’est pas vue comme un trait d’union.',
    ],
    data: 'Des passages ou des événements dans deux lieux au moins, et ce qui fait des liens.',
    where: {
      ij: 'deux membres liés dont le lieu principal est connu',
      n: 'le nombre de ces liens',
      X: 'ceux entre deux lieux',
      l_i: 'le lieu où la personne i passe le plus d’heures',
      l_j: 'celui de la personne j',
    },
  },
  en: {
    name: 'Ties between places',
    unit: { one: 'of ties', other: 'of ties' },
    cases: 'of ties',
    finding: (result, format) => {
      const [several, met] = [severalOf(result, format), metOf(result, format)];
      const beside =
        met === null
          ? ''
          : ` Among people with hours in common it is ${met[0]}; these hours would lead one to expect ${met[1]}.`;
      const members = several === null ? '' : ` ${several} of members use at least two places.`;
      return `${format.percent(result.value ?? 0)} of ties join people of different places${format.inRange(result)}.${beside}${members}`;
    },
    reasons: {
      NO_VARIANCE:
        'the logs speak of one place only. At least two are needed, named in check-ins or events.',
      EMPTY: 'no tie joins two people whose usual place is known.',
    },
    reading:
      '20% means: one tie in five joins two people who do not have the same usual place. The usual place is the one where somebody spent most hours in the period.',
    meaning:
      'Several places make a network if people know each other from one to another. This number shows it, and the cells say between which places.',
    computed:
      'For each member, the hours of check-ins and events that begin in the period, place by place; of two alike, the first in alphabetical order. Each tie counts once. The part of a place in the whole takes its inner ties in full and the others by half. What each cell expects is what the hours spent beside each other would give, everybody keeping their number of ties; the grey band draws who is tied to whom by these same hours. A cell is said to stand apart from that chance where, of all cells of the table, at most one in ten would be wrong.',
    notSaid:
      'It does not say that there should be more ties between places: each may live well on its own.',
    pitfalls: [
      'Two names for one place make two: check how it is written in the files.',
      'Somebody listed under two names, one a place, is not seen to link them.',
    ],
    data: 'Check-ins or events in at least two places, and what makes ties.',
    where: {
      ij: 'two members with a tie whose main place is known',
      n: 'the number of such ties',
      X: 'those between two places',
      l_i: 'the place where person i spends most hours',
      l_j: 'that of person j',
    },
  },
  formula: [String.raw`V = \frac{X}{n}`, String.raw`X = \#\{ij: l_i \ne l_j\}`],
  here: { X: 'cases', n: 'n' },
  references: ['chetty2022'],
} satisfies IndicatorText;
