/** Words of `funnel`: of those who share the place, how many come to exchange, and to work together? */
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { numberAt } from '../parts.ts';

interface Sentences {
  readonly exchange: (of100: string, range: string) => string;
  readonly collaboration: (of100: string, range: string) => string;
  /** Why nothing is said of collaborations. */
  readonly noOutcomes: string;
  readonly tooShort: string;
  readonly tooFew: string;
  readonly sides: (same: string, cross: string, isApart: boolean) => string;
}

/** `Sur 100 paires …`; a share as so many of a hundred. */
function finding(result: Result, format: Format, said: Sentences): string {
  const { parts } = result;
  const of100 = (share: number): string => format.number(100 * share, share < 0.1 ? 1 : 0);
  const at = (...path: string[]): number | null => numberAt(parts, ...path);
  const range = (lo: number | null, hi: number | null): string =>
    lo === null || hi === null ? '' : ` (${format.between(100 * lo, 100 * hi, 'ties')})`;
  const first = said.exchange(of100(result.value ?? 0), range(result.lo, result.hi));
  const share = at('collaboration', 'share');
  const then =
    share === null
      ? lackOf(result, said)
      : said.collaboration(
          of100(share),
          range(at('collaboration', 'lo'), at('collaboration', 'hi')),
        );
  const [same, cross] = [at('exchange', 'same'), at('exchange', 'cross')];
  const [lo, hi] = [at('exchange', 'differenceLo'), at('exchange', 'differenceHi')];
  const isApart = lo !== null && hi !== null && (lo > 0 || hi < 0);
  const sides =
    same === null || cross === null ? '' : said.sides(of100(same), of100(cross), isApart);
  return `${first}${then}${sides}`;
}

function lackOf({ parts }: Result, said: Sentences): string {
  if (numberAt(parts, 'hasOutcomes') !== 1) return said.noOutcomes;
  return numberAt(parts, 'isFollowedLong') === 1 ? said.tooFew : said.tooShort;
}

const FR: Sentences = {
  exchange: (of100, range) =>
    `Sur 100 paires devenues des visages familiers, ${of100} échangent sous 3 mois${range}`,
  collaboration: (of100, range) => ` et ${of100} collaborent sous 6 mois${range}.`,
  noOutcomes: '. Aucun fichier ne dit qui a collaboré.',
  tooShort: '. Elles ne sont pas suivies assez longtemps pour parler de collaborations.',
  tooFew: '. Trop peu de personnes ou de paires pour parler de collaborations.',
  sides: (same, cross, isApart) =>
    ` Dans un même groupe : ${same} ; entre deux groupes : ${cross}${isApart ? '' : ', un écart que le hasard peut expliquer'}.`,
};

const EN: Sentences = {
  exchange: (of100, range) =>
    `Of 100 pairs who became familiar faces, ${of100} exchange something within 3 months${range}`,
  collaboration: (of100, range) => ` and ${of100} work together within 6${range}.`,
  noOutcomes: '. No file says who has worked together.',
  tooShort: '. They are not followed for long enough to speak of working together.',
  tooFew: '. Too few people or pairs to speak of working together.',
  sides: (same, cross, isApart) =>
    ` Within one group: ${same}; between two: ${cross}${isApart ? '' : ', a gap that chance may explain'}.`,
};

export default {
  screen: 'encounters',
  fr: {
    name: 'Du côtoiement à l’échange',
    unit: { one: 'des visages familiers', other: 'des visages familiers' },
    cases: 'des paires',
    finding: (result, format) => finding(result, format, FR),
    reading:
      '8 % veut dire : sur cent paires de membres qui se sont mises à partager l’espace, huit ont échangé quelque chose dans les trois mois (coup de main, petit événement, rencontre déclarée).',
    meaning:
      'Il montre à quelle marche le chemin se perd : des gens qui se croisent sans se parler, ou qui se parlent sans rien faire ensemble.',
    computed:
      'On suit les paires devenues des visages familiers pendant un trimestre : deux jours de rencontre ou une heure d’attention commune, sans échange auparavant, et un mois de présence commune. Ce trimestre est le dernier qu’on peut suivre en entier : il finit 26 semaines avant la fin de la période ; si les fichiers sont trop courts, 13 semaines, et sans les collaborations. La part tient compte des départs, qui empêchent la suite (Aalen–Johansen) ; ce qui n’a pas encore pu être vu ne compte pas comme un échec. La fourchette dit de combien le chiffre bouge quand on retire un membre à la fois.',
    notSaid:
      'Il ne dit pas que partager l’espace fait collaborer : on s’installe aussi près de ceux avec qui l’on veut travailler. Ce qui se passe hors du lieu n’est pas vu.',
    pitfalls: [
      'Ne pas diviser les collaborations d’un trimestre par les côtoiements du même trimestre : ce ne sont pas les mêmes paires.',
      'Un membre qui cesse de venir huit semaines est compté comme parti.',
      'Sous 50 paires, rien n’est affiché. Avec un seul groupe dans l’annuaire, il n’y a rien à comparer entre groupes.',
    ],
    data: 'Des passages sur plus de 39 semaines (52 pour les collaborations), des événements ou des coups de main, et les projets menés ensemble.',
    reasons: {
      NEEDS_LOGS: 'il faut des passages : sans eux, on ne sait pas qui partage l’espace.',
      BURN_IN:
        'les fichiers commencent trop tard : pendant les 13 premières semaines, tout le monde paraît se rencontrer pour la première fois. Il faut 39 semaines en tout.',
      LOG_TOO_SHORT:
        'il faut 39 semaines de fichiers : 13 pour savoir qui se connaît déjà, 13 pour voir les paires se former, 13 pour les suivre.',
      TOO_FEW_WEEKS:
        'le lieu est resté plus de huit semaines sans aucune trace pendant que ces paires étaient suivies : on ne peut pas distinguer qui est parti de qui ne pouvait pas venir.',
      N_TOO_SMALL:
        'moins de 50 paires sont devenues des visages familiers pendant le trimestre suivi : trop peu de nouveaux venus, ou un lieu qui n’a que son équipe dans ses fichiers.',
    },
    where: {
      t: 'le jour, depuis le début de chacun',
      r_t: 'les paires dont l’attente dure encore au jour t',
      e_t: 'les premiers échanges ce jour-là',
      o_u: 'les paires dont quelqu’un part ce jour-là',
      S_t: 'la part qui attend encore juste avant le jour t',
      u: 'un jour avant t',
    },
  },
  en: {
    name: 'From sharing a place to exchanging',
    unit: { one: 'of familiar faces', other: 'of familiar faces' },
    cases: 'of pairs',
    finding: (result, format) => finding(result, format, EN),
    reading:
      '8% means: of a hundred pairs of members who began to share the place, eight exchanged something within three months (help, a small event, a declared meeting).',
    meaning:
      'It shows at which step the way is lost: people who see each other without talking, or who talk without doing anything together.',
    computed:
      'Pairs are followed that became familiar faces during a quarter: two days of meeting or an hour of shared attention, no exchange before, and a month of being there together. That quarter is the latest that can be followed to the end: it ends 26 weeks before the end of the period; where the files are too short, 13 weeks, and without collaborations. The share takes account of departures, which rule out what follows (Aalen–Johansen); what could not be seen yet does not count as a failure. The range says how far the number moves when one member is left out at a time.',
    notSaid:
      'It does not say that sharing a place makes people work together: people also settle near those they want to work with. What happens elsewhere is not seen.',
    pitfalls: [
      'Do not divide the collaborations of a quarter by those who shared the place in the same quarter: they are not the same pairs.',
      'A member who does not come for eight weeks counts as gone.',
      'Below 50 pairs nothing is shown. With one group in the directory there is nothing to compare between groups.',
    ],
    data: 'Check-ins over more than 39 weeks (52 for collaborations), events or help, and what people did together.',
    reasons: {
      NEEDS_LOGS: 'check-ins are needed: without them nobody knows who shares the place.',
      BURN_IN:
        'the files begin too late: in the first 13 weeks everybody seems to meet for the first time. It takes 39 weeks in all.',
      LOG_TOO_SHORT:
        'it takes 39 weeks of files: 13 to know who knows each other already, 13 to see pairs form, 13 to follow them.',
      TOO_FEW_WEEKS:
        'the place left no trace for more than eight weeks while these pairs were followed: who has left cannot be told from who could not come.',
      N_TOO_SMALL:
        'fewer than 50 pairs became familiar faces in the quarter that is followed: too few newcomers, or a place that has only its staff in its files.',
    },
    where: {
      t: 'the day, from the beginning of each',
      r_t: 'pairs still waiting on day t',
      e_t: 'first exchanges on that day',
      o_u: 'pairs of which somebody leaves on that day',
      S_t: 'the share still waiting just before day t',
      u: 'a day before t',
    },
  },
  formula: [
    String.raw`V = \sum_{t \le 90} S_t \frac{e_t}{r_t}`,
    String.raw`S_t = \prod_{u < t} \left( 1 - \frac{e_u + o_u}{r_u} \right)`,
  ],
  references: ['aalen1978', 'satagopan2004', 'lin2020'],
} satisfies IndicatorText;
